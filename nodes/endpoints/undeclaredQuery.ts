/**
 * Query parameters that are missing from the lists in Atlassian's documents, in the notation of a generated line; each
 * is mentioned in the description of its endpoint.
 *
 * - `?workspaceIds=111-222-333,444-555-666`
 * - `bulkByProperties?accountId=7`, `existsByProperties?accountId=7`: the caller's own properties, with any name
 * - `?expand=transitions.fields`
 * - `?expand=groups,applicationRoles`: the answer of Data Center's `/user` lists both names in its own `expand`
 * - `startAt`, which is in the description of Jira Server 8's `/user/assignable/search`, next to `maxResults`
 */
export const undeclaredQuery = {
	cloud: {
		'DELETE /rest/builds/0.1/bulkByProperties': '*',
		'DELETE /rest/deployments/0.1/bulkByProperties': '*',
		'DELETE /rest/devinfo/0.10/bulkByProperties': '*',
		'DELETE /rest/devopscomponents/1.0/bulkByProperties': '*',
		'DELETE /rest/featureflags/0.1/bulkByProperties': '*',
		'DELETE /rest/operations/1.0/bulkByProperties': '*',
		'DELETE /rest/security/1.0/bulkByProperties': '*',
		'GET /rest/devinfo/0.10/existsByProperties': '*',
		'DELETE /rest/operations/1.0/linkedWorkspaces/bulk': 'workspaceIds:,',
		'DELETE /rest/security/1.0/linkedWorkspaces/bulk': 'workspaceIds:,',
	},
	dataCenter: {
		'GET /rest/api/2/issue/{issueIdOrKey}/transitions': 'expand',
		'GET /rest/api/2/user': 'expand',
		'GET /rest/api/2/user/assignable/search': 'startAt:i',
	},
} as const;
