import { richTextOfWiki } from '../../sandbox/jira/richText/convert';
import { MINUTE, pollingJira } from './pollingJira';

describe.each(['cloud', 'dataCenter'] as const)('the polling trigger on %s', (flavour) => {
	const jira = pollingJira(flavour);
	const { clock, newIssue, trigger } = jira;
	const change = (issue: ReturnType<typeof newIssue>, statusId: string, by = 'soeren') =>
		jira.change(issue, { statusId }, by);

	it('starts the workflow with an item for each new change, and with nothing without one', async () => {
		newIssue();
		clock.now += MINUTE;
		const { poll } = await trigger({ events: ['issueCreated', 'issueMoved', 'commentAdded'] });
		expect(await poll()).toBeNull();
		const issue = newIssue();
		change(issue, '10001');
		clock.now += 1000;
		jira.sandbox.jira.issues.contribute(
			issue,
			'comments',
			{ body: richTextOfWiki('On *every* floor.'), visibility: null, properties: {} },
			jira.accountOf('soeren'),
		);
		const found = await poll();
		expect(found).toMatchObject([
			{ event: 'issueCreated', issue: { key: 'SUP-2', summary: 'Printer on fire' } },
			{
				event: 'issueUpdated',
				matched: ['issueMoved'],
				changes: [{ field: 'status', from: 'To Do', to: 'In Progress' }],
				user: { displayName: expect.any(String) },
			},
			{ event: 'commentAdded', comment: { body: 'On **every** floor.' } },
		]);
		expect(await poll()).toBeNull();
	});

	it('filters by events, statuses, projects, JQL, and changes of its own account', async () => {
		const { poll } = await trigger({
			events: ['issueMoved'],
			toStatuses: 'Done',
			filters: {
				projects: 'SUP',
				jql: 'priority = Medium ORDER BY created',
			},
		});
		await poll();
		const issue = newIssue();
		change(issue, '10001');
		change(issue, '10003');
		change(newIssue('OPS'), '10003');
		change(newIssue(), '10003', 'mia');
		expect(await poll()).toMatchObject([
			{ issue: { key: issue.key }, changes: [{ from: 'In Progress', to: 'Done' }] },
		]);
	});

	it('goes on after a restart from what n8n stored', async () => {
		const events = { events: ['issueCreated'] };
		const first = await trigger(events);
		await first.poll();
		newIssue();
		expect(await first.poll()).toHaveLength(1);
		const stored = first.staticData();
		clock.now += 30 * MINUTE;
		newIssue();
		const again = await trigger(events, stored);
		expect(await again.poll({ activation: 'init' })).toMatchObject([{ issue: { key: 'SUP-2' } }]);
	});

	it('tells a change once if two polls overlap', async () => {
		const { poll } = await trigger({ events: ['issueCreated'] });
		await poll();
		newIssue();
		const found = await Promise.all([poll(), poll()]);
		expect(found.flatMap((items) => items ?? [])).toHaveLength(1);
	});

	it('survives a Jira that is down while n8n starts, and says so later', async () => {
		const { poll } = await trigger({ events: ['issueCreated'] });
		jira.sandbox.configure({
			faults: [{ path: '/**/serverInfo', status: 400, body: {}, times: 2 }],
		});
		expect(await poll({ activation: 'init' })).toBeNull();
		newIssue();
		await expect(poll()).rejects.toThrow();
		jira.sandbox.configure({ faults: [] });
		expect(await poll()).toHaveLength(1);
	});

	it('shows at the activation what is wrong with the query, in Jira’s words', async () => {
		const { poll } = await trigger({ events: ['issueCreated'], filters: { jql: 'proj = SUP' } });
		await expect(poll({ activation: 'activate' })).rejects.toThrow("'proj'");
		const open = await trigger({ events: ['issueCreated'], filters: { jql: '(a = 1' } });
		await expect(open.poll()).rejects.toThrow('parenthesis');
	});

	it('begins at a chosen time', async () => {
		const issue = newIssue();
		const { poll } = await trigger({
			events: ['issueCreated'],
			startFrom: 'time',
			startTime: new Date(clock.now - MINUTE).toISOString(),
		});
		expect(await poll()).toMatchObject([{ issue: { key: issue.key } }]);
	});

	it('shows the latest change as an example in the editor, and remembers nothing of it', async () => {
		const parameters = { events: ['issueMoved'] };
		const { poll, staticData } = await trigger(parameters);
		await expect(poll({ mode: 'manual' })).rejects.toThrow('Nothing that fits was found');
		const issue = newIssue();
		change(issue, '10001');
		newIssue();
		expect(await poll({ mode: 'manual' })).toMatchObject([{ issue: { key: issue.key } }]);
		expect(staticData()).toEqual({});
	});

	it('returns what a webhook would have posted, if that is wanted', async () => {
		const { poll } = await trigger({ events: ['issueUpdated'], simplify: false });
		await poll();
		const issue = newIssue();
		change(issue, '10001');
		expect(await poll()).toMatchObject([
			{
				webhookEvent: 'jira:issue_updated',
				issue: { key: issue.key, fields: { status: { name: 'In Progress' } } },
				changelog: { id: '10000', items: [{ field: 'status', toString: 'In Progress' }] },
			},
		]);
	});

	it('returns the chosen fields of the issue as it is now, and keeps what it found if it is gone', async () => {
		const { poll } = await trigger({
			events: ['issueUpdated'],
			issueFrom: 'jira',
			fields: 'status, summary',
		});
		await poll();
		const issue = newIssue();
		change(issue, '10001');
		change(issue, '10003');
		const { id, key } = issue;
		const now = { id, key, url: expect.any(String), status: 'Done', summary: 'Printer on fire' };
		expect((await poll())?.map(({ issue: told }) => told)).toEqual([now, now]);

		change(issue, '10001');
		jira.sandbox.configure({
			faults: [{ path: `/**/issue/${id}`, skip: 1, status: 404, body: {} }],
		});
		expect(await poll()).toMatchObject([
			{ issue: { key, priority: 'Medium' }, issueUnread: expect.stringContaining('deleted since') },
		]);
	});

	it('shows at the activation that the output names a field which Jira does not have', async () => {
		const { poll } = await trigger({
			events: ['issueCreated'],
			issueFrom: 'jira',
			fields: 'Nonsense',
		});
		await expect(poll({ activation: 'activate' })).rejects.toThrow('\'Fields\' names "Nonsense"');
	});
});
