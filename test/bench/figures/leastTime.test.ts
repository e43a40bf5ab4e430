import { rateLimitedMs, sideBySideMs, windowedMs } from './leastTime';

describe('sideBySideMs', () => {
	it.each([
		[500, 43, 2687.5],
		[8, 100, 100],
		[1, 100, 100],
		[10, 190, 237.5],
	])('%d requests of %d ms take %d ms, eight at a time', (requests, latency, expected) => {
		expect(sideBySideMs(requests, latency)).toBe(expected);
	});
});

describe('rateLimitedMs', () => {
	it.each([
		[500, 10, 10, 49_000],
		[10, 10, 10, 0],
		[5, 10, 10, 0],
		[30, 20, 10, 1000],
	])('%d requests at %d per second after a burst of %d take %d ms', (requests, rate, burst, ms) => {
		expect(rateLimitedMs(requests, rate, burst)).toBe(ms);
	});
});

describe('windowedMs', () => {
	const windows = [
		{ writes: 20, seconds: 2 },
		{ writes: 100, seconds: 30 },
	];

	it.each([
		['no window is met', 10, [], 430],
		['fewer than a window', 20, windows, 860],
		['the next write waits for the first to leave the window', 21, windows, 2043],
		['two full windows', 40, windows, 2860],
		['the longer window is met', 101, windows, 30_043],
		['both again', 200, windows, 38_860],
	])('%s', (_case, writes, given, expected) => {
		expect(windowedMs(writes, given, 43)).toBe(expected);
	});
});
