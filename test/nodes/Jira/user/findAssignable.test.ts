import type { INodeParameters } from 'n8n-workflow';
import { startSandbox } from '../../../sandbox/sandbox';
import { jsonOf, located, runJira } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('user.findAssignable', (jira) => {
	const find = async (parameters: INodeParameters) =>
		await jira.run({ operation: 'user.findAssignable', parameters });
	const inProject = (name: string, more: INodeParameters = {}) => ({
		assignIn: 'project',
		project: located('name', name),
		...more,
	});
	const names = async (parameters: INodeParameters) =>
		jsonOf(await find(parameters)).map(({ displayName }) => displayName);
	const restrict = () => {
		const project = jira.sandbox.jira.projects.byKey('SUP');
		if (project) project.permissions = { ASSIGNABLE_USER: ['jira-administrators'] };
		return project?.name ?? '';
	};

	it('lists whom a project allows', async () => {
		expect(await names(inProject(restrict()))).toEqual(['Jonas Weber']);
	});

	it('lists whom an issue can be assigned to, by its key or ID', async () => {
		const key = await jira.newIssue();
		restrict();
		expect(await names({ issue: located('key', key) })).toEqual(['Jonas Weber']);
		const id = jira.sandbox.jira.issues.byKey(key)?.id ?? '';
		expect(await names({ issue: located('key', id) })).toEqual(['Jonas Weber']);
	});

	it('filters by the beginning of a name, up to the limit', async () => {
		const project = inProject('SUP', { project: located('key', 'SUP') });
		expect(await names({ ...project, query: 'jonas', limit: 1 })).toEqual(['Jonas Weber']);
		expect(await names({ ...project, query: 'nobody' })).toEqual([]);
	});

	it('names an issue that does not exist', async () => {
		const { error } = await find({ issue: located('key', 'SUP-99') });
		expect(error?.message).toContain('SUP-99');
	});
});

it('says where Data Center ends user.findAssignable', async () => {
	const sandbox = await startSandbox({ flavour: 'dataCenter', seed: { users: 150 } });
	const run = await runJira(sandbox, {
		operation: 'user.findAssignable',
		parameters: { assignIn: 'project', project: located('key', 'SUP'), returnAll: true },
	});
	expect(jsonOf(run)).toHaveLength(100);
	expect(JSON.stringify(run)).toContain('returns at most 100 assignable users');
	await sandbox.close();
});
