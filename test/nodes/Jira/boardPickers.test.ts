import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { located } from './jiraRun';
import { pickedFrom, type ListSearch } from './pickedFrom';

/** The lists of boards and sprints that the editor offers. */
describe.each(['cloud', 'dataCenter'] as const)('Pickers of boards on %s', (flavour) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { name: 'software' } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	const pick = async (method: string, search: ListSearch = {}, parameters: INodeParameters = {}) =>
		await pickedFrom(sandbox, 'sprint.get', method, search, parameters);
	const web = flavour === 'cloud' ? 'WEB board (WEB)' : 'WEB board';

	/** Adds what fills more than one page. */
	function addSprints(count: number) {
		const { sprints } = sandbox.jira;
		const [one] = sprints;
		if (one === undefined) throw new Error('no sprint');
		for (let id = 10; id < 10 + count; id++) sprints.push({ ...one, id, name: `Old ${id}` });
	}

	it('lists the boards, with their projects where Jira tells them', async () => {
		const { results, paginationToken } = await pick('searchBoards');
		expect(results).toContainEqual({ name: web, value: '1' });
		expect(results).toHaveLength(2);
		expect(paginationToken).toBeUndefined();
	});

	it('lets Jira search the boards', async () => {
		expect((await pick('searchBoards', { filter: 'web' })).results).toEqual([
			{ name: web, value: '1' },
		]);
		expect(sandbox.requests.at(-1)?.path).toContain('name=web');
	});

	it('pages the boards', async () => {
		const { boards } = sandbox.jira;
		const [one] = boards;
		if (one === undefined) throw new Error('no board');
		for (let id = 10; id < 60; id++) boards.push({ ...one, id, name: `More ${id}` });
		const first = await pick('searchBoards');
		const second = await pick('searchBoards', {
			paginationToken: String(first.paginationToken),
		});
		const values = [...first.results, ...second.results].map(({ value }) => value);
		expect(first.results).toHaveLength(50);
		expect(new Set(values).size).toBe(52);
		expect(second.paginationToken).toBeUndefined();
	});

	it.each(['list', 'id', 'name'])('lists all sprints of a board chosen by %s', async (mode) => {
		const board = located(mode, mode === 'name' ? 'WEB board' : '1');
		expect((await pick('searchSprints', {}, { board })).results).toEqual([
			{ name: 'WEB Sprint 1 (closed)', value: '1' },
			{ name: 'WEB Sprint 2 (active)', value: '2' },
			{ name: 'WEB Sprint 3 (future)', value: '3' },
		]);
	});

	it('filters the sprints of a board by their names, page by page', async () => {
		addSprints(60);
		const board = located('id', '1');
		const first = await pick('searchSprints', { filter: 'old' }, { board });
		const paginationToken = String(first.paginationToken);
		const second = await pick('searchSprints', { filter: 'old', paginationToken }, { board });
		expect(first.results.length + second.results.length).toBe(60);
		expect(second.paginationToken).toBeUndefined();
	});

	it('lists the sprints of all scrum boards that are not closed, if no board is chosen', async () => {
		const board = located('list', '');
		expect((await pick('searchSprints', {}, { board })).results).toEqual([
			{ name: 'WEB board: WEB Sprint 2 (active)', value: '2' },
			{ name: 'WEB board: WEB Sprint 3 (future)', value: '3' },
		]);
		expect(sandbox.requests.some(({ path }) => path.includes('board/2/sprint'))).toBe(false);
	});

	it('asks for an ID while the board is an expression', async () => {
		const board = located('id', '={{ $json.board }}');
		await expect(pick('searchSprints', {}, { board })).rejects.toThrow(/By ID/);
	});
});
