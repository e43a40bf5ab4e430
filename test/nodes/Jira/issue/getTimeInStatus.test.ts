import { readableTime, timesIn } from '../../../../nodes/Jira/resources/issue/history/timeIn';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

const HOUR = 3_600_000;

onEachJira('issue.getTimeInStatus', (jira) => {
	/** An issue that was created ten hours ago, and moved on six and five hours ago. */
	async function movedIssue(): Promise<string> {
		const key = await jira.newIssue();
		const { issues, mia } = jira.sandbox.jira;
		const issue = issues.byKey(key);
		if (issue === undefined) throw new Error('not there');
		issues.change(issue, { statusId: '10001' }, mia.accountId);
		issues.change(issue, { statusId: '10000' }, mia.accountId);
		issues.change(issue, { values: { assignee: mia.accountId } }, mia.accountId);
		const now = Date.now();
		issue.created = now - 10 * HOUR;
		[6, 5, 5].forEach((hours, index) => {
			Object.assign(issue.changelog[index] ?? {}, { created: now - hours * HOUR });
		});
		return key;
	}
	const run = async (...issues: string[]) =>
		jsonOf(
			await jira.run({
				operation: 'issue.getTimeInStatus',
				parameters: { issue: located('key', '={{ $json.issue }}') },
				items: issues.map((issue) => ({ issue })),
			}),
		);

	it('adds up the times of each status and of each assignee; the current ones until now', async () => {
		const issue = await movedIssue();
		const [times = {}] = await run(issue);
		expect(times).toEqual({
			id: '10000',
			key: issue,
			url: `${jira.sandbox.siteUrl}/browse/${issue}`,
			created: expect.any(String),
			status: 'To Do',
			statuses: [
				{ status: 'To Do', id: '10000', seconds: expect.any(Number), time: '9h', times: 2 },
				{ status: 'In Progress', id: '10001', seconds: 3600, time: '1h', times: 1 },
			],
			assignees: [
				{ assignee: null, id: null, seconds: 18_000, time: '5h', times: 1 },
				{
					assignee: 'Mia Krause',
					id: expect.any(String),
					seconds: expect.any(Number),
					time: '5h',
					times: 1,
				},
			],
		});
	});

	it('reads many issues together', async () => {
		const issues = [await movedIssue(), await movedIssue(), await movedIssue()];
		expect((await run(...issues)).map(({ key }) => key)).toEqual(issues);
		expect(jira.sandbox.requests.filter(({ path }) => path.includes('/issue/SUP-'))).toEqual([]);
	});

	it('says only the current status of an issue that was never moved', async () => {
		const [times] = await run(await jira.newIssue());
		expect(times).toMatchObject({ statuses: [{ status: 'To Do', times: 1 }] });
	});
});

describe('The time in a status', () => {
	const fields = { created: '2026-01-01T00:00:00.000+0000' };
	const change = (id: string, created: string | number, from: string, to: string) => ({
		id,
		created,
		items: [{ field: 'status', from, fromString: `S${from}`, to, toString: `S${to}` }],
	});

	it('counts under the name that the status had last, also where times are numbers', () => {
		const changes = [
			change('1', Date.parse('2026-01-02T00:00:00Z'), '1', '2'),
			change('2', '2026-01-03T00:00:00.000+0000', '2', '1'),
		];
		const now = Date.parse('2026-01-04T00:00:00Z');
		const current = { id: '1', name: 'Renamed' };
		expect(timesIn('status', { id: '1', key: 'A-1', fields, changes }, current, now)).toEqual([
			{ id: '1', name: 'Renamed', seconds: 172_800, times: 2 },
			{ id: '2', name: 'S2', seconds: 86_400, times: 1 },
		]);
	});

	it.each([
		[0, '0s'],
		[59, '59s'],
		[60, '1m'],
		[90_061, '1d 1h 1m'],
		[172_800, '2d'],
	])('reads %d seconds as %s', (seconds, text) => {
		expect(readableTime(seconds)).toBe(text);
	});
});
