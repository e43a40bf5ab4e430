import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { activeNode, type PollCall } from '../../harness/polls';
import { richTextOfWiki } from '../../sandbox/jira/richText/convert';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';

const MINUTE = 60_000;

describe.each(['cloud', 'dataCenter'] as const)('the polling trigger on %s', (flavour) => {
	let sandbox: Sandbox;
	let jiraNow = Date.now();
	let workflows = 0;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, clock: () => jiraNow });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		jiraNow = Date.now() + 4 * MINUTE;
		await sandbox.reset();
	});

	async function trigger(
		parameters: INodeParameters,
		staticData?: IDataObject,
		workflowId?: string,
	) {
		const type = flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterApi';
		const active = await activeNode({
			node: 'jiraPollingTrigger',
			parameters: { authentication: type, ...parameters },
			credentials: { [type]: sandbox.credentials[type] as ICredentialDataDecryptedObject },
			workflowId: workflowId ?? `${flavour}-${++workflows}`,
			...(staticData && { staticData }),
		});
		const poll = async (call?: PollCall) => {
			const output = await active.poll(call);
			return output === null ? null : output.flat().map(({ json }) => json);
		};
		return { poll, staticData: active.staticData };
	}

	function newIssue(key = 'SUP', creator = 'soeren') {
		const { jira } = sandbox;
		const project = jira.projects.byKey(key);
		const user = jira.users.byName(creator);
		if (project === undefined || user === undefined) throw new Error('not there');
		jiraNow += 1000;
		return jira.issues.create({
			projectId: project.id,
			key: `${key}-${++project.lastNumber}`,
			statusId: '10000',
			creatorId: user.accountId,
			values: { issuetype: '10001', priority: '3', summary: 'Printer on fire' },
		});
	}
	const change = (issue: ReturnType<typeof newIssue>, statusId: string, by = 'soeren') => {
		jiraNow += 1000;
		const user = sandbox.jira.users.byName(by);
		sandbox.jira.issues.change(issue, { statusId }, user?.accountId ?? '');
	};

	it('starts the workflow with an item for each new change, and with nothing without one', async () => {
		newIssue();
		jiraNow += MINUTE;
		const { poll } = await trigger({ events: ['issueCreated', 'issueMoved', 'commentAdded'] });
		expect(await poll()).toBeNull();
		const issue = newIssue();
		change(issue, '10001');
		jiraNow += 1000;
		sandbox.jira.issues.contribute(
			issue,
			'comments',
			{ body: richTextOfWiki('On *every* floor.'), visibility: null, properties: {} },
			sandbox.jira.users.byName('soeren')?.accountId ?? '',
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
		jiraNow += 30 * MINUTE;
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
		sandbox.configure({ faults: [{ path: '/**/serverInfo', status: 400, body: {}, times: 2 }] });
		expect(await poll({ activation: 'init' })).toBeNull();
		newIssue();
		await expect(poll()).rejects.toThrow();
		sandbox.configure({ faults: [] });
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
			startTime: new Date(jiraNow - MINUTE).toISOString(),
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
		sandbox.configure({ faults: [{ path: `/**/issue/${id}`, skip: 1, status: 404, body: {} }] });
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
