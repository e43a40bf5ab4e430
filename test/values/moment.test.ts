import { jiraTime } from '../../nodes/values/moment';

it.each([
	[Date.UTC(2026, 0, 2, 10), '2026-01-02T10:00:00.000+0000'],
	[Date.UTC(2026, 11, 31, 23, 59, 59, 7), '2026-12-31T23:59:59.007+0000'],
])('jiraTime writes %d in the only form that Jira accepts', (time, text) => {
	expect(jiraTime(time)).toBe(text);
});
