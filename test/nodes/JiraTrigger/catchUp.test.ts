import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { activeNode, type PollCall } from '../../harness/polls';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';

const HOUR = 60 * 60_000;
const atStart: PollCall = { activation: 'init' };

describe.each(['cloud', 'dataCenter'] as const)('catching up on %s', (flavour) => {
	const hooksPath =
		flavour === 'cloud' ? '/rest/webhooks/1.0/webhook' : '/rest/jira-webhook/1.0/webhooks';
	let sandbox: Sandbox;
	let nodes = 0;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.reset();
		sandbox.jira.mia.groups.push('jira-administrators');
	});

	/** A trigger whose webhook was fine an hour ago, when n8n stopped. */
	async function trigger(
		parameters: INodeParameters = {},
		savedAt = Date.now() - HOUR,
		since = Date.now() - HOUR,
		begun = Date.now() - 24 * HOUR,
	) {
		const type = flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterPatApi';
		const active = await activeNode({
			node: 'jiraTrigger',
			webhookId: 'one',
			parameters: { authentication: type, events: ['issueCreated'], ...parameters },
			credentials: { [type]: sandbox.credentials[type] as ICredentialDataDecryptedObject },
			workflowId: `${flavour}-${String(++nodes)}`,
			staticData: {
				hooks: {
					url: 'http://127.0.0.1:9/webhook/one/webhook',
					way: 'adminWebhook',
					secret: 'known to both',
					secretNumber: 1,
				},
				caughtUp: { begun, since, saved: savedAt },
			},
		});
		return {
			...active,
			found: async (call?: PollCall) => {
				const output = await active.poll(call);
				const changes = output?.flat().map(({ json }) => json['change']);
				return changes?.map((change) => (change as { issue: { key: string } }).issue.key) ?? null;
			},
		};
	}

	function newIssue(summary = 'Printer on fire') {
		const { jira } = sandbox;
		const project = jira.projects.byKey('SUP');
		if (project === undefined) throw new Error('not there');
		return jira.issues.create({
			projectId: project.id,
			key: `SUP-${++project.lastNumber}`,
			statusId: '10000',
			// The credential is Mia's, and the trigger ignores what she does.
			creatorId: jira.users.byName('soeren')?.accountId ?? '',
			values: { issuetype: '10001', priority: '3', summary },
		}).key;
	}

	it('finds what happened while n8n was stopped, and nothing more at the next upkeep', async () => {
		const keys = [newIssue(), newIssue()];
		const { found } = await trigger();
		expect(await found(atStart)).toEqual(keys);
		newIssue();
		expect(await found(atStart)).toBeNull();
		expect(sandbox.webhooks.hooks).toHaveLength(1);
	});

	it('leaves out what happened before the workflow was activated', async () => {
		newIssue();
		const soon = Date.now() + 60_000;
		const { found } = await trigger({}, Date.now(), Date.now(), soon);
		expect(await found(atStart)).toBeNull();
	});

	it('finds what happened while Jira had lost the webhook', async () => {
		const { found } = await trigger();
		expect(await found(atStart)).toBeNull();
		const [hook] = sandbox.webhooks.hooks;
		if (hook !== undefined) sandbox.webhooks.lose('admin', hook.id);
		const key = newIssue();
		expect(await found(atStart)).toEqual([key]);
	});

	it('waits with it while Jira is down', async () => {
		const { found } = await trigger();
		sandbox.configure({ faults: [{ path: hooksPath, status: 403 }] });
		expect(await found(atStart)).toBeNull();
		sandbox.configure({ faults: [] });
		const key = newIssue();
		expect(await found(atStart)).toEqual([key]);
	});

	it.each([
		['that is new', {}, { activation: 'activate' } as const],
		['that shall not', { options: { catchUp: false } }, atStart],
		['of events that no search finds', { events: ['sprintStarted'] }, atStart],
		['of other issues', { filters: { jql: 'summary ~ "scanner"' } }, atStart],
	])('finds nothing for a trigger %s', async (_, parameters, call) => {
		newIssue();
		const { found } = await trigger(parameters as INodeParameters);
		expect(await found(call)).toBeNull();
	});

	it('has n8n save every six hours up to when nothing is missing', async () => {
		const { poll, staticData } = await trigger({}, Date.now() - 7 * HOUR);
		expect(await poll(atStart)).toBeNull();
		expect(await poll(atStart)).toEqual([[]]);
		expect(await poll(atStart)).toBeNull();
		expect(staticData()['caughtUp']).toMatchObject({ saved: expect.any(Number) });
	});
});
