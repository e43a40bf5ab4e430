import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { softwareFieldIds } from '../../../sandbox/jira/fields/software';
import { checkedRun } from '../contractOf';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

const SUMMARY = {
	pullrequest: { overall: { count: 2, state: 'MERGED', open: false } },
	branch: { overall: { count: 0 } },
	build: { overall: { count: 3, failedBuildCount: 1 } },
};

describe.each(['cloud', 'dataCenter'] as const)('issue.getDevelopment on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { name: 'software' } });
		const json = JSON.stringify({ cachedValue: { errors: [], summary: SUMMARY }, isStale: true });
		const text =
			flavour === 'cloud'
				? `{pullrequest={…}, json=${json}}`
				: `{summaryBean=X, devSummaryJson=${json}}`;
		const issue = sandbox.jira.issues.byKey('WEB-2');
		if (issue === undefined) throw new Error('not there');
		issue.values = { ...issue.values, [softwareFieldIds.development]: text };
	});
	afterAll(async () => await sandbox.close());

	const run = async (issues: readonly string[], simplify = true) =>
		jsonOf(
			await checkedRun(sandbox, {
				operation: 'issue.getDevelopment',
				parameters: { issue: located('key', '={{ $json.issue }}'), simplify },
				items: issues.map((issue) => ({ issue })),
			}),
		);
	const NONE = {
		branches: { count: 0 },
		commits: { count: 0 },
		pullRequests: { count: 0 },
		builds: { count: 0 },
		reviews: { count: 0 },
		deployments: { count: 0 },
	};
	const link = (key: string) => ({ key, url: `${sandbox.siteUrl}/browse/${key}` });

	it('says what the field counts, and the states', async () => {
		expect(await run(['WEB-2'])).toEqual([
			{
				id: expect.any(String),
				...link('WEB-2'),
				...NONE,
				pullRequests: { count: 2, state: 'MERGED', open: false },
				builds: { count: 3, failedBuildCount: 1 },
			},
		]);
	});

	it('counts 0 where nothing was told, and reads many issues together on Cloud', async () => {
		const outputs = await run(['WEB-1', 'WEB-2', 'WEB-3']);
		expect(outputs[0]).toEqual({ id: expect.any(String), ...link('WEB-1'), ...NONE });
		expect(outputs[1]).toMatchObject({ key: 'WEB-2', pullRequests: { count: 2 } });
		const reads = sandbox.requests.filter(({ path }) => /\/issue\//.test(path));
		expect(reads).toHaveLength(flavour === 'cloud' ? 1 : 3);
	});

	it("returns Jira's text without Simplify", async () => {
		const [issue] = await run(['WEB-2'], false);
		expect(JSON.stringify(issue)).toContain('isStale');
	});
});

onEachJira('issue.getDevelopment', (jira) => {
	it('says so if this Jira has no such field', async () => {
		const { error } = await jira.run({
			operation: 'issue.getDevelopment',
			parameters: { issue: located('key', await jira.newIssue()) },
		});
		expect(error?.message).toContain('This Jira has no field Development');
	});
});
