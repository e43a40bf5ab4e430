/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { yearOfPolling } from './yearOfPolling';

/** `POLLING_SEEDS=200 npx jest yearOfPolling` for more of them, `POLLING_SEED=17` for one. */
const { POLLING_SEEDS = '2', POLLING_SEED } = process.env;
const seeds =
	POLLING_SEED === undefined
		? Array.from({ length: Number(POLLING_SEEDS) }, (_, index) => index + 1)
		: [Number(POLLING_SEED)];

describe('a year of polling', () => {
	it.each(seeds)('tells every change once and invents none (seed %i)', async (seed) => {
		const { missed, repeated, invented, wanted, polls, failedPolls, largestState } =
			await yearOfPolling(seed);
		expect({ seed, missed, repeated, invented }).toEqual({
			seed,
			missed: [],
			repeated: [],
			invented: [],
		});
		// The year had what it is about.
		expect(wanted).toBeGreaterThan(1000);
		expect(polls).toBeGreaterThan(3000);
		expect(failedPolls).toBeGreaterThan(50);
		expect(largestState).toBeLessThan(100_000);
	});
});
