import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located, pairsOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.getChangelog', (jira) => {
	/** An issue whose priority, status and assignee change, in that order. */
	async function changedIssue(): Promise<string> {
		const key = await jira.newIssue();
		const issue = jira.sandbox.jira.issues.byKey(key);
		if (issue === undefined) throw new Error('not there');
		const { issues, mia } = jira.sandbox.jira;
		issues.change(issue, { values: { priority: '1' } }, mia.accountId);
		issues.change(issue, { statusId: '10001' }, mia.accountId);
		issues.change(
			issue,
			{ values: { assignee: mia.accountId, customfield_10010: 'Acme' } },
			mia.accountId,
		);
		issue.changelog.forEach((entry, index) => {
			Object.assign(entry, { created: Date.parse(`2026-01-0${index + 1}T10:00:00Z`) });
		});
		return key;
	}
	const get = async (issue: string, more: INodeParameters = {}) =>
		await jira.run({
			operation: 'issue.getChangelog',
			parameters: { issue: located('key', issue), ...more },
		});
	const fieldsOf = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(await get(issue, more)).map(({ field }) => field);

	it('returns one item for each field that was changed, oldest first', async () => {
		const issue = await changedIssue();
		const changes = jsonOf(await get(issue));
		expect(changes.map(({ field }) => field)).toEqual([
			'priority',
			'status',
			expect.any(String),
			expect.any(String),
		]);
		expect(changes[1]).toEqual({
			key: issue,
			url: `${jira.sandbox.siteUrl}/browse/${issue}`,
			issueId: '10000',
			id: '10001',
			created: expect.stringContaining('2026-01-02'),
			author: expect.objectContaining({ displayName: 'Mia Krause' }),
			field: 'status',
			...(jira.isCloud ? { fieldId: 'status' } : {}),
			from: 'To Do',
			to: 'In Progress',
			fromId: '10000',
			toId: '10001',
		});
	});

	it.each<[string, INodeParameters, unknown[]]>([
		['by a name', { fields: 'Status' }, ['status']],
		[
			'by ID and by the name of a custom field',
			{ fields: 'priority, Customer name' },
			['priority', 'Customer name'],
		],
		['from a time on', { since: '2026-01-02T10:00:00Z', fields: 'status,priority' }, ['status']],
		['up to a time', { until: '2026-01-01T10:00:00Z' }, ['priority']],
		['by what no issue has changed', { fields: 'Link' }, []],
		['newest first', { order: 'newest', fields: 'status,priority' }, ['status', 'priority']],
		['only the first', { limit: 1 }, ['priority']],
	])('returns changes %s', async (_what, parameters, expected) => {
		expect(await fieldsOf(await changedIssue(), parameters)).toEqual(expected);
	});

	it('refuses a field that this Jira does not have', async () => {
		const { error } = await get(await changedIssue(), { fields: 'Stautus' });
		expect(error?.message).toContain(`'Fields' names "Stautus", but this Jira has no such field`);
	});

	it('returns nothing for an issue that was never changed', async () => {
		expect(await fieldsOf(await jira.newIssue())).toEqual([]);
	});

	it('reads the histories of many issues together, and refuses only the one that is missing', async () => {
		const issues = [await changedIssue(), await changedIssue(), await changedIssue(), 'SUP-99'];
		const result = await jira.run({
			operation: 'issue.getChangelog',
			parameters: { issue: located('key', '={{ $json.issue }}'), fields: 'status' },
			items: issues.map((issue) => ({ issue })),
			continueOnFail: true,
		});
		expect(pairsOf(result)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(result).map(({ key }) => key)).toEqual([...issues.slice(0, 3), undefined]);
		const paths = jira.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
		expect(paths.filter((path) => path.includes('/issue/SUP-')).length).toBe(1);
		expect(paths.length).toBeLessThan(7);
	});

	it('reads more changes than Jira returns with the issue', async () => {
		const key = await jira.newIssue();
		const issue = jira.sandbox.jira.issues.byKey(key);
		if (issue === undefined) throw new Error('not there');
		const { issues, mia } = jira.sandbox.jira;
		for (let number = 1; number <= 130; number++) {
			issues.change(issue, { values: { summary: `Printer ${number}` } }, mia.accountId);
		}
		const changes = jsonOf(await get(key, { returnAll: true }));
		expect(changes).toHaveLength(130);
		expect(changes.at(-1)).toMatchObject({ to: 'Printer 130' });
	});
});
