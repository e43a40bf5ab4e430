import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { activeNode, type PollCall } from '../../harness/polls';
import type { Issue, IssueState } from '../../sandbox/jira/model';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Flavour = 'cloud' | 'dataCenter';

/** A Jira whose clock the test sets, and polling triggers that ask it. One for each `describe`. */
export function pollingJira(flavour: Flavour, options: Pick<SandboxOptions, 'seed'> = {}) {
	let sandbox: Sandbox;
	let workflows = 0;
	const clock = { now: Date.now() };
	beforeAll(async () => {
		sandbox = await startSandbox({ ...options, flavour, clock: () => clock.now });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		clock.now = Date.now() + 4 * MINUTE;
		await sandbox.reset();
	});
	const accountOf = (name: string) => sandbox.jira.users.byName(name)?.accountId ?? '';

	return {
		clock,
		get sandbox() {
			return sandbox;
		},

		/** Activates a workflow that begins with the trigger. */
		async trigger(parameters: INodeParameters, staticData?: IDataObject, workflowId?: string) {
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
		},

		/** A new issue that is to do, a second later. */
		newIssue(key = 'SUP', creator = 'soeren', values: Partial<IssueState['values']> = {}): Issue {
			const { jira } = sandbox;
			const project = jira.projects.byKey(key);
			if (project === undefined) throw new Error('not there');
			clock.now += 1000;
			return jira.issues.create({
				projectId: project.id,
				key: `${key}-${++project.lastNumber}`,
				statusId: '10000',
				creatorId: accountOf(creator),
				values: { issuetype: '10001', priority: '3', summary: 'Printer on fire', ...values },
			});
		},

		/** Changes an issue a second later. */
		change(
			issue: Issue,
			change: Parameters<typeof sandbox.jira.issues.change>[1],
			by = 'soeren',
		): void {
			clock.now += 1000;
			sandbox.jira.issues.change(issue, change, accountOf(by));
		},

		accountOf,

		/** What was asked since {@link Sandbox.clearRequests}: method and the end of the path. */
		asked: () =>
			sandbox.requests.map(
				({ method, path }) => `${method} ${path.split('?')[0]?.split('/').slice(-2).join('/')}`,
			),
	};
}
