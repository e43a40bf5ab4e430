import type { Access, Flavour, ScopeSets } from '../../nodes/endpoints';
import type { Resource } from '../../nodes/operation';

/** What a tool or a person may want to know about one operation. */
export interface ListedOperation {
	readonly resource: string;
	readonly operation: string;
	readonly action: string;
	readonly access: Access;
	/** Whether carrying it out twice has the same effect on Jira as once. */
	readonly repeatable: boolean;
	/** With paths as in Atlassian's documents. */
	readonly requests: ReadonlyArray<{
		readonly site: Flavour;
		readonly method: string;
		readonly path: string;
	}>;
	readonly scopes: ScopeSets;
}

/** The operations of nodes, each with the requests that it may make. */
export function listed(resources: readonly Resource[]): ListedOperation[] {
	const operations = resources.flatMap((one) => one.operations);
	return operations.map(
		({ resource, name, action, access, repeatable, specification, scopes }) => ({
			resource,
			operation: name,
			action,
			access,
			repeatable,
			requests: (['cloud', 'dataCenter'] as const).flatMap((site) =>
				specification[site].map((endpoint) => {
					const [method = '', path = ''] = endpoint.split(' ');
					return { site, method, path };
				}),
			),
			scopes,
		}),
	);
}

/** The same as lines for people, with one column for each value and the requests below. */
export function table(operations: readonly ListedOperation[]): string {
	const rows = operations.map(({ resource, operation, action, access, repeatable, requests }) => ({
		cells: [`${resource}.${operation}`, access, repeatable ? 'repeatable' : '', action],
		requests: requests.map(({ site, method, path }) => `  ${site.padEnd(10)}  ${method} ${path}`),
	}));
	const widths = [0, 1, 2].map((column) =>
		Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)),
	);
	return rows
		.flatMap(({ cells, requests }) => [
			cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
			...requests,
		])
		.join('\n');
}
