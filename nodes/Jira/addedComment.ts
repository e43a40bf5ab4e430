import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf, RequestFailed, type Send } from '../connection';
import { holdsMark, MARK_KEY, type RunContext } from '../operation';
import { addedWithMark } from './addedWithMark';
import { propertyAt } from './createdIssues';

const COMMENTS = 'GET /rest/api/3/issue/{issueIdOrKey}/comment';
const COMMENT_PROPERTY = 'GET /rest/api/3/comment/{commentId}/properties/{propertyKey}';

/** What is asked to add a comment, and to find it when the answer is lost. */
export const addedCommentEndpoints = [
	'POST /rest/api/3/issue/{issueIdOrKey}/comment',
	COMMENTS,
	COMMENT_PROPERTY,
] as const;

const [ADDITION] = addedCommentEndpoints;

/** So many of the newest comments are looked at, and so many of them one by one. */
const MOST_CANDIDATES = 50;
const MOST_ASKED_ALONE = 10;

/**
 * Adds a comment to an issue. When the answer is lost, the comment is looked for by its mark.
 *
 * @param comment the body of the request
 * @param stands what was done before for the same item, and stands although the comment may not be added
 * @returns the comment as Jira shows it
 */
export async function addedComment(
	issue: string,
	comment: IDataObject,
	context: RunContext<(typeof addedCommentEndpoints)[number]>,
	stands?: string,
): Promise<IDataObject> {
	const request = call(ADDITION, { path: { issueIdOrKey: issue }, body: comment });
	const look = async (mark: string) => await markedComment(issue, mark, context.send);
	return await addedWithMark(request, look, context).catch((reason: unknown) => {
		throw stands === undefined ? reason : butStands(reason, stands);
	});
}

function butStands(reason: unknown, stands: string): unknown {
	if (!(reason instanceof RequestFailed)) return reason;
	const { failure, answerBody } = reason;
	const comment = failure.mayHaveBeenDone
		? 'its comment may have been added'
		: 'its comment was not added';
	const message = `${stands}, but ${comment}: ${failure.message}`;
	return new RequestFailed({ ...failure, message }, answerBody);
}

/**
 * The comment of an issue that bears a mark. Cloud and Data Center show properties in the list, although only the
 * document of "Get comments by IDs" says so; where a Jira does not, the newest comments are asked one by one.
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
