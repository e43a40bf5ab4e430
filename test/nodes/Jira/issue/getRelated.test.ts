import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { checkedRun } from '../contractOf';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

describe.each(['cloud', 'dataCenter'] as const)('issue.getRelated on %s with epics', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { name: 'software' } });
	});
	afterAll(async () => await sandbox.close());

	const related = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(
			await checkedRun(sandbox, {
				operation: 'issue.getRelated',
				parameters: { issue: located('key', issue), ...more },
			}),
		);
	const keyOf = (summary: string) =>
		[...sandbox.jira.issues.all()].find(({ values }) => values['summary'] === summary)?.key ?? '';

	it('lists the children of an epic', async () => {
		const epic = keyOf('Checkout in one page');
		const children = await related(epic);
		expect(children).toHaveLength(4);
		expect(children).toContainEqual({
			id: expect.any(String),
			key: keyOf('Pay by invoice'),
			url: `${sandbox.siteUrl}/browse/${keyOf('Pay by invoice')}`,
			relation: 'child',
			relatedTo: epic,
			summary: 'Pay by invoice',
			status: 'Done',
			issueType: 'Story',
			priority: expect.any(String),
		});
	});

	it('names the epic of an issue', async () => {
		const epic = keyOf('Checkout in one page');
		expect(await related(keyOf('Pay by invoice'), { include: ['parent'] })).toMatchObject([
			{ key: epic, relation: 'epic', summary: 'Checkout in one page', issueType: 'Epic' },
		]);
	});
});

onEachJira('issue.getRelated', (jira) => {
	/** An issue with a sub-task, which it blocks. */
	async function family(): Promise<{ parent: string; part: string }> {
		const parent = await jira.newIssue();
		const [part] = jsonOf(
			await jira.run({
				operation: 'issue.create',
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Sub-task'),
					summary: 'Part of it',
					additionalFields: { parent: located('key', parent) },
				},
			}),
		);
		const { issues, links } = jira.sandbox.jira;
		const [sourceId = '', otherId = ''] = [parent, String(part?.['key'])].map(
			(key) => issues.byKey(key)?.id,
		);
		links.add(sourceId, { typeId: '10000', otherId, outward: true });
		return { parent, part: String(part?.['key']) };
	}
	const related = async (issue: string, more: INodeParameters = {}) =>
		await jira.run({
			operation: 'issue.getRelated',
			parameters: { issue: located('key', issue), ...more },
		});
	const relations = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(await related(issue, more)).map(({ key, relation, link }) =>
			[key, relation, link].filter(Boolean),
		);

	it('lists sub-tasks and links in one list, each with how it is related', async () => {
		const { parent, part } = await family();
		expect(await relations(parent)).toEqual([
			[part, 'subtask'],
			[part, 'link', 'blocks'],
		]);
		expect(await relations(part)).toEqual([
			[parent, 'parent'],
			[parent, 'link', 'is blocked by'],
		]);
	});

	it.each([
		[['links'], ['link']],
		[['subtasks'], ['subtask']],
		['subtasks, links', ['subtask', 'link']],
		[[], ['subtask', 'link']],
	])('lists only what is asked for, all by default: %j', async (include, expected) => {
		const { parent } = await family();
		const found = await relations(parent, { include } as unknown as INodeParameters);
		expect(found.map(([, relation]) => relation)).toEqual(expected);
	});

	it('needs one request for an issue that can have no children', async () => {
		const { part } = await family();
		await related(part);
		const asked = jira.sandbox.requests
			.map(({ path }) => path)
			.filter((path) => !/myself|field$/.test(path));
		expect(asked).toHaveLength(1);
	});

	it('returns nothing for an issue that stands alone', async () => {
		expect(jsonOf(await related(await jira.newIssue()))).toEqual([]);
	});

	it('refuses an unknown kind of relation', async () => {
		const { error } = await related(await jira.newIssue(), { include: ['cousins'] });
		expect(error?.message).toContain(`'Include' names "cousins"`);
	});
});
