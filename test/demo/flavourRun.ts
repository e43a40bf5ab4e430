import type { IDataObject } from 'n8n-workflow';
import {
	runWorkflow,
	type StoredCredential,
	type TypeRegistry,
	type WorkflowResult,
} from '../harness/engine';
import type { Flavour } from '../sandbox/jira/model';
import type { Sandbox } from '../sandbox/sandbox';
import { heldIssues, type HeldIssue } from './heldIssues';
import type { Ticket } from './tickets';
import { ticketWorkflow } from './workflow';

/** The result of the workflow on one flavour of Jira. */
export interface FlavourRun {
	readonly flavour: Flavour;
	/** Type of the credential that the nodes signed in with. */
	readonly credentialType: string;
	readonly result: WorkflowResult;
	/** The data in Jira afterwards. */
	readonly held: readonly HeldIssue[];
	/** Requests that the sandbox counted, by listener, method and path template. */
	readonly requests: Readonly<Record<string, number>>;
	/** Milliseconds. */
	readonly elapsed: number;
}

/**
 * Runs the workflow over the tickets.
 *
 * @param types of the built package
 */
export async function runOnFlavour(
	sandbox: Sandbox,
	credential: StoredCredential,
	tickets: readonly Ticket[],
	types: TypeRegistry,
): Promise<FlavourRun> {
	sandbox.clearRequests();
	const start = performance.now();
	const result = await runWorkflow({
		types,
		nodes: ticketWorkflow(credential),
		items: tickets.map((ticket) => ({ json: ticket as unknown as IDataObject })),
	});
	return {
		flavour: sandbox.flavour,
		credentialType: credential.type,
		result,
		held: heldIssues(sandbox.jira),
		requests: sandbox.countByEndpoint(),
		elapsed: performance.now() - start,
	};
}
