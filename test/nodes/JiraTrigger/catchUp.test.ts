import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
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

	/** A trigger that is active from now on; `restarted` is the same in an n8n that was stopped meanwhile. */
	async function trigger(parameters: INodeParameters = {}) {
		const type = flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterPatApi';
		const started = async (staticData: IDataObject) => {
			const active = await activeNode({
				node: 'jiraTrigger',
				webhookId: 'one',
				parameters: { authentication: type, events: ['issueCreated'], ...parameters },
				credentials: { [type]: sandbox.credentials[type] as ICredentialDataDecryptedObject },
				workflowId: `${flavour}-${String(++nodes)}`,
				staticData,
			});
			return {
				...active,
				found: async (call?: PollCall) => {
					const output = await active.poll(call);
					const changes = output?.flat().map(({ json }) => json['change']);
					return changes?.map((change) => (change as { issue: { key: string } }).issue.key) ?? null;
				},
			};
		};
		const first = await started({
			hooks: {
				...{ url: 'http://127.0.0.1:9/webhook/one/webhook', way: 'adminWebhook' },
				...{ secret: 'known to both', secretNumber: 1 },
			},
		});
		expect(await first.found({ activation: 'activate' })).toBeNull();
		return {
			...first,
			restarted: async (changed: IDataObject = {}) => {
				const { caughtUp, ...others } = first.staticData();
				return await started({
					...others,
					caughtUp: { ...(caughtUp as IDataObject), ...changed },
				});
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
		const { restarted } = await trigger();
		const keys = [newIssue(), newIssue()];
		const { found } = await restarted();
		expect(await found(atStart)).toEqual(keys);
		expect(await found(atStart)).toBeNull();
		expect(sandbox.webhooks.hooks).toHaveLength(1);
	});

	it('finds within an hour what only a lost delivery told of', async () => {
		const { found } = await (await trigger()).restarted();
		expect(await found(atStart)).toBeNull();
		const key = newIssue();
		expect(await found(atStart)).toEqual([key]);
		expect(await found(atStart)).toBeNull();
	});

	it('finds of a lost delivery only what the JQL certainly let through', async () => {
		const { restarted } = await trigger({ filters: { jql: 'summary ~ "printer"' } });
		const { found } = await restarted();
		await found(atStart);
		const [changed, unchanged] = [newIssue('Scanner'), newIssue()];
		sandbox.advance(HOUR);
		const issue = sandbox.jira.issues.byKey(changed);
		if (issue === undefined) throw new Error('not there');
		sandbox.jira.issues.change(
			issue,
			{ values: { summary: 'Printer' } },
			sandbox.jira.mia.accountId,
		);
		expect(await found(atStart)).toEqual([unchanged]);
	});

	it('leaves out what happened before the workflow was activated', async () => {
		newIssue();
		sandbox.advance(1000);
		const { found } = await trigger();
		expect(await found(atStart)).toBeNull();
		const key = newIssue();
		expect(await found(atStart)).toEqual([key]);
	});

	it('finds what happened while Jira had lost the webhook', async () => {
		const { found } = await trigger();
		expect(await found(atStart)).toBeNull();
		const [hook] = sandbox.webhooks.hooks;
		if (hook !== undefined) sandbox.webhooks.lose('admin', hook.id);
		const key = newIssue();
		expect(await found(atStart)).toEqual([key]);
		expect(sandbox.webhooks.hooks).toHaveLength(1);
	});

	it('waits with it while Jira is down', async () => {
		const { found } = await trigger();
		sandbox.configure({ faults: [{ path: hooksPath, status: 403 }] });
		const key = newIssue();
		await expect(found(atStart)).rejects.toThrow('does not let this credential');
		sandbox.configure({ faults: [] });
		expect(await found(atStart)).toEqual([key]);
	});

	it.each([
		['that shall not', { options: { catchUp: false } }],
		['of events that no search finds', { events: ['sprintStarted'] }],
		['of other issues', { filters: { jql: 'summary ~ "scanner"' } }],
	])('finds nothing for a trigger %s', async (_, parameters) => {
		const { restarted } = await trigger(parameters as INodeParameters);
		newIssue();
		const { found } = await restarted();
		expect(await found(atStart)).toBeNull();
	});

	it('has n8n save every six hours up to when nothing is missing', async () => {
		const { restarted } = await trigger();
		const { poll } = await restarted({ saved: Date.now() - 7 * HOUR });
		expect(await poll(atStart)).toEqual([[]]);
		expect(await poll(atStart)).toBeNull();
	});
});
