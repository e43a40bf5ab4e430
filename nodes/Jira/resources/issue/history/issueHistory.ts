import type { IDataObject } from 'n8n-workflow';
import {
	BULK_FETCH,
	bulkFetch,
	call,
	entriesOf,
	listPages,
	UnexpectedAnswer,
	type Pages,
	type Site,
} from '../../../../connection';
import type { RunContext } from '../../../../operation';
import { momentOf } from '../../../../values/moment';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const CHANGELOG = 'GET /rest/api/3/issue/{issueIdOrKey}/changelog';
const CHANGELOGS = 'POST /rest/api/3/changelog/bulkfetch';
const SEARCH = 'POST /rest/api/2/search';

/** The endpoints for the histories of issues. */
export const historyEndpoints = {
	cloud: [ISSUE, CHANGELOG, BULK_FETCH, CHANGELOGS],
	dataCenter: [ISSUE, SEARCH],
} as const;

type HistoryContext = RunContext<
	(typeof historyEndpoints.cloud)[number] | (typeof historyEndpoints.dataCenter)[number]
>;

/** One change of a field. Only Cloud gives the ID of the field. `toString` may be missing: ask for own properties. */
export type ChangeItem = IDataObject;

/** What somebody changed at one time, as Jira stores it. */
export interface Change {
	readonly id: string;
	readonly author?: IDataObject;
	/** A number in the example of {@link CHANGELOGS}. */
	readonly created: string | number;
	readonly items: readonly ChangeItem[];
}

/** An issue with all changes that were made to it, oldest first. */
export interface IssueHistory {
	readonly id: string;
	readonly key: string;
	/** Those of {@link FIELDS}. */
	readonly fields: IDataObject;
	readonly changes: readonly Change[];
}

/** What is read of the issue beside its history. */
const FIELDS = ['assignee', 'created', 'status'];

/** The most changes in a page of one issue's history ("Get changelogs", Jira Cloud platform REST API). */
const PAGE_SIZE = 100;

/** Likewise of a page for several issues (`BulkChangelogRequestBean`). */
const BULK_PAGE_SIZE = 10_000;

/** The most issues of such a request. */
const BULK_ISSUES = 1000;

const nameOf = (issue: string, fieldIds: readonly string[] | undefined) =>
	`history of ${issue} in ${fieldIds?.join() ?? 'all fields'}`;

/**
 * The history of an issue, from memory or by request.
 *
 * @param fieldIds the fields that are needed; there may be changes of others, too
 */
export async function historyOf(
	issue: string,
	fieldIds: readonly string[] | undefined,
	context: HistoryContext,
): Promise<IssueHistory> {
	return await context.loadOnce(
		nameOf(issue, fieldIds),
		async () => await askHistory(issue, context),
	);
}

/**
 * Reads the histories of many issues at once, for {@link historyOf}: on Cloud with two requests, on Data Center with a
 * search. Issues that are not found are left to their own requests.
 */
export async function prefetchHistories(
	issues: readonly string[],
	fieldIds: readonly string[] | undefined,
	context: HistoryContext,
): Promise<void> {
	const wanted = [...new Set(issues)];
	const histories =
		context.site.flavour === 'cloud'
			? await onCloud(wanted, fieldIds, context)
			: await onDataCenter(wanted, context);
	for (const history of histories) {
		for (const name of [history.key, history.id]) {
			context.remember(nameOf(name, fieldIds), history);
		}
	}
}

async function askHistory(issue: string, context: HistoryContext): Promise<IssueHistory> {
	const path = { issueIdOrKey: issue };
	const body = (await context.send(
		call(ISSUE, { path, query: { fields: FIELDS, expand: 'changelog' } }),
	)) as IDataObject;
	const read = changelogIn(body);
	if (read === undefined) {
		throw new UnexpectedAnswer(`Jira's answer has no history for the issue ${issue}`);
	}
	// Cloud expands only the latest changes.
	if (!read.isWhole && context.site.flavour === 'cloud') {
		const limits = { limit: Infinity, pageSize: PAGE_SIZE };
		const pages = listPages(context.send, context.site, call(CHANGELOG, { path }), limits);
		return historyFrom(body, await all<Change>(pages));
	}
	if (!read.isWhole) {
		context.tell(`Jira returned only the latest changes of ${String(body['key'])}.`);
	}
	return historyFrom(body, read.changes);
}

async function onCloud(
	issues: readonly string[],
	fieldIds: readonly string[] | undefined,
	{ send, site }: HistoryContext,
): Promise<IssueHistory[]> {
	const found = entriesOf(await send(bulkFetch(issues, FIELDS)), 'issues') as IDataObject[];
	return await withChangelogs(found, fieldIds, { send, site });
}

