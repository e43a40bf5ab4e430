import type { Endpoint } from './endpoint';

/** What a request does to Jira's data. */
export type Access = 'read' | 'write' | 'delete';

/**
 * Endpoints whose method does not show what they do. Source: the summaries and descriptions of
 * Atlassian's documents.
 */
interface Exception {
	readonly reason: string;
	readonly endpoints: readonly Endpoint[];
}

const READING: readonly Exception[] = [
	{
		reason: 'JQL may be too long for an address',
		endpoints: [
			'POST /rest/api/2/search',
			'POST /rest/api/3/jql/autocompletedata',
			'POST /rest/api/3/jql/function/computation/search',
			'POST /rest/api/3/jql/match',
			'POST /rest/api/3/jql/parse',
			'POST /rest/api/3/jql/pdcleaner',
			'POST /rest/api/3/jql/sanitize',
			'POST /rest/api/3/search',
			'POST /rest/api/3/search/approximate-count',
			'POST /rest/api/3/search/jql',
		],
	},
	{
		reason: 'takes a list of what is wanted that may be too long for an address',
		endpoints: [
			'POST /rest/api/2/worklog/list',
			'POST /rest/api/3/app/field/context/configuration/list',
			'POST /rest/api/3/changelog/bulkfetch',
			'POST /rest/api/3/comment/list',
			'POST /rest/api/3/field/{fieldId}/context/mapping',
			'POST /rest/api/3/issue/bulkfetch',
			'POST /rest/api/3/issue/watching',
			'POST /rest/api/3/issue/{issueIdOrKey}/changelog/list',
			'POST /rest/api/3/permissions/check',
			'POST /rest/api/3/permissions/project',
			'POST /rest/api/3/priorityscheme/mappings',
			'POST /rest/api/3/workflow/history',
			'POST /rest/api/3/workflow/history/list',
			'POST /rest/api/3/workflows',
			'POST /rest/api/3/workflowscheme/read',
			'POST /rest/api/3/workflowscheme/update/mappings',
			'POST /rest/api/3/worklog/list',
			'POST /rest/atlassian-connect/1/migration/workflow/rule/search',
			'POST /rest/internal/api/latest/worklog/bulk',
			'POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/permissions/check',
		],
	},
	{
		reason: 'works something out and keeps nothing of it',
		endpoints: [
			'POST /rest/api/2/licenseValidator',
			'POST /rest/api/2/password/policy/createUser',
			'POST /rest/api/2/password/policy/updateUser',
			'POST /rest/api/3/expression/analyse',
			'POST /rest/api/3/expression/eval',
			'POST /rest/api/3/expression/evaluate',
			'POST /rest/api/3/workflows/create/validation',
			'POST /rest/api/3/workflows/preview',
			'POST /rest/api/3/workflows/update/validation',
		],
	},
];

const DELETING: readonly Exception[] = [
	{
		reason: 'a task deletes what the body or the path names',
		endpoints: [
			'POST /rest/api/3/bulk/issues/delete',
			'POST /rest/api/3/project/{projectIdOrKey}/delete',
		],
	},
	{
		reason: 'the version is deleted, and another one takes its place',
		endpoints: [
			'POST /rest/api/2/version/{id}/removeAndSwap',
			'POST /rest/api/3/version/{id}/removeAndSwap',
			'PUT /rest/api/2/version/{id}/mergeto/{moveIssuesTo}',
			'PUT /rest/api/3/version/{id}/mergeto/{moveIssuesTo}',
		],
	},
	{
		reason: 'the rules that are deleted are named in the body',
		endpoints: ['PUT /rest/api/3/workflow/rule/config/delete'],
	},
];

const REPEATABLE: readonly Exception[] = [
	{
		reason:
			'of two versions of an entity Jira keeps the one with the larger update sequence number',
		endpoints: [
			'POST /rest/builds/0.1/bulk',
			'POST /rest/deployments/0.1/bulk',
			'POST /rest/devinfo/0.10/bulk',
			'POST /rest/devopscomponents/1.0/bulk',
			'POST /rest/featureflags/0.1/bulk',
			'POST /rest/operations/1.0/bulk',
			'POST /rest/remotelinks/1.0/bulk',
			'POST /rest/security/1.0/bulk',
		],
	},
	{
		reason: 'what is linked already stays linked',
		endpoints: [
			'POST /rest/operations/1.0/linkedWorkspaces/bulk',
			'POST /rest/security/1.0/linkedWorkspaces/bulk',
		],
	},
	{
		reason: 'who watches an issue or votes for it does so once',
		endpoints: [
			'POST /rest/api/2/issue/{issueIdOrKey}/votes',
			'POST /rest/api/2/issue/{issueIdOrKey}/watchers',
			'POST /rest/api/3/issue/{issueIdOrKey}/votes',
			'POST /rest/api/3/issue/{issueIdOrKey}/watchers',
		],
	},
	{
		reason: 'two issues are linked in the same way only once; what is sent has no comment',
		endpoints: ['POST /rest/api/2/issueLink', 'POST /rest/api/3/issueLink'],
	},
	{
		reason: 'a link with the same global ID is changed; what is sent always has one',
		endpoints: [
			'POST /rest/api/2/issue/{issueIdOrKey}/remotelink',
			'POST /rest/api/3/issue/{issueIdOrKey}/remotelink',
		],
	},
];

const namesIn = (exceptions: readonly Exception[]): ReadonlySet<string> =>
	new Set(exceptions.flatMap(({ endpoints }) => endpoints));

const reading = namesIn(READING);
const deleting = namesIn(DELETING);
const repeatable = namesIn(REPEATABLE);

/** Whether an endpoint reads, writes or deletes. */
export function accessOf(endpoint: Endpoint): Access {
	if (endpoint.startsWith('GET ') || reading.has(endpoint)) return 'read';
	return endpoint.startsWith('DELETE ') || deleting.has(endpoint) ? 'delete' : 'write';
}

/** Whether sending the same request twice leaves Jira in the same state as once. */
export function isRepeatable(endpoint: Endpoint): boolean {
	return (
		/^(?:PUT|DELETE) /.test(endpoint) || accessOf(endpoint) === 'read' || repeatable.has(endpoint)
	);
}
