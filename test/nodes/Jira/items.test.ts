import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, pairsOf, runJira, type JiraRun } from './jiraRun';

const numbered = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ summary: `Ticket ${index}` }));

/** How the runner handles many items, bad items and failing requests, on n8n's engine. */
describe('Items of the Jira node', () => {
	let sandbox: Sandbox;
	const run = async (asked: JiraRun) => await runJira(sandbox, asked);

	const creating = {
		operation: 'issue.create',
		parameters: {
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: '={{ $json.summary }}',
		},
	} as const;

	/** Requests that reached Jira's REST API, without those for signing in. */
	const requests = () => sandbox.requests.filter(({ path }) => !path.endsWith('/myself'));

	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	it('creates 500 issues with 10 requests, output in input order with paired items', async () => {
		const result = await run({ ...creating, items: numbered(500) });
		expect(requests()).toHaveLength(10);
		expect(pairsOf(result)).toEqual(Array.from({ length: 500 }, (_, index) => index));
		const created = jsonOf(result).map(({ key }) => sandbox.jira.issues.byKey(String(key)));
		expect(created.map((issue) => issue?.values['summary'])).toEqual(
			numbered(500).map(({ summary }) => summary),
		);
	});

	it('gets 500 issues by key with 5 requests', async () => {
		const keys = jsonOf(await run({ ...creating, items: numbered(500) })).map(({ key }) => ({
			key,
		}));
		sandbox.clearRequests();
		const result = await run({
			operation: 'issue.get',
			items: keys,
			parameters: { issue: located('key', '={{ $json.key }}'), fields: 'summary' },
		});
		expect(requests()).toHaveLength(5);
		expect(jsonOf(result).map(({ key }) => ({ key }))).toEqual(keys);
	});

	describe('when Jira refuses item 250', () => {
		const items = numbered(500).map((item, index) =>
			index === 250 ? { ...item, priority: 'Whatever' } : { ...item, priority: 'High' },
		);
		const refusing = {
			...creating,
			items,
			parameters: {
				...creating.parameters,
				additionalFields: { priority: located('name', '={{ $json.priority }}') },
			},
		};

		it('creates the other 499 with Continue On Fail, and says why that one was not', async () => {
			const result = await run({ ...refusing, continueOnFail: true });
			const json = jsonOf(result);
			expect(json).toHaveLength(500);
			expect(json.filter(({ key }) => key !== undefined)).toHaveLength(499);
			expect(json[250]).toEqual({
				error: expect.stringContaining("'Priority'"),
				details: expect.objectContaining({ itemIndex: 250, httpCode: '400' }),
			});
			expect(pairsOf(result)).toEqual(Array.from({ length: 500 }, (_, index) => index));
		});

		it('sends it to the error output when that is chosen', async () => {
			const { items: outputs } = await run({ ...refusing, continueOnFail: 'errorOutput' });
			expect(outputs[0]).toHaveLength(499);
			expect(outputs[1]?.map(({ json }) => json)).toEqual([
				expect.objectContaining({
					summary: 'Ticket 250',
					error: expect.stringContaining("'Priority'"),
				}),
			]);
		});

		it('otherwise stops, and says how many were created and which', async () => {
			const { ok, error } = await run({ ...refusing });
			expect(ok).toBe(false);
			expect(error?.itemIndex).toBe(250);
			const there = sandbox.jira.issues.size;
			expect(error?.description).toContain(`Of 500 items, ${there} were created`);
			expect(error?.description).toContain('SUP-1, SUP-2');
			expect(there).toBeGreaterThanOrEqual(299);
		});
	});

	it('sends nothing when an item is not valid and the run stops on errors', async () => {
		const items = numbered(60).map((item, index) => (index === 7 ? { summary: '' } : item));
		const { error } = await run({ ...creating, items });
		expect(error).toMatchObject({ itemIndex: 7, message: "'Summary' is empty: fill it in" });
		expect(error?.description).toContain('No request was sent');
		expect(requests()).toEqual([]);
	});

	it.each([
		['a path', '../project/ABC'],
		['a query', 'ABC-1?x'],
		['a fragment', 'ABC-1#'],
		['encoded dots', '%2e%2e'],
		['nothing', ''],
		['5,000 characters', 'x'.repeat(5000)],
		['a longer path', 'SUP-1/comment'],
	])('sends Jira no issue key that contains %s', async (_, key) => {
		for (const operation of [
			'issue.get',
			'issue.delete',
			'issue.update',
			'issue.transition',
			'comment.add',
		]) {
			const result = await run({
				operation,
				items: [{ key: 'SUP-404' }, { key }],
				parameters: {
					issue: located('key', '={{ $json.key }}'),
					transition: located('status', 'Done'),
					body: 'x',
					changes: { summary: 'x' },
				},
				continueOnFail: true,
			});
			expect(jsonOf(result)[1]).toEqual({
				error: expect.stringMatching(/^'Issue' is /),
				details: expect.objectContaining({ itemIndex: 1 }),
			});
		}
		for (const { path } of requests()) expect(decodeURIComponent(path)).toMatch(/SUP-404/);
	});

	it('leaves out what is empty for an item, and says which field cannot be read', async () => {
		const result = await run({
			...creating,
			items: [
				{ summary: 'all', due: '2026-12-24', priority: 'High' },
				{ summary: 'empty', due: '', priority: null },
				{ summary: 'wrong', due: 'soon', priority: '' },
			],
			parameters: {
				...creating.parameters,
				additionalFields: {
					duedate: '={{ $json.due }}',
					priority: located('name', '={{ $json.priority }}'),
				},
			},
			continueOnFail: true,
		});
		const [all, empty, wrong] = jsonOf(result);
		expect(all).toHaveProperty('key');
		expect(empty).toHaveProperty('key');
		expect(wrong).toHaveProperty(
			'error',
			`'Additional Fields → Due Date' is "soon", but must be a date such as 2026-12-24`,
		);
	});

	it('writes nothing for no items, and one answer for one item', async () => {
		expect(jsonOf(await run({ ...creating, items: numbered(1) }))).toHaveLength(1);
		expect(requests().map(({ path }) => path)).toEqual(['/rest/api/3/issue']);
	});

	it('waits for a 503 with Retry-After, and looks for what it sent before the connection was dropped', async () => {
		sandbox.configure({
			faults: [
				{
					method: 'GET',
					path: '/rest/api/3/issue/**',
					status: 503,
					headers: { 'Retry-After': '1' },
				},
				{ method: 'POST', path: '/rest/api/3/issue', drop: 'after' },
			],
		});
		const created = await run({ ...creating, items: numbered(1) });
		expect(jsonOf(created)).toEqual([expect.objectContaining({ key: 'SUP-1' })]);
		expect(sandbox.jira.issues.size).toBe(1);
		const read = await run({
			operation: 'issue.get',
			parameters: { issue: located('key', 'SUP-1') },
		});
		expect(jsonOf(read)).toEqual([expect.objectContaining({ key: 'SUP-1' })]);
		expect(requests().map(({ method, path, status }) => [method, path, status])).toEqual([
			['POST', '/rest/api/3/issue', null],
			['POST', '/rest/api/3/search/jql', 200],
			['GET', '/rest/api/3/issue/SUP-1?fields=%2Aall', 503],
			['GET', '/rest/api/3/issue/SUP-1?fields=%2Aall', 200],
		]);
	});

	it('stops at once when the execution is cancelled', async () => {
		sandbox.configure({
			faults: [
				{ path: '/rest/api/3/issue/**', status: 503, times: 0, headers: { 'Retry-After': '1' } },
			],
		});
		const cancel = new AbortController();
		const running = run({
			operation: 'issue.get',
			parameters: { issue: located('key', 'SUP-1') },
			signal: cancel.signal,
		});
		while (requests().length === 0) {
			// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- waits for the first request to arrive
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		cancel.abort();
		expect((await running).status).toBe('canceled');
	});
});
