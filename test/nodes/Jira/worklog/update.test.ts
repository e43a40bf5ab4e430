import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('worklog.update', (jira) => {
	async function worked(): Promise<string> {
		const issue = await jira.newIssue();
		await jira.run({
			operation: 'worklog.add',
			parameters: { issue: located('key', issue), timeSpent: '1h', comment: 'Cables' },
		});
		return issue;
	}
	const update = async (issue: string, more: INodeParameters) =>
		await jira.run({
			operation: 'worklog.update',
			parameters: { issue: located('key', issue), worklogId: '10000', ...more },
			continueOnFail: true,
		});
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.worklogs[0];

	it('changes only what is given', async () => {
		const issue = await worked();
		const before = held(issue);
		const [worklog] = jsonOf(await update(issue, { timeSpent: '2h', visibleTo: 'everyone' }));
		expect(worklog).toMatchObject({ id: '10000', timeSpent: '2h' });
		expect(held(issue)).toMatchObject({
			timeSpent: 7200,
			started: before?.started,
			comment: before?.comment,
		});
	});

	it('changes when the work started, what was done and who may read it', async () => {
		const issue = await worked();
		const [worklog] = jsonOf(
			await update(issue, {
				started: '2026-01-02T10:00:00Z',
				comment: 'Switches',
				visibleTo: 'group',
				visibleToName: 'jira-users',
			}),
		);
		expect(worklog).toMatchObject({
			timeSpent: '1h',
			visibility: { type: 'group', value: 'jira-users' },
		});
		expect(held(issue)?.started).toBe(Date.UTC(2026, 0, 2, 10));
		expect(JSON.stringify(worklog?.['comment'])).toContain('Switches');
	});

	it('sets the remaining time', async () => {
		const issue = await worked();
		await update(issue, { timeSpent: '2h', adjustEstimate: 'new', newEstimate: '3h' });
		expect(jira.sandbox.jira.issues.byKey(issue)?.values['timetracking']).toMatchObject({
			remaining: 3 * 3600,
		});
	});

	it('refuses to change nothing, without a request', async () => {
		const issue = await worked();
		const [{ error } = {}] = jsonOf(await update(issue, { adjustEstimate: 'leave' }));
		expect(error).toContain('Nothing is to be changed');
		expect(jira.sandbox.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
	});

	it('says that a worklog does not exist', async () => {
		const issue = await worked();
		const [failed] = jsonOf(await update(issue, { worklogId: '999999', timeSpent: '2h' }));
		expect(failed).toMatchObject({ details: { httpCode: '404' } });
	});
});
