import type { RunnerFigures, ScenarioResult } from '../figures/result';
import { atLeast, atMost } from '../figures/target';
import { jsonLine } from './jsonLine';
import { remarks, table, withTable } from './table';

const figures = (ms: number, more: Partial<RunnerFigures> = {}): RunnerFigures => ({
	ms,
	requests: 500,
	failed: 0,
	peakRssMb: 512.25,
	cpuMs: 1000,
	measuredItems: 500,
	...more,
});

const update: ScenarioResult = {
	name: 'update-500',
	title: 'Update 500 issues',
	items: 500,
	ours: figures(3000),
	builtIn: figures(58_500, { requests: 1000, measuredItems: 100, peakRssMb: undefined }),
	raw: figures(2900, { peakRssMb: undefined, cpuMs: undefined }),
	ideal: { requests: 500, ms: 2687.5 },
	slowIssues: { oursMs: 4000, builtInMs: 68_000 },
	wantedRatio: 12,
	targets: [atLeast('ratio', 19.5, 12), atMost('requests', 500, 500)],
	rounds: 3,
	notes: ['built-in measured with 100 of 500 items and scaled'],
};

const limited: ScenarioResult = {
	name: 'update-500-limited',
	title: 'Update 500 issues, 10 a second',
	items: 500,
	ours: figures(70_000, { requests: 512 }),
	targets: [atMost('× the least time', 1.43, 1.2)],
	rounds: 1,
};

describe('table', () => {
	it('has a row for each scenario, with blanks for what was not measured', () => {
		expect(table([update, limited]).split('\n')).toEqual([
			'| scenario                       | this node | requests | built-in | requests | times as fast | wanted | 20 ms an issue | × ideal | raw axios | reached |',
			'| ------------------------------ | --------: | -------: | -------: | -------: | ------------: | -----: | -------------: | ------: | --------: | ------: |',
			'| Update 500 issues              |       3 s |      500 |   58.5 s |     1000 |          19.5 |     12 |             17 |    1.12 |     2.9 s |     yes |',
			'| Update 500 issues, 10 a second |      70 s |      512 |          |          |               |        |                |         |           |      NO |',
		]);
	});
});

describe('withTable', () => {
	const [begin, end] = ['<!-- measured by npm run bench -->', '<!-- end of what was measured -->'];

	it('puts what was compared between the marks, and can do so repeatedly', () => {
		const once = withTable(`# Title\n\n${begin}\n\nold\n\n${end}\n\nMore`, [update, limited]);
		expect(once.split('\n')).toEqual([
			'# Title',
			'',
			begin,
			'',
			'| scenario          | this node | requests | built-in | requests | times as fast | 20 ms an issue | × ideal |',
			'| ----------------- | --------: | -------: | -------: | -------: | ------------: | -------------: | ------: |',
			'| Update 500 issues |       3 s |      500 |   58.5 s |     1000 |          19.5 |             17 |    1.12 |',
			'',
			end,
			'',
			'More',
		]);
		expect(withTable(once, [update, limited])).toBe(once);
	});

	it('does not touch a README without them', () => {
		expect(() => withTable('# Title', [update])).toThrow('no marks');
	});
});

describe('remarks', () => {
	it('name the targets that were not reached, and contain the notes', () => {
		expect(remarks([update, limited])).toEqual([
			'update-500: built-in measured with 100 of 500 items and scaled',
			'NOT REACHED update-500-limited: × the least time 1.43, wanted ≤ 1.2',
		]);
	});
});

describe('jsonLine', () => {
	it('is one line with everything of a scenario', () => {
		const line = jsonLine([update]);
		expect(line).not.toContain('\n');
		expect(JSON.parse(line)).toEqual({
			scenarios: [
				{
					name: 'update-500',
					items: 500,
					ours: {
						ms: 3000,
						requests: 500,
						failed: 0,
						peakRssMb: 512,
						cpuMs: 1000,
						measuredItems: 500,
					},
					builtIn: {
						ms: 58_500,
						requests: 1000,
						failed: 0,
						peakRssMb: null,
						cpuMs: 1000,
						measuredItems: 100,
					},
					raw: {
						ms: 2900,
						requests: 500,
						failed: 0,
						peakRssMb: null,
						cpuMs: null,
						measuredItems: 500,
					},
					ratio: 19.5,
					ideal: { requests: 500, ms: 2688 },
					toIdeal: 1.12,
					at20MsPerIssue: { oursMs: 4000, builtInMs: 68_000, ratio: 17 },
					rounds: 3,
					targets: [
						{ what: 'ratio', wanted: '≥ 12', value: 19.5, reached: true },
						{ what: 'requests', wanted: '≤ 500', value: 500, reached: true },
					],
					reached: true,
					notes: ['built-in measured with 100 of 500 items and scaled'],
				},
			],
			reached: true,
		});
	});

	it('has null for what was not measured, and says that not every target is reached', () => {
		const { scenarios, reached } = JSON.parse(jsonLine([update, limited])) as {
			scenarios: Array<Record<string, unknown>>;
			reached: boolean;
		};
		expect(reached).toBe(false);
		expect(scenarios[1]).toMatchObject({
			builtIn: null,
			raw: null,
			ratio: null,
			ideal: null,
			toIdeal: null,
			at20MsPerIssue: null,
			reached: false,
		});
	});
});
