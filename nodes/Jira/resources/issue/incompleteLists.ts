import type { IDataObject } from 'n8n-workflow';

/** The fields that contain a page of a list, and the name of the entries in the page. */
const PAGED_FIELDS = { comment: 'comments', worklog: 'worklogs' } as const;

/**
 * The lists of an issue that Jira truncated: it returns a first page of comments and work logs, often 20, and the
 * total. Source: github.com/atlassian/atlassian-mcp-server/issues/180.
 *
 * @returns for example `{ comment: { given: 20, total: 57 } }`; complete lists are left out
 */
export function incompleteLists(fields: IDataObject): IDataObject {
	const incomplete: IDataObject = {};
	for (const [field, entries] of Object.entries(PAGED_FIELDS)) {
		const page = (fields[field] ?? {}) as IDataObject;
		const list = page[entries];
		const total = Number(page['total']);
		if (Array.isArray(list) && total > list.length) {
			incomplete[field] = { given: list.length, total };
		}
	}
	return incomplete;
}
