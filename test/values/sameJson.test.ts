import { sameJson } from '../../nodes/values/sameJson';

describe('sameJson', () => {
	it.each<[unknown, unknown, boolean]>([
		[{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
		[[{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
		['x', 'x', true],
		[null, null, true],
		[undefined, undefined, true],
		[[1, 2], [2, 1], false],
		[{ a: 1 }, { a: '1' }, false],
		[{ a: 1 }, { a: 1, b: null }, false],
		[{}, [], false],
		[null, undefined, false],
	])('%j and %j: %j', (one, other, isSame) => {
		expect(sameJson(one, other)).toBe(isSame);
		expect(sameJson(other, one)).toBe(isSame);
	});
});
