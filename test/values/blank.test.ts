import { isBlank } from '../../nodes/values/blank';

describe('isBlank', () => {
	it.each([
		[null],
		[undefined],
		[''],
		[' \t\n\u00a0'],
		[[]],
		[[' ', null, []]],
		[{}],
		[Object.create(null)],
	])('counts %j as empty', (value) => {
		expect(isBlank(value)).toBe(true);
	});

	it.each([
		[0],
		[false],
		['0'],
		['null'],
		['-'],
		[[0]],
		[['', 'a']],
		[{ id: '' }],
		[new Date(0)],
		[new Map()],
	])('counts %j as a value', (value) => {
		expect(isBlank(value)).toBe(false);
	});
});
