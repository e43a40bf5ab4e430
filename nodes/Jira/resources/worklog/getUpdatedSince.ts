import type { IDataObject } from 'n8n-workflow';
import {
	call,
	listPages,
	UnexpectedAnswer,
	type Pages,
	type Send,
	type Site,
} from '../../../connection';
import {
	booleanField,
	dateTimeField,
	limitField,
	simplifyField,
	textsAsField,
} from '../../../fields';
import { operation } from '../../../operation';
import { isoTime } from '../../../values/moment';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyWorklog } from './simplifyWorklog';

const UPDATED = 'GET /rest/api/3/worklog/updated';
const DELETED = 'GET /rest/api/3/worklog/deleted';
const LIST = 'POST /rest/api/3/worklog/list';
const endpoints = [UPDATED, DELETED, LIST] as const;

type ChangesSend = Send<(typeof endpoints)[number]>;

/** What Jira says of a worklog that was updated or deleted. */
interface WorklogChange {
	readonly worklogId: number;
	/** Milliseconds since 1970. */
	readonly updatedTime: number;
}

/** The most entries of one page, and of one request for worklogs. */
const PAGE = 1000;

export const getUpdatedWorklogs = operation({
	displayName: 'Get Updated Since',
	action: 'Get worklogs updated since a time',
	phrases: ['sync worklogs', 'changed worklogs', 'timesheet', 'deleted worklogs'],
	description:
		'List the worklogs of all issues that were added or changed since a time, 1,000 per request; Jira leaves out those of the last minute',
	endpoints,
	optional: [DELETED],
	fields: {
		since: dateTimeField('Updated Since', {
			required: true,
			description: 'The time after which a worklog was added or changed',
		}),
		includeDeleted: booleanField(
			'Include Deleted',
			'Whether to list, after the others, the IDs of the worklogs that were deleted since then',
		),
		limit: limitField(),
		simplify: simplifyField(),
		textsAs: textsAsField(),
	},

	pages: ({ since, includeDeleted, limit }, site, send) =>
		changedSince(since, includeDeleted, limit, site, send),
	output: (entry: IDataObject, asked, site) =>
		simplifiedIf(asked, entry, (shown) =>
			'worklogId' in shown
				? deletedWorklog(shown as unknown as WorklogChange)
				: simplifyWorklog(shown, site, asked.textsAs),
		),
});

/** The worklogs that were updated, oldest change first, and then what was deleted. */
async function* changedSince(
	since: number,
	includeDeleted: boolean,
	limit: number,
	site: Site,
	send: ChangesSend,
): Pages {
	let left = limit;
	const seen = new Set<number>();
	const all = { limit: Infinity, pageSize: PAGE };
	for await (const page of listPages(send, site, call(UPDATED, { query: { since } }), all)) {
		const ids = (page as readonly WorklogChange[])
			.map(({ worklogId }) => worklogId)
			.filter((id) => !seen.has(id));
		for (const id of ids) seen.add(id);
		const worklogs = (await worklogsOf(ids.slice(0, left), send)).slice(0, left);
		yield worklogs;
		left -= worklogs.length;
		if (left <= 0) return;
	}
	if (!includeDeleted) return;
	const deleted = call(DELETED, { query: { since } });
	yield* listPages(send, site, deleted, { ...all, limit: left });
}

/** The worklogs with these IDs, in that order; without those that this account may not see. */
async function worklogsOf(ids: readonly number[], send: ChangesSend): Promise<IDataObject[]> {
	if (ids.length === 0) return [];
	const body = await send(call(LIST, { body: { ids: [...ids] } }));
	if (!Array.isArray(body)) throw new UnexpectedAnswer("Jira's answer is no list of worklogs");
	const byId = new Map((body as IDataObject[]).map((one) => [String(one['id']), one]));
	return ids.map((id) => byId.get(String(id))).filter((worklog) => worklog !== undefined);
}

function deletedWorklog({ worklogId, updatedTime }: WorklogChange): IDataObject {
	return { id: String(worklogId), deleted: true, deletedAt: isoTime(updatedTime) };
}
