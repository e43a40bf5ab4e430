import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

const id = (sprint: string): INodeParameters => ({ sprint: located('id', sprint) });

onEachJiraSoftware('sprint.create', (jira) => {
	const create = async (parameters: INodeParameters = {}) =>
		await jira.run({
			operation: 'sprint.create',
			parameters: { board: located('name', 'WEB board'), name: 'WEB Sprint 4', ...parameters },
		});

	it('creates a future sprint', async () => {
		const made = await create({
			goal: 'Search',
			startDate: '2026-12-01T09:00:00Z',
			endDate: '2026-12-15T09:00:00Z',
		});
		expect(jsonOf(made)).toEqual([
			{
				id: 4,
				name: 'WEB Sprint 4',
				state: 'future',
				goal: 'Search',
				startDate: '2026-12-01T09:00:00.000Z',
				endDate: '2026-12-15T09:00:00.000Z',
				boardId: 1,
				url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
			},
		]);
		expect(jira.sandbox.jira.sprints.at(-1)).toMatchObject({ name: 'WEB Sprint 4', boardId: 1 });
	});

	it('refuses an end before the start without a request', async () => {
		const { error } = await create({ startDate: '2026-12-15', endDate: '2026-12-01' });
		expect(error?.message).toBe("'End Date' is not after 'Start Date'");
		expect(jira.sandbox.requests).toEqual([]);
	});

	it('says that a kanban board has no sprints', async () => {
		const { error } = await create({ board: located('id', '2') });
		expect(error?.message).toBe('The board does not support sprints');
	});
});

onEachJiraSoftware('sprint.get', (jira) => {
	const get = async (sprint: INodeParameters) =>
		await jira.run({ operation: 'sprint.get', parameters: sprint });

	it('finds a sprint by its ID, and a closed one by its name', async () => {
		expect(jsonOf(await get(id('2')))).toMatchObject([{ id: 2, state: 'active' }]);
		expect(jsonOf(await get({ sprint: located('name', 'WEB Sprint 1') }))).toMatchObject([
			{ id: 1, state: 'closed' },
		]);
	});

	it('looks a name up on the chosen board only', async () => {
		const { error } = await get({
			board: located('name', 'Support board'),
			sprint: located('name', 'WEB Sprint 2'),
		});
		expect(error?.message).toMatch(/The board does not support sprints/);
	});

	it('names the candidates for an ambiguous name', async () => {
		jira.sandbox.jira.sprints.push({
			...(jira.sandbox.jira.sprints[2] as (typeof jira.sandbox.jira.sprints)[number]),
			id: 9,
		});
		const { error } = await get({ sprint: located('name', 'WEB Sprint 3') });
		expect(error?.message).toMatch(/but 2 sprints have this name/);
		expect(error?.description).toContain('WEB Sprint 3 (board WEB board, future, ID 9)');
	});
});

onEachJiraSoftware('sprint.getMany', (jira) => {
	it('lists the sprints of a board', async () => {
		const run = await jira.run({
			operation: 'sprint.getMany',
			parameters: { board: located('id', '1'), states: ['future'] },
		});
		expect(jsonOf(run)).toMatchObject([{ id: 3, name: 'WEB Sprint 3', state: 'future' }]);
	});
});

onEachJiraSoftware('sprint.getIssues', (jira) => {
	it('lists the issues of a sprint', async () => {
		const run = await jira.run({
			operation: 'sprint.getIssues',
			parameters: { sprint: located('name', 'WEB Sprint 2'), fields: 'summary, status' },
		});
		expect(jsonOf(run).map(({ key, status }) => [key, status])).toEqual([
			['WEB-3', 'In Review'],
			['WEB-4', 'In Progress'],
			['WEB-8', 'To Do'],
		]);
		const [asked] = jira.sandbox.requests.filter(({ path }) => path.includes('/sprint/2/issue'));
		expect(asked?.path).toContain(jira.isCloud ? '/rest/software/1.0/' : '/rest/agile/1.0/');
	});
});

