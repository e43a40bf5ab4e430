import type { IDataObject } from 'n8n-workflow';
import { entriesOf, severalIssues, type SEVERAL_ISSUES } from '../../../connection';
import { prefetched, type Combination, type RunContext } from '../../../operation';
import { incompleteLists } from './incompleteLists';

/** The fields that contain the beginning of a list of an issue, and the name of its entries. */
const LISTS = { comment: 'comments', worklog: 'worklogs' } as const;

type ListField = keyof typeof LISTS;

/**
 * Items that read the comments or the worklogs of their issues: for 100 issues at a time, the field with the beginning
 * of the list is requested. Most lists are complete in it; the others are read on their own.
 */
export function listsTogether<Input extends { readonly issue: string }>(
	field: ListField,
): Combination<Input, (typeof SEVERAL_ISSUES)[number]> {
	return prefetched<Input, (typeof SEVERAL_ISSUES)[number]>(async (asked, context) => {
		const issues = [...new Set(asked.map(({ issue }) => issue))];
		const answer = await context.send(severalIssues(issues, [field], context.site));
		for (const issue of entriesOf(answer, 'issues') as readonly IDataObject[]) {
			const fields = (issue['fields'] ?? {}) as IDataObject;
			const list = (fields[field] as IDataObject | undefined)?.[LISTS[field]];
			if (!Array.isArray(list) || field in incompleteLists(fields)) continue;
			for (const name of [issue['id'], issue['key']]) {
				context.remember(nameOf(field, String(name)), list);
			}
		}
	});
}

/** The whole list of an issue, if it was read together with those of others. */
export async function rememberedList(
	field: ListField,
	issue: string,
	{ loadOnce }: Pick<RunContext, 'loadOnce'>,
): Promise<readonly unknown[] | undefined> {
	return await loadOnce<readonly unknown[] | undefined>(
		nameOf(field, issue),
		async () => await Promise.resolve(undefined),
	);
}

function nameOf(field: ListField, issue: string): string {
	return `${field} of ${issue}`;
}
