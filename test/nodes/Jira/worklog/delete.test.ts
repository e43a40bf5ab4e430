import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('worklog.delete', (jira) => {
	async function worked(): Promise<string> {
		const issue = await jira.newIssue();
		await jira.run({
			operation: 'worklog.add',
			parameters: {
				issue: located('key', issue),
				timeSpent: '1h',
				adjustEstimate: 'new',
				newEstimate: '4h',
			},
		});
		return issue;
	}
	const remove = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: 'worklog.delete',
				parameters: { issue: located('key', issue), worklogId: '10000', ...more },
			}),
		);
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue);

	it('deletes a worklog permanently', async () => {
		const issue = await worked();
		const url = `${jira.sandbox.siteUrl}/browse/${issue}`;
		expect(await remove(issue)).toEqual([{ key: issue, url, deleted: true, id: '10000' }]);
		expect(held(issue)?.worklogs).toEqual([]);
	});

	it.each<[string, INodeParameters, number]>([
		['by the time spent', {}, 5],
		['not at all', { adjustEstimate: 'leave' }, 4],
		['to a value', { adjustEstimate: 'new', newEstimate: '1d' }, 8],
		['by a value', { adjustEstimate: 'manual', increaseBy: '2h' }, 6],
	])('changes the remaining time %s', async (_, parameters, hours) => {
		const issue = await worked();
		await remove(issue, parameters);
		expect(held(issue)?.values['timetracking']).toMatchObject({ remaining: hours * 3600 });
	});
});
