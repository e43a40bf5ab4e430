/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Owner } from '../server/owner';
import { eventually } from './eventually';
import { openReceiver, type Receiver } from './receiver';
import { workflowOf, type Step } from './workflowRun';

type Parameters = Readonly<Record<string, unknown>>;

/** A trigger of ours, its parameters and the credential that it uses. */
export interface Trigger {
	readonly node: 'jiraTrigger' | 'jiraPollingTrigger';
	/** The type of the credential, and its id in n8n. */
	readonly credential: { readonly type: string; readonly id: string };
	readonly parameters: Parameters;
}

/** A stored workflow: one of our triggers, and a node that sends what it gets to a receiver. */
export interface TriggerWorkflow {
	readonly id: string;
	/** The end of the addresses at which Jira reaches its trigger. */
	readonly webhookId: string;
	readonly receiver: Receiver;
	/**
	 * Activates it, and waits until n8n has done so.
	 *
	 * @returns n8n's message if that failed
	 */
	activate(): Promise<string | undefined>;
	deactivate(): Promise<void>;
	/** Changes the trigger's parameters in the editor and publishes the workflow again. */
	change(parameters: Parameters): Promise<string | undefined>;
	/** How many executions n8n knows of it. */
	executions(): Promise<number>;
	remove(): Promise<void>;
}

/** Stores the workflow; it is not active yet. */
export async function triggerWorkflow(
	owner: () => Owner,
	name: string,
	trigger: Trigger,
): Promise<TriggerWorkflow> {
	const receiver = await openReceiver();
	const webhookId = randomUUID();
	const file = (parameters: Parameters) =>
		workflowOf(name, [step(trigger, webhookId, parameters), receiver.step]);
	const { id } = await owner().api.createWorkflow(file(trigger.parameters));
	return {
		id,
		webhookId,
		receiver,
		activate: async () => await publish(owner(), id),
		deactivate: async () => {
			await owner().api.deactivateWorkflow(id);
			await publication(owner(), id);
		},
		change: async (parameters) => {
			await owner().api.updateWorkflow(id, file(parameters));
			return await publish(owner(), id);
		},
		executions: async () => {
			const { data } = await owner().api.ask<{ data: unknown[] }>(
				'GET',
				`executions?workflowId=${id}&limit=250`,
			);
			return data.length;
		},
		remove: async () => {
			try {
				await owner().api.deleteWorkflow(id);
			} finally {
				await receiver.close();
			}
		},
	};
}

const step = (
	{ node, credential: { type, id } }: Trigger,
	webhookId: string,
	parameters: Parameters,
): Step => ({
	// One node for each webhook, also after a change.
	id: webhookId,
	name: 'Trigger',
	type: `n8n-nodes-jira-platform.${node}`,
	webhookId,
	// The tests change issues with the account of the credential.
	parameters: { authentication: type, ignoreOwnChanges: false, ...parameters },
	credentials: { [type]: id },
});

interface Publication {
	readonly status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	readonly triggers: ReadonlyArray<{ readonly errorMessage: string | null }>;
}

/**
 * Activates a workflow, and waits until n8n has done so.
 *
 * @returns n8n's message if that failed
 */
export async function publish(owner: Owner, id: string): Promise<string | undefined> {
	await owner.api.activateWorkflow(id);
	return await publication(owner, id);
}

/** n8n activates and deactivates in the background: waits for the end of that. */
async function publication(owner: Owner, id: string): Promise<string | undefined> {
	const { status, triggers } = await eventually(
		async () => await owner.editor.ask<Publication>('GET', `workflows/${id}/publication-status`),
		(publication) => publication.status !== 'in_progress',
	);
	assert.notEqual(status, 'in_progress', 'n8n has not finished activating the workflow.');
	return triggers.flatMap(({ errorMessage }) => errorMessage ?? [])[0];
}
