import { ranges } from '../../nodes/operation/ranges';

describe('ranges', () => {
	it.each([
		[[], ''],
		[[4], '4'],
		[[0, 1, 2, 4, 6, 7], '0–2, 4, 6–7'],
	])('%j', (numbers, text) => {
		expect(ranges(numbers)).toBe(text);
	});
});
