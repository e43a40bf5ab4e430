import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('worklog.getMany', (jira) => {
	async function worked(...times: string[]): Promise<string> {
		const issue = await jira.newIssue();
		await jira.run({
			operation: 'worklog.add',
			items: times.map((time) => ({ time })),
			parameters: {
				issue: located('key', issue),
				timeSpent: '={{ $json.time }}',
				comment: '**Cables**',
			},
		});
		return issue;
	}
	const get = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: 'worklog.getMany',
				parameters: { issue: located('key', issue), ...more },
			}),
		);

	it('lists the work that was logged, oldest first', async () => {
		const worklogs = await get(await worked('1h', '2h', '3h'));
		expect(worklogs).toMatchObject([
			{ id: '10000', timeSpentSeconds: 3600, author: { displayName: 'Mia Krause' } },
			{ id: '10001', timeSpentSeconds: 7200 },
			{ id: '10002', timeSpentSeconds: 10_800 },
		]);
	});

	it('returns no more than the limit', async () => {
		const worklogs = await get(await worked('1h', '2h', '3h'), { limit: 2 });
		expect(worklogs.map(({ timeSpent }) => timeSpent)).toEqual(['1h', '2h']);
	});

	it('returns nothing for an issue without worklogs', async () => {
		expect(await get(await jira.newIssue())).toEqual([]);
	});

	it.each([
		['plain text', 'plainText', 'Cables'],
		[
			'Jira stores it',
			'stored',
			jira.isCloud ? expect.objectContaining({ type: 'doc' }) : '*Cables*',
		],
	])('shows the comment as %s', async (_what, textsAs, comment) => {
		const [worklog] = await get(await worked('1h'), { textsAs });
		expect(worklog).toMatchObject({ comment });
	});

	it('shows the comment as Markdown, and the author as a person', async () => {
		const [worklog] = await get(await worked('1h'));
		expect(worklog).toEqual({
			id: '10000',
			issueId: '10000',
			author: expect.objectContaining({ displayName: 'Mia Krause' }),
			comment: '**Cables**',
			started: expect.any(String),
			timeSpent: '1h',
			timeSpentSeconds: 3600,
			created: expect.any(String),
			updated: expect.any(String),
		});
	});

	describe('filters', () => {
		async function workedBy(...names: string[]): Promise<string> {
			const key = await jira.newIssue();
			const { issues, users } = jira.sandbox.jira;
			const issue = issues.byKey(key);
			for (const [day, name] of names.entries()) {
				const author = users.byName(name)?.accountId ?? '';
				const bare = { comment: null, visibility: null, properties: {} };
				const work = { ...bare, timeSpent: 60, started: Date.UTC(2026, 0, 1 + day) };
				if (issue) issues.contribute(issue, 'worklogs', work, author);
			}
			return key;
		}
		const filtered = async (keys: readonly string[], filters: INodeParameters, more = {}) =>
			jsonOf(
				await jira.run({
					operation: 'worklog.getMany',
					items: keys.map((key) => ({ key })),
					parameters: { issue: located('key', '={{ $json.key }}'), filters, ...more },
					continueOnFail: true,
				}),
			).map(({ id, error }) => id ?? error);

		it('lists the work of some people, and of some days', async () => {
			const key = await workedBy('mia', 'jonas', 'mia', 'mia');
			expect(await filtered([key], { authors: 'mia@acme.example' })).toEqual([
				'10000',
				'10002',
				'10003',
			]);
			const days = { startedAfter: '2026-01-02', startedBefore: '2026-01-04' };
			expect(await filtered([key], days)).toEqual(['10001', '10002']);
			const both = { ...days, authors: 'mia@acme.example' };
			expect(await filtered([key], both)).toEqual(['10002']);
			const one = { returnAll: false, limit: 1 };
			expect(await filtered([key], { authors: 'mia@acme.example' }, one)).toEqual(['10000']);
		});

		it('reads several issues with one request, and long lists on their own', async () => {
			const long = await workedBy(...Array.from({ length: 25 }, () => 'mia'));
			const keys = [await workedBy('mia'), long, await workedBy(), await workedBy('jonas')];
			expect(await filtered(keys, {}, { returnAll: true })).toHaveLength(27);
			const reads = jira.sandbox.requests.filter(({ path }) => !path.endsWith('/myself'));
			expect(reads).toHaveLength(2);
		});

		it('names somebody whom Jira does not know', async () => {
			const [error] = await filtered([await workedBy('mia')], { authors: 'Nobody Known' });
			expect(error).toContain('\'Authors\' is "Nobody Known"');
		});
	});
});
