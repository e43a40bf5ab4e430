import type { Change } from '../../../../nodes/JiraTrigger/change';
import {
	committed,
	findChanges,
	LOOK_BACK_MS,
	type ChangeSource,
	type SearchLimits,
} from '../../../../nodes/JiraTrigger/search/findChanges';
import { newPollState, pollStateIn } from '../../../../nodes/JiraTrigger/search/pollState';

const START = Date.UTC(2026, 2, 1, 12);
const MINUTE = 60_000;

const change = (id: string, time: number, number = 1): Change => ({
	identity: `issue:${id}:history:${number}`,
	event: 'issueUpdated',
	time,
	issue: { id, key: `SUP-${id}` },
	changes: [],
});

/** A Jira with these changes, all in one page. */
function source(changes: () => readonly Change[], more: Partial<ChangeSource> = {}) {
	const listed: number[] = [];
	const asked: Array<{ ids: readonly string[]; from: number }> = [];
	const jira: ChangeSource = {
		mostRead: 100,
		list: async (from) => {
			listed.push(from);
			const latest = new Map<string, number>();
			for (const { issue, time } of changes()) {
				latest.set(issue?.id ?? '', Math.max(time, latest.get(issue?.id ?? '') ?? 0));
			}
			const issues = [...latest]
				.map(([id, updated]) => ({ id, updated }))
				.filter(({ updated }) => updated >= from);
			return await Promise.resolve({ issues, pages: 1 });
		},
		changesOf: async (ids, from) => {
			asked.push({ ids, from });
			return await Promise.resolve(
				changes().filter(({ issue, time }) => ids.includes(issue?.id ?? '') && time >= from),
			);
		},
		...more,
	};
	return { jira, listed, asked };
}

const limits = (more: Partial<SearchLimits> = {}): SearchLimits => ({
	now: () => START + 3 * MINUTE,
	budgetMs: 4 * MINUTE,
	mostChanges: 1000,
	lookBackMs: LOOK_BACK_MS,
	...more,
});

const all = () => true;
const identitiesIn = (changes: readonly Change[]) => changes.map(({ identity }) => identity);

async function poll(
	state = newPollState('jira', START),
	jira = source(() => []).jira,
	more: Partial<SearchLimits> = {},
) {
	return committed(state, await findChanges(state, jira, limits(more)), all);
}

