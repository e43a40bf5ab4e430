import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { openConnection } from '../../../../nodes/connection/openConnection';
import type { TriggerEvent } from '../../../../nodes/JiraTrigger/events';
import { pollChanges, sampleChange } from '../../../../nodes/JiraTrigger/search/poll';
import { activeNode } from '../../../harness/polls';
import { richTextOfWiki } from '../../../sandbox/jira/richText/convert';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 1, 12);
const EVERYTHING: readonly TriggerEvent[] = [
	...(['issueCreated', 'issueUpdated', 'commentAdded', 'commentEdited'] as const),
	...(['worklogAdded', 'worklogEdited', 'attachmentAdded'] as const),
];

describe.each(['cloud', 'dataCenter'] as const)('a poll on %s', (flavour) => {
	let sandbox: Sandbox;
	let jiraNow = START;
	/** n8n's clock is three minutes behind. */
	const now = () => jiraNow - 3 * MINUTE;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, clock: () => jiraNow });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		jiraNow = START;
		await sandbox.reset();
	});

	async function trigger(events = EVERYTHING, condition = 'project = SUP') {
		const type = flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterApi';
		const node = await activeNode({
			node: 'jira',
			parameters: { authentication: type },
			credentials: { [type]: sandbox.credentials[type] as ICredentialDataDecryptedObject },
		});
		let stored: IDataObject | undefined;
		const asked = {
			lookedFor: { condition, events: new Set(events) },
			judge: async () => await Promise.resolve(() => true),
		};
		const open = async () => await openConnection(node.functions());
		return {
			stored: () => stored,
			sample: async () => await sampleChange({ ...asked, open }),
			poll: async (startAt?: number, takes?: () => number) => {
				const changes = await pollChanges({
					...asked,
					open,
					startAt,
					store: {
						read: () => stored,
						write: (state) => (stored = JSON.parse(JSON.stringify(state)) as IDataObject),
					},
					limits: { now: takes ?? now, budgetMs: MINUTE, abandonedMs: 5 * MINUTE },
				});
				return changes;
			},
		};
	}

	function newIssue() {
		const { jira } = sandbox;
		const project = jira.projects.byKey('SUP');
		if (project === undefined) throw new Error('no project');
		return jira.issues.create({
			projectId: project.id,
			key: `SUP-${++project.lastNumber}`,
			statusId: '10000',
			creatorId: jira.mia.accountId,
			values: { issuetype: '10001', priority: '3', summary: 'Printer' },
		});
	}
	const requests = () =>
		sandbox.requests.map(({ method, path }) => `${method} ${path.split('/').slice(-2).join('/')}`);

	it('tells what happened since it began, in order, and each once', async () => {
		const old = newIssue();
		jiraNow += MINUTE;
		const { poll } = await trigger();
		expect(await poll()).toEqual([]);
		const { issues, mia } = sandbox.jira;
		jiraNow += 1000;
		issues.change(old, { statusId: '10001' }, mia.accountId);
		jiraNow += 1000;
		const fresh = newIssue();
		jiraNow += 1000;
		const body = richTextOfWiki('Paper is out.');
		issues.contribute(fresh, 'comments', { body, visibility: null, properties: {} }, mia.accountId);
		jiraNow += 1000;
		const comment = fresh.comments[0];
		if (comment === undefined) throw new Error('no comment');
		issues.revise(fresh, comment, {}, mia.accountId);
		issues.contribute(
			old,
			'worklogs',
			{ comment: null, started: jiraNow, timeSpent: 60, visibility: null, properties: {} },
			mia.accountId,
		);
		const changes = await poll();
		expect(changes.map(({ event, issue }) => [event, issue?.key])).toEqual([
			['issueUpdated', old.key],
			['issueCreated', fresh.key],
			['commentAdded', fresh.key],
			['commentEdited', fresh.key],
			['worklogAdded', old.key],
		]);
		expect(changes[0]).toMatchObject({
			identity: `issue:${old.id}:history:10000`,
			time: START + MINUTE + 1000,
			user: { displayName: 'Mia Krause' },
			issue: { id: old.id, fields: { status: { name: 'In Progress' } } },
			changes: [
				{ field: 'status', from: '10000', to: '10001', fromText: 'To Do', toText: 'In Progress' },
			],
		});
		expect(changes[2]?.subject).toMatchObject({ name: 'comment', value: { id: comment.id } });
		jiraNow += 2 * MINUTE;
		expect(await poll()).toEqual([]);
	});

	it('asks once when nothing has changed, and twice when something has', async () => {
		const { poll } = await trigger();
		await poll();
		sandbox.clearRequests();
		await poll();
		expect(sandbox.requests).toHaveLength(1);
		jiraNow += MINUTE;
		const issue = newIssue();
		newIssue();
		sandbox.jira.issues.change(issue, { statusId: '10001' }, sandbox.jira.mia.accountId);
		sandbox.clearRequests();
		expect(await poll()).toHaveLength(3);
		expect(requests()).toEqual(
			flavour === 'cloud'
				? ['POST search/jql', 'POST issue/bulkfetch']
				: ['POST 2/search', 'POST 2/search'],
		);
	});

	it('reads the whole of a long history and of long lists', async () => {
		const issue = newIssue();
		const { poll } = await trigger();
		await poll();
		const { issues, mia } = sandbox.jira;
		for (let step = 0; step < 130; step++) {
			jiraNow += 1;
			issues.change(issue, { values: { summary: `Step ${step}` } }, mia.accountId);
			const body = richTextOfWiki('Paper is out.');
			if (step < 25)
				issues.contribute(
					issue,
					'comments',
					{ body, visibility: null, properties: {} },
					mia.accountId,
				);
		}
		const changes = await poll();
		expect(changes.filter(({ event }) => event === 'issueUpdated')).toHaveLength(130);
		expect(changes.filter(({ event }) => event === 'commentAdded')).toHaveLength(25);
	});

	it('leaves lists and histories alone that no event needs', async () => {
		const { poll } = await trigger(['issueCreated']);
		await poll();
		jiraNow += 1000;
		const issue = newIssue();
		sandbox.jira.issues.change(issue, { statusId: '10001' }, sandbox.jira.mia.accountId);
		const [change, ...others] = await poll();
		expect(others).toEqual([]);
		expect(change?.event).toBe('issueCreated');
		expect(Object.keys(change?.issue?.fields ?? {})).toContain('summary');
		expect(Object.keys(change?.issue?.fields ?? {})).not.toContain('comment');
	});

	it('begins at a chosen time', async () => {
		newIssue();
		jiraNow += 60 * MINUTE;
		newIssue();
		const { poll } = await trigger(['issueCreated']);
		const changes = await poll(START + MINUTE);
		expect(changes.map(({ issue }) => issue?.key)).toEqual(['SUP-2']);
	});

	it('begins when it was activated, also if Jira was down then', async () => {
		const { poll, stored } = await trigger(['issueCreated']);
		sandbox.configure({
			faults: [{ method: 'GET', path: '/**/serverInfo', status: 400, body: {} }],
		});
		newIssue();
		jiraNow += MINUTE;
		await expect(poll()).rejects.toThrow();
		expect(stored()).toEqual({ version: 1, activated: now() });
		jiraNow += MINUTE;
		newIssue();
		jiraNow += 30 * MINUTE;
		const changes = await poll();
		expect(changes.map(({ issue }) => issue?.key)).toEqual(['SUP-2']);
	});

	it('remembers what it did before Jira failed', async () => {
		const { poll, stored } = await trigger(['issueCreated']);
		await poll();
		const before = JSON.stringify(stored());
		jiraNow += 1000;
		newIssue();
		sandbox.configure({ faults: [{ method: 'POST', path: '/**', status: 400, body: {} }] });
		await expect(poll()).rejects.toThrow();
		expect(JSON.stringify(stored())).toBe(before);
		expect(await poll()).toHaveLength(1);
	});

	it('counts nothing as told when n8n no longer waits for it', async () => {
		const { poll, stored } = await trigger(['issueCreated']);
		await poll();
		const before = JSON.stringify(stored());
		jiraNow += 1000;
		newIssue();
		let at = now();
		await expect(poll(undefined, () => (at += 3 * MINUTE))).rejects.toThrow('no longer waits');
		expect(JSON.stringify(stored())).toBe(before);
		expect(await poll()).toHaveLength(1);
	});

	it('leaves out an issue that was deleted after it was found', async () => {
		const { poll } = await trigger(['issueCreated']);
		await poll();
		jiraNow += 1000;
		const gone = newIssue();
		newIssue();
		sandbox.configure({ searchLag: MINUTE });
		sandbox.jira.issues.remove(gone);
		const changes = await poll();
		expect(changes.map(({ issue }) => issue?.key)).toEqual(['SUP-2']);
	});

	it('says of a query what Jira says', async () => {
		const { poll } = await trigger(['issueCreated'], 'proj = SUP');
		await expect(poll()).rejects.toMatchObject({
			failure: { message: expect.stringContaining("'proj'") },
		});
	});

	it('has the latest change as an example, and remembers nothing of it', async () => {
		newIssue();
		jiraNow += MINUTE;
		const issue = newIssue();
		jiraNow += MINUTE;
		sandbox.jira.issues.change(issue, { statusId: '10001' }, sandbox.jira.mia.accountId);
		const { sample, stored } = await trigger();
		expect(await sample()).toMatchObject({ event: 'issueUpdated', issue: { key: 'SUP-2' } });
		expect(stored()).toBeUndefined();
		const { sample: none } = await trigger(EVERYTHING, 'project = OPS');
		expect(await none()).toBeUndefined();
	});
});
