import { timeSpentOf } from '../../../../nodes/Jira/resources/worklog/timeSpent';

describe('timeSpentOf', () => {
	it.each<[unknown, object]>([
		['1h 30m', { timeSpent: '1h 30m' }],
		['1d2H', { timeSpent: '1d 2h' }],
		['1.5h', { timeSpent: '1.5h' }],
		[5400, { timeSpentSeconds: 5400 }],
		[' 5400 ', { timeSpentSeconds: 5400 }],
		['PT1H30M', { timeSpentSeconds: 5400 }],
		['pt90m', { timeSpentSeconds: 5400 }],
		['PT1M30.5S', { timeSpentSeconds: 90 }],
	])('reads %j', (given, timeSpent) => {
		expect(timeSpentOf(given)).toEqual(timeSpent);
	});

	it.each([['soon'], ['1h 1h'], ['PT'], ['P1D'], ['1:30'], [-60], [1.5], [true], [{ hours: 1 }]])(
		'does not guess what %j is',
		(given) => {
			expect(timeSpentOf(given)).toBeUndefined();
		},
	);
});
