import { failedItems } from './runner';

describe('failedItems', () => {
	const good = { json: { key: 'SUP-1' } };
	const bad = { json: { error: 'Rate limit exceeded.' } };

	it.each([
		['all are good', { ms: 1, outputs: [good, good], error: undefined }, 2, 0],
		['some are answered with error', { ms: 1, outputs: [good, bad, bad], error: undefined }, 3, 2],
		['the run was stopped', { ms: 1, outputs: [], error: { message: 'Stopped' } }, 500, 500],
	])('%s', (_case, run, items, failed) => {
		expect(failedItems(run, items)).toBe(failed);
	});
});
