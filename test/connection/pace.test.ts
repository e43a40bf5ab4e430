import { EndpointPace } from '../../nodes/connection/pace';

/** Sends requests to an endpoint as fast as allowed for so many milliseconds; returns the times of their starts. */
function startsWithin(pace: EndpointPace, from: number, ms: number): number[] {
	const starts: number[] = [];
	for (let now = from; now < from + ms; now += 1) {
		if (pace.earliestStart() > now) continue;
		pace.started(now);
		starts.push(now);
	}
	return starts;
}

/** An endpoint that took 20 requests within a second and then said 429 at 1,000. */
function limitedAt20(): EndpointPace {
	const pace = new EndpointPace();
	for (let now = 0; now < 1000; now += 50) {
		pace.started(now);
		pace.succeeded(now);
	}
	pace.limited(1000, 2000);
	return pace;
}

describe('EndpointPace', () => {
	it('is free until Jira limits it', () => {
		expect(startsWithin(new EndpointPace(), 0, 100)).toHaveLength(100);
	});

	it('rests as long as Jira asks, then goes on more slowly than before and evenly', () => {
		const starts = startsWithin(limitedAt20(), 1001, 3000);
		expect(starts[0]).toBe(3000);
		expect(starts.length).toBeGreaterThanOrEqual(15);
		expect(starts.length).toBeLessThan(20);
		const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
		expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
	});

	it('counts several 429 answers during one rest as one', () => {
		const once = limitedAt20();
		const often = limitedAt20();
		for (let now = 1001; now < 1020; now++) often.limited(now, 1990);
		expect(startsWithin(often, 3010, 1000)).toHaveLength(startsWithin(once, 3010, 1000).length);
	});

	it('becomes faster while all goes well', () => {
		const pace = limitedAt20();
		const before = startsWithin(pace, 3000, 1000).length;
		for (let now = 4000; now < 34_000; now += 100) pace.succeeded(now);
		expect(startsWithin(pace, 34_000, 1000).length).toBeGreaterThan(before + 5);
	});

	it('keeps its speed when the limit is nearly reached', () => {
		const pace = new EndpointPace();
		for (let now = 0; now < 1000; now += 50) pace.succeeded(now);
		pace.nearLimit(999);
		expect(startsWithin(pace, 1000, 1000)).toHaveLength(20);
	});

	it('forgets what it learned after a minute without use', () => {
		const pace = limitedAt20();
		startsWithin(pace, 3000, 1000);
		expect(startsWithin(pace, 70_000, 100).length).toBeGreaterThan(90);
	});
});
