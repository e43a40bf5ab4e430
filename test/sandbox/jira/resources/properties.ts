import { readProperties } from '../fields/entityProperties';
import type { EntityProperties } from '../fields/entityProperties';
import type { Contribution, Issue } from '../model';
import { may } from '../permissions';
import { noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue, visibleIssue } from '../rest/find';
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

function issueProperties(ask: Ask): Answer {
	const { id, properties } = issueOf(ask);
	const self = (key: string) => `${ask.base}/issue/${id}/properties/${encodeURIComponent(key)}`;
	return ok({ keys: Object.keys(properties).map((key) => ({ key, self: self(key) })) });
}

/** An issue whose properties the user may write. */
function editable(ask: Ask): Issue {
	const issue = issueOf(ask);
	if (may(ask.viewer, 'EDIT_ISSUES', projectOfIssue(issue, ask))) return issue;
	throw refusal(403, 'You do not have permission to edit issues in this project.');
}

/** Answers without a body: 201 for a new one. */
function setIssueProperty(ask: Ask): Answer {
	const issue = editable(ask);
	const { propertyKey: key = '' } = ask.params;
	const isNew = !(key in issue.properties);
	const written = readProperties([{ key, value: ask.json }]);
	ask.jira.issues.setProperties(issue, written);
	return { status: isNew ? 201 : 200, ...oneIssue };
}

function deleteIssueProperty(ask: Ask): Answer {
	const issue = editable(ask);
	const { propertyKey: key = '' } = ask.params;
	propertyIn(issue.properties, ask);
	ask.jira.issues.setProperties(issue, { [key]: undefined });
	return noContent(oneIssue);
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
		'GET issue/{issueIdOrKey}/properties': issueProperties,
		'GET issue/{issueIdOrKey}/properties/{propertyKey}': issueProperty,
		'DELETE issue/{issueIdOrKey}/properties/{propertyKey}': deleteIssueProperty,
		'GET comment/{commentId}/properties/{propertyKey}': commentProperty,
	}),
	...routes(
		{ 'PUT issue/{issueIdOrKey}/properties/{propertyKey}': setIssueProperty },
		{ takes: 'json' },
	),
	...routes(
		{ 'GET issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}': worklogProperty },
		{ on: 'cloud' },
	),
];
