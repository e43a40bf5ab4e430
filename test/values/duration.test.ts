import { jiraDuration } from '../../nodes/values/duration';

describe('jiraDuration', () => {
	it.each([
		['2w 3d 4h 30m', '2w 3d 4h 30m'],
		[' 1.5H ', '1.5h'],
		['4h30m', '4h 30m'],
		['90 m', '90m'],
	])('reads %j', (text, wanted) => {
		expect(jiraDuration(text)).toBe(wanted);
	});

	it.each(['', '5', 'soon', '2 months', '1h 2h', '-3h', '2w, 3d', '1y', '1hour'])(
		'%j is not a duration',
		(text) => {
			expect(jiraDuration(text)).toBeUndefined();
		},
	);
});
