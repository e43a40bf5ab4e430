import { startSandbox } from '../../../sandbox/sandbox';
import { jsonOf, located, runJira } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira(
	'jql.matches',
	(jira) => {
		const matches = async (jql: string | string[], ...issues: string[]) =>
			await jira.run({
				operation: 'jql.matches',
				items: issues.map((issue) => ({ issue })),
				parameters: { issue: located('key', '={{ $json.issue }}'), jql },
			});

		it('says which queries would find the issue', async () => {
			const key = await jira.newIssue();
			const id = jira.sandbox.jira.issues.byKey(key)?.id;
			const [one] = jsonOf(await matches('project = SUP\nissuetype in (Bug, Epic)', key));
			expect(one).toEqual({
				id,
				key,
				matches: false,
				queries: [
					{ jql: 'project = SUP', matches: true },
					{ jql: 'issuetype in (Bug, Epic)', matches: false },
				],
			});
			expect(jsonOf(await matches(['project = SUP'], id ?? ''))).toMatchObject([{ matches: true }]);
		});

		it('reads the issues of many items together, and asks once', async () => {
			const issues = [await jira.newIssue(), await jira.newIssue(), await jira.newIssue()];
			jira.sandbox.clearRequests();
			const run = await matches('project = SUP', ...issues);
			expect(jsonOf(run).map(({ key }) => key)).toEqual(issues);
			const asked = jira.sandbox.requests.map(({ endpoint }) => endpoint);
			expect(asked.filter((one) => /bulkfetch|match/.test(one))).toHaveLength(2);
			expect(asked.filter((one) => /GET .*\/issue\//.test(one))).toEqual([]);
		});

		it('refuses a query that Jira does not accept, and an issue that is not there', async () => {
			const { error } = await matches('nope = 1', await jira.newIssue());
			expect(error?.message).toBe('Jira does not accept the JQL "nope = 1"');
			expect((await matches('project = SUP', 'SUP-99')).error?.message).toContain('SUP-99');
		});
	},
	['cloud'],
);

it('says that Data Center has no jql.matches', async () => {
	const sandbox = await startSandbox({ flavour: 'dataCenter' });
	const { error } = await runJira(sandbox, {
		operation: 'jql.matches',
		parameters: { issue: located('key', 'SUP-1'), jql: 'project = SUP' },
	});
	expect(error?.description).toContain("'key = SUP-1 AND …'");
	await sandbox.close();
});
