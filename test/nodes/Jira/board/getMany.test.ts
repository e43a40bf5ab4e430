import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('board.getMany', (jira) => {
	const get = async (parameters: INodeParameters = {}) =>
		jsonOf(await jira.run({ operation: 'board.getMany', parameters }));
	const names = async (parameters: INodeParameters) =>
		(await get(parameters)).map(({ name }) => name);

	it('lists boards with what people read, and their address', async () => {
		const [board, ...others] = await get();
		expect(others).toHaveLength(1);
		expect(board).toEqual({
			id: 1,
			name: 'WEB board',
			type: 'scrum',
			...(jira.isCloud ? { projectKey: 'WEB', projectName: 'Web Shop', isPrivate: false } : {}),
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
		});
	});

	it.each<[string, INodeParameters, string[]]>([
		['name', { name: 'support' }, ['Support board']],
		['type', { type: ['scrum'] }, ['WEB board']],
		['project, also by its name', { project: located('name', 'Web Shop') }, ['WEB board']],
		['nothing that is there', { name: 'nope' }, []],
	])('filters by %s', async (_, filters, found) => {
		expect(await names({ filters })).toEqual(found);
	});

	it('returns no more than the limit', async () => {
		expect(await get({ limit: 1 })).toHaveLength(1);
	});

	it('says that a project does not exist', async () => {
		const { error } = await jira.run({
			operation: 'board.getMany',
			parameters: { filters: { project: located('name', 'Nowhere') } },
		});
		expect(error?.message).toMatch(/'Project' is "Nowhere", but no project/);
	});

	it('sorts by name where Jira does', async () => {
		const sorted = await names({ order: 'name' });
		expect(sorted).toEqual(
			jira.isCloud ? ['Support board', 'WEB board'] : ['WEB board', 'Support board'],
		);
	});
});
