/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { pollingInYear } from './pollingInYear';
import { webhookInYear } from './webhookInYear';
import { playedYear } from './year';

/** `YEAR_SEEDS=200 npx jest years` for more of them, `YEAR_SEED=17` for one. */
const { YEAR_SEEDS = '2', YEAR_SEED } = process.env;
const seeds =
	YEAR_SEED === undefined
		? Array.from({ length: Number(YEAR_SEEDS) }, (_, index) => index + 1)
		: [Number(YEAR_SEED)];

describe.each([
	['polling', pollingInYear],
	['a webhook', webhookInYear],
])('a year of %s', (_, activate) => {
	it.each(seeds)('tells every change once and invents none (seed %i)', async (seed) => {
		const year = await playedYear(seed, activate);
		const { missed, repeated, invented, overdue } = year;
		const { wanted, polls, failedPolls, largestState } = year;
		expect({ seed, missed, overdue, repeated, invented }).toEqual({
			seed,
			missed: [],
			overdue: [],
			repeated: [],
			invented: [],
		});
		// The year had what it is about.
		expect(wanted).toBeGreaterThan(1000);
		expect(polls).toBeGreaterThan(2000);
		expect(failedPolls).toBeGreaterThan(50);
		expect(largestState).toBeLessThan(100_000);
	});
});
