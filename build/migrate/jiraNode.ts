import { askedOf } from './asked';
import { noteForgotten, noteInvented, toolSettings } from './invented';
import type { BuiltInOperation, Step } from './operation';
import { builtInOperation } from './operations';
import { credentialsOf, signInOf } from './signedIn';
import type { Note, WorkflowNode } from './workflow';

/** Our node for each of n8n's. */
const TYPES: Readonly<Record<string, string>> = {
	'n8n-nodes-base.jira': 'n8n-nodes-jira-platform.jira',
	'n8n-nodes-base.jiraTool': 'n8n-nodes-jira-platform.jiraTool',
};

export const isJiraNode = ({ type }: WorkflowNode): boolean => type in TYPES;

/** What becomes of a node of n8n's. */
export interface MigratedNode {
	/** In a row; the last one has the name of the original. */
	readonly nodes: readonly [WorkflowNode, ...WorkflowNode[]];
	/** What it was set to; undefined if it was left as it is. */
	readonly operation?: BuiltInOperation;
	readonly notes: ReadonlyArray<Omit<Note, 'node'>>;
}

/** Makes our node from one of n8n's. What cannot be understood is left as it is. */
export function migrateJiraNode(node: WorkflowNode): MigratedNode {
	const notes: Array<Omit<Note, 'node'>> = [];
	const { parameters = {} } = node;
	const operation = builtInOperation(parameters.resource, parameters.operation);
	if (operation === undefined) {
		const { resource = 'issue', operation: name = '' } = parameters;
		notes.push({
			parameter: 'operation',
			text: `n8n's node has no operation '${String(resource)}: ${String(name)}'. The node is left as it is, and does nothing.`,
		});
		return { nodes: [node], notes };
	}
	const isTool = node.type.endsWith('Tool');
	const { flavour, ours } = signInOf(parameters, notes);
	const asked = askedOf(parameters, { flavour, isTool, notes });
	if (isTool && Object.keys(parameters).length === 0) {
		asked.note(
			undefined,
			'has no parameters: whoever published this workflow has removed them, and it counts as Issue → Create. Set it up by its name.',
		);
	}
	noteInvented(parameters, operation, asked);
	noteForgotten(parameters, asked);
	const credentials = credentialsOf(node, ours, notes);
	const made = (one: Step): WorkflowNode => ({
		...node,
		type: TYPES[node.type] ?? node.type,
		typeVersion: 1,
		parameters: {
			...toolSettings(parameters),
			...(ours !== 'jiraBasicApi' && { authentication: ours }),
			resource: one.resource,
			operation: one.operation,
			...one.parameters,
		},
		...(credentials && { credentials }),
	});
	const [first, ...others] = operation.steps(asked);
	return { nodes: [made(first), ...others.map(made)], operation, notes };
}
