import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf, listPages, MOST_FETCHED, UnexpectedAnswer } from '../../connection';
import { passedOn } from '../../connection/passedOn';
import { withChangelogs } from '../../Jira/resources/issue/history/issueHistory';
import { incompleteLists } from '../../Jira/resources/issue/incompleteLists';
import { ItemRefused } from '../../operation';
import { momentOf } from '../../values/moment';
import type { Change } from '../change';
import type { TriggerEvent } from '../events';
import {
	CLOUD_SEARCH,
	COMMENTS,
	DATA_CENTER_SEARCH,
	SERVER_INFO,
	WORKLOGS,
	type AskedJira,
} from './askedJira';
import type { ChangeSource, ListedIssue } from './findChanges';
import { changesIn, type ReadIssue } from './issueChanges';
import { readIssues } from './readIssues';
import { windowJql } from './windowJql';

/** Which changes are looked for. */
export interface LookedFor {
	/** JQL without an order; `''` for all issues. */
	readonly condition: string;
	readonly events: ReadonlySet<TriggerEvent>;
}

/** The most issues of a page with their fields; on Data Center, `jira.search.views.default.max`. */
const PAGE = { cloud: 100, dataCenter: 1000 } as const;

/** The most issues of a list: more are not read in the time that a search has. */
const MOST_LISTED = 50_000;

/** The most comments and worklogs of one page on Cloud; Data Center returns all worklogs. */
const LIST_PAGE = { comment: 100, worklog: 5000 } as const;

/** Finds changes in a Jira; requests only what the events need. */
export function jiraSource(jira: AskedJira, { condition, events }: LookedFor): ChangeSource {
	return {
		mostRead: MOST_FETCHED,
		list: async (from) => await listIssues(jira, windowJql(condition, from)),
		changesOf: async (ids, from) => {
			if (events.size === 0) return [];
			const issues = await issuesFor(jira, ids, events);
			const whole = await wholeIssues(jira, issues, events, from);
			return whole.flatMap((issue) => changesIn(issue, events, from));
		},
	};
}

/** The time of Jira's clock, in milliseconds since 1970, asked once per poll. */
export async function jiraTime({ send, loadOnce }: AskedJira): Promise<number> {
	return await loadOnce('time', async () => {
		const answer = (await send(call(SERVER_INFO))) as IDataObject | undefined;
		const time = momentOf(answer?.['serverTime']);
		if (time === undefined) throw new UnexpectedAnswer("Jira's answer has no time of its server");
		return time;
	});
}

/**
 * A few of the latest changes among the issues that were updated last, newest first, to show what a change looks like.
 *
 * @param most issues to look at
 */
export async function latestChanges(
	jira: AskedJira,
	lookedFor: LookedFor,
	most: number,
): Promise<Change[]> {
	const { condition } = lookedFor;
	const recent = `updated >= "-365d"${condition === '' ? '' : ` AND (${condition})`}`;
	const body = { jql: `${recent} ORDER BY updated DESC`, fields: ['updated'], maxResults: most };
	const search = jira.site.flavour === 'cloud' ? CLOUD_SEARCH : DATA_CENTER_SEARCH;
	const issues = entriesOf(await jira.send(call(search, { body })), 'issues') as IDataObject[];
	if (issues.length === 0) return [];
	const ids = issues.map(({ id }) => String(id));
	const changes = await jiraSource(jira, lookedFor).changesOf(ids, 0);
	return changes.toSorted((one, other) => other.time - one.time);
}

/**
 * The issues that a query finds, and when they were updated.
 *
 * @throws ItemRefused if there are too many
 */
export async function listIssues(
	{ send, site }: AskedJira,
	jql: string,
): Promise<{ issues: ListedIssue[]; pages: number }> {
	const { flavour } = site;
	const search = flavour === 'cloud' ? CLOUD_SEARCH : DATA_CENTER_SEARCH;
	const request = call(search, { body: { jql, fields: ['updated'] } });
	const issues: ListedIssue[] = [];
	let pages = 0;
	for await (const page of listPages(send, site, request, {
		limit: MOST_LISTED + 1,
		pageSize: PAGE[flavour],
	})) {
		pages += 1;
		for (const { id, fields } of page as ReadonlyArray<{ id: string; fields?: IDataObject }>) {
			const updated = momentOf(fields?.['updated']);
			if (updated === undefined) {
				throw new UnexpectedAnswer('Jira does not say when an issue was updated');
			}
			issues.push({ id: String(id), updated });
		}
	}
	if (issues.length > MOST_LISTED) {
		throw new ItemRefused(
			`More than ${MOST_LISTED.toLocaleString('en')} issues were updated since the trigger asked last`,
			"Narrow 'JQL' or 'Projects', or let the trigger begin at a later time.",
		);
	}
	return { issues, pages };
}

