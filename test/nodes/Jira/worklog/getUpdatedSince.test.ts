import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

const LONG_AGO = Date.UTC(2026, 0, 1);

onEachJira('worklog.getUpdatedSince', (jira) => {
	const updated = async (more: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: 'worklog.getUpdatedSince',
				parameters: { since: '2026-01-01T12:00:00Z', returnAll: true, ...more },
				continueOnFail: true,
			}),
		);
	const ids = (worklogs: ReadonlyArray<{ id?: unknown }>) => worklogs.map(({ id }) => id);
	/** Logs work that was last changed so many days after the first of January. */
	async function worked(...days: number[]): Promise<string> {
		const key = await jira.newIssue();
		const { issues, mia } = jira.sandbox.jira;
		const issue = issues.byKey(key);
		if (issue === undefined) throw new Error(`${key} is not there`);
		for (const day of days) {
			const bare = { comment: null, visibility: null, properties: {} };
			const work = { ...bare, timeSpent: 3600, started: LONG_AGO };
			const worklog = issues.contribute(issue, 'worklogs', work, mia.accountId);
			worklog.updated = LONG_AGO + day * 86_400_000;
		}
		return key;
	}

	it('lists worklogs of all issues, oldest change first, without older ones', async () => {
		await worked(3, 0);
		await worked(2, 1);
		const worklogs = await updated();
		expect(ids(worklogs)).toEqual(['10003', '10002', '10000']);
		expect(worklogs[0]).toMatchObject({ timeSpent: '1h', issueId: '10001' });
		expect(await updated({ returnAll: false, limit: 2 })).toHaveLength(2);
		expect(await updated({ since: '2026-02-01' })).toEqual([]);
	});

	it('lists more than one page, each worklog once', async () => {
		await worked(...Array.from({ length: 2_100 }, (_, index) => 1 + index / 10_000));
		const worklogs = await updated();
		expect(new Set(ids(worklogs)).size).toBe(2_100);
		expect(worklogs).toHaveLength(2_100);
		const lists = jira.sandbox.requests.filter(({ path }) => path.endsWith('/worklog/list'));
		expect(lists).toHaveLength(3);
	});

	it('lists what was deleted, if asked', async () => {
		const issue = located('key', await worked(1, 2));
		const parameters = { issue, worklogId: '10000' };
		await jira.run({ operation: 'worklog.delete', parameters });
		for (const one of jira.sandbox.jira.deletedWorklogs) one.deleted = Date.UTC(2026, 0, 5);
		expect(ids(await updated())).toEqual(['10001']);
		expect(await updated({ includeDeleted: true })).toMatchObject([
			{ id: '10001' },
			{ id: '10000', deleted: true, deletedAt: '2026-01-05T00:00:00.000Z' },
		]);
	});

	it('refuses what is not a time', async () => {
		const [{ error } = {}] = await updated({ since: 'yesterday-ish' });
		expect(error).toContain("'Updated Since'");
	});
});
