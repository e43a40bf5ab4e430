import { LOOK_BACK_MS } from '../../../../nodes/JiraTrigger/search/findChanges';
import { searchOn, type PollStore } from '../../../../nodes/JiraTrigger/search/poll';
import type { PollState } from '../../../../nodes/JiraTrigger/search/pollState';
import { HOUR, MINUTE, type TriggerOfYear, type YearOfJira } from './year';

/** How a search in a year works: it leaves more to the next one than a real one does. */
export function searchIn({ jira, now }: YearOfJira, store: PollStore, startAt?: number) {
	return searchOn({
		open: async () =>
			await Promise.resolve({
				name: 'model',
				source: jira,
				time: async () => await jira.asked(),
				judge: async () => await Promise.resolve(() => true),
			}),
		store,
		startAt,
		limits: {
			now,
			budgetMs: 4 * MINUTE,
			mostChanges: 40,
			lookBackMs: LOOK_BACK_MS,
			abandonedMs: Infinity,
		},
	});
}

/** The polling trigger, which begins now. */
export async function pollingInYear(year: YearOfJira): Promise<TriggerOfYear> {
	const since = year.jira.time;
	let memory: unknown;
	let saved: string | undefined;
	const trigger: TriggerOfYear = {
		intervals: [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR],
		since,
		poll: async (isStart) => {
			const store: PollStore = {
				read: () => memory,
				write: (state) => {
					memory = state;
				},
			};
			const told = await searchIn(year, store, since);
			year.tell(told.map(({ identity }) => identity));
			if (told.length > 0 || isStart) saved = year.stored(memory);
		},
		isComplete: () => (memory as PollState | undefined)?.queue.length === 0,
		stop: () => {
			memory = saved === undefined ? undefined : JSON.parse(saved);
		},
	};
	return await Promise.resolve(trigger);
}