/** The issues with the fields and the history that the events need. Issues that no longer exist are left out. */
export async function issuesFor(
	jira: AskedJira,
	ids: readonly string[],
	events: ReadonlySet<TriggerEvent>,
): Promise<readonly IDataObject[]> {
	const expand = events.has('issueUpdated') ? ['changelog'] : [];
	const { issues, unread } = await readIssues(jira, ids, fieldsFor(events), expand);
	const failed = [...unread.values()].find(({ isGone }) => !isGone);
	if (failed !== undefined) throw passedOn(failed.reason);
	return issues;
}

/** Lists that no event needs are left out: they can be long. */
function fieldsFor(events: ReadonlySet<TriggerEvent>): string[] {
	return [
		'*all',
		...(events.has('commentAdded') || events.has('commentEdited') ? [] : ['-comment']),
		...(events.has('worklogAdded') || events.has('worklogEdited') ? [] : ['-worklog']),
	];
}

/** Adds what Jira cut off of histories, comments and worklogs. */
async function wholeIssues(
	jira: AskedJira,
	issues: readonly IDataObject[],
	events: ReadonlySet<TriggerEvent>,
	from: number,
): Promise<ReadIssue[]> {
	const isCut = (issue: IDataObject) =>
		jira.site.flavour === 'cloud' && events.has('issueUpdated') && isHistoryCut(issue, from);
	const cut = issues.filter(isCut);
	const histories = new Map(
		(cut.length === 0 ? [] : await withChangelogs(cut, undefined, jira)).map(
			({ id, changes }) => [id, changes as unknown as readonly IDataObject[]] as const,
		),
	);
	const whole: ReadIssue[] = [];
	for (const issue of issues) {
		const id = String(issue['id']);
		whole.push({
			id,
			key: String(issue['key']),
			fields: (issue['fields'] ?? {}) as IDataObject,
			histories: histories.get(id) ?? historiesIn(issue),
			comments: await wholeList(jira, issue, 'comment'),
			worklogs: await wholeList(jira, issue, 'worklog'),
		});
	}
	return whole;
}

/** Cloud returns the latest entries of a history, newest first. */
function isHistoryCut(issue: IDataObject, from: number): boolean {
	const histories = historiesIn(issue);
	const { total } = (issue['changelog'] ?? {}) as { total?: unknown };
	if (typeof total === 'number' && histories.length >= total) return false;
	const [newest, oldest] = [histories.at(0), histories.at(-1)].map(
		(entry) => momentOf(entry?.['created']) ?? Infinity,
	) as [number, number];
	return !(oldest < from && newest >= oldest);
}

function historiesIn({ changelog }: IDataObject): readonly IDataObject[] {
	const { histories } = (changelog ?? {}) as { histories?: unknown };
	return Array.isArray(histories) ? (histories as IDataObject[]) : [];
}

const ENTRIES = { comment: 'comments', worklog: 'worklogs' } as const;

/** The comments or worklogs of an issue: those that came with it, if they are all, or its own list. */
async function wholeList(
	{ send, site }: AskedJira,
	issue: IDataObject,
	field: keyof typeof ENTRIES,
): Promise<IDataObject[]> {
	const fields = (issue['fields'] ?? {}) as IDataObject;
	const list = (fields[field] as IDataObject | undefined)?.[ENTRIES[field]];
	if (!Array.isArray(list)) return [];
	if (!(field in incompleteLists(fields))) return list as IDataObject[];
	const request = call(field === 'comment' ? COMMENTS : WORKLOGS, {
		path: { issueIdOrKey: String(issue['id']) },
	});
	const entries: IDataObject[] = [];
	const limits = { limit: Infinity, pageSize: LIST_PAGE[field] };
	for await (const page of listPages(send, site, request, limits)) {
		entries.push(...(page as readonly IDataObject[]));
	}
	return entries;
}
