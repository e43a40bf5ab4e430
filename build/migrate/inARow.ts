import { createHash } from 'node:crypto';
import { textsIn, withTexts } from './texts';
import { codeIn, isExpression, readingFrom, readsInput } from './values/expression';
import {
	isRecord,
	outputsOf,
	type Connections,
	type Note,
	type Outputs,
	type Target,
	type Workflow,
	type WorkflowNode,
} from './workflow';

/** Two nodes for one of the original. */
export interface Pair {
	/** Has the name of the original. */
	readonly last: WorkflowNode;
	/** Has no name of its own yet. */
	readonly first: WorkflowNode;
}

/** A workflow with nodes in place of one, and what is to be said about it. */
interface Wired {
	readonly workflow: Workflow;
	readonly notes: readonly Note[];
}

/**
 * Puts two nodes in a row in the place of one. The last keeps the name, the place and all that follows; it also keeps
 * reading the item that the original got, although that now goes into the first one.
 *
 * @param workflow in which `last` is already in the place of the original
 */
export function inARow(workflow: Workflow, { first: unnamed, last }: Pair): Wired {
	const connections = isRecord(workflow.connections) ? workflow.connections : {};
	const { name } = last;
	const first = named(unnamed, freeName(`${name} (transition)`, workflow), [-110, -110]);
	const sources = sourcesOf(name, connections);
	const isReading = textsIn(last.parameters).some(({ text }) => readsInput(text));
	const needsGate = isReading && sources.length !== 1;
	const gate = needsGate ? gateOf(last, freeName(`${name} (input)`, workflow)) : undefined;
	const source = gate?.name ?? sources[0] ?? '';
	const reading = {
		...last,
		parameters: withTexts(last.parameters ?? {}, (text) =>
			isReading && isExpression(text) ? readingFrom(source, text) : text,
		),
	};
	const row = [...(gate ? [gate] : []), withErrorOutput(first), reading];
	const before = redirected(connections, name, gate?.name ?? first.name);
	return {
		workflow: {
			...workflow,
			nodes: workflow.nodes.flatMap((node) => (node.name === name ? row : [node])),
			connections: {
				...before,
				...(gate && { [gate.name]: { main: [[into(first.name)]] } }),
				[first.name]: { main: outputsOfFirst(last, before) },
			},
		},
		notes: [
			{
				node: name,
				parameter: 'updateFields.statusId',
				text: `n8n's node moves the issue before it changes it: "${first.name}" does that now.`,
			},
			...unreadable(last),
		],
	};
}

const into = (node: string): Target => ({ node, type: 'main', index: 0 });

/** A node that only passes its items on, so that there is one place to read them from. */
function gateOf({ id, position, name }: WorkflowNode, called: string): WorkflowNode {
	const gate = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {}, id, position, name };
	return named(gate as WorkflowNode, called, [-220, -110]);
}

function named(
	node: WorkflowNode,
	name: string,
	[right, down]: readonly [number, number],
): WorkflowNode {
	const { id, position } = node;
	const [x = 0, y = 0] = position ?? [];
	const kept = Object.entries(node).filter(([setting]) => !OF_THE_LAST.has(setting));
	return {
		...(Object.fromEntries(kept) as WorkflowNode),
		id: idFrom(`${String(id)} ${name}`),
		name,
		position: [x + right, y + down],
	};
}

/** Settings that only the last of several nodes keeps. */
const OF_THE_LAST: ReadonlySet<string> = new Set(['alwaysOutputData', 'notes', 'notesInFlow']);

/** A UUID that is the same each time. */
function idFrom(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`5${hex.slice(13, 16)}`,
		`a${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}

function freeName(wanted: string, { nodes }: Workflow): string {
	const taken = new Set(nodes.map(({ name }) => name));
	let name = wanted;
	for (let number = 1; taken.has(name); number++) name = `${wanted} ${number}`;
	return name;
}

/** The nodes whose items a node gets. */
function sourcesOf(name: string, connections: Connections): string[] {
	return Object.keys(connections).filter((source) =>
		outputsOf(connections, source).some((ends) => ends?.some(({ node }) => node === name)),
	);
}

/** The same connections, with those into a node's main input leading to another one. */
function redirected(connections: Connections, from: string, to: string): Connections {
	const moved = sourcesOf(from, connections).map((source) => {
		const main = outputsOf(connections, source).map(
			(ends) => ends?.map((end) => (end.node === from ? { ...end, node: to } : end)) ?? ends,
		);
		return [source, { ...connections[source], main }] as const;
	});
	return { ...connections, ...Object.fromEntries(moved) };
}

const goesOn = ({ onError, continueOnFail }: WorkflowNode): boolean =>
	continueOnFail === true ||
	onError === 'continueRegularOutput' ||
	onError === 'continueErrorOutput';

/** What could not be moved is not changed either: its error goes where those of the original go. */
function withErrorOutput({ continueOnFail, ...first }: WorkflowNode): WorkflowNode {
	return goesOn({ ...first, continueOnFail } as WorkflowNode)
		? ({ ...first, onError: 'continueErrorOutput' } as WorkflowNode)
		: (first as WorkflowNode);
}

function outputsOfFirst(last: WorkflowNode, connections: Connections): Outputs {
	const moved = [into(last.name)];
	if (!goesOn(last)) return [moved];
	const outputs = outputsOf(connections, last.name);
	return [moved, outputs[last.onError === 'continueErrorOutput' ? 1 : 0] ?? []];
}

/** Other ways to read the input cannot be redirected by their text alone. */
function unreadable({ name, parameters }: WorkflowNode): Note[] {
	return textsIn(parameters)
		.filter(
			({ text }) =>
				isExpression(text) &&
				codeIn(text).some((code) => /\$input\.(?!item\b)|\$prevNode\b/.test(code)),
		)
		.map(({ path, text }) => ({
			node: name,
			text: `${path} is ${text.slice(1)}, which now reads what the node before it, the transition, puts out.`,
		}));
}
