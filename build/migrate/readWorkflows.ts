/* eslint-disable @n8n/community-nodes/require-node-api-error -- a command of the development; none of this is published */
import { isRecord, type Workflow } from './workflow';

/** What was read is no workflow; the message says so to the user. */
export class NoWorkflow extends Error {}

/**
 * The workflows in an exported file: one, or the list that `n8n export:workflow --all` writes.
 *
 * @throws NoWorkflow
 */
export function readWorkflows(text: string): {
	readonly workflows: readonly Workflow[];
	readonly isList: boolean;
} {
	const read = parsed(text.replace(/^\uFEFF/, ''));
	const isList = Array.isArray(read);
	const workflows: readonly unknown[] = isList ? read : [read];
	const wrong = workflows.find((one) => !isWorkflow(one));
	if (workflows.length === 0 || wrong !== undefined) {
		throw new NoWorkflow(
			'This file holds no n8n workflow: an object with "nodes", each with a "name" and a "type".',
		);
	}
	return { workflows: workflows as readonly Workflow[], isList };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (reason) {
		throw new NoWorkflow(`This file is no JSON: ${(reason as Error).message}`);
	}
}

function isWorkflow(value: unknown): value is Workflow {
	if (!isRecord(value) || !Array.isArray(value.nodes)) return false;
	return value.nodes.every(
		(node) => isRecord(node) && typeof node.name === 'string' && typeof node.type === 'string',
	);
}
