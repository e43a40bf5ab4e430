import type { INodeParameters } from 'n8n-workflow';
import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('filter.create', (jira) => {
	// Only administrators of a project see its roles.
	beforeEach(() => administered(jira));
	const create = async (more: INodeParameters = {}) =>
		await jira.run({
			operation: 'filter.create',
			parameters: { name: 'Open bugs', jql: 'project = SUP', ...more },
		});
	const stored = () => jira.sandbox.jira.filters;

	it('saves a query, and tells where to see it', async () => {
		expect(jsonOf(await create({ description: 'All' }))).toMatchObject([
			{
				id: '10000',
				name: 'Open bugs',
				description: 'All',
				sharedWith: [],
				favourite: false,
				url: `${jira.sandbox.siteUrl}/issues/?filter=10000`,
			},
		]);
	});

	it('adds it to the favourites, and shares it', async () => {
		const share = { shareWith: 'projectRole', project: located('name', 'Customer Support') };
		const [filter] = jsonOf(await create({ favourite: true, ...share, role: 'administrators' }));
		expect(filter).toMatchObject({
			favourite: true,
			sharedWith: [{ type: 'project', project: 'SUP', role: 'Administrators' }],
		});
		expect(stored()).toMatchObject([{ favouriteOf: [jira.sandbox.jira.mia.accountId] }]);
	});

	it('creates nothing if the query is wrong, or whom to share with does not exist', async () => {
		const wrong = await create({ jql: 'nope = 1' });
		expect(`${wrong.error?.message} ${wrong.error?.description}`).toContain("'nope'");
		const group = located('name', 'no such team');
		const { error } = await create({ shareWith: 'group', group });
		expect(error?.message).toContain('no such team');
		const role = { shareWith: 'projectRole', project: located('key', 'SUP'), role: 'Kings' };
		expect((await create(role)).error?.description).toContain('Administrators');
		expect(stored()).toEqual([]);
	});

	it('says that the name is taken', async () => {
		await create();
		expect((await create()).error?.message).toContain('already exists');
	});
});