/** Adds their histories to issues that were read already. */
export async function withChangelogs(
	issues: readonly IDataObject[],
	fieldIds: readonly string[] | undefined,
	{ send, site }: Pick<RunContext<typeof CHANGELOGS>, 'send' | 'site'>,
): Promise<IssueHistory[]> {
	const byIssue = new Map<string, Change[]>();
	for (let start = 0; start < issues.length; start += BULK_ISSUES) {
		const body = {
			issueIdsOrKeys: issues.slice(start, start + BULK_ISSUES).map(({ id }) => String(id)),
			...(fieldIds && { fieldIds: [...fieldIds] }),
		};
		const pages = listPages(send, site, call(CHANGELOGS, { body }), {
			limit: Infinity,
			pageSize: BULK_PAGE_SIZE,
		});
		for (const one of await all<{ issueId: string; changeHistories?: Change[] }>(pages)) {
			const { issueId, changeHistories = [] } = one;
			byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), ...changeHistories]);
		}
	}
	return issues.map((issue) => historyFrom(issue, byIssue.get(String(issue['id'])) ?? []));
}

/** The endpoints for the histories of issues in a list. */
export const listedHistoryEndpoints = { cloud: [CHANGELOGS], dataCenter: [ISSUE] } as const;

type ListedContext = RunContext<(typeof listedHistoryEndpoints)['cloud' | 'dataCenter'][number]>;

/**
 * The histories of issues in a list that was read with {@link withHistory}: on Cloud by requests for 1,000 issues, on
 * Data Center from the list itself.
 *
 * @param fieldIds the fields that are needed; there may be changes of others, too
 */
export async function historiesOf(
	issues: readonly IDataObject[],
	fieldIds: readonly string[],
	context: ListedContext,
): Promise<IssueHistory[]> {
	if (context.site.flavour === 'cloud') return await withChangelogs(issues, fieldIds, context);
	return await Promise.all(
		issues.map(async (issue) => {
			const read = changelogIn(issue);
			if (read?.isWhole === true) return historyFrom(issue, read.changes);
			const path = { issueIdOrKey: String(issue['id']) };
			const query = { fields: FIELDS, expand: 'changelog' };
			const whole = changelogIn((await context.send(call(ISSUE, { path, query }))) as IDataObject);
			if (whole?.isWhole !== true) {
				context.tell(`Jira returned only a part of the history of ${String(issue['key'])}.`);
			}
			return historyFrom(issue, whole?.changes ?? []);
		}),
	);
}

/** What a list of issues needs in its query for {@link historiesOf}. */
export function withHistory({ flavour }: Site): { expand?: string } {
	return flavour === 'cloud' ? {} : { expand: 'changelog' };
}

async function onDataCenter(
	issues: readonly string[],
	{ send }: HistoryContext,
): Promise<IssueHistory[]> {
	const answer = await send(
		call(SEARCH, {
			body: {
				// References are keys or ids, so there is nothing in them to quote.
				jql: `issue in (${issues.join(', ')})`,
				fields: FIELDS,
				expand: ['changelog'],
				maxResults: issues.length,
				validateQuery: false,
			},
		}),
	);
	return (entriesOf(answer, 'issues') as IDataObject[]).flatMap((issue) => {
		const read = changelogIn(issue);
		return read?.isWhole === true ? [historyFrom(issue, read.changes)] : [];
	});
}

/** The history in an issue that was read with it. */
function changelogIn({
	changelog,
}: IDataObject): { changes: Change[]; isWhole: boolean } | undefined {
	const { histories, total } = (changelog ?? {}) as { histories?: Change[]; total?: number };
	if (!Array.isArray(histories)) return undefined;
	return { changes: histories, isWhole: histories.length >= (total ?? PAGE_SIZE + 1) };
}

function historyFrom({ id, key, fields }: IDataObject, changes: readonly Change[]): IssueHistory {
	return {
		id: String(id),
		key: String(key),
		fields: (fields ?? {}) as IDataObject,
		changes: changes.toSorted(
			(one, other) =>
				(momentOf(one.created) ?? 0) - (momentOf(other.created) ?? 0) ||
				Number(one.id) - Number(other.id),
		),
	};
}

async function all<Entry>(pages: Pages): Promise<Entry[]> {
	const entries: Entry[] = [];
	for await (const page of pages) entries.push(...(page as readonly Entry[]));
	return entries;
}
