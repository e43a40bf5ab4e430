import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('board.create', (jira) => {
	const create = async (parameters: INodeParameters) =>
		await jira.run({ operation: 'board.create', parameters: { name: 'Bugs', ...parameters } });
	const sent = (end: string) =>
		jira.sandbox.requests
			.filter(({ method, path }) => method === 'POST' && path.endsWith(end))
			.map(({ body }) => body);

	it.each<[string, INodeParameters]>([
		['filter', { issuesFrom: 'filter', filter: 'https://acme.example/issues/?filter=10007' }],
		['filter by a number', { issuesFrom: 'filter', filter: 10007 }],
	])('creates a board of a %s, in one request', async (_, parameters) => {
		const [board] = jsonOf(await create({ type: 'kanban', ...parameters }));
		expect(board).toMatchObject({
			id: 3,
			name: 'Bugs',
			type: 'kanban',
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=3`,
		});
		expect(sent('/board')).toEqual([{ name: 'Bugs', type: 'kanban', filterId: 10007 }]);
		expect(jira.sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	it('saves a filter for a project first, and is located there on Cloud', async () => {
		await create({ project: located('key', 'WEB') });
		expect(sent('/filter')).toEqual([
			{ name: 'Filter for Bugs', jql: 'project = "WEB" ORDER BY Rank ASC' },
		]);
		expect(sent('/board')).toMatchObject([
			jira.isCloud
				? { type: 'scrum', location: { type: 'project', projectKeyOrId: 'WEB' } }
				: { type: 'scrum' },
		]);
	});

	it('saves a filter for a query', async () => {
		const jql = 'type = Bug ORDER BY Rank ASC';
		await create({ issuesFrom: 'jql', jql });
		expect(sent('/filter')).toEqual([{ name: 'Filter for Bugs', jql }]);
	});

	it.each<[INodeParameters, string]>([
		[{}, "'Project' is empty"],
		[{ issuesFrom: 'filter' }, "'Filter' is empty"],
		[{ issuesFrom: 'filter', filter: 'mine' }, `'Filter' is "mine", but must be the ID or`],
	])('refuses %j before a request', async (parameters, message) => {
		const { error } = await create(parameters);
		expect(error?.message).toContain(message);
		expect(jira.sandbox.requests).toEqual([]);
	});

	it('says what Jira has against the filter', async () => {
		const { error } = await create({ issuesFrom: 'filter', filter: '9' });
		expect(`${error?.message} ${error?.description}`).toMatch(/selected filter is not available/);
	});
});

onEachJiraSoftware('board.delete', (jira) => {
	const remove = async (parameters: INodeParameters) =>
		await jira.run({ operation: 'board.delete', parameters });

	it('deletes a board, whose issues stay', async () => {
		const { size } = jira.sandbox.jira.issues;
		const run = await remove({ board: located('name', 'WEB board') });
		expect(jsonOf(run)).toEqual([{ deleted: true, id: '1' }]);
		expect(jira.sandbox.jira.boards.map(({ id }) => id)).toEqual([2]);
		expect(jira.sandbox.jira.issues.size).toBe(size);
	});

	it('fails for a board that is gone, unless that is fine', async () => {
		const board = located('id', '99');
		expect((await remove({ board })).error?.message).toMatch(
			jira.isCloud ? /^Board 99 does not exist/ : /^'Board': The requested board cannot be viewed/,
		);
		expect(jsonOf(await remove({ board, goneIsFine: true }))).toEqual([
			{ deleted: false, id: '99' },
		]);
	});
});
