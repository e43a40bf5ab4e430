import type { INodeParameters } from 'n8n-workflow';
import { softwareFieldIds } from '../../../sandbox/jira/fields/software';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware, type JiraAtHand } from '../onEachJira';

const sprintsOf = (jira: JiraAtHand, key: string) =>
	jira.sandbox.jira.issues.byKey(key)?.values[softwareFieldIds.sprint];

/** Creates issues in the project WEB, and returns their keys. */
function tasks(jira: JiraAtHand, count: number): string[] {
	const { issues, projects, mia } = jira.sandbox.jira;
	return Array.from({ length: count }, (_, index) => {
		const { key } = issues.create({
			projectId: projects.byKey('WEB')?.id ?? '',
			key: `WEB-${100 + index}`,
			statusId: '10000',
			creatorId: mia.accountId,
			values: { issuetype: '10001', summary: `Task ${index}` },
		});
		return key;
	});
}

const writes = (jira: JiraAtHand) =>
	jira.sandbox.requests
		.filter(({ method }) => method === 'POST')
		.map(({ path, body, status }) => ({
			path: path.replace(/^.*\/1\.0\//, ''),
			issues: (body as { issues: string[] }).issues,
			status,
		}));

onEachJiraSoftware('sprint.addIssues', (jira) => {
	const add = async (parameters: INodeParameters, more: object = {}) =>
		await jira.run({
			operation: 'sprint.addIssues',
			parameters: { sprint: located('id', '3'), ...parameters },
			...more,
		});

	it('puts the issues of all items into a sprint, 50 in a request', async () => {
		const keys = tasks(jira, 120);
		const run = await add({ issues: '={{ $json.key }}' }, { items: keys.map((key) => ({ key })) });
		expect(writes(jira).map(({ issues }) => issues.length)).toEqual([50, 50, 20]);
		expect(jsonOf(run)).toHaveLength(120);
		expect(jsonOf(run)[0]).toEqual({
			key: 'WEB-100',
			url: `${jira.sandbox.siteUrl}/browse/WEB-100`,
			sprintId: 3,
		});
		expect(keys.every((key) => String(sprintsOf(jira, key)) === '3')).toBe(true);
	});

	it('keeps the closed sprints of an issue', async () => {
		await add({ issues: 'WEB-3' });
		expect(sprintsOf(jira, 'WEB-3')).toEqual(['1', '3']);
	});

	it.each<[string, unknown, unknown]>([
		[
			'a list, in which one comes twice',
			['WEB-5', 'WEB-8', 'WEB-5'],
			located('name', 'web sprint 3'),
		],
		[
			'a list with commas',
			'WEB-5, https://acme.example/browse/WEB-8',
			located('name', 'WEB board: WEB Sprint 3'),
		],
		[
			'the sprint by its address',
			'WEB-5,WEB-8',
			located('id', 'https://acme.example/rest/agile/1.0/sprint/3'),
		],
	])('reads %s', async (_, issues, sprint) => {
		const run = await add({ issues, sprint } as INodeParameters);
		expect(jsonOf(run).map(({ key }) => key)).toEqual(['WEB-5', 'WEB-8']);
		expect(writes(jira)).toEqual([
			{ path: 'sprint/3/issue', issues: ['WEB-5', 'WEB-8'], status: 204 },
		]);
	});

	it('looks a sprint up once for all items', async () => {
		await add(
			{
				issues: '={{ $json.key }}',
				sprint: located('name', 'WEB Sprint 3'),
				board: located('name', 'WEB board'),
			},
			{ items: [{ key: 'WEB-5' }, { key: 'WEB-8' }] },
		);
		const reads = jira.sandbox.requests.filter(({ path }) => path.includes('/board'));
		expect(reads).toHaveLength(2);
		expect(writes(jira)).toHaveLength(1);
	});

	it('fails only the item whose issue does not exist', async () => {
		const run = await add(
			{ issues: '={{ $json.key }}' },
			{
				items: [{ key: 'WEB-5' }, { key: 'WEB-999' }, { key: 'WEB-8' }],
				continueOnFail: true,
			},
		);
		const [first, second, third] = jsonOf(run);
		expect([first?.['key'], third?.['key']]).toEqual(['WEB-5', 'WEB-8']);
		expect(String(second?.['error'])).toMatch(/Issue does not exist/);
	});

	it('names the issues of an item that were not added', async () => {
		const { error } = await add({ issues: 'WEB-5, WEB-999' });
		expect(error?.message).toMatch(
			/Add WEB-5 to sprint 3 was done, but Add WEB-999 to sprint 3 failed/,
		);
		expect(sprintsOf(jira, 'WEB-5')).toEqual(['3']);
	});

	it('asks no further about issues if the sprint is closed or gone', async () => {
		const { error: closed } = await add({ sprint: located('id', '1'), issues: 'WEB-5, WEB-8' });
		expect(closed?.message).toBe('The sprint WEB Sprint 1 is closed');
		expect(writes(jira)).toHaveLength(1);
		const { error: gone } = await add({ sprint: located('id', '99'), issues: 'WEB-5, WEB-8' });
		expect(gone?.message).toMatch(/^Sprint 99 does not exist/);
		expect(writes(jira)).toHaveLength(1);
	});

	it('says that a name is none of an open sprint', async () => {
		const { error } = await add({ sprint: located('name', 'WEB Sprint 1'), issues: 'WEB-5' });
		expect(error?.message).toBe(
			`'Sprint' is "WEB Sprint 1", but no active or future sprint on a board has this name`,
		);
	});
});

onEachJiraSoftware('sprint.moveToBacklog', (jira) => {
	const move = async (issues: unknown) =>
		await jira.run({
			operation: 'sprint.moveToBacklog',
			parameters: { issues } as INodeParameters,
		});

	it('takes issues out of open sprints, not out of closed ones', async () => {
		expect(jsonOf(await move('WEB-3, WEB-4'))).toEqual(
			['WEB-3', 'WEB-4'].map((key) => ({
				key,
				url: `${jira.sandbox.siteUrl}/browse/${key}`,
				movedToBacklog: true,
			})),
		);
		expect(sprintsOf(jira, 'WEB-3')).toEqual(['1']);
		expect(sprintsOf(jira, 'WEB-4')).toBeUndefined();
		expect(writes(jira)).toHaveLength(1);
	});

	it('refuses what is no issue before a request', async () => {
		const { error } = await move('WEB-3, soon');
		expect(error?.message).toMatch(/'Issues' is "WEB-3, soon", but must be issue keys/);
		expect(writes(jira)).toEqual([]);
	});
});
