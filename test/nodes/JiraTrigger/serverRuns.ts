import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { activeNode } from '../../harness/polls';
import { webhookTrigger } from '../../harness/webhookTriggers';
import { Receiver } from '../../sandbox/front/webhooks/receiver';
import { administrators } from '../../sandbox/jira/seed/users';
import type { Sandbox } from '../../sandbox/sandbox';

/** How a trigger signs in. */
export interface TriggerSignIn {
	/** Credential type. */
	readonly type: string;
	readonly data: ICredentialDataDecryptedObject;
}

let workflows = 0;

const triggerOf = ({ type, data }: TriggerSignIn, parameters: INodeParameters) => ({
	parameters: { authentication: type, events: ['issueCreated'], ...parameters },
	credentials: { [type]: data },
	workflowId: `workflow-${++workflows}`,
});

/** Creates an issue of SUP in the embedded Jira itself; somebody else does it. */
export function createIssue({ jira }: Sandbox): string {
	const project = jira.projects.byKey('SUP');
	const creator = jira.users.byName('soeren');
	if (project === undefined || creator === undefined) throw new Error('not there');
	return jira.issues.create({
		projectId: project.id,
		key: `SUP-${++project.lastNumber}`,
		statusId: '10000',
		creatorId: creator.accountId,
		values: { issuetype: '10001', priority: '3', summary: 'Printer on fire' },
	}).key;
}

const keysOf = (items: readonly INodeExecutionData[]): string[] =>
	items.map(({ json }) => String((json['issue'] as { key?: unknown } | undefined)?.key));

/** What an activation of the webhook trigger on a Jira Data Center came to. */
export interface WebhookRun {
	/** The path and the status of each request about webhooks, in order. */
	readonly requests: readonly string[];
	/** Keys of the issues that started the workflow, of all that were created. */
	readonly started: readonly string[];
	readonly created: readonly string[];
	/** What is left at the end. */
	readonly hooks: number;
}

/**
 * Activates the webhook trigger as an administrator, creates an issue, passes what Jira delivers on to the node, and
 * deactivates it.
 */
export async function runWebhookTrigger(
	sandbox: Sandbox,
	signIn: TriggerSignIn,
	parameters: INodeParameters = {},
): Promise<WebhookRun> {
	const receiver = await Receiver.start();
	sandbox.jira.mia.groups.push(administrators);
	sandbox.clearRequests();
	try {
		const trigger = await webhookTrigger(
			{
				node: 'jiraTrigger',
				webhookId: '0c7a3a68-2b0e-4f6d-9a55-7d1f6f0f6b11',
				...triggerOf(signIn, parameters),
			},
			receiver.url,
		);
		await trigger.activate();
		const created = [createIssue(sandbox)];
		await sandbox.webhooks.untilDelivered();
		const started: string[] = [];
		for (const delivery of receiver.received) {
			const { status, items } = await trigger.receive(delivery);
			if (status !== undefined) throw new Error(`A delivery was answered with ${status}`);
			started.push(
				...items.map(({ json }) =>
					String((json['change'] as { issue?: { key?: unknown } } | undefined)?.issue?.key),
				),
			);
		}
		await trigger.deactivate();
		const requests = sandbox.requests
			.filter(({ path }) => /\/rest\/(?:jira-)?webhooks?\//.test(path))
			.map(
				({ method, path, status }) => `${method} ${path.replace(/.*(?=\/rest\/)/, '')} ${status}`,
			);
		return { requests, started, created, hooks: sandbox.webhooks.hooks.length };
	} finally {
		sandbox.jira.mia.groups.pop();
		await receiver.close();
	}
}

/** Polls once before and once after an issue was created, and returns the keys that the second poll found. */
export async function runPollingTrigger(
	sandbox: Sandbox,
	signIn: TriggerSignIn,
): Promise<{ readonly started: readonly string[]; readonly created: readonly string[] }> {
	const trigger = await activeNode({ node: 'jiraPollingTrigger', ...triggerOf(signIn, {}) });
	const early = await trigger.poll();
	if (early !== null) throw new Error('The first poll found something');
	const created = [createIssue(sandbox)];
	const found = (await trigger.poll()) ?? [];
	return { started: keysOf(found.flat()), created };
}
