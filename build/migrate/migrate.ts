import { migrateHttpRequest, isHttpRequest } from './httpRequest';
import { inARow, type Pair } from './inARow';
import { isJiraNode, migrateJiraNode } from './jiraNode';
import { notesOnReaders, type Source } from './readers';
import { isJiraTrigger, migrateJiraTrigger } from './triggerNode';
import { credentialName, signIns, type NewCredential } from './signIn';
import type { Note, Workflow, WorkflowNode } from './workflow';

/** A workflow with our nodes in place of n8n's, and what a person should know or do. */
export interface Migration {
	readonly workflow: Workflow;
	/** How many nodes were changed. */
	readonly migrated: number;
	readonly notes: readonly Note[];
	/** To be made by hand. */
	readonly credentials: readonly NewCredential[];
}

/** What becomes of one node. */
interface Changed {
	readonly nodes: readonly [WorkflowNode, ...WorkflowNode[]];
	readonly isMigrated: boolean;
	readonly notes: readonly Note[];
	readonly source?: Source;
}

/** Turns n8n's own Jira nodes in a workflow into ours. */
export function migrate(original: Workflow): Migration {
	const changed = original.nodes.map(changedNode);
	const notes = changed.flatMap((one) => one.notes);
	let workflow: Workflow = { ...original, nodes: changed.map(({ nodes }) => lastOf(nodes)) };
	for (const { nodes } of changed) {
		if (nodes.length === 1) continue;
		const wired = inARow(workflow, { first: nodes[0], last: lastOf(nodes) } satisfies Pair);
		workflow = wired.workflow;
		notes.push(...wired.notes);
	}
	const sources = changed.flatMap(({ source }) => source ?? []);
	return {
		workflow,
		migrated: changed.filter(({ isMigrated }) => isMigrated).length,
		notes: [...notes, ...notesOnReaders(original, sources)],
		credentials: newCredentials(original.nodes.filter((_, index) => changed[index]?.isMigrated)),
	};
}

const lastOf = (nodes: Changed['nodes']): WorkflowNode => nodes.at(-1) ?? nodes[0];

function changedNode(node: WorkflowNode): Changed {
	const own = (notes: ReadonlyArray<Omit<Note, 'node'>>) =>
		notes.map((note) => ({ node: node.name, ...note }));
	if (isJiraNode(node)) {
		const { nodes, operation, notes } = migrateJiraNode(node);
		const { flavour = 'cloud' } = signIns[String(node.parameters?.jiraVersion)] ?? {};
		return {
			nodes,
			isMigrated: operation !== undefined,
			notes: own(notes),
			...(operation && { source: { name: node.name, operation, flavour } }),
		};
	}
	if (isHttpRequest(node)) {
		const { node: signed, notes } = migrateHttpRequest(node);
		return { nodes: [signed], isMigrated: true, notes: own(notes) };
	}
	if (isJiraTrigger(node)) {
		const { node: trigger, notes } = migrateJiraTrigger(node);
		return { nodes: [trigger], isMigrated: true, notes: own(notes) };
	}
	return { nodes: [node], isMigrated: false, notes: [] };
}

/** The credentials that migrated nodes need, each once. */
function newCredentials(nodes: readonly WorkflowNode[]): NewCredential[] {
	const found = new Map<string, NewCredential>();
	for (const node of nodes) {
		for (const { theirs, ours } of Object.values(signIns)) {
			const name = credentialName(node, theirs);
			if (name === undefined) continue;
			const key = `${ours} ${name}`;
			const before = found.get(key)?.nodes ?? [];
			found.set(key, { type: ours, name, replaces: theirs, nodes: [...before, node.name] });
		}
	}
	return [...found.values()];
}