onEachJiraSoftware('sprint.update', (jira) => {
	const update = async (changes: INodeParameters, sprint = '2') =>
		await jira.run({ operation: 'sprint.update', parameters: { ...id(sprint), changes } });
	const held = () => jira.sandbox.jira.sprints[1];

	it('changes only what is given', async () => {
		expect(jsonOf(await update({ name: 'Checkout' }))).toMatchObject([
			{ id: 2, name: 'Checkout', state: 'active', goal: 'Checkout in one page, for everyone' },
		]);
		expect(held()).toMatchObject({ name: 'Checkout', goal: 'Checkout in one page, for everyone' });
	});

	it('clears the goal', async () => {
		expect(jsonOf(await update({ clearGoal: true }))[0]).not.toHaveProperty('goal');
		expect(held()?.goal).toBe('');
	});

	it.each<[INodeParameters, string]>([
		[{}, 'Nothing is to be changed'],
		[{ clearGoal: false }, 'Nothing is to be changed'],
		[{ goal: 'x', clearGoal: true }, "'Goal' is set and to be cleared"],
	])('refuses %j', async (changes, message) => {
		expect((await update(changes)).error?.message).toBe(message);
		expect(jira.sandbox.requests).toEqual([]);
	});
});

onEachJiraSoftware('sprint.start', (jira) => {
	const start = async (more: INodeParameters = {}, sprint = '3') =>
		await jira.run({ operation: 'sprint.start', parameters: { ...id(sprint), ...more } });
	const written = () => jira.sandbox.requests.find(({ method }) => method === 'POST')?.body;

	it('starts a sprint now, for two weeks', async () => {
		const [sprint] = jsonOf(await start());
		expect(sprint).toMatchObject({ id: 3, state: 'active' });
		const { startDate, endDate } = written() as { startDate: string; endDate: string };
		expect(Date.parse(endDate) - Date.parse(startDate)).toBe(14 * 24 * 3_600_000);
		expect(Math.abs(Date.parse(startDate) - Date.now())).toBeLessThan(3_600_000);
	});

	it('uses its planned dates', async () => {
		const [, , sprint] = jira.sandbox.jira.sprints;
		const planned = { start: Date.parse('2026-12-01'), end: Date.parse('2026-12-08') };
		Object.assign(sprint ?? {}, planned);
		await start();
		expect(written()).toEqual({
			state: 'active',
			startDate: '2026-12-01T00:00:00.000Z',
			endDate: '2026-12-08T00:00:00.000Z',
		});
	});

	it('uses the given dates and weeks', async () => {
		await start({ startDate: '2026-12-01T00:00:00Z', weeks: 1 });
		expect(written()).toMatchObject({ endDate: '2026-12-08T00:00:00.000Z' });
	});

	it('has nothing to do for an active sprint, and refuses a closed one', async () => {
		expect(jsonOf(await start({}, '2'))).toMatchObject([{ id: 2, state: 'active' }]);
		expect(written()).toBeUndefined();
		expect((await start({}, '1')).error?.message).toBe('The sprint WEB Sprint 1 is closed');
	});
});

onEachJiraSoftware('sprint.delete', (jira) => {
	const remove = async (parameters: INodeParameters) =>
		await jira.run({ operation: 'sprint.delete', parameters });

	it('deletes a sprint', async () => {
		expect(jsonOf(await remove(id('3')))).toEqual([{ deleted: true, id: '3' }]);
		expect(jira.sandbox.jira.sprints).toHaveLength(2);
	});

	it('fails for a sprint that is gone, unless that is fine', async () => {
		expect((await remove(id('99'))).error?.message).toMatch(/^Sprint 99 does not exist/);
		expect(jsonOf(await remove({ ...id('99'), goneIsFine: true }))).toEqual([
			{ deleted: false, id: '99' },
		]);
	});
});
