import { ratioOf, reached, slowRatioOf, summarize, toIdealOf } from './result';
import { atLeast } from './target';

describe('summarize', () => {
	const runs = [
		{ ms: 300, requests: 200, failed: 0, peakRssMb: 400, cpuMs: 90 },
		{ ms: 100, requests: 201, failed: 2, peakRssMb: 500, cpuMs: 100 },
		{ ms: 120, requests: 200, failed: 0, peakRssMb: 450, cpuMs: 110 },
	];

	it('takes medians of times and memory, and the worst of the counts', () => {
		expect(summarize(runs, 100, 100)).toEqual({
			ms: 120,
			requests: 201,
			failed: 2,
			peakRssMb: 450,
			cpuMs: 100,
			measuredItems: 100,
		});
	});

	it('scales what was measured with fewer items, but not the memory', () => {
		expect(summarize(runs, 100, 500)).toMatchObject({
			ms: 600,
			requests: 1005,
			failed: 10,
			peakRssMb: 450,
			cpuMs: 500,
			measuredItems: 100,
		});
	});

	it('leaves unknown figures undefined', () => {
		const figures = summarize([{ ms: 1, requests: 1, failed: 0 }], 1, 1);
		expect(figures.peakRssMb).toBeUndefined();
		expect(figures.cpuMs).toBeUndefined();
	});
});

describe('what follows from the figures', () => {
	const figures = (ms: number) => ({ ms, requests: 1, failed: 0, measuredItems: 1 });

	it('is a ratio if there is a built-in node to compare with', () => {
		expect(ratioOf({ ours: figures(200), builtIn: figures(3000) })).toBe(15);
		expect(ratioOf({ ours: figures(200) })).toBeUndefined();
	});

	it('is the distance to the ideal if there is one', () => {
		expect(toIdealOf({ ours: figures(300), ideal: { requests: 1, ms: 200 } })).toBe(1.5);
		expect(toIdealOf({ ours: figures(300) })).toBeUndefined();
	});

	it('is a second ratio for slow issues', () => {
		expect(slowRatioOf({ slowIssues: { oursMs: 10, builtInMs: 70 } })).toBe(7);
		expect(slowRatioOf({})).toBeUndefined();
	});

	it.each([
		[[], true],
		[[atLeast('ratio', 2, 1)], true],
		[[atLeast('ratio', 2, 1), atLeast('ratio', 0, 1)], false],
	])('is reached when every target is: %j', (targets, expected) => {
		expect(reached({ targets })).toBe(expected);
	});
});
