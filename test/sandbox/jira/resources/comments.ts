import { readComment } from '../fields/comment';
import type { Comment, Issue } from '../model';
import { may } from '../permissions';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue } from '../rest/find';
import { pageOf } from '../rest/paging';
import type { Ask, Route } from '../rest/route';
import { commentView, mayChange, visibleComments } from '../views/comment';

const one = { issues: 1, keys: 1 };

/** Whether `orderBy` asks for the newest first; refuses any other field than `created`. */
function newestFirst({ query }: Ask): boolean {
	const written = query.text('orderBy')?.trim();
	if (written === undefined) return false;
	const field = written.replace(/^[+-]/, '').trim();
	if (field.toLowerCase() !== 'created') {
		throw refusal(400, `The field to order by must be one of [created]. Instead: ${field}`);
	}
	return written.startsWith('-');
}

function getComments(ask: Ask): Answer {
	const backwards = newestFirst(ask);
	const limits =
		ask.jira.flavour === 'cloud' ? { usual: 100, most: 100 } : { usual: 50, most: 1_048_576 };
	// The numbers in the query are read before the issue is looked up, as Jira does.
	pageOf([], ask, limits);
	const issue = issueOf(ask);
	const comments = visibleComments(issue, ask);
	const page = pageOf(backwards ? comments.toReversed() : comments, ask, limits);
	const { startAt, maxResults, total } = page;
	return ok(
		{
			startAt,
			maxResults,
			total,
			comments: page.items.map((comment) => show(issue, comment, ask)),
		},
		one,
	);
}

function show(issue: Issue, comment: Comment, ask: Ask): Record<string, unknown> {
	return commentView(issue, comment, ask, ask.query.set('expand'));
}

function addComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	if (!may(ask.viewer, 'ADD_COMMENTS', projectOfIssue(issue, ask))) {
		throw refusal(400, 'You do not have the permission to comment on this issue.');
	}
	const comment = ask.jira.issues.addComment(
		issue,
		readComment(ask.body, ask),
		ask.viewer?.accountId ?? '',
	);
	return created(show(issue, comment, ask), one);
}

function commentOf(issue: Issue, ask: Ask): Comment {
	const comment = visibleComments(issue, ask).find(({ id }) => id === ask.params.id);
	if (!comment) throw refusal(404, `Can not find a comment for the id: ${ask.params.id}.`);
	return comment;
}

function getComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	return ok(show(issue, commentOf(issue, ask), ask), one);
}

function updateComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	const comment = commentOf(issue, ask);
	if (!mayChange('EDIT', comment, issue, ask)) {
		throw refusal(
			400,
			`You do not have the permission to edit the comment with id: ${comment.id}.`,
		);
	}
	const draft = readComment(ask.body, ask);
	// A comment keeps who may read it unless the request says otherwise.
	const visibility = 'visibility' in ask.body ? draft.visibility : comment.visibility;
	ask.jira.issues.editComment(
		issue,
		comment,
		{ body: draft.body, visibility },
		ask.viewer?.accountId ?? '',
	);
	return ok(show(issue, comment, ask), one);
}

function deleteComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	const comment = commentOf(issue, ask);
	if (!mayChange('DELETE', comment, issue, ask)) {
		throw refusal(400, `You do not have permission to delete comment with id: ${comment.id}.`);
	}
	ask.jira.issues.removeComment(issue, comment);
	return noContent(one);
}

const comments = 'issue/{issueIdOrKey}/comment';

/** Comments of issues. */
export const commentRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: comments,
		on: 'both',
		operationId: 'getComments',
		handle: getComments,
	},
	{
		method: 'POST',
		path: comments,
		on: 'both',
		operationId: 'addComment',
		handle: addComment,
	},
	{
		method: 'GET',
		path: `${comments}/{id}`,
		on: 'both',
		operationId: 'getComment',
		handle: getComment,
	},
	{
		method: 'PUT',
		path: `${comments}/{id}`,
		on: 'both',
		operationId: 'updateComment',
		handle: updateComment,
	},
	{
		method: 'DELETE',
		path: `${comments}/{id}`,
		on: 'both',
		operationId: 'deleteComment',
		handle: deleteComment,
	},
];
