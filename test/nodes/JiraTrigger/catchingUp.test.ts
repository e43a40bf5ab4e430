import type { IDataObject } from 'n8n-workflow';
import { catchUp, stopCatchingUp, type CatchingUp } from '../../../nodes/JiraTrigger/catchUp';
import type { Change } from '../../../nodes/JiraTrigger/change';
import { isLasting, isLastOfIssue } from '../../../nodes/JiraTrigger/missedChanges';
import type { PollState } from '../../../nodes/JiraTrigger/search/pollState';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const changes = (...identities: string[]) =>
	identities.map((identity) => ({ identity }) as unknown as Change);

let nodes = 0;

/** A node whose searches find what a test says; each entry is one search, and the last one leaves nothing. */
function nodeOf() {
	const data: IDataObject = {};
	const place = `node ${String(++nodes)}`;
	const node = {
		data,
		place,
		now: 0,
		passedOn: [] as string[],
		finds: [] as Array<string[] | Error>,
		/** Of each search, whether it was after a gap. */
		gaps: [] as boolean[],
		upkeep: async (change: Partial<CatchingUp> = {}) => {
			const { changes: found, mustSave } = await catchUp({
				...{ place, data, isWished: true, isFailing: false, isRepaired: false },
				isActivation: false,
				search: async (store, isGap) => {
					node.gaps.push(isGap);
					const found = node.finds.shift() ?? [];
					if (found instanceof Error) throw found;
					const queue = node.finds.length > 0 ? [{ from: 0, ids: ['1'] }] : [];
					store.write({ version: 1, since: 0, queue } as Partial<PollState> as IDataObject);
					return await Promise.resolve(changes(...found));
				},
				isPassedOn: (identity) => node.passedOn.includes(identity),
				now: () => node.now,
				warn: () => {},
				...change,
			});
			return { found: found.map(({ identity }) => identity), mustSave };
		},
	};
	return node;
}

const begin = (node: ReturnType<typeof nodeOf>) =>
	(node.data['caughtUp'] as { search: { activated?: number } }).search.activated;

describe('catchUp', () => {
	it('takes the first two searches after an activation for those after a gap, then none', async () => {
		const node = nodeOf();
		await node.upkeep({ isActivation: true });
		for (let hours = 0; hours < 3; hours++) await node.upkeep();
		expect(node.gaps).toEqual([true, true, false, false]);
	});

	it.each([
		['was repaired', { isRepaired: true }, [true, true, false]],
		['could not be asked for', { isFailing: true }, [true, false]],
	])('searches after a gap when the webhook %s', async (_, change, gaps) => {
		const node = nodeOf();
		await node.upkeep();
		await node.upkeep();
		await node.upkeep();
		node.gaps.length = 0;
		await node.upkeep(change);
		await node.upkeep();
		await node.upkeep();
		expect(node.gaps).toEqual(gaps);
	});

	it('goes on until nothing is left', async () => {
		const node = nodeOf();
		node.finds.push(['a'], ['b'], ['c']);
		expect(await node.upkeep()).toEqual({ found: ['a', 'b', 'c'], mustSave: true });
	});

	it('passes on what it found before a failure, and goes on from there', async () => {
		const node = nodeOf();
		node.finds.push(['a'], new Error('Jira is down'), ['b']);
		expect(await node.upkeep()).toEqual({ found: ['a'], mustSave: true });
		expect(await node.upkeep()).toEqual({ found: ['b'], mustSave: true });
		expect(node.gaps).toEqual([true, true, true]);
	});

	it('leaves out what was passed on, and has n8n save after many of those', async () => {
		const node = nodeOf();
		node.passedOn = Array.from({ length: 1500 }, (_, index) => String(index));
		node.finds.push(node.passedOn);
		expect(await node.upkeep()).toEqual({ found: [], mustSave: false });
		node.finds.push(node.passedOn);
		expect(await node.upkeep()).toEqual({ found: [], mustSave: true });
		node.finds.push(node.passedOn);
		expect(await node.upkeep()).toEqual({ found: [], mustSave: false });
	});

	it.each<[what: string, away: number, begins: number | undefined]>([
		['was only changed', 2 * MINUTE, undefined],
		['was not active for days', 48 * HOUR, 49 * HOUR],
	])('begins, when a workflow %s, at the right time', async (_, away, begins) => {
		const node = nodeOf();
		await node.upkeep({ isActivation: true });
		node.now = HOUR;
		stopCatchingUp(node.place, node.data, node.now);
		node.now += away;
		await node.upkeep({ isActivation: true, isFailing: true });
		expect(begin(node)).toBe(begins);
		await node.upkeep();
		expect(node.gaps).toEqual([true, true]);
	});

	it('begins anew when another process has activated the workflow', async () => {
		const node = nodeOf();
		node.data['caughtUp'] = {
			...{ search: { version: 1, activated: 0 }, saved: 0, found: 0 },
		};
		node.now = HOUR;
		await node.upkeep({ isActivation: true, isFailing: true });
		expect(begin(node)).toBe(HOUR);
	});

	it('never searches for what happened while nobody wished it', async () => {
		const node = nodeOf();
		await node.upkeep({ isWished: false });
		node.now = HOUR;
		await node.upkeep({ isWished: false });
		expect(node.gaps).toEqual([]);
		expect(begin(node)).toBe(HOUR);
	});
});

describe('isLasting', () => {
	it.each([
		['', true],
		['project = SUP', true],
		['"project" in (SUP, WEB) AND key != SUP-1', true],
		['NOT (project = SUP OR created > -7d)', true],
		['project = SUP AND status = Done', false],
		['labels in (vip)', false],
		['project = (', false],
	])('%s: %s', (jql, expected) => {
		expect(isLasting(jql)).toBe(expected);
	});
});

describe('isLastOfIssue', () => {
	const time = Date.parse('2026-02-03T09:00:00.400Z');
	it.each([
		['2026-02-03T09:00:00.400+0000', true],
		['2026-02-03T09:00:00.000+0000', true],
		['2026-02-03T09:05:00.000+0000', false],
		[undefined, true],
	])('of an issue that was updated at %s: %s', (updated, expected) => {
		const issue = { id: '1', fields: { updated } } as unknown as NonNullable<Change['issue']>;
		expect(isLastOfIssue({ time, issue } as Change)).toBe(expected);
	});
});
