import type { IDataObject } from 'n8n-workflow';
import { BULK_FETCH, bulkFetch, byReference, call, MOST_FETCHED } from '../../../connection';
import type { Endpoint } from '../../../endpoints';
import type { Combination, RunContext } from '../../../operation';
import { isId } from '../../../values/named';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** The endpoints for finding out the IDs of issues on Cloud. */
export const issueIdEndpoints = [ISSUE, BULK_FETCH] as const;

type IdContext = Pick<RunContext<(typeof issueIdEndpoints)[number]>, 'loadOnce' | 'send'>;

/** The names under which a run keeps what is known of its issues. */
const KEYS = 'issues of all items';
const IDS = 'IDs of the issues of all items';

/** Combines items as before, and lets {@link issueId} read the issues of all of them together. */
export function knowingAllIssues<Input extends { readonly issue: string }, E extends Endpoint>(
	combine: Combination<Input, E>,
): Combination<Input, E> {
	return async function* (items, runner) {
		const all: Array<typeof items extends AsyncIterable<infer Item> ? Item : never> = [];
		for await (const item of items) all.push(item);
		const keys = all.map(({ input }) => input.issue).filter((issue) => !isId(issue));
		runner.context.remember(KEYS, [...new Set(keys)]);
		yield* combine(streamed(all), runner);
	};
}

async function* streamed<T>(all: readonly T[]): AsyncGenerator<T> {
	yield* await Promise.resolve(all);
}

/**
 * The ID of an issue, as some endpoints require it.
 *
 * @throws RequestFailed if Jira does not know it
 */
export async function issueId(issue: string, { loadOnce, send }: IdContext): Promise<string> {
	if (isId(issue)) return issue;
	const keys = await loadOnce(KEYS, async () => await Promise.resolve([issue]));
	const ids =
		keys.length > 1 ? await loadOnce(IDS, async () => await idsOf(keys, send)) : undefined;
	const known = ids?.get(issue);
	if (known !== undefined) return String(known['id']);
	const path = { issueIdOrKey: issue };
	const { id } = (await send(call(ISSUE, { path, query: { fields: 'summary' } }))) as IDataObject;
	return String(id);
}

async function idsOf(keys: readonly string[], send: IdContext['send']) {
	const found: IDataObject[] = [];
	for (let start = 0; start < keys.length; start += MOST_FETCHED) {
		const body = await send(bulkFetch(keys.slice(start, start + MOST_FETCHED), ['summary']));
		found.push(...((body as { issues?: readonly IDataObject[] }).issues ?? []));
	}
	return byReference(found);
}
