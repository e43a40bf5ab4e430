import type { INodeParameters } from 'n8n-workflow';
import type { NodeRunResult } from '../../harness/engine';
import type { Sandbox } from '../../sandbox/sandbox';
import { contractMismatches, undeclaredRequests } from './contractOf';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

/** Runs of the Jira node that change many issues, against one sandbox. */
export class BulkRuns {
	constructor(private readonly sandbox: Sandbox) {}

	/** Runs an operation, and checks its requests against what it declares and what Atlassian specifies. */
	async run(asked: JiraRun): Promise<NodeRunResult> {
		this.sandbox.clearRequests();
		const result = await runJira(this.sandbox, asked);
		expect(undeclaredRequests(this.sandbox, asked.operation)).toEqual([]);
		expect(contractMismatches(this.sandbox)).toEqual([]);
		return result;
	}

	/** Creates issues, by default tasks in SUP; returns their keys. */
	async create(count: number, more: INodeParameters = {}): Promise<string[]> {
		const created = await runJira(this.sandbox, {
			operation: 'issue.create',
			items: Array.from({ length: count }, (_, index) => ({ summary: `Ticket ${index}` })),
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: '={{ $json.summary }}',
				...more,
			},
		});
		return jsonOf(created).map(({ key }) => String(key));
	}

	/** Runs an operation with the option Bulk, one item for each key. */
	async bulk(
		operation: string,
		keys: readonly string[],
		parameters: INodeParameters,
		more: Partial<JiraRun> = {},
	): Promise<NodeRunResult> {
		return await this.run({
			operation,
			items: keys.map((key) => ({ key })),
			parameters: { issue: located('key', '={{ $json.key }}'), bulk: true, ...parameters },
			...more,
		});
	}

	/** The requests that arrived, without those for signing in, and how often. */
	requests(): Record<string, number> {
		const counted: Record<string, number> = {};
		for (const { endpoint } of this.sandbox.requests) {
			if (endpoint.endsWith('/myself')) continue;
			const name = endpoint.replace('/rest/api/3/', '');
			counted[name] = (counted[name] ?? 0) + 1;
		}
		return counted;
	}

	valuesOf(key: string): Readonly<Record<string, unknown>> {
		return this.sandbox.jira.issues.byKey(key)?.values ?? {};
	}
}
