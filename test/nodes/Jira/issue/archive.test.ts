import { administrators } from '../../../sandbox/jira/seed/users';
import { jsonOf, located, pairsOf } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

const byAdministrator = (jira: JiraAtHand) => jira.sandbox.jira.mia.groups.push(administrators);

const runs = (jira: JiraAtHand, operation: string) => async (issues: readonly string[]) =>
	await jira.run({
		operation,
		parameters: { issue: located('key', '={{ $json.issue }}') },
		items: issues.map((issue) => ({ issue })),
		continueOnFail: true,
	});

const isArchived = ({ sandbox: { jira } }: JiraAtHand, key: string) =>
	jira.archived.has(jira.issues.byKey(key)?.id ?? '');

onEachJira('issue.archive', (jira) => {
	const archive = runs(jira, 'issue.archive');

	it('archives issues with a shared request on Cloud, and refuses only the one that is missing', async () => {
		byAdministrator(jira);
		const [one, two] = [await jira.newIssue(), await jira.newIssue()];
		const result = await archive([one, 'SUP-99', two]);
		const url = `${jira.sandbox.siteUrl}/browse/`;
		expect(pairsOf(result)).toEqual([0, 1, 2]);
		const [first, missing, last] = jsonOf(result);
		expect([first, last]).toEqual([
			{ key: one, url: `${url}${one}`, archived: true },
			{ key: two, url: `${url}${two}`, archived: true },
		]);
		expect(JSON.stringify(missing)).toMatch(/not found|does not exist/);
		expect([one, two].map((key) => isArchived(jira, key))).toEqual([true, true]);
		const writes = jira.sandbox.requests.filter(({ method }) => method === 'PUT');
		expect(writes).toHaveLength(jira.isCloud ? 1 : 3);
		const search = await jira.run({
			operation: 'issue.search',
			parameters: { jql: 'project = SUP' },
		});
		expect(jsonOf(search)).toEqual([]);
	});

	it('says why it cannot archive a sub-task, alone and among others', async () => {
		byAdministrator(jira);
		const parent = await jira.newIssue();
		const [part] = jsonOf(
			await jira.run({
				operation: 'issue.create',
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Sub-task'),
					summary: 'A part',
					additionalFields: { parent: located('key', parent) },
				},
			}),
		);
		const key = String(part?.['key']);
		for (const issues of [[key], [key, 'SUP-99']]) {
			const [refused] = jsonOf(await archive(issues));
			const said = JSON.stringify(refused);
			expect(said).toContain(jira.isCloud ? 'sub-task' : 'You cannot archive');
		}
		expect(isArchived(jira, key)).toBe(false);
	});

	it('needs an administrator', async () => {
		const key = await jira.newIssue();
		const [refused] = jsonOf(await archive([key]));
		expect(JSON.stringify(refused)).toContain(jira.isCloud ? 'Only admins' : 'You cannot archive');
		expect(isArchived(jira, key)).toBe(false);
	});
});

onEachJira('issue.restore', (jira) => {
	const restore = runs(jira, 'issue.restore');

	it('restores an archived issue', async () => {
		byAdministrator(jira);
		const key = await jira.newIssue();
		await runs(jira, 'issue.archive')([key]);
		const url = `${jira.sandbox.siteUrl}/browse/${key}`;
		expect(jsonOf(await restore([key]))).toEqual([{ key, url, restored: true }]);
		expect(isArchived(jira, key)).toBe(false);
	});

	it('refuses an issue that does not exist, by its name', async () => {
		byAdministrator(jira);
		const [refused] = jsonOf(await restore(['SUP-99']));
		expect(JSON.stringify(refused)).toContain('SUP-99');
	});
});
