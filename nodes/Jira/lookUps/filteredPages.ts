import type { IDataObject } from 'n8n-workflow';
import type { Pages } from '../../connection';

/**
 * The entries of a list that pass, for filters that one kind of Jira does not have.
 *
 * @param limit the most entries that pass
 */
export async function* filteredPages(
	pages: Pages,
	passes: (entry: IDataObject) => boolean,
	limit: number,
): Pages {
	let left = limit;
	for await (const page of pages) {
		const passing = (page as readonly IDataObject[]).filter(passes).slice(0, left);
		left -= passing.length;
		yield passing;
		if (left <= 0) return;
	}
}
