import { dayIn, offsetAt } from '../../nodes/values/timeZone';

describe('offsetAt', () => {
	it.each([
		['2026-01-21T15:00:00.000', 'Europe/Berlin', '+01:00'],
		['2026-07-01T09:05:00.000', 'Europe/Berlin', '+02:00'],
		['2026-07-01T09:05:59.999', 'America/St_Johns', '-02:30'],
		['2026-07-01T09:05:00.000', 'Asia/Kathmandu', '+05:45'],
		['2026-07-01T09:05:00.000', 'UTC', '+00:00'],
		// The clocks go forward at 02:00, back at 03:00.
		['2026-03-29T01:59:59.000', 'Europe/Berlin', '+01:00'],
		['2026-03-29T03:00:00.000', 'Europe/Berlin', '+02:00'],
		['2026-10-25T01:59:00.000', 'Europe/Berlin', '+02:00'],
		['2026-10-25T02:30:00.000', 'Europe/Berlin', '+02:00'],
		['2026-10-25T03:00:00.000', 'Europe/Berlin', '+01:00'],
	])('at %s in %s is %s', (local, zone, offset) => {
		expect(offsetAt(local, zone)).toBe(offset);
	});
});

describe('dayIn', () => {
	it.each([
		['2026-01-20T23:30:00Z', 'Europe/Berlin', '2026-01-21'],
		['2026-01-20T23:30:00Z', 'America/Los_Angeles', '2026-01-20'],
		['2026-01-20T10:30:00Z', 'Pacific/Kiritimati', '2026-01-21'],
	])('of %s in %s is %s', (moment, zone, day) => {
		expect(dayIn(Date.parse(moment), zone)).toBe(day);
	});
});
