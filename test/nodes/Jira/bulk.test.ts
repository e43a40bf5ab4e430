import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { BulkRuns } from './bulkRuns';
import { jsonOf, located, pairsOf, runJira, type JiraRun } from './jiraRun';

/** Changes that Jira makes to many issues in one task, with the same outcome as one by one. */
describe('Bulk Change in the Jira node', () => {
	let sandbox: Sandbox;
	let runs: BulkRuns;
	let keys: string[];

	const run = async (asked: JiraRun) => await runs.run(asked);
	const create = async (count: number, more?: INodeParameters) => await runs.create(count, more);
	const bulk = async (
		operation: string,
		parameters: INodeParameters,
		{ keys: those = keys, ...more }: Partial<JiraRun> & { keys?: readonly string[] } = {},
	) => await runs.bulk(operation, those, parameters, more);
	const requests = () => runs.requests();
	const valuesOf = (key: string) => runs.valuesOf(key);

	beforeAll(async () => {
		sandbox = await startSandbox();
		runs = new BulkRuns(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.reset();
		keys = await create(3);
	});

	it('makes the same change to 500 issues with a handful of requests', async () => {
		const many = [...keys, ...(await create(497))];
		const result = await bulk(
			'issue.update',
			{ changes: { labelsToAdd: 'bulk', duedate: '2026-12-24' } },
			{ keys: many },
		);
		expect(jsonOf(result)).toEqual(
			many.map((key) => ({ key, updated: true, url: `${sandbox.siteUrl}/browse/${key}` })),
		);
		expect(pairsOf(result)).toEqual(many.map((_, index) => index));
		expect(requests()).toEqual({
			'POST issue/bulkfetch': 5,
			'POST bulk/issues/fields': 1,
			'GET bulk/queue/{taskId}': 1,
		});
		for (const key of many) {
			expect(valuesOf(key)).toMatchObject({ labels: ['bulk'], duedate: '2026-12-24' });
		}
	});

	it('waits until the task has ended', async () => {
		sandbox.configure({ bulkTask: { perTask: 600 } });
		const result = await bulk('issue.update', { changes: { labelsToAdd: 'bulk' } });
		expect(jsonOf(result)).toHaveLength(3);
		const polls = requests()['GET bulk/queue/{taskId}'] ?? 0;
		expect(polls).toBeGreaterThan(2);
		expect(polls).toBeLessThan(8);
		expect(sandbox.jira.tasks.all().map((task) => sandbox.jira.tasks.stateOf(task).status)).toEqual(
			['COMPLETE'],
		);
	});

	it('lets items with the same changes share a task, and keeps the order of changes to an issue', async () => {
		const [first = '', second = ''] = keys;
		await run({
			operation: 'issue.update',
			items: [
				{ key: first, summary: 'one' },
				{ key: second, summary: 'one' },
				{ key: first, summary: 'two' },
				{ key: second, summary: 'two' },
				{ key: first, summary: 'one' },
				{ key: second, summary: 'one' },
			],
			parameters: {
				issue: located('key', '={{ $json.key }}'),
				changes: { summary: '={{ $json.summary }}' },
				bulk: true,
			},
		});
		expect(requests()['POST bulk/issues/fields']).toBe(3);
		expect(
			sandbox.jira.issues.byKey(first)?.changelog.map(({ items }) => items[0]?.toText),
		).toEqual(['one', 'two', 'one']);
		expect(valuesOf(second)['summary']).toBe('one');
	});

	it('says for each issue why it was not changed, and changes the others', async () => {
		const [fine = '', sub = ''] = keys;
		const hr = sandbox.jira.projects.byIdOrKey('HR');
		const [locked = ''] = await create(1, { project: located('key', 'HR') });
		if (hr !== undefined) hr.permissions = { ...hr.permissions, EDIT_ISSUES: [] };
		const result = await bulk(
			'issue.update',
			{ changes: { labelsToAdd: 'bulk' } },
			{ keys: [fine, locked, 'SUP-404', sub], continueOnFail: true },
		);
		const [one, two, three, four] = jsonOf(result);
		expect([one, four]).toEqual([
			expect.objectContaining({ key: fine, updated: true }),
			expect.objectContaining({ key: sub, updated: true }),
		]);
		expect(two).toEqual({
			error: expect.stringContaining("Field 'labels' cannot be set"),
			details: expect.objectContaining({ itemIndex: 1, httpCode: '400' }),
		});
		expect(three).toEqual({
			error: expect.stringContaining('does not exist'),
			details: expect.objectContaining({ itemIndex: 2, httpCode: '404' }),
		});
		expect(pairsOf(result)).toEqual([0, 1, 2, 3]);
	});

	it('otherwise stops at the first unchanged issue, and says which were changed', async () => {
		const { error } = await bulk(
			'issue.update',
			{ changes: { summary: '={{ $json.key === "SUP-405" ? "late" : "early" }}' } },
			{ keys: [...keys, 'SUP-404', 'SUP-405'] },
		);
		expect(error).toMatchObject({ itemIndex: 3, httpCode: '404' });
		expect(error?.description).toMatch(/Of 5 items, 3 were updated .* and 1 was not tried/);
	});

	it('moves issues with the transitions that lead to a status', async () => {
		const [first = '', second = '', third = ''] = keys;
		const alone = async (key: string, status: string) =>
			await runJira(sandbox, {
				operation: 'issue.transition',
				parameters: { issue: located('key', key), transition: located('status', status) },
			});
		await alone(second, 'In Progress');
		const result = await bulk('issue.transition', { transition: located('status', 'In Progress') });
		expect(
			jsonOf(result).map(({ key, transitioned, status }) => [key, transitioned, status]),
		).toEqual([
			[first, true, expect.objectContaining({ name: 'In Progress' })],
			[second, false, expect.objectContaining({ name: 'In Progress' })],
			[third, true, expect.objectContaining({ name: 'In Progress' })],
		]);
		expect(requests()).toEqual({
			'POST issue/bulkfetch': 1,
			'GET issue/{issueIdOrKey}/transitions': 2,
			'POST bulk/issues/transition': 1,
			'GET bulk/queue/{taskId}': 1,
		});
	});

	it('says which transitions are possible if none leads to the status', async () => {
		const result = await bulk(
			'issue.transition',
			{ transition: located('status', 'In Review') },
			{ continueOnFail: true },
		);
		expect(jsonOf(result)[0]).toEqual({
			error: 'SUP-1 cannot go from "To Do" to "In Review"',
			details: expect.objectContaining({
				description: expect.stringContaining('"In Progress" (transition "Start progress"'),
			}),
		});
	});

	it('refuses a comment with a transition in bulk', async () => {
		const { error } = await bulk('issue.transition', {
			transition: located('status', 'In Progress'),
			comment: 'Going on',
		});
		expect(error?.message).toBe(
			"Jira's Bulk Change moves issues without a comment and without fields",
		);
		expect(error?.description).toContain("turn off 'Bulk'");
	});

	it('deletes issues, but none with sub-tasks', async () => {
		const [first = '', second = '', third = ''] = keys;
		await create(1, {
			issueType: located('name', 'Sub-task'),
			additionalFields: { parent: located('key', second) },
		});
		const result = await bulk('issue.delete', {}, { continueOnFail: true });
		const [one, two, three] = jsonOf(result);
		expect([one, three]).toEqual([
			expect.objectContaining({ deleted: true, key: first }),
			expect.objectContaining({ deleted: true, key: third }),
		]);
		expect(two).toEqual({
			error: expect.stringContaining('has subtasks'),
			details: expect.objectContaining({ itemIndex: 1 }),
		});
		expect(sandbox.jira.issues.byKey(second)).toBeDefined();
		const all = await bulk('issue.delete', { deleteSubtasks: true }, { keys: [second, first] });
		expect(all.error?.itemIndex).toBe(1);
		expect(sandbox.jira.issues.size).toBe(0);
	});

	it('says that this account may not make bulk changes', async () => {
		sandbox.jira.mia.groups = [];
		for (const project of sandbox.jira.projects.all()) {
			project.permissions = { ...project.permissions, BROWSE_PROJECTS: ['watchers'] };
		}
		sandbox.jira.mia.groups = ['watchers'];
		const { error } = await bulk('issue.delete', {});
		expect(error?.message).toBe("This account may not use Jira's Bulk Change");
		expect(error?.description).toContain("global permission 'Make bulk changes'");
	});

	it('says which issues a task did not reach because somebody stopped it', async () => {
		sandbox.configure({ bulkTask: { perTask: 60_000 } });
		const running = bulk('issue.update', { changes: { summary: 'x' } });
		await until(() => sandbox.jira.tasks.all().length > 0);
		const [task] = sandbox.jira.tasks.all();
		sandbox.jira.tasks.cancel(task?.id ?? '');
		const { error } = await running;
		expect(error?.message).toBe(
			`Jira's task ${task?.id} ended as CANCELLED before it reached this issue`,
		);
	});

	it('stops asking once the run is cancelled', async () => {
		sandbox.configure({ bulkTask: { perTask: 60_000 } });
		const cancel = new AbortController();
		const running = bulk('issue.update', { changes: { summary: 'x' } }, { signal: cancel.signal });
		await until(() => (requests()['GET bulk/queue/{taskId}'] ?? 0) > 1);
		cancel.abort();
		expect((await running).status).toBe('canceled');
		const asked = requests()['GET bulk/queue/{taskId}'];
		await pause(700);
		expect(requests()['GET bulk/queue/{taskId}']).toBe(asked);
	});

	it('names the task when its end cannot be learned', async () => {
		sandbox.configure({
			faults: [{ method: 'GET', path: '/rest/api/3/bulk/queue/*', status: 404, times: 0 }],
		});
		const { error } = await bulk('issue.update', { changes: { summary: 'x' } });
		expect(error?.description).toMatch(/Jira's task \d+ may be carried out anyway/);
	});

	it('sends no mail if the item turns it off', async () => {
		await bulk('issue.update', { changes: { summary: 'x' }, notifyUsers: false });
		const submitted = sandbox.requests.find(({ path }) => path.endsWith('/bulk/issues/fields'));
		expect(submitted?.body).toMatchObject({ sendBulkNotification: false });
	});
});

describe('Bulk Change in the Jira node on Data Center', () => {
	it('is ignored: items are carried out one by one', async () => {
		const sandbox = await startSandbox({ flavour: 'dataCenter' });
		try {
			const created = await runJira(sandbox, {
				operation: 'issue.create',
				items: [{ summary: 'a' }, { summary: 'b' }],
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Task'),
					summary: '={{ $json.summary }}',
				},
			});
			sandbox.clearRequests();
			const result = await runJira(sandbox, {
				operation: 'issue.update',
				items: jsonOf(created),
				parameters: {
					issue: located('key', '={{ $json.key }}'),
					changes: { labelsToAdd: 'x', labelsToRemove: 'y' },
					bulk: true,
				},
			});
			expect(jsonOf(result)).toHaveLength(2);
			expect(sandbox.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT']);
			expect(sandbox.requests[0]?.path).toBe('/jira/rest/api/2/myself');
		} finally {
			await sandbox.close();
		}
	});
});

async function pause(ms: number): Promise<void> {
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- lets time pass in a test
	await new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await pause(5);
}
