import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware, type JiraAtHand } from '../onEachJira';

const lister =
	(jira: JiraAtHand, operation: string) =>
	async (parameters: INodeParameters = {}) =>
		jsonOf(await jira.run({ operation, parameters: { board: located('id', '1'), ...parameters } }));
const keys = (issues: ReadonlyArray<Record<string, unknown>>) => issues.map(({ key }) => key);

onEachJiraSoftware('board.getIssues', (jira) => {
	const get = lister(jira, 'board.getIssues');

	it('lists the issues of a board in its order, with their sprints', async () => {
		const issues = await get();
		expect(issues).toHaveLength(8);
		expect(issues[1]).toMatchObject({
			key: 'WEB-3',
			url: `${jira.sandbox.siteUrl}/browse/WEB-3`,
			summary: 'Change the address without leaving the page',
			status: 'In Review',
			epic: 'WEB-1',
			sprints: [
				{ id: 1, name: 'WEB Sprint 1', state: 'closed' },
				{ id: 2, name: 'WEB Sprint 2', state: 'active' },
			],
		});
		expect(issues[1]).not.toHaveProperty('closedSprints');
	});

	it('asks the list that Jira still has, page by page', async () => {
		const web = jira.sandbox.jira.projects.byKey('WEB');
		for (let number = 20; number < 140; number++) {
			jira.sandbox.jira.issues.create({
				projectId: web?.id ?? '',
				key: `WEB-${number}`,
				statusId: '10000',
				creatorId: jira.sandbox.jira.mia.accountId,
				values: { issuetype: '10001', summary: `Task ${number}` },
			});
		}
		const issues = await get({ returnAll: true });
		expect(new Set(keys(issues)).size).toBe(128);
		const asked = jira.sandbox.requests
			.map(({ path }) => path)
			.filter((path) => /board/.test(path));
		expect(asked).toHaveLength(jira.isCloud ? 2 : 3);
		expect(asked[0]).toContain(
			jira.isCloud ? '/rest/software/1.0/board/1/issue' : '/rest/agile/1.0/board/1/issue',
		);
	});

	it('narrows it by JQL, and returns the fields that were named', async () => {
		expect(
			await get({ jql: 'status = "To Do" ORDER BY key DESC', fields: 'Story Points' }),
		).toEqual(
			[10, 9, 8, 5]
				.map((number) =>
					expect.objectContaining({ key: `WEB-${number}`, customfield_10027: expect.anything() }),
				)
				.map((entry, index) => (index === 0 ? expect.objectContaining({ key: 'WEB-10' }) : entry)),
		);
	});

	it('reads texts, which come in wiki markup on Cloud, too', async () => {
		await jira.run({
			operation: 'issue.update',
			parameters: {
				issue: located('key', 'WEB-2'),
				changes: { description: '**Now**' },
			},
		});
		const [issue] = await get({ jql: 'key = WEB-2' });
		expect(issue).toMatchObject({ description: '**Now**' });
		const [stored] = await get({ jql: 'key = WEB-2', textsAs: 'stored' });
		expect(stored).toMatchObject({ description: '*Now*' });
	});

	it('is empty where nothing is found, and explains JQL that is wrong', async () => {
		expect(await get({ jql: 'key = WEB-2 AND key = WEB-3' })).toEqual([]);
		const { error } = await jira.run({
			operation: 'board.getIssues',
			parameters: { board: located('id', '1'), jql: 'nope = 1' },
		});
		expect(error?.message).toMatch(/Field 'nope' does not exist/);
	});
});

onEachJiraSoftware('board.getBacklog', (jira) => {
	it('lists the issues that are in no open sprint', async () => {
		expect(keys(await lister(jira, 'board.getBacklog')())).toEqual(['WEB-5']);
	});
});

onEachJiraSoftware('board.getSprints', (jira) => {
	const get = lister(jira, 'board.getSprints');

	it('lists sprints with what people read', async () => {
		const sprints = await get();
		expect(sprints.map(({ id }) => id)).toEqual([1, 2, 3]);
		expect(sprints[2]).toEqual({
			id: 3,
			name: 'WEB Sprint 3',
			state: 'future',
			boardId: 1,
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
		});
	});

	it('lists those of some states', async () => {
		expect(await get({ states: ['active', 'future'] })).toMatchObject([{ id: 2 }, { id: 3 }]);
	});

	it('says that a kanban board has none', async () => {
		const { error } = await jira.run({
			operation: 'board.getSprints',
			parameters: { board: located('name', 'Support board') },
		});
		expect(error?.message).toBe('The board does not support sprints');
	});
});

onEachJiraSoftware('board.getEpics', (jira) => {
	const get = lister(jira, 'board.getEpics');

	it('lists epics with their colour', async () => {
		expect(await get({ limit: 1 })).toEqual([
			{
				id: expect.any(Number) as number,
				key: 'WEB-1',
				name: jira.isCloud ? 'Checkout in one page' : 'Checkout',
				summary: 'Checkout in one page',
				color: expect.stringMatching(/^color_\d$/) as string,
				done: false,
				url: `${jira.sandbox.siteUrl}/browse/WEB-1`,
			},
		]);
	});

	it('lists those that are done, or not', async () => {
		expect(await get({ done: 'true' })).toEqual([]);
		expect(keys(await get({ done: 'false' }))).toEqual(['WEB-1', 'WEB-6']);
	});
});
