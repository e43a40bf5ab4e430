import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

const moving =
	(jira: JiraAtHand) =>
	async (issues: readonly string[], more: INodeParameters = {}) =>
		await jira.run({
			operation: 'issue.move',
			parameters: {
				issue: located('key', '={{ $json.issue }}'),
				project: located('key', 'OPS'),
				...more,
			},
			items: issues.map((issue) => ({ issue })),
			continueOnFail: true,
		});

onEachJira(
	'issue.move',
	(jira) => {
		const move = moving(jira);
		const tasks = () =>
			jira.sandbox.requests.filter(({ path }) => path.endsWith('/bulk/issues/move')).length;

		it('moves an issue to another project, where it has another key', async () => {
			const key = await jira.newIssue();
			const url = `${jira.sandbox.siteUrl}/browse/OPS-1`;
			expect(jsonOf(await move([key], { project: located('name', 'Operations') }))).toEqual([
				{ id: '10000', key: 'OPS-1', url, moved: true, keyBefore: key },
			]);
			expect(jira.sandbox.jira.issues.byKey(key)?.key).toBe('OPS-1');
		});

		it('moves many issues with one task for each type, and refuses only the one that is missing', async () => {
			const [one, two, bug] = [await jira.newIssue(), await jira.newIssue(), await jira.newIssue()];
			const issue = jira.sandbox.jira.issues.byKey(bug);
			if (issue !== undefined) issue.values = { ...issue.values, issuetype: '10002' };
			const outputs = jsonOf(await move([one, 'SUP-99', two, bug]));
			expect(outputs.map(({ keyBefore }) => keyBefore)).toEqual([one, undefined, two, bug]);
			expect(JSON.stringify(outputs[1])).toContain('SUP-99');
			expect(tasks()).toBe(2);
			expect(issue).toMatchObject({ projectId: '10001', values: { issuetype: '10002' } });
		});

		it('changes the type, and takes sub-tasks along', async () => {
			const key = await jira.newIssue();
			await jira.run({
				operation: 'issue.create',
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Sub-task'),
					summary: 'A part',
					additionalFields: { parent: located('key', key) },
				},
			});
			await move([key], { issueType: located('name', 'Story') });
			const { issues } = jira.sandbox.jira;
			expect(issues.byKey(key)?.values['issuetype']).toBe('10003');
			expect([...issues.all()].map(({ key: now }) => now)).toEqual(['OPS-1', 'OPS-2']);
		});

		it('leaves an issue alone that is there already', async () => {
			const key = await jira.newIssue();
			const output = jsonOf(await move([key], { project: located('key', 'SUP') }));
			expect(output).toMatchObject([{ key, moved: false }]);
			expect(tasks()).toBe(0);
		});

		it.each<[string, INodeParameters, string]>([
			[
				'a type that the project does not have',
				{ issueType: located('name', 'Riddle') },
				'It has: ',
			],
			['a parent that does not exist', { parent: located('key', 'SUP-99') }, "'Parent' is SUP-99"],
			[
				'a sub-task without a parent',
				{ issueType: located('name', 'Sub-task') },
				"'Parent' is empty",
			],
			[
				'a project that does not exist',
				{ project: located('name', 'Nowhere') },
				`'Project' is "Nowhere"`,
			],
		])('refuses %s', async (_what, parameters, said) => {
			const key = await jira.newIssue();
			const outputs = jsonOf(await move([key, key], parameters));
			expect(JSON.stringify(outputs[0])).toContain(JSON.stringify(said).slice(1, -1));
			expect(tasks()).toBe(0);
		});

		it('says which permissions an account lacks', async () => {
			const key = await jira.newIssue();
			const project = jira.sandbox.jira.projects.byIdOrKey('SUP');
			if (project !== undefined) project.permissions = { MOVE_ISSUES: ['nobody'] };
			expect(JSON.stringify(jsonOf(await move([key])))).toContain('the permission Move Issues');
		});
	},
	['cloud'],
);

onEachJira(
	'issue.move',
	(jira) => {
		it('is refused before any request, with what to do instead', async () => {
			const [output] = jsonOf(await moving(jira)(['SUP-1']));
			expect(JSON.stringify(output)).toContain("clone the issue with 'Create'");
			expect(jira.sandbox.requests.filter(({ path }) => path.includes('issue'))).toEqual([]);
		});
	},
	['dataCenter'],
);
