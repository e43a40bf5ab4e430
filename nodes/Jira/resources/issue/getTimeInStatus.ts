import type { IDataObject } from 'n8n-workflow';
import { issueField } from '../../../fields';
import { operation, prefetched } from '../../../operation';
import { historyEndpoints, historyOf, prefetchHistories } from './history/issueHistory';
import { readableTime, timesIn, type TimeIn } from './history/timeIn';
import { withUrl } from './issueOutput';

const NEEDED = ['assignee', 'status'];

export const getTimeInStatus = operation({
	displayName: 'Get Time in Status',
	action: 'Get time in status of issue',
	phrases: ['cycle time', 'lead time', 'time in status', 'how long in status'],
	description:
		'Get how long an issue had each status and each assignee, in calendar time; the current ones until now',
	endpoints: historyEndpoints,
	fields: { issue: issueField() },

	run: async ({ issue }, context) => {
		const history = await historyOf(issue, NEEDED, context);
		const { status, assignee } = history.fields as { status?: Named; assignee?: Person | null };
		const now = context.now();
		const current = { id: status?.id ?? null, name: status?.name ?? null };
		const person = {
			// Histories name people by account ID on Cloud, by their internal key on Data Center.
			id: assignee?.accountId ?? assignee?.key ?? null,
			name: assignee?.displayName ?? null,
		};
		return {
			...withUrl({ id: history.id, key: history.key }, context.site),
			created: history.fields['created'],
			status: current.name,
			statuses: timesIn('status', history, current, now).map((one) => shown('status', one)),
			assignees: timesIn('assignee', history, person, now).map((one) => shown('assignee', one)),
		};
	},
	combine: prefetched(async (asked, context) => {
		await prefetchHistories(
			asked.map(({ issue }) => issue),
			NEEDED,
			context,
		);
	}),
});

interface Named {
	readonly id: string;
	readonly name: string;
}

interface Person {
	readonly accountId?: string;
	readonly key?: string;
	readonly displayName: string;
}

/** A time as the output has it; nobody as an assignee is null. */
function shown(what: string, { id, name, seconds, times }: TimeIn): IDataObject {
	return { [what]: name, id, seconds, time: readableTime(seconds), times };
}
