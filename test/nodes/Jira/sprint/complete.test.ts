import type { INodeParameters } from 'n8n-workflow';
import { softwareFieldIds } from '../../../sandbox/jira/fields/software';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('sprint.complete', (jira) => {
	const complete = async (parameters: INodeParameters = {}) =>
		await jira.run({
			operation: 'sprint.complete',
			parameters: { sprint: located('id', '2'), ...parameters },
		});
	const sprintsOf = (key: string) =>
		jira.sandbox.jira.issues.byKey(key)?.values[softwareFieldIds.sprint];
	const writes = () =>
		jira.sandbox.requests
			.filter(({ method }) => method === 'POST')
			.map(({ path, body }) => [path.replace(/^.*\/1\.0\//, ''), body]);
	const open = ['WEB-3', 'WEB-4', 'WEB-8'];

	it('closes a sprint, and moves what is not done to the backlog', async () => {
		const [report] = jsonOf(await complete());
		expect(report).toMatchObject({
			id: 2,
			name: 'WEB Sprint 2',
			state: 'closed',
			boardId: 1,
			completeDate: expect.any(String) as string,
			notDone: open,
			movedTo: 'the backlog',
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
		});
		expect(jira.sandbox.jira.sprints[1]?.state).toBe('closed');
		expect(writes()).toEqual([
			['sprint/2', { state: 'closed' }],
			['backlog/issue', { issues: open }],
		]);
	});

	it.each<[string, INodeParameters]>([
		['the next future sprint', { moveTo: 'next' }],
		['a sprint by its name', { moveTo: 'sprint', target: located('name', 'WEB Sprint 3') }],
	])('moves it to %s', async (_, parameters) => {
		expect(jsonOf(await complete(parameters))[0]).toMatchObject({
			movedTo: { id: 3, name: 'WEB Sprint 3' },
		});
		expect(open.map(sprintsOf)).toEqual([
			['1', '2', '3'],
			['2', '3'],
			['2', '3'],
		]);
	});

	it('leaves it where it is', async () => {
		expect(jsonOf(await complete({ moveTo: 'leave' }))[0]).toMatchObject({
			notDone: open,
			movedTo: null,
		});
		expect(writes()).toHaveLength(1);
	});

	it("takes the board's last column for done, and leaves sub-tasks to their parents", async () => {
		const { issues, mia, projects } = jira.sandbox.jira;
		const four = issues.byKey('WEB-4');
		if (four) issues.change(four, { statusId: '10003' }, mia.accountId);
		const subTask = jira.sandbox.jira.issueTypes.find((type) => type.hierarchyLevel === -1);
		issues.create({
			projectId: projects.byKey('WEB')?.id ?? '',
			key: 'WEB-99',
			statusId: '10000',
			creatorId: mia.accountId,
			values: {
				issuetype: subTask?.id ?? '',
				summary: 'A part',
				[softwareFieldIds.sprint]: ['2'],
			},
		});
		expect(jsonOf(await complete())[0]).toMatchObject({ notDone: ['WEB-3', 'WEB-8'] });
	});

	it('moves 50 in a request', async () => {
		const { issues, mia, projects } = jira.sandbox.jira;
		for (let number = 200; number < 260; number++) {
			issues.create({
				projectId: projects.byKey('WEB')?.id ?? '',
				key: `WEB-${number}`,
				statusId: '10000',
				creatorId: mia.accountId,
				values: { issuetype: '10001', summary: 'x', [softwareFieldIds.sprint]: ['2'] },
			});
		}
		await complete({ moveTo: 'next' });
		expect(writes().map(([, body]) => (body as { issues?: string[] }).issues?.length)).toEqual([
			undefined,
			50,
			13,
		]);
	});

	it('names what was not moved, though the sprint is closed', async () => {
		jira.sandbox.configure({
			faults: [{ method: 'POST', path: '/rest/agile/1.0/backlog/issue', status: 403, times: 9 }],
		});
		const { error } = await complete();
		jira.sandbox.configure({ faults: [] });
		expect(error?.message).toMatch(
			/Complete sprint \(2\) was done, but Move 3 issues to the backlog failed: WEB-3, WEB-4, WEB-8 were not moved/,
		);
		expect(jira.sandbox.jira.sprints[1]?.state).toBe('closed');
	});

	it.each<[INodeParameters, RegExp]>([
		[{ sprint: located('id', '1') }, /^The sprint WEB Sprint 1 is closed already$/],
		[{ sprint: located('id', '3') }, /^The sprint WEB Sprint 3 is not started yet$/],
		[{ moveTo: 'sprint' }, /^'Target Sprint' is empty$/],
		[{ moveTo: 'sprint', target: located('id', '1') }, /^The sprint WEB Sprint 1 is closed$/],
		[
			{ moveTo: 'sprint', target: located('name', 'Nope') },
			/^'Target Sprint' is "Nope", but no active or future sprint/,
		],
	])('refuses %j before it writes', async (parameters, message) => {
		expect((await complete(parameters)).error?.message).toMatch(message);
		expect(writes()).toEqual([]);
	});

	it('refuses to look for a next sprint where there is none', async () => {
		jira.sandbox.jira.sprints.pop();
		expect((await complete({ moveTo: 'next' })).error?.message).toMatch(/has no future sprint/);
		expect(writes()).toEqual([]);
	});
});
