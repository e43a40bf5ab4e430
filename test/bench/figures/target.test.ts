import { atLeast, atMost, describeMiss, holds, rounded } from './target';

describe('targets', () => {
	it.each([
		['at least, above', atLeast('ratio', 61, 60), true],
		['at least, equal', atLeast('ratio', 60, 60), true],
		['at least, below', atLeast('ratio', 59.99, 60), false],
		['at most, below', atMost('requests', 9, 10), true],
		['at most, equal', atMost('requests', 10, 10), true],
		['at most, above', atMost('requests', 10.01, 10), false],
		['at least, not a number', atLeast('ratio', NaN, 60), false],
		['at most, not a number', atMost('ratio', NaN, 60), false],
		['so', holds('complete', true), true],
		['not so', holds('complete', false), false],
	])('%s', (_case, target, reached) => {
		expect(target.reached).toBe(reached);
	});

	it.each([
		[atLeast('ratio', 45.234, 60), 'ratio 45.2, wanted ≥ 60'],
		[atMost('requests', 512, 500), 'requests 512, wanted ≤ 500'],
		[holds('complete', false), 'complete no, wanted yes'],
	])('describes %j', (target, text) => {
		expect(describeMiss(target)).toBe(text);
	});

	it.each([
		[1.234, 1.23],
		[12.34, 12.3],
		[1234.5, 1235],
	])('rounds %d to %d', (value, expected) => {
		expect(rounded(value)).toBe(expected);
	});
});
