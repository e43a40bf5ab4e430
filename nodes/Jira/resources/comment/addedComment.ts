import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf, type Send } from '../../../connection';
import { holdsMark, MARK_KEY, type RunContext } from '../../../operation';
import { addedWithMark } from '../../addedWithMark';
import { propertyAt } from '../issue/createdIssues';

const COMMENTS = 'GET /rest/api/3/issue/{issueIdOrKey}/comment';
const COMMENT_PROPERTY = 'GET /rest/api/3/comment/{commentId}/properties/{propertyKey}';

/** The endpoints for adding a comment, and for finding it if the answer is lost. */
export const addedCommentEndpoints = [
	'POST /rest/api/3/issue/{issueIdOrKey}/comment',
	COMMENTS,
	COMMENT_PROPERTY,
] as const;

export const [ADDITION] = addedCommentEndpoints;

/** How many of the newest comments are checked, and how many of them one by one. */
const MOST_CANDIDATES = 50;
const MOST_ASKED_ALONE = 10;

/**
 * Adds a comment to an issue. If the answer is lost, looks for the comment by its mark.
 *
 * @param comment the body of the request
 * @returns the comment as Jira returns it
 */
export async function addedComment(
	issue: string,
	comment: IDataObject,
	context: RunContext<(typeof addedCommentEndpoints)[number]>,
): Promise<IDataObject> {
	const request = call(ADDITION, { path: { issueIdOrKey: issue }, body: comment });
	const find = async (mark: string) => await markedComment(issue, mark, context.send);
	return await addedWithMark(request, find, context);
}

/**
 * The comment of an issue with a mark. Cloud and Data Center show properties in the list, although only the document
 * of "Get comments by IDs" says so; if a Jira does not, the newest comments are checked one by one.
 */
export async function markedComment(
	issue: string,
	mark: string,
	send: Send<typeof COMMENTS | typeof COMMENT_PROPERTY>,
): Promise<IDataObject | undefined> {
	const answer = await send(
		call(COMMENTS, {
			path: { issueIdOrKey: issue },
			query: { orderBy: '-created', expand: 'properties', maxResults: MOST_CANDIDATES },
		}),
	);
	const comments = entriesOf(answer, 'comments') as readonly IDataObject[];
	for (const [position, { properties, ...comment }] of comments.entries()) {
		if (holdsMark(properties, mark)) return comment;
		if (properties !== undefined || position >= MOST_ASKED_ALONE) continue;
		const request = call(COMMENT_PROPERTY, {
			path: { commentId: String(comment['id']), propertyKey: MARK_KEY },
		});
		if (holdsMark(await propertyAt(request, send), mark)) return comment;
	}
	return undefined;
}
