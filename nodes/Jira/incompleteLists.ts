import type { IDataObject } from 'n8n-workflow';

/** The fields that hold a page of a list, and what the page calls its entries. */
const PAGED_FIELDS = { comment: 'comments', worklog: 'worklogs' } as const;

/**
 * The lists of an issue that Jira cut: it gives a first page of its comments and work logs, often of
 * 20, and says how many there are. Source: github.com/atlassian/atlassian-mcp-server/issues/180.
 *
 * @returns for example `{ comment: { given: 20, total: 57 } }`; a list that is whole is left out
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
