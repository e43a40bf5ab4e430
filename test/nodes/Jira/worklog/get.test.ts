import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('worklog.get', (jira) => {
	const get = async (issue: string, worklogId: string) =>
		jsonOf(
			await jira.run({
				operation: 'worklog.get',
				parameters: { issue: located('key', issue), worklogId },
				continueOnFail: true,
			}),
		);

	it('reads one worklog, its comment as Markdown', async () => {
		const key = await jira.newIssue();
		const issue = located('key', key);
		for (const timeSpent of ['1h', '2h']) {
			const parameters = { issue, timeSpent, comment: '**New** cables' };
			await jira.run({ operation: 'worklog.add', parameters });
		}
		const [worklog, ...others] = await get(key, '10001');
		expect(worklog).toMatchObject({ id: '10001', timeSpent: '2h', comment: '**New** cables' });
		expect(others).toEqual([]);
	});

	it('names the worklog that is not there', async () => {
		const [{ error } = {}] = await get(await jira.newIssue(), '10000');
		expect(error).toContain('10000');
	});
});

onEachJira('worklog.delete', (jira) => {
	it('may find nothing to delete, if the user ticks that this is fine', async () => {
		const run = await jira.run({
			operation: 'worklog.delete',
			parameters: {
				issue: located('key', await jira.newIssue()),
				worklogId: '99999',
				goneIsFine: true,
			},
		});
		expect(jsonOf(run)).toEqual([{ deleted: false, id: '99999' }]);
	});
});
