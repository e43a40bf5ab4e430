import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

/** Creates an issue, clears the record of requests, and returns the key. */
export async function createdIssue(sandbox: Sandbox): Promise<string> {
	const [issue] = jsonOf(
		await runJira(sandbox, {
			operation: 'issue.create',
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: 'Printer on fire',
			},
		}),
	);
	sandbox.clearRequests();
	return String(issue?.['key']);
}

/** The run that moves an issue to a status. */
export function moving(key: string, status: string, more: INodeParameters = {}): JiraRun {
	return {
		operation: 'issue.transition',
		parameters: { issue: located('key', key), transition: located('status', status), ...more },
	};
}

/** The requests to issues that change something, in the form `POST /comment`. */
export function writesOf({ requests }: Sandbox): string[] {
	return requests
		.filter(({ method, path }) => method !== 'GET' && !/bulkfetch|search/.test(path))
		.map(({ method, path }) => `${method} ${path.replace(/^.*\/issue\/[^/]+/, '')}`);
}

/** The texts of an issue's comments. */
export async function commentsOf(sandbox: Sandbox, key: string): Promise<unknown[]> {
	const comments = await runJira(sandbox, {
		operation: 'comment.getMany',
		parameters: { issue: located('key', key) },
	});
	return jsonOf(comments).map(({ body }: IDataObject) => body);
}
