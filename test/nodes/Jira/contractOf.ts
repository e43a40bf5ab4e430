import { resources } from '../../../nodes/Jira/resources';
import { findOperation } from '../../../nodes/operation';
import { describeMismatch } from '../../contract/exchange';
import { recordedExchange } from '../../contract/recordedExchange';
import { loadSpecifications } from '../../contract/specifications';
import type { NodeRunResult } from '../../harness/engine';
import type { Sandbox } from '../../sandbox/sandbox';
import { runJira, type JiraRun } from './jiraRun';

/**
 * How the requests that the sandbox recorded, and its answers, differ from Atlassian's specifications; empty if these
 * are not on the machine.
 */
export function contractMismatches({ flavour, requests }: Sandbox): string[] {
	const specifications = loadSpecifications();
	if (specifications === undefined) return [];
	return requests.flatMap((request) => {
		const exchange = recordedExchange(flavour, request);
		return exchange === undefined ? [] : specifications.check(exchange).map(describeMismatch);
	});
}

const bare = (endpoint: string) => endpoint.replace(/\{[^}]*\}/g, '{}');

/** Requests of a run that its operation does not declare; those for signing in are left out. */
export function undeclaredRequests({ flavour, requests }: Sandbox, operation: string): string[] {
	const [resource = '', name = ''] = operation.split('.');
	const found = findOperation(resources, resource, name);
	if (found?.anyEndpoint === true) return [];
	// The documents of Cloud and Data Center may call a placeholder differently.
	const declared = (found?.specification[flavour] ?? []).map(bare);
	return [...new Set(requests.map(({ endpoint }) => endpoint))].filter(
		(endpoint) =>
			endpoint.includes('/rest/') &&
			!endpoint.endsWith('/myself') &&
			!declared.includes(bare(endpoint)),
	);
}

/** Runs an operation, and checks its requests against what it declares and against Atlassian's documents. */
export async function checkedRun(sandbox: Sandbox, asked: JiraRun): Promise<NodeRunResult> {
	sandbox.clearRequests();
	const result = await runJira(sandbox, asked);
	expect(undeclaredRequests(sandbox, asked.operation)).toEqual([]);
	expect(contractMismatches(sandbox)).toEqual([]);
	return result;
}
