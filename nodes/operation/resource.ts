import type { Operation } from './operation';

/** An operation with its place in the node. */
export interface NamedOperation extends Operation {
	/** n8n's value of the resource, in Jira's terms: `issue`, `comment`… */
	readonly resource: string;
	/** n8n's value of the operation within its resource. */
	readonly name: string;
}

/** A resource of a node, with everything that can be done with it. */
export interface Resource {
	readonly name: string;
	/** As the editor shows it. */
	readonly displayName: string;
	readonly operations: readonly NamedOperation[];
}

/**
 * Declares a resource.
 *
 * @param name n8n's value of it, stored in workflows
 * @param operations by their n8n values, which are stored in workflows; most used first
 */
export function resource(
	name: string,
	displayName: string,
	operations: Readonly<Record<string, Operation>>,
): Resource {
	return {
		name,
		displayName,
		operations: Object.entries(operations).map(([operationName, operation]) => ({
			...operation,
			resource: name,
			name: operationName,
		})),
	};
}

/** The operation that was chosen in the editor. */
export function findOperation(
	resources: readonly Resource[],
	resourceName: unknown,
	operationName: unknown,
): NamedOperation | undefined {
	return resources
		.find(({ name }) => name === resourceName)
		?.operations.find(({ name }) => name === operationName);
}
