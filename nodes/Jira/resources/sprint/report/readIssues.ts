import type { IDataObject } from 'n8n-workflow';
import { call, listPages, type Pages } from '../../../../connection';
import { ItemRefused, type RunContext } from '../../../../operation';
import { foldedName } from '../../../../values/named';
import { fieldKind } from '../../../../values/fieldKind';
import { ISSUE_PAGE } from '../../board/issueList';
import type { ChangeItem } from '../../issue/history/issueHistory';
import { historiesOf, listedHistoryEndpoints, withHistory } from '../../issue/history/issueHistory';
import { FIELDS, knownFields, type KnownField } from '../../issue/knownFields';
import type { PossiblyInSprint } from './reportedIssues';

const OF_SPRINT = 'GET /rest/software/1.0/sprint/{sprintId}/issue';
const OF_BOARD = 'GET /rest/software/1.0/board/{boardId}/issue';

/** The endpoints for the issues of a report. */
export const reportedIssueEndpoints = {
	cloud: [OF_SPRINT, OF_BOARD, FIELDS, ...listedHistoryEndpoints.cloud],
	dataCenter: [OF_SPRINT, OF_BOARD, FIELDS, ...listedHistoryEndpoints.dataCenter],
} as const;

/**
 * Those that not every report needs, and those of the platform: no one set of scopes has both these and sprints, so a
 * token has the scopes of the platform beside those of sprints.
 */
export const besideBoards = [OF_BOARD, FIELDS, ...listedHistoryEndpoints.cloud] as const;

type ReportContext = RunContext<(typeof reportedIssueEndpoints)['cloud' | 'dataCenter'][number]>;

const DAY_MS = 86_400_000;

/** Which issues are read. */
export interface Asked {
	readonly sprintId: string;
	readonly boardId: string;
	readonly from: number;
	readonly until: number;
	/** Whether also those that may have left the sprint. */
	readonly findRemoved: boolean;
	readonly sprintField: KnownField;
	readonly estimateField: KnownField | undefined;
}

/**
 * The issues that have a sprint, and those of its board that may have had it, with their histories. Jira cannot search
 * for issues that were taken out of a sprint, but whoever takes one out changes it, so it was updated since the start.
 */
export async function possiblyInSprint(
	{ sprintId, boardId, from, until, findRemoved, sprintField, estimateField }: Asked,
	context: ReportContext,
): Promise<readonly PossiblyInSprint[]> {
	const { send, site } = context;
	const own = [sprintField.id, ...(estimateField ? [estimateField.id] : [])];
	const query = {
		fields: ['summary', 'issuetype', 'status', 'created', ...own.slice(1)],
		...withHistory(site),
	};
	const limits = { limit: Infinity, pageSize: ISSUE_PAGE };
	const inSprint = await all(
		listPages(send, site, call(OF_SPRINT, { path: { sprintId }, query }), limits),
	);
	const keys = new Set(inSprint.map(({ id }) => id));
	const jql = changedSince(from, until, context.now());
	const onBoard = findRemoved
		? await all(
				listPages(
					send,
					site,
					call(OF_BOARD, { path: { boardId }, query: { ...query, jql } }),
					limits,
				),
			)
		: [];
	const others = onBoard.filter(({ id }) => !keys.has(id));
	const histories = await historiesOf([...inSprint, ...others], ['status', ...own], context);
	return histories.map((history) => ({ ...history, hasSprint: keys.has(history.id) }));
}

/** Whole days, because a time without a zone would be one in the zone of the account, and clocks may differ. */
function changedSince(from: number, until: number, now: number): string {
	const changed = `updated >= -${Math.ceil((now - from) / DAY_MS) + 1}d`;
	const daysSinceEnd = Math.floor((now - until) / DAY_MS) - 1;
	return daysSinceEnd > 0 ? `${changed} AND created <= -${daysSinceEnd}d` : changed;
}

/**
 * The field with the sprints of an issue.
 *
 * @throws ItemRefused if this Jira has none
 */
export async function sprintFieldOf(context: ReportContext): Promise<KnownField> {
	const { byId } = await knownFields(context);
	const field = [...byId.values()].find(
		({ schema }) => schema !== undefined && fieldKind(schema) === 'sprint',
	);
	if (field !== undefined) return field;
	throw new ItemRefused(
		'This account does not see the field Sprint, without which there is no report',
		'Ask an administrator of Jira whether the field is hidden.',
	);
}

/** Whether a change is one of a field; Data Center gives only its name. */
export function isChangeOf({ id, name, untranslatedName = name }: KnownField) {
	const names = new Set([id, name, untranslatedName].map(foldedName));
	return ({ field, fieldId }: ChangeItem): boolean =>
		typeof fieldId === 'string' && fieldId !== ''
			? fieldId === id
			: names.has(foldedName(String(field)));
}

async function all(pages: Pages): Promise<Array<IDataObject & { id: string }>> {
	const issues: Array<IDataObject & { id: string }> = [];
	for await (const page of pages) issues.push(...(page as typeof issues));
	return issues;
}
