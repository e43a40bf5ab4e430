import { ownCost } from './ownCost';

describe('ownCost', () => {
	it.each([
		['one after the other', { ms: 58_000, requests: 1000 }, 40_000, 18],
		['eight at once', { ms: 3750, requests: 500 }, 2500, 2.5],
		['nothing', { ms: 400, requests: 10 }, 400, 0],
	])('%s', (_case, figures, jiraMs, expected) => {
		expect(ownCost(figures, jiraMs)).toBe(expected);
	});
});
