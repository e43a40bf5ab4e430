import type { ScenarioResult } from '../figures/result';
import { barsOf, chart } from './chart';

const figures = (ms: number) => ({ ms, requests: 1, failed: 0, measuredItems: 1 });

const result: ScenarioResult = {
	name: 'get-500',
	title: 'Read 500 issues',
	items: 500,
	ours: figures(100),
	targets: [],
	rounds: 1,
};

describe('barsOf', () => {
	it.each([
		['without a built-in figure', result, []],
		['without a wanted ratio', { ...result, builtIn: figures(9000) }, []],
		[
			'with both',
			{ ...result, builtIn: figures(9000), wantedRatio: 60 },
			[{ label: 'Read 500 issues', ratio: 90, wanted: 60 }],
		],
		[
			'with slow issues',
			{
				...result,
				builtIn: figures(9000),
				wantedRatio: 60,
				slowIssues: { oursMs: 400, builtInMs: 10_000 },
			},
			[{ label: 'Read 500 issues', ratio: 90, wanted: 60, slowRatio: 25 }],
		],
	])('%s', (_case, given, bars) => {
		expect(barsOf([given])).toEqual(bars);
	});
});

describe('chart', () => {
	const widths = (svg: string, kind: string) =>
		[
			...svg.matchAll(new RegExp(`<rect class="${kind}"[^>]* width="([\\d.]+)"[^>]*rx="2"`, 'g')),
		].map(([, width]) => Number(width));

	it('draws bars in proportion, the legend first', () => {
		const svg = chart([
			{ label: 'One', ratio: 100, slowRatio: 25, wanted: 60 },
			{ label: 'Two', ratio: 50 },
		]);
		const [, one = 0, two = 0] = widths(svg, 'usual');
		const [, slow = 0] = widths(svg, 'slow');
		expect(one / two).toBeCloseTo(2, 1);
		expect(one / slow).toBeCloseTo(4, 1);
	});

	it('keeps numbers and marks inside, no matter what is longest', () => {
		const svg = chart([{ label: 'One', ratio: 10, wanted: 1000 }]);
		const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
		const places = [...svg.matchAll(/ x\d?="([\d.]+)"/g)].map(([, x]) => Number(x));
		expect(Math.max(...places)).toBeLessThan(width);
	});

	it('describes in words what it shows, and accepts any label', () => {
		const svg = chart([{ label: 'a < b & "c"', ratio: 12.345 }]);
		expect(svg).toContain('<desc id="summary">a &lt; b &amp; &quot;c&quot;: 12.3</desc>');
		expect(svg).not.toContain('a < b');
	});

	it('draws nothing for no bars', () => {
		expect(widths(chart([]), 'usual')).toHaveLength(1);
	});
});