describe('findChanges', () => {
	it('tells in the order of time, whatever the order of issues', async () => {
		const { jira } = source(() => [
			change('2', START + 20),
			change('1', START + 10),
			change('1', START + 30, 2),
		]);
		const { told } = await poll(undefined, jira);
		expect(told.map(({ time }) => time - START)).toEqual([10, 20, 30]);
	});

	it('tells nothing from before it began, even of issues that change now', async () => {
		const { jira } = source(() => [change('1', START - 1), change('1', START + 5, 2)]);
		const { told } = await poll(undefined, jira);
		expect(identitiesIn(told)).toEqual(['issue:1:history:2']);
	});

	it('does not read an issue again whose time has not changed since it had settled', async () => {
		const { jira, asked } = source(() => [change('1', START + 5)]);
		let { state } = await poll(undefined, jira);
		({ state } = await poll(state, jira));
		expect(asked).toHaveLength(2);
		({ state } = await poll(state, jira, { now: () => START + 5 * MINUTE }));
		expect(asked).toHaveLength(3);
		await poll(state, jira, { now: () => START + 6 * MINUTE });
		expect(asked).toHaveLength(3);
	});

	it('finds a second change that has the same time as one that was told', async () => {
		const changes = [change('1', START + 1000)];
		const { jira } = source(() => changes);
		const first = await poll(undefined, jira);
		changes.push(change('1', START + 1000, 2));
		const second = await poll(first.state, jira);
		expect(identitiesIn([...first.told, ...second.told])).toEqual([
			'issue:1:history:1',
			'issue:1:history:2',
		]);
	});

	it('finds an issue that the index did not show before, although later ones were told', async () => {
		const changes = [change('2', START + 70_000)];
		const { jira } = source(() => changes);
		const first = await poll(undefined, jira);
		changes.push(change('1', START + 11_000));
		const second = await poll(first.state, jira);
		expect(identitiesIn(second.told)).toEqual(['issue:1:history:1']);
	});

	it('looks further back by the time that it took to read the list', async () => {
		let now = START;
		const { jira } = source(() => [change('1', START + 60 * MINUTE)]);
		const slow: ChangeSource = {
			...jira,
			list: async (from) => {
				now += 7 * MINUTE;
				return await jira.list(from);
			},
		};
		const { state } = await poll(undefined, slow, { now: () => now });
		expect(state.since).toBe(START + 60 * MINUTE - LOOK_BACK_MS - 7 * MINUTE);
	});

	it('reads a long list again if an issue may have slipped to a page that was read', async () => {
		const late = START + 60 * MINUTE;
		const lists = [
			['1', '3'],
			['1', '2', '3'],
			['1', '2', '3'],
		];
		let read = 0;
		const { jira } = source(() => [
			change('1', START + 1),
			change('2', START + 2),
			change('3', late),
		]);
		const slipping: ChangeSource = {
			...jira,
			list: async () => {
				const ids = lists[read++] ?? [];
				const issues = ids.map((id) => ({ id, updated: id === '3' ? late : START + Number(id) }));
				return await Promise.resolve({ issues, pages: 2 });
			},
		};
		const { told } = await poll(undefined, slipping);
		expect(told.map(({ issue }) => issue?.id)).toEqual(['1', '2', '3']);
		expect(read).toBe(3);
	});

	it('leaves what it has no time for to the next search, with the earlier changes of those issues', async () => {
		const changes = ['1', '2', '3'].map((id) => change(id, START + Number(id)));
		const { jira } = source(() => changes, { mostRead: 1 });
		const first = await poll(undefined, jira, { mostChanges: 2 });
		expect(first.told.map(({ issue }) => issue?.id)).toEqual(['1', '2']);
		// In the meantime, much later, the issue that waits is changed again.
		changes.push(change('3', START + 300 * MINUTE, 2), change('1', START + 300 * MINUTE, 2));
		const second = await poll(first.state, jira);
		expect(identitiesIn(second.told)).toEqual([
			'issue:3:history:1',
			'issue:1:history:2',
			'issue:3:history:2',
		]);
		expect(second.state.queue).toEqual([]);
	});

	it('stops reading when its time is over, but always reads some', async () => {
		const { jira, asked } = source(() => [change('1', START + 1), change('2', START + 2)], {
			mostRead: 1,
		});
		const { told } = await poll(undefined, jira, { budgetMs: 0 });
		expect(told).toHaveLength(1);
		expect(asked).toHaveLength(1);
	});

	it('tells what it read before Jira failed, and begins with the rest next time', async () => {
		const changes = [change('1', START + 1), change('2', START + 2)];
		let fails = true;
		const { jira } = source(() => changes, { mostRead: 1 });
		const failing: ChangeSource = {
			...jira,
			changesOf: async (ids, from) => {
				if (fails && ids[0] === '2') throw new Error('429');
				return await jira.changesOf(ids, from);
			},
		};
		const first = await poll(undefined, failing);
		expect(identitiesIn(first.told)).toEqual(['issue:1:history:1']);
		await expect(poll(first.state, failing)).rejects.toThrow('429');
		fails = false;
		const second = await poll(first.state, failing);
		expect(identitiesIn(second.told)).toEqual(['issue:2:history:1']);
	});
});

describe('committed', () => {
	it('tells only once what two searches at the same time found', async () => {
		const { jira } = source(() => [change('1', START + 1), change('2', START + 90 * MINUTE)]);
		const base = newPollState('jira', START);
		const [one, other] = [
			await findChanges(base, jira, limits()),
			await findChanges(base, jira, limits()),
		];
		const first = committed(base, one, all);
		const second = committed(first.state, other, all);
		expect(first.told).toHaveLength(2);
		expect(second.told).toEqual([]);
	});

	it('forgets what is no longer looked at, so that the state stays small', async () => {
		let state = newPollState('jira', START);
		const changes: Change[] = [];
		const { jira } = source(() => changes);
		for (let minute = 0; minute < 600; minute++) {
			changes.push(change(String(minute % 50), START + minute * MINUTE, minute));
			({ state } = await poll(state, jira, { now: () => START + minute * MINUTE }));
		}
		expect(Object.values(state.told).flat().length).toBeLessThanOrEqual(12);
		expect(JSON.stringify(state).length).toBeLessThan(1500);
	});

	it('keeps nothing of changes that are not wanted', async () => {
		const { jira } = source(() => [change('1', START + 1)]);
		const base = newPollState('jira', START);
		const { state, told } = committed(base, await findChanges(base, jira, limits()), () => false);
		expect(told).toEqual([]);
		expect(state.told).toEqual({});
	});
});

describe('pollStateIn', () => {
	const state = newPollState('https://acme.atlassian.net', START);

	it('goes on from what was stored as JSON', () => {
		expect(pollStateIn(JSON.parse(JSON.stringify(state)), state.site)).toEqual(state);
	});

	it.each([
		['nothing', undefined],
		['an empty object', {}],
		['another version', { ...state, version: 2 }],
		['another Jira', { ...state, site: 'https://other.atlassian.net' }],
		['what only says when it was activated', { version: 1, activated: START }],
	])('begins anew from %s', (_, stored) => {
		expect(pollStateIn(stored, state.site)).toBeUndefined();
	});
});
