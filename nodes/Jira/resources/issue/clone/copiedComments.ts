import type { IDataObject } from 'n8n-workflow';
import { call, listPages } from '../../../../connection';
import type { RunContext } from '../../../../operation';
import { addedCommentEndpoints } from '../../comment/addedComment';
import { withoutFiles } from './copiedFields';

const COMMENTS = 'GET /rest/api/3/issue/{issueIdOrKey}/comment';

/** The endpoints for copying comments. */
export const copiedCommentsEndpoints = [COMMENTS, ...addedCommentEndpoints] as const;

const PAGE_SIZE = 100;

/** What says whether customers see a comment of a service project: a comment without it is public. */
const VISIBLE_TO_CUSTOMERS = 'sd.public.comment';

/**
 * The comments of an issue, oldest first, as bodies of new ones. Jira lets nobody write in the name of others, so each
 * begins with who wrote it and when. What only some may read stays so.
 */
export async function copiedComments(
	original: string,
	{ site, send }: RunContext<typeof COMMENTS>,
): Promise<IDataObject[]> {
	const request = call(COMMENTS, {
		path: { issueIdOrKey: original },
		query: { orderBy: 'created', expand: 'properties' },
	});
	const limits = { limit: Infinity, pageSize: PAGE_SIZE };
	const copies: IDataObject[] = [];
	for await (const page of listPages(async (one) => await send(one), site, request, limits)) {
		copies.push(...(page as readonly IDataObject[]).map(copyOf));
	}
	return copies;
}

function copyOf(comment: IDataObject): IDataObject {
	const { body, author, created, visibility } = comment;
	const { displayName = 'Somebody' } = (author ?? {}) as { displayName?: string };
	const heading = `${displayName}, ${String(created).slice(0, 10)}:`;
	return {
		body: withHeading(heading, body),
		...(visibility !== undefined && visibility !== null && { visibility: roleOrGroup(visibility) }),
		...(isInternal(comment) && {
			properties: [{ key: VISIBLE_TO_CUSTOMERS, value: { internal: true } }],
		}),
	};
}

/** A group by its ID, because its name may change; Jira takes either. */
function roleOrGroup(visibility: unknown): IDataObject {
	const { type, value, identifier } = visibility as IDataObject;
	return type === 'group' && typeof identifier === 'string'
		? { type, identifier }
		: { type, value };
}

function isInternal({ jsdPublic, properties }: IDataObject): boolean {
	const known = Array.isArray(properties) ? (properties as IDataObject[]) : [];
	const told = known.find(({ key }) => key === VISIBLE_TO_CUSTOMERS)?.['value'];
	return jsdPublic === false || (told as IDataObject | undefined)?.['internal'] === true;
}

function withHeading(heading: string, body: unknown): IDataObject | string {
	if (typeof body === 'string') return `_${heading}_\n\n${body}`;
	const document = withoutFiles(body) as IDataObject & { content?: IDataObject[] };
	const text = { type: 'text', text: heading, marks: [{ type: 'em' }] };
	return {
		...document,
		content: [{ type: 'paragraph', content: [text] }, ...(document.content ?? [])],
	};
}
