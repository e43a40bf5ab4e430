import { readComment } from '../fields/comment';
import type { Comment, Issue } from '../model';
import { may } from '../permissions';
import { created, noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue } from '../rest/find';
import { listBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { commentView } from '../views/comment';
import { mayChange } from '../views/contribution';
import { readableBy } from '../visibility';

/** Whether `orderBy` requests the newest first; refuses any field other than `created`. */
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
	const comments = readableBy(ask.viewer, issue.comments);
	const page = pageOf(backwards ? comments.toReversed() : comments, ask, limits);
	return ok(
		listBody('comments', page, (comment) => show(issue, comment, ask)),
		oneIssue,
	);
}

function show(issue: Issue, comment: Comment, ask: Ask): Record<string, unknown> {
	return commentView(issue, comment, ask, ask.query.set('expand'));
}

function addComment(ask: Ask): Answer {
	const { jira, viewer, body } = ask;
	const issue = issueOf(ask);
	if (!may(viewer, 'ADD_COMMENTS', projectOfIssue(issue, ask))) {
		throw refusal(400, 'You do not have the permission to comment on this issue.');
	}
	const draft = readComment(body, ask);
	const comment = jira.issues.contribute(issue, 'comments', draft, viewer?.accountId ?? '');
	return created(show(issue, comment, ask), oneIssue);
}

function commentOf(issue: Issue, { params, viewer }: Ask): Comment {
	const comment = readableBy(viewer, issue.comments).find(({ id }) => id === params.id);
	if (!comment) throw refusal(404, `Can not find a comment for the id: ${params.id}.`);
	return comment;
}

function getComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	return ok(show(issue, commentOf(issue, ask), ask), oneIssue);
}

function updateComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	const comment = commentOf(issue, ask);
	if (!mayChange('EDIT', 'COMMENTS', comment, issue, ask)) {
		throw refusal(
			400,
			`You do not have the permission to edit the comment with id: ${comment.id}.`,
		);
	}
	const { body, visibility, properties: given } = readComment(ask.body, ask);
	// A comment keeps its visibility and its other properties unless the request says otherwise.
	const properties = { ...comment.properties, ...given };
	const change = { body, properties, ...('visibility' in ask.body ? { visibility } : {}) };
	ask.jira.issues.revise(issue, comment, change, ask.viewer?.accountId ?? '');
	return ok(show(issue, comment, ask), oneIssue);
}

function deleteComment(ask: Ask): Answer {
	const issue = issueOf(ask);
	const comment = commentOf(issue, ask);
	if (!mayChange('DELETE', 'COMMENTS', comment, issue, ask)) {
		throw refusal(400, `You do not have permission to delete comment with id: ${comment.id}.`);
	}
	ask.jira.issues.withdraw(issue, 'comments', comment);
	return noContent(oneIssue);
}

/** Comments of issues. */
export const commentRoutes = routes({
	'GET issue/{issueIdOrKey}/comment': getComments,
	'POST issue/{issueIdOrKey}/comment': addComment,
	'GET issue/{issueIdOrKey}/comment/{id}': getComment,
	'PUT issue/{issueIdOrKey}/comment/{id}': updateComment,
	'DELETE issue/{issueIdOrKey}/comment/{id}': deleteComment,
});
