import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('board.getConfiguration', (jira) => {
	const get = async (id: string, simplify = true) =>
		jsonOf(
			await jira.run({
				operation: 'board.getConfiguration',
				parameters: { board: located('id', id), simplify },
			}),
		)[0];

	it('names the statuses of the columns, and the column in which issues are done', async () => {
		expect(await get('1')).toMatchObject({
			id: 1,
			name: 'WEB board',
			filterId: '10000',
			columns: [
				{ name: 'To Do', statuses: ['To Do'], statusIds: ['10000'] },
				{ name: 'In Progress', statuses: ['In Progress', 'In Review'] },
				{ name: 'Done', statuses: ['Done'] },
			],
			doneColumn: 'Done',
			estimation: { type: 'field', fieldId: 'customfield_10027', displayName: 'Story Points' },
			rankFieldId: 10050,
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
		});
	});

	it('has no estimation on a kanban board, but the query that narrows its filter', async () => {
		const kanban = await get('2');
		expect(kanban).not.toHaveProperty('estimation');
		expect(kanban).toMatchObject({ subQuery: 'fixVersion in unreleasedVersions()' });
	});

	it("returns Jira's own answer without Simplify, and asks for nothing else", async () => {
		expect(await get('1', false)).toHaveProperty('columnConfig.columns');
		expect(jira.sandbox.requests.filter(({ endpoint }) => /status/.test(endpoint))).toEqual([]);
	});
});
