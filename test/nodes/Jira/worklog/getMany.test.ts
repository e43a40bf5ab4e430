import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('worklog.getMany', (jira) => {
	async function worked(...times: string[]): Promise<string> {
		const issue = await jira.newIssue();
		await jira.run({
			operation: 'worklog.add',
			items: times.map((time) => ({ time })),
			parameters: {
				issue: located('key', issue),
				timeSpent: '={{ $json.time }}',
				comment: '**Cables**',
			},
		});
		return issue;
	}
	const get = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: 'worklog.getMany',
				parameters: { issue: located('key', issue), ...more },
			}),
		);

	it('lists the work that was logged, oldest first', async () => {
		const worklogs = await get(await worked('1h', '2h', '3h'));
		expect(worklogs).toMatchObject([
			{ id: '10000', timeSpentSeconds: 3600, author: { displayName: 'Mia Krause' } },
			{ id: '10001', timeSpentSeconds: 7200 },
			{ id: '10002', timeSpentSeconds: 10_800 },
		]);
	});

	it('returns no more than the limit', async () => {
		const worklogs = await get(await worked('1h', '2h', '3h'), { limit: 2 });
		expect(worklogs.map(({ timeSpent }) => timeSpent)).toEqual(['1h', '2h']);
	});

	it('returns nothing for an issue without worklogs', async () => {
		expect(await get(await jira.newIssue())).toEqual([]);
	});

	it.each([
		['plain text', 'plainText', 'Cables'],
		[
			'Jira stores it',
			'stored',
			jira.isCloud ? expect.objectContaining({ type: 'doc' }) : '*Cables*',
		],
	])('shows the comment as %s', async (_what, textsAs, comment) => {
		const [worklog] = await get(await worked('1h'), { textsAs });
		expect(worklog).toMatchObject({ comment });
	});

	it('shows the comment as Markdown, and the author as a person', async () => {
		const [worklog] = await get(await worked('1h'));
		expect(worklog).toEqual({
			id: '10000',
			issueId: '10000',
			author: expect.objectContaining({ displayName: 'Mia Krause' }),
			comment: '**Cables**',
			started: expect.any(String),
			timeSpent: '1h',
			timeSpentSeconds: 3600,
			created: expect.any(String),
			updated: expect.any(String),
		});
	});
});
