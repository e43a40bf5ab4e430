import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { checkedRun } from './contractOf';
import { jsonOf, located, pairsOf, type JiraRun } from './jiraRun';

/** Every operation on both kinds of Jira: what a user sees, and what Jira has stored afterwards. */
describe.each(['cloud', 'dataCenter'] as const)('Jira node on %s', (flavour) => {
	let sandbox: Sandbox;
	const run = async (asked: JiraRun) => await checkedRun(sandbox, asked);
	const isCloud = flavour === 'cloud';

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	async function created(summaries: readonly string[], more: JiraRun['parameters'] = {}) {
		const result = await run({
			operation: 'issue.create',
			items: summaries.map((summary) => ({ summary })),
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: '={{ $json.summary }}',
				...more,
			},
		});
		return jsonOf(result).map(({ key }) => String(key));
	}

	it('creates issues with fields, including custom ones', async () => {
		const result = await run({
			operation: 'issue.create',
			parameters: {
				project: located('list', 'SUP'),
				issueType: located('name', 'Bug'),
				summary: 'Überweisung "kaputt"',
				description: '**Sofort** ansehen\n\n- eins\n- zwei',
				additionalFields: {
					labels: 'billing, vip',
					priority: located('name', 'High'),
					duedate: '2026-12-24',
				},
				otherFieldsAs: 'list',
				otherFields: { field: [{ id: 'Topics', value: '["billing","vip","eu"]' }] },
			},
		});
		const [issue] = jsonOf(result);
		expect(issue).toMatchObject({ key: 'SUP-1', url: `${sandbox.siteUrl}/browse/SUP-1` });

		const [read] = jsonOf(
			await run({
				operation: 'issue.get',
				parameters: { issue: located('key', 'SUP-1'), simplify: false },
			}),
		);
		const { fields } = read as { fields: Record<string, unknown> };
		expect(fields).toMatchObject({
			summary: 'Überweisung "kaputt"',
			issuetype: { name: 'Bug' },
			priority: { name: 'High' },
			duedate: '2026-12-24',
			labels: ['billing', 'vip'],
			customfield_10020: ['billing', 'vip', 'eu'],
		});
		expect(fields['description']).toEqual(
			isCloud
				? expect.objectContaining({ type: 'doc', version: 1 })
				: expect.stringContaining('*Sofort* ansehen'),
		);
	});

	it('gets issues in the order of the items, even the same one twice', async () => {
		const [first, second] = await created(['first', 'second']);
		const result = await run({
			operation: 'issue.get',
			items: [{ key: second }, { key: first }, { key: second }],
			parameters: { issue: located('key', '={{ $json.key }}'), fields: 'summary' },
		});
		expect(jsonOf(result).map(({ key }) => key)).toEqual([second, first, second]);
		expect(pairsOf(result)).toEqual([0, 1, 2]);
	});

	it('says which issue does not exist, and continues with the others', async () => {
		const [key] = await created(['here']);
		const result = await run({
			operation: 'issue.get',
			items: [{ key: 'SUP-999' }, { key }],
			parameters: { issue: located('key', '={{ $json.key }}') },
			continueOnFail: true,
		});
		const [missing, found] = jsonOf(result);
		expect(missing).toEqual({
			error: expect.stringMatching(/does not exist/i),
			details: {
				itemIndex: 0,
				httpCode: '404',
				description: expect.stringContaining('Check the key'),
			},
		});
		expect(found).toMatchObject({ key });
		expect(pairsOf(result)).toEqual([0, 1]);
	});

	it('updates fields, changes labels without replacing them, and clears', async () => {
		const [key = ''] = await created(['old'], {
			additionalFields: { labels: 'keep, drop', duedate: '2026-12-24' },
		});
		const result = await run({
			operation: 'issue.update',
			parameters: {
				issue: located('url', `${sandbox.siteUrl}/browse/${key}`),
				changes: { summary: 'new', labelsToAdd: 'added', labelsToRemove: 'drop' },
				clear: 'Due date',
			},
		});
		expect(jsonOf(result)).toEqual([
			{ key, updated: true, url: `${sandbox.siteUrl}/browse/${key}` },
		]);
		const [read] = jsonOf(
			await run({
				operation: 'issue.get',
				parameters: { issue: located('key', key), simplify: false },
			}),
		);
		expect(read).toMatchObject({
			fields: { summary: 'new', labels: expect.arrayContaining(['keep', 'added']), duedate: null },
		});
		expect((read as { fields: { labels: string[] } }).fields.labels).toHaveLength(2);
	});

	it('refuses an update that changes nothing, without a request', async () => {
		const [key = ''] = await created(['same']);
		sandbox.clearRequests();
		const { error } = await run({
			operation: 'issue.update',
			parameters: { issue: located('key', key) },
		});
		expect(error).toMatchObject({ message: 'There is nothing to change', itemIndex: 0 });
		expect(sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('transitions by target status, by name and by id, with fields and a comment', async () => {
		const keys = await created(['a', 'b', 'c']);
		const result = await run({
			operation: 'issue.transition',
			items: keys.map((key) => ({ key })),
			parameters: {
				issue: located('key', '={{ $json.key }}'),
				transition: located('status', 'done'),
				comment: 'Solved **today**',
				fields: { resolution: 'Done' },
			},
		});
		expect(jsonOf(result)).toEqual(
			keys.map((key) =>
				expect.objectContaining({
					key,
					transitioned: true,
					status: expect.objectContaining({ name: 'Done' }),
				}),
			),
		);
		const comments = await run({
			operation: 'comment.getMany',
			parameters: { issue: located('key', keys[0] ?? '') },
		});
		expect(jsonOf(comments)).toEqual([expect.objectContaining({ body: 'Solved **today**' })]);
	});

	it('adds the comment even if the transition has no screen and Jira would drop it', async () => {
		const [key = ''] = await created(['a']);
		await run({
			operation: 'issue.transition',
			parameters: {
				issue: located('key', key),
				transition: located('status', 'In Progress'),
				comment: 'On it',
			},
		});
		const comments = await run({
			operation: 'comment.getMany',
			parameters: { issue: located('key', key) },
		});
		expect(jsonOf(comments)).toEqual([expect.objectContaining({ body: 'On it' })]);
	});

	it('looks up transitions once for issues in the same place of the workflow', async () => {
		const keys = await created(Array.from({ length: 130 }, (_, index) => `Issue ${index}`));
		const result = await run({
			operation: 'issue.transition',
			items: keys.map((key) => ({ key })),
			parameters: {
				issue: located('key', '={{ $json.key }}'),
				transition: located('status', 'In Progress'),
			},
		});
		expect(jsonOf(result).map(({ key }) => key)).toEqual(keys);
		const reads = sandbox.requests.filter(
			({ method, path }) => method === 'GET' || /bulkfetch|search/.test(path),
		);
		expect(reads.filter(({ path }) => !path.endsWith('/myself'))).toHaveLength(3);
	});

	it('has nothing to do for an issue that already has the status', async () => {
		const [key = ''] = await created(['a']);
		sandbox.clearRequests();
		const result = await run({
			operation: 'issue.transition',
			parameters: { issue: located('key', key), transition: located('status', 'To Do') },
		});
		expect(jsonOf(result)).toEqual([
			expect.objectContaining({
				key,
				transitioned: false,
				status: expect.objectContaining({ name: 'To Do' }),
			}),
		]);
		expect(sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});

	it('lists what is possible when no transition fits', async () => {
		const [key = ''] = await created(['a']);
		const { error } = await run({
			operation: 'issue.transition',
			parameters: { issue: located('key', key), transition: located('status', 'In Review') },
		});
		expect(error?.message).toBe(`${key} cannot go from "To Do" to "In Review"`);
		expect(error?.description).toContain('"In Progress" (transition "Start progress"');
	});

	it('deletes issues', async () => {
		const [key = ''] = await created(['a']);
		const result = await run({
			operation: 'issue.delete',
			parameters: { issue: located('key', key) },
		});
		expect(jsonOf(result)).toEqual([{ key, deleted: true }]);
		const { error } = await run({
			operation: 'issue.get',
			parameters: { issue: located('key', key) },
		});
		expect(error?.httpCode).toBe('404');
	});

	it('searches, all pages and up to a limit, in the order of the JQL', async () => {
		await created(Array.from({ length: 230 }, (_, index) => `Issue "${index}"`));
		const search = async (more: JiraRun['parameters']) =>
			jsonOf(
				await run({
					operation: 'issue.search',
					parameters: { jql: 'project = SUP ORDER BY key ASC', ...more },
				}),
			);
		const all = await search({ returnAll: true });
		expect(all.map(({ key }) => key)).toEqual(
			Array.from({ length: 230 }, (_, index) => `SUP-${index + 1}`),
		);
		expect(await search({ limit: 7 })).toHaveLength(7);
		expect(await search({ limit: 130, fields: 'summary' })).toHaveLength(130);
		expect(await search({ returnAll: true, fields: 'key' })).toHaveLength(230);
		expect(
			await search({ jql: 'project = SUP AND summary ~ "\\"77\\""', returnAll: true }),
		).toHaveLength(1);
		expect(await search({ jql: 'project = OPS' })).toEqual([]);
	});

	it("repeats Jira's words about invalid JQL", async () => {
		const { error } = await run({
			operation: 'issue.search',
			parameters: { jql: 'projekt = SUP' },
		});
		expect(error).toMatchObject({ httpCode: '400', message: expect.stringContaining('projekt') });
	});

	it('adds comments in order, also several to one issue', async () => {
		const [key = ''] = await created(['a']);
		const texts = Array.from({ length: 12 }, (_, index) => `Comment ${index}`);
		await run({
			operation: 'comment.add',
			items: texts.map((text) => ({ text })),
			parameters: { issue: located('key', key), body: '={{ $json.text }}' },
		});
		const read = await run({
			operation: 'comment.getMany',
			parameters: { issue: located('key', key), returnAll: true },
		});
		expect(jsonOf(read).map(({ body }) => body)).toEqual(texts);
	});

	it('lists projects and says who is signed in', async () => {
		const projects = jsonOf(
			await run({ operation: 'project.getMany', parameters: { returnAll: true } }),
		);
		expect(projects.map(({ key }) => key)).toEqual(expect.arrayContaining(['SUP', 'OPS', 'HR']));
		const [user] = jsonOf(await run({ operation: 'user.getCurrent' }));
		expect(user).toMatchObject({ displayName: 'Mia Krause' });
		const [info] = jsonOf(await run({ operation: 'connection.getInfo' }));
		expect(info).toMatchObject({
			flavour,
			edition: isCloud ? 'Jira Cloud' : 'Jira Data Center',
			webUrl: sandbox.siteUrl,
			apiUrl: sandbox.siteUrl,
			user: { displayName: 'Mia Krause' },
			server: { deploymentType: isCloud ? 'Cloud' : 'Server' },
		});
	});
});
