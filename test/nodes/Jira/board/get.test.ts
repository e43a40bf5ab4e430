import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('board.get', (jira) => {
	const get = async (board: unknown) =>
		await jira.run({ operation: 'board.get', parameters: { board: board as never } });

	it.each([
		['ID', located('id', '1')],
		['name', located('name', 'web BOARD')],
		['address', located('name', 'https://acme.example/jira/software/c/projects/WEB/boards/1?a=b')],
		['old address', located('id', 'https://acme.example/secure/RapidBoard.jspa?rapidView=1')],
		['a number from an expression', 1],
	])('finds a board by %s', async (_, board) => {
		expect(jsonOf(await get(board))).toMatchObject([{ id: 1, name: 'WEB board', type: 'scrum' }]);
	});

	it('names the candidates for an ambiguous name', async () => {
		jira.sandbox.jira.boards.push({
			id: 7,
			name: 'WEB board',
			type: 'kanban',
			projectId: jira.sandbox.jira.projects.byKey('SUP')?.id ?? '',
		});
		const { error } = await get(located('name', 'WEB board'));
		expect(error?.message).toBe(`'Board' is "WEB board", but 2 boards have this name`);
		expect(error?.description).toContain(
			jira.isCloud
				? 'WEB board (scrum, project WEB, ID 1), WEB board (kanban, project SUP, ID 7)'
				: 'WEB board (scrum, ID 1), WEB board (kanban, ID 7)',
		);
	});

	it('says that a board does not exist', async () => {
		expect((await get(located('id', '99'))).error?.message).toMatch(
			jira.isCloud ? /^Board 99 does not exist/ : /^'Board': The requested board cannot be viewed/,
		);
		expect((await get(located('name', 'Nope'))).error?.message).toBe(
			`'Board' is "Nope", but no board that this account can see has this name`,
		);
	});
});
