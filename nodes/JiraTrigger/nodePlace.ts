import type { FunctionsBase } from 'n8n-workflow';

/** Names a node of this instance, for what a process remembers of it. */
export function nodePlace(functions: Pick<FunctionsBase, 'getNode' | 'getWorkflow'>): string {
	return `${String(functions.getWorkflow().id)} ${functions.getNode().id}`;
}
