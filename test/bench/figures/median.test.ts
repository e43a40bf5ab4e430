import { median } from './median';

describe('median', () => {
	it.each([
		[[7], 7],
		[[3, 1, 2], 2],
		[[10, 1, 100, 2], 6],
		[[2, 2, 1], 2],
		[[100, 20, 3], 20],
	])('of %j is %d', (numbers, expected) => {
		expect(median(numbers)).toBe(expected);
	});

	it('of no numbers is refused', () => {
		expect(() => median([])).toThrow(RangeError);
	});

	it('does not reorder the given numbers', () => {
		const numbers = [3, 1, 2];
		median(numbers);
		expect(numbers).toEqual([3, 1, 2]);
	});
});
