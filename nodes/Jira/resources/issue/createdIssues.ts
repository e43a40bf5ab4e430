import type { IDataObject } from 'n8n-workflow';
import { jqlText } from '../../../values/jql';
import {
	call,
	listPages,
	isNotFound,
	type JiraRequest,
	type Pages,
	type Send,
} from '../../../connection';
import type { Endpoint } from '../../../endpoints';
import { holdsMark, MARK_KEY, type Find, type RunContext } from '../../../operation';

const CLOUD_SEARCH = 'POST /rest/api/3/search/jql';
const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';
const ISSUE_PROPERTY = 'GET /rest/api/2/issue/{issueIdOrKey}/properties/{propertyKey}';

/** The endpoints for finding issues whose creation was not answered. */
export const createdIssuesEndpoints = {
	cloud: [CLOUD_SEARCH],
	dataCenter: [DATA_CENTER_SEARCH, ISSUE_PROPERTY],
} as const;

type SearchContext = RunContext<
	typeof CLOUD_SEARCH | typeof DATA_CENTER_SEARCH | typeof ISSUE_PROPERTY
>;

/** An issue that may have been created. */
export interface LostIssue {
	readonly mark?: string | undefined;
	/** By key or ID. */
	readonly project: { readonly value: string };
	readonly summary: string;
}

/** How many of the newest issues are checked. */
const MOST_CANDIDATES = 1000;

/** In one search, how many issues are checked for their mark one by one. */
const MOST_ASKED_ALONE = 100;

/**
 * Looks for issues by their marks among those that this account created recently. Cloud shows the marks in the
 * search; the search of Data Center does not, so issues with the right summary are checked one by one.
 */
export function createdIssues({ site, send }: SearchContext): Find<LostIssue, IDataObject> {
	if (site.flavour === 'cloud') {
		return async (lost) => {
			const request = call(CLOUD_SEARCH, {
				body: { jql: candidatesOf(lost), fields: ['key'], properties: [MARK_KEY] },
			});
			const wish = { limit: MOST_CANDIDATES, pageSize: MOST_CANDIDATES };
			const candidates = await entriesIn(listPages(send, site, request, wish));
			return findByMark(lost, candidates, ({ properties }) => properties);
		};
	}
	/** The value of an issue's property; a mark is set at creation, so no issue is checked twice. */
	const known = new Map<unknown, unknown>();
	return async (lost) => {
		const request = call(DATA_CENTER_SEARCH, {
			body: { jql: candidatesOf(lost), fields: ['summary'] },
		});
		const candidates = await entriesIn(
			listPages(send, site, request, { limit: MOST_CANDIDATES, pageSize: 500 }),
		);
		const unknown = candidates.filter((issue) => !known.has(issue['id']) && isLike(issue, lost));
		await Promise.all(
			unknown.slice(0, MOST_ASKED_ALONE).map(async ({ id }) => {
				const property = call(ISSUE_PROPERTY, {
					path: { issueIdOrKey: String(id), propertyKey: MARK_KEY },
				});
				known.set(id, await propertyAt(property, send));
			}),
		);
		return findByMark(lost, candidates, ({ id }) => known.get(id));
	};
}

/** JQL for what this account has created in the projects of lost issues, newest first. */
export function candidatesOf(lost: readonly LostIssue[]): string {
	const projects = [...new Set(lost.map(({ project }) => project.value))].map(jqlText).join(', ');
	return `project in (${projects}) AND creator = currentUser() AND created >= -10m ORDER BY created DESC`;
}

/** For each lost issue, the candidate with its mark, in the form of an answer to its creation. */
export function findByMark(
	lost: readonly LostIssue[],
	candidates: readonly IDataObject[],
	propertyOf: (candidate: IDataObject) => unknown,
): Array<IDataObject | undefined> {
	return lost.map(({ mark }) => {
		const found =
			mark === undefined
				? undefined
				: candidates.find((candidate) => holdsMark(propertyOf(candidate), mark));
		return found && { id: found['id'], key: found['key'], self: found['self'] };
	});
}

/** Whether an issue could be one of the lost issues. */
function isLike({ fields }: IDataObject, lost: readonly LostIssue[]): boolean {
	const { summary } = (fields ?? {}) as IDataObject;
	return lost.some((one) => one.summary === summary);
}

/** The value of a property; `undefined` if there is none. */
export async function propertyAt<E extends Endpoint>(
	request: JiraRequest<E>,
	send: Send<E>,
): Promise<unknown> {
	return await send(request).catch((reason: unknown) => {
		if (isNotFound(reason)) return undefined;
		throw reason;
	});
}

async function entriesIn(pages: Pages): Promise<IDataObject[]> {
	const entries: IDataObject[] = [];
	for await (const page of pages) entries.push(...(page as readonly IDataObject[]));
	return entries;
}
