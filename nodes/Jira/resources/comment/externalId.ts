import type { IDataObject } from 'n8n-workflow';
import { call, listPagesAhead, type Send, type Site } from '../../../connection';
import { propertyAt } from '../issue/createdIssues';

const COMMENTS = 'GET /rest/api/3/issue/{issueIdOrKey}/comment';
const COMMENT_PROPERTY = 'GET /rest/api/3/comment/{commentId}/properties/{propertyKey}';

/** The endpoints for finding comments by what a sync wrote into their properties. */
export const externalIdEndpoints = [COMMENTS, COMMENT_PROPERTY] as const;

/** The key of the hidden property that says which record of another system a comment stands for. */
const EXTERNAL_ID = 'n8n.externalId';

/** The property that marks a comment. */
export function externalIdProperty(id: string): IDataObject {
	return { key: EXTERNAL_ID, value: { id } };
}

/**
 * The comments of an issue that have an external ID: their own IDs by it, the oldest of several. Cloud and Data Center
 * show properties in the list, see `markedComment`; otherwise they are read one by one.
 */
export async function commentsByExternalId(
	issue: string,
	send: Send<(typeof externalIdEndpoints)[number]>,
	site: Site,
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const request = call(COMMENTS, {
		path: { issueIdOrKey: issue },
		query: { orderBy: 'created', expand: 'properties' },
	});
	const limits = { limit: Infinity, pageSize: 100 };
	for await (const page of listPagesAhead(send, site, request, limits)) {
		for (const { id, properties } of page as readonly IDataObject[]) {
			const commentId = String(id);
			const external = idIn(properties ?? [await ownProperty(commentId, send)]);
			if (external !== undefined && !found.has(external)) found.set(external, commentId);
		}
	}
	return found;
}

async function ownProperty(
	commentId: string,
	send: Send<typeof COMMENT_PROPERTY>,
): Promise<unknown> {
	const path = { commentId, propertyKey: EXTERNAL_ID };
	return await propertyAt(call(COMMENT_PROPERTY, { path }), send);
}

/** The external ID among properties. Data Center's document has texts for values. */
function idIn(properties: unknown): string | undefined {
	const list = properties as ReadonlyArray<IDataObject | undefined>;
	const value = list.find((property) => property?.['key'] === EXTERNAL_ID)?.['value'];
	const read: unknown = typeof value === 'string' ? parsed(value) : value;
	const { id } = (read ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
