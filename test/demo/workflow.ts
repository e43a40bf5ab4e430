import type { INodeParameters } from 'n8n-workflow';
import type { StoredCredential, WorkflowNode } from '../harness/engine';

/** The nodes by what they do; each passes its output to the next one. */
export const nodeNames = {
	create: 'Create issue',
	comment: 'Add comment',
	transition: 'Move to status',
	search: 'Find again',
} as const;

/** Where the engine of the harness starts. */
export const sourceName = 'Items';

/** The project for the tickets. */
export const projectKey = 'SUP';

const picked = (mode: string, value: string) => ({ __rl: true as const, mode, value });

const ticket = `$('${sourceName}').item.json`;

/**
 * Finds issues by the exact words of the tickets' subjects. This is a quoted phrase inside a quoted string: quotes and
 * backslashes are escaped once for the phrase and once for JQL.
 */
const jql = String.raw`={{
	'project = ${projectKey} AND (' + $('${sourceName}').all()
		.map(({ json }) => json.subject)
		.filter((subject) => subject.trim() !== '')
		.map((subject) => '"' + subject.replace(/["\\]/g, '\\$&') + '"')
		.map((phrase) => 'summary ~ ' + JSON.stringify(phrase))
		.join(' OR ') + ') ORDER BY key'
}}`;

/**
 * The workflow as a user would build it: tickets become issues (those that cannot become one go to the error output),
 * each issue gets the reply as a comment and its status, and one search finds them all.
 *
 * @param credential any that signs in to Jira; the workflow is the same for Cloud and Data Center
 */
export function ticketWorkflow(credential: StoredCredential): WorkflowNode[] {
	const jira = (
		resource: string,
		operation: string,
		parameters: INodeParameters,
	): Omit<WorkflowNode, 'name'> => ({
		type: 'jira',
		credentials: { [credential.type]: credential },
		parameters: { authentication: credential.type, resource, operation, ...parameters },
	});
	return [
		{
			name: nodeNames.create,
			continueOnFail: 'errorOutput',
			...jira('issue', 'create', {
				project: picked('key', projectKey),
				issueType: picked('name', "={{ $json.labels.includes('bug') ? 'Bug' : 'Task' }}"),
				summary: '={{ $json.subject }}',
				description: '={{ $json.text }}',
				additionalFields: {
					labels: '={{ [...$json.labels, $json.id] }}',
					priority: picked('name', '={{ $json.priority }}'),
				},
			}),
		},
		{
			name: nodeNames.comment,
			...jira('comment', 'add', {
				issue: picked('key', '={{ $json.key }}'),
				body: `={{ ${ticket}.reply }}`,
			}),
		},
		{
			name: nodeNames.transition,
			...jira('issue', 'transition', {
				issue: picked('key', `={{ $('${nodeNames.create}').item.json.key }}`),
				transition: picked('status', `={{ ${ticket}.state }}`),
				fields: { resolution: `={{ ${ticket}.resolution }}` },
			}),
		},
		{
			name: nodeNames.search,
			settings: { executeOnce: true },
			...jira('issue', 'search', { jql, returnAll: true, fields: 'summary, status' }),
		},
	];
}
