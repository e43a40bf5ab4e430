import type { INodeExecutionData } from 'n8n-workflow';
import type { WorkflowResult } from '../harness/engine';
import type { HeldIssue } from './heldIssues';
import type { Ticket } from './tickets';
import { nodeNames } from './workflow';

type Outputs = WorkflowResult['outputs'];

/** The nodes that put out an item for each ticket; the first gets the tickets themselves. */
const chain = [nodeNames.create, nodeNames.comment, nodeNames.transition] as const;

type ChainNode = (typeof chain)[number];

const pairedIndex = ({ pairedItem }: INodeExecutionData): number | undefined => {
	const [paired] = [pairedItem].flat();
	return typeof paired === 'object' ? paired.item : paired;
};

/** Traces an output item of a node back to the ticket, from pair to pair as n8n's expressions do. */
export function ticketOf(
	outputs: Outputs,
	node: ChainNode,
	item: INodeExecutionData,
	tickets: readonly Ticket[],
): Ticket | undefined {
	let current: INodeExecutionData | undefined = item;
	for (let position = chain.indexOf(node); position > 0; position--) {
		const before: string | undefined = chain[position - 1];
		const index: number | undefined = current && pairedIndex(current);
		current = before === undefined ? undefined : outputs[before]?.[0]?.[index ?? -1];
	}
	return current && tickets[pairedIndex(current) ?? -1];
}

/** Whether an output item of a node is about this issue. */
const isAbout: Readonly<
	Record<ChainNode, (json: INodeExecutionData['json'], issue: HeldIssue) => boolean>
> = {
	[nodeNames.create]: ({ key }, issue) => key === issue.key,
	[nodeNames.comment]: ({ id }, { comments }) => comments.some((comment) => comment.id === id),
	[nodeNames.transition]: ({ key, status }, issue) =>
		key === issue.key && (status as { name?: unknown } | undefined)?.name === issue.status,
};

/**
 * Items that are paired with a ticket other than the one they come from: one line each.
 *
 * @param issueOf the issue that Jira has for a ticket
 */
export function pairingDeviations(
	outputs: Outputs,
	tickets: readonly Ticket[],
	issueOf: (ticket: Ticket) => HeldIssue | undefined,
): string[] {
	return chain.flatMap((node) =>
		(outputs[node]?.[0] ?? []).flatMap((item, index) => {
			const ticket = ticketOf(outputs, node, item, tickets);
			if (ticket === undefined) return [`'${node}' item ${index} is paired with no ticket`];
			const issue = issueOf(ticket);
			return issue !== undefined && isAbout[node](item.json, issue)
				? []
				: [`'${node}' item ${index} is paired with ${ticket.id}, but is about something else`];
		}),
	);
}
