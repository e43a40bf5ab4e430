import type { EntityProperties } from '../fields/entityProperties';
import type { Contribution } from '../model';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { readableBy } from '../visibility';

function propertyIn(properties: EntityProperties, { params }: Ask): Answer {
	const { propertyKey: key = '' } = params;
	if (!(key in properties)) {
		throw refusal(404, `The property ${key} does not exist.`);
	}
	return ok({ key, value: properties[key] });
}

/** The entry of a list with an id; 404 if it does not exist or the user may not read it. */
function readable(list: readonly Contribution[], id: string, what: string, ask: Ask): Contribution {
	const found = readableBy(ask.viewer, list).find((one) => one.id === id);
	if (!found) throw refusal(404, `Can not find a ${what} for the id: ${id}.`);
	return found;
}

function issueProperty(ask: Ask): Answer {
	return propertyIn(issueOf(ask).properties, ask);
}

function commentProperty(ask: Ask): Answer {
	const { commentId = '' } = ask.params;
	const holder = [...ask.jira.issues.all()].find(
		(issue) => issue.comments.some(({ id }) => id === commentId) && visibleIssue(issue.id, ask),
	);
	return propertyIn(readable(holder?.comments ?? [], commentId, 'comment', ask).properties, ask);
}

function worklogProperty(ask: Ask): Answer {
	const { worklogId = '' } = ask.params;
	return propertyIn(readable(issueOf(ask).worklogs, worklogId, 'worklog', ask).properties, ask);
}

/** Single properties of issues, comments and worklogs. */
export const propertyRoutes: readonly Route[] = [
	...routes({
		'GET issue/{issueIdOrKey}/properties/{propertyKey}': issueProperty,
		'GET comment/{commentId}/properties/{propertyKey}': commentProperty,
	}),
	...routes(
		{ 'GET issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}': worklogProperty },
		{ on: 'cloud' },
	),
];
