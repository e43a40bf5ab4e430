import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { openConnection } from '../../connection/openConnection';
import { ItemRefused, toNodeError } from '../../operation';
import { parseIssueReference } from '../../values/issueReference';
import { editorQuestion, withWayOut, type EditorQuestion } from '../editorQuestion';

/** One page of a picker. `next` is where the following page starts; `undefined` after the last one. */
export interface PickerPage {
	readonly entries: readonly INodeListSearchItems[];
	readonly next?: number | undefined;
}

/** The request to a picker. */
export interface PickerQuestion extends EditorQuestion {
	/** The text that the user typed to filter the list; may be `''`. */
	readonly filter: string;
	readonly startAt: number;
}

/** A list search of n8n's resource locator. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Makes a picker: opens the connection, requests one page, and explains failures. */
export function picker(readPage: (question: PickerQuestion) => Promise<PickerPage>): ListSearch {
	return async function (filter = '', paginationToken = '0') {
		try {
			const connection = await openConnection(this);
			const { entries, next } = await readPage({
				...editorQuestion(this, connection),
				filter: filter.trim(),
				startAt: Number(paginationToken),
			});
			return {
				results: [...entries],
				...(next === undefined ? {} : { paginationToken: String(next) }),
			};
		} catch (error) {
			throw withWayOut(toNodeError(error, this.getNode(), 0));
		}
	};
}

/** Refuses a list that depends on a parameter which is an expression without a value. */
export function refuseUnknown(label: string, otherMode: string): never {
	throw new ItemRefused(
		`This list depends on '${label}', which is an expression without a value yet`,
		`Run the previous node first, or choose '${otherMode}'.`,
	);
}

/**
 * The issue on which a list depends.
 *
 * @param otherMode how to name a value without the list
 */
export function issueOf({ parameter }: PickerQuestion, otherMode: string): string {
	const given = parameter('issue');
	if (given === undefined) refuseUnknown('Issue', otherMode);
	const issue = parseIssueReference(given);
	if (issue !== undefined) return issue;
	throw new ItemRefused(
		given === '' ? 'No issue is selected yet' : `'Issue' is "${given}", which is not an issue`,
		`Enter an issue key in 'Issue', or choose '${otherMode}'.`,
	);
}

/** Jira's answer to one page of a list with `startAt`, `total` or `isLast`. */
export interface OffsetPage<Entry> {
	readonly values: readonly Entry[];
	readonly startAt?: number;
	readonly total?: number;
	readonly isLast?: boolean;
}

/** Where the page after this one starts. */
export function nextStart<Entry>(page: OffsetPage<Entry>, startAt: number): number | undefined {
	const next = startAt + page.values.length;
	const ended =
		page.values.length === 0 ||
		page.isLast === true ||
		(page.total !== undefined && next >= page.total);
	return ended ? undefined : next;
}

/** The entries of a short list that contain the typed text. */
export function matching(
	entries: readonly INodeListSearchItems[],
	filter: string,
): INodeListSearchItems[] {
	const wanted = filter.toLowerCase();
	return entries.filter(({ name }) => name.toLowerCase().includes(wanted));
}
