import { DateTime } from 'luxon';
import { writtenDay, writtenTime } from '../../nodes/values/writtenTime';

const inBerlin = DateTime.fromISO('2026-07-21T15:00:00.5', { zone: 'Europe/Berlin' });

describe('writtenTime', () => {
	it.each<[unknown, string]>([
		['2026-01-21T15:00:00.000+01:00', '2026-01-21 15:00:00.000 +01:00'],
		['2026-01-21T15:00:00.000-0330', '2026-01-21 15:00:00.000 -03:30'],
		['2026-01-21T15:00:00+01', '2026-01-21 15:00:00.000 +01:00'],
		['2026-01-21T15:00Z', '2026-01-21 15:00:00.000 Z'],
		['2026-01-21t15:00:07z', '2026-01-21 15:00:07.000 Z'],
		['2026-01-21T15:00:00,1234567+02:00', '2026-01-21 15:00:00.123 +02:00'],
		['  2026-01-21   15:00 UTC ', '2026-01-21 15:00:00.000 Z'],
		['2026-01-21 15:00:00 +0200', '2026-01-21 15:00:00.000 +02:00'],
		['2026-01-21T15:00', '2026-01-21 15:00:00.000 undefined'],
		[1768993200000, '2026-01-21 11:00:00.000 Z'],
		['1768993200', '2026-01-21 11:00:00.000 Z'],
		[inBerlin, '2026-07-21 15:00:00.500 +02:00'],
		[new Date('2026-01-21T15:00:00Z'), '2026-01-21 15:00:00.000 Z'],
	])('reads %j', (given, wanted) => {
		const { day, clock, offset } = writtenTime(given) ?? {};
		expect(`${day} ${clock} ${offset}`).toBe(wanted);
	});

	it.each([
		'',
		'soon',
		'2026-01-21',
		'2026-02-30T10:00Z',
		'2026-01-21T25:00Z',
		'2026-01-21T15:00:00+01:00 or later',
		'21.01.2026 15:00',
		46043.625,
		46043,
		-1,
		NaN,
		1e20,
		true,
		{},
		new Date(NaN),
		DateTime.invalid('none'),
	])('%j is not a moment', (given) => {
		expect(writtenTime(given)).toBeUndefined();
	});
});

describe('writtenDay', () => {
	it.each<[unknown, string]>([
		['2026-01-21', '2026-01-21'],
		[' 2028-02-29 ', '2028-02-29'],
		['2026-01-21T23:30:00.000-08:00', '2026-01-21'],
		['2026-01-21 15:00', '2026-01-21'],
		[inBerlin, '2026-07-21'],
		[new Date('2026-01-21T00:00:00Z'), '2026-01-21'],
	])('reads %j', (given, wanted) => {
		expect(writtenDay(given)).toBe(wanted);
	});

	it.each(['2026-02-29', '2026-01-211', '2026-01-21 or so', '21/01/2026', 1768993200000, null])(
		'%j contains no day',
		(given) => {
			expect(writtenDay(given)).toBeUndefined();
		},
	);
});
