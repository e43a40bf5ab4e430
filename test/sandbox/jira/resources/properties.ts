import type { EntityProperties } from '../fields/entityProperties';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, visibleIssue } from '../rest/find';
import type { Ask, Route } from '../rest/route';
import { visibleComments } from '../views/comment';

function propertyIn(properties: EntityProperties, { params }: Ask): Answer {
	const { propertyKey: key = '' } = params;
	if (!(key in properties)) {
		throw refusal(404, `The property ${key} does not exist.`);
	}
	return ok({ key, value: properties[key] });
}

function issueProperty(ask: Ask): Answer {
	return propertyIn(issueOf(ask).properties, ask);
}

function commentProperty(ask: Ask): Answer {
	const { commentId = '' } = ask.params;
	for (const issue of ask.jira.issues.all()) {
		const comment = issue.comments.find(({ id }) => id === commentId);
		if (comment === undefined) continue;
		if (visibleIssue(issue.id, ask) && visibleComments(issue, ask).includes(comment)) {
			return propertyIn(comment.properties, ask);
		}
	}
	throw refusal(404, `Can not find a comment for the id: ${commentId}.`);
}

/** Single properties of issues and comments. */
export const propertyRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: 'issue/{issueIdOrKey}/properties/{propertyKey}',
		on: 'both',
		operationId: 'getIssueProperty',
		handle: issueProperty,
	},
	{
		method: 'GET',
		path: 'comment/{commentId}/properties/{propertyKey}',
		on: 'both',
		operationId: 'getCommentProperty',
		handle: commentProperty,
	},
];
