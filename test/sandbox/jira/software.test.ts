import { softwareFieldIds } from './fields/software';
import type { Flavour } from './model';
import { anonymous, openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: readonly Flavour[] = ['cloud', 'dataCenter'];
const withSoftware = async (flavour: Flavour): Promise<TestJira> =>
	await openJira(flavour, { seed: { name: 'software', issues: 6 } });

const agile = '/rest/agile/1.0';

async function keysAt(test: TestJira, path: string): Promise<string[]> {
	const { body } = await test.call('GET', `${agile}/${path}`);
	return (body.issues as Array<{ key: string }>).map(({ key }) => key);
}

async function found(test: TestJira, jql: string): Promise<string[]> {
	const search = test.jira.flavour === 'cloud' ? 'search/jql' : 'search';
	const query = new URLSearchParams({ jql: `${jql} ORDER BY key ASC`, fields: 'summary' });
	const { body } = await test.call('GET', `${search}?${query}`);
	return (body.issues as Array<{ key: string }>).map(({ key }) => key);
}

/** The fields of a create screen in WEB, by name. */
async function fieldsOn(test: TestJira, typeId: string) {
	const path = `issue/createmeta/WEB/issuetypes/${typeId}?maxResults=200`;
	const { body } = await test.call('GET', path);
	const list = (body.fields ?? body.values) as Array<{ name: string; required: boolean }>;
	return new Map(list.map(({ name, required }) => [name, required]));
}

describe.each(flavours)('Jira Software, %s', (flavour) => {
	const onCloud = flavour === 'cloud';

	it('leaves the people, projects and issues alone that are there without it', async () => {
		const plain = await openJira(flavour, { seed: { issues: 6 } });
		const test = await withSoftware(flavour);
		const known = (jira: TestJira['jira']) => [...jira.issues.all()].map(({ key }) => key);
		expect(known(test.jira).slice(0, 6)).toEqual(known(plain.jira));
		expect(
			known(test.jira)
				.slice(6)
				.every((key) => key.startsWith('WEB-')),
		).toBe(true);
		expect(test.jira.users.all()).toEqual(plain.jira.users.all());
		expect(test.jira.projects.all().map(({ key }) => key)).toEqual([
			...plain.jira.projects.all().map(({ key }) => key),
			'WEB',
		]);
	});

	it('has its fields on the screens of the types that use them', async () => {
		const test = await withSoftware(flavour);
		const story = await fieldsOn(test, '10003');
		const epic = await fieldsOn(test, '10004');
		expect([...story.keys()]).toEqual(
			expect.arrayContaining(['Story Points', 'Severity', 'Sprint']),
		);
		expect(story.has('Epic Link')).toBe(!onCloud);
		expect(story.has('Epic Name')).toBe(false);
		expect(epic.has('Sprint')).toBe(false);
		expect(epic.get('Epic Name')).toBe(onCloud ? undefined : true);
		const { body } = await test.call('GET', 'issue/WEB-2/editmeta');
		expect(body.fields).toHaveProperty(softwareFieldIds.sprint);
	});

	it('shows the boards, and the sprints of the one that has them', async () => {
		const test = await withSoftware(flavour);
		const boards = await test.call('GET', `${agile}/board`);
		expect(boards.body).toMatchObject({
			total: 2,
			isLast: true,
			values: [
				{ id: 1, name: 'WEB board', type: 'scrum' },
				{ id: 2, name: 'Support board', type: 'kanban' },
			],
		});
		expect('location' in boards.body.values[0]).toBe(onCloud);
		const sprints = await test.call('GET', `${agile}/board/1/sprint?state=future,closed`);
		expect(sprints.body.values).toMatchObject([
			{ id: 1, state: 'closed', completeDate: '2026-01-29T09:00:00.000Z', originBoardId: 1 },
			{ id: 3, state: 'future' },
		]);
		expect(sprints.body.values[1]).not.toHaveProperty('startDate');
		const kanban = await test.call('GET', `${agile}/board/2/sprint`);
		expect(kanban.status).toBe(400);
		expect(kanban.body.errorMessages).toEqual(['The board does not support sprints']);
	});

	it('shows issues by board, sprint and epic', async () => {
		const test = await withSoftware(flavour);
		expect(await keysAt(test, 'sprint/2/issue')).toEqual(['WEB-3', 'WEB-4', 'WEB-8']);
		expect(await keysAt(test, 'epic/WEB-1/issue')).toEqual(['WEB-2', 'WEB-3', 'WEB-4', 'WEB-5']);
		expect(await keysAt(test, 'board/1/issue?jql=type%3DEpic')).toEqual([]);
		expect(await keysAt(test, 'board/2/issue?maxResults=1')).toEqual(['SUP-1']);
		const { body } = await test.call('GET', `${agile}/sprint/2/issue?maxResults=1`);
		expect(body.issues[0]).toMatchObject({
			self: `${test.jira.webUrl}/rest/agile/1.0/issue/${body.issues[0].id}`,
			fields: {
				sprint: { id: 2, state: 'active' },
				closedSprints: [{ id: 1 }],
				epic: { key: 'WEB-1', name: onCloud ? 'Checkout in one page' : 'Checkout', done: false },
			},
		});
		const few = await test.call('GET', `${agile}/sprint/2/issue?maxResults=1&fields=summary`);
		expect(Object.keys(few.body.issues[0].fields)).toEqual(['summary']);
	});

	it('hides boards and sprints of projects that someone cannot see', async () => {
		const test = await withSoftware(flavour);
		const web = test.jira.projects.byKey('WEB');
		if (web) web.permissions = { BROWSE_PROJECTS: ['security-team'] };
		const boards = await test.call('GET', `${agile}/board`);
		expect(boards.body.values.map(({ id }: { id: number }) => id)).toEqual([2]);
		const board = await test.call('GET', `${agile}/board/1`);
		expect(board.status).toBe(404);
		expect(JSON.stringify(board.body)).toMatch(/The requested board cannot be viewed because/);
		expect((await test.call('GET', `${agile}/sprint/1`)).status).toBe(404);
		expect((await test.call('GET', `${agile}/epic/WEB-1`)).status).toBe(404);
		expect((await test.call('GET', `${agile}/board`, { as: 'jonas' })).body.total).toBe(2);
		expect((await test.call('GET', `${agile}/board`, { as: anonymous })).status).toBe(401);
	});

	it('takes the number of a sprint that is not closed, and keeps the closed ones', async () => {
		const test = await withSoftware(flavour);
		const { sprint } = softwareFieldIds;
		const put = async (value: unknown) =>
			await test.call('PUT', 'issue/WEB-3', { body: { fields: { [sprint]: value } } });
		expect((await put(3)).status).toBe(204);
		const ids = () => test.jira.issues.byKey('WEB-3')?.values[sprint];
		expect(ids()).toEqual(['1', '3']);
		expect((await put(null)).status).toBe(204);
		expect(ids()).toEqual(['1']);
		for (const [value, message] of [
			['3', 'Number value expected as the Sprint id.'],
			[[{ id: 3 }], 'Number value expected as the Sprint id.'],
			[1, 'Issue can be assigned only active or future sprints.'],
			[99, 'We could not find the sprint.'],
		] as const) {
			const { status, body } = await put(value);
			expect([status, body.errorMessages]).toEqual([400, [message]]);
		}
	});

	it('shows sprints in issues in its own form', async () => {
		const test = await withSoftware(flavour);
		const { body } = await test.call('GET', `issue/WEB-4?fields=${softwareFieldIds.sprint}`);
		const [sprint] = body.fields[softwareFieldIds.sprint];
		if (onCloud) {
			expect(sprint).toMatchObject({ id: 2, name: 'WEB Sprint 2', state: 'active', boardId: 1 });
		} else {
			expect(sprint).toMatch(
				/^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@\w+\[id=2,rapidViewId=1,state=ACTIVE,/,
			);
		}
	});

	it('finds issues by sprint, points and epic', async () => {
		const test = await withSoftware(flavour);
		expect(await found(test, 'sprint in openSprints()')).toEqual(['WEB-3', 'WEB-4', 'WEB-8']);
		expect(await found(test, 'sprint = "web sprint 3"')).toEqual(['WEB-9', 'WEB-10']);
		expect(await found(test, '"Story Points" >= 8')).toEqual(['WEB-5', 'WEB-7']);
		expect(await found(test, onCloud ? 'parent = WEB-6' : '"Epic Link" = WEB-6')).toHaveLength(4);
	});
});

describe('Jira Software on Data Center', () => {
	it('asks for the name of an epic, and takes the key of one as Epic Link', async () => {
		const test = await withSoftware('dataCenter');
		const { epicLink, epicName } = softwareFieldIds;
		const web = { project: { key: 'WEB' } };
		const create = async (fields: Record<string, unknown>) =>
			await test.call('POST', 'issue', { body: { fields: { ...web, ...fields } } });
		const nameless = await create({ issuetype: { name: 'Epic' }, summary: 'Search' });
		expect(nameless.body.errors).toEqual({ [epicName]: 'Epic Name is required.' });
		const epic = await create({ issuetype: { name: 'Epic' }, summary: 'Search', [epicName]: 'S' });
		expect(epic.status).toBe(201);
		const story = { issuetype: { name: 'Story' }, summary: 'Find by number' };
		const linked = await create({ ...story, [epicLink]: epic.body.key });
		const { body } = await test.call('GET', `issue/${linked.body.key}?fields=${epicLink}`);
		expect(body.fields[epicLink]).toBe(epic.body.key);
		expect((await create({ ...story, [epicLink]: 'WEB-2' })).body.errors).toEqual({
			[epicLink]: 'gh.epic.error.not.found',
		});
		expect((await create({ ...story, [epicLink]: { key: 'WEB-1' } })).body.errorMessages).toEqual([
			'String value expected as the Epic Key.',
		]);
	});
});

it('A Jira without Jira Software has neither its boards nor its fields', async () => {
	const test = await openJira('cloud');
	test.jira.settings.documentedExamples = false;
	expect((await test.call('GET', `${agile}/board`)).status).toBe(404);
	expect(test.jira.fields.some(({ name }) => name === 'Sprint')).toBe(false);
});
