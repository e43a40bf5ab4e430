import type { EndpointFacts, Flavour, Parameters, PropertyFacts } from './endpointFacts';

/** How many entries a list may have, by the endpoint and the name of the list in its body or query. */
type Limits = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Limits of Jira Cloud that Atlassian's documents mention only in prose: in the description of the endpoint, the
 * parameter or the property.
 */
const CLOUD: Limits = {
	'POST /rest/api/3/bulk/issues/delete': { selectedIssueIdsOrKeys: 1000 },
	'POST /rest/api/3/bulk/issues/fields': { selectedIssueIdsOrKeys: 1000, selectedActions: 200 },
	'POST /rest/api/3/bulk/issues/unwatch': { selectedIssueIdsOrKeys: 1000 },
	'POST /rest/api/3/bulk/issues/watch': { selectedIssueIdsOrKeys: 1000 },
	'POST /rest/api/3/comment/list': { ids: 1000 },
	'POST /rest/api/3/issue/bulk': { issueUpdates: 50 },
	'POST /rest/api/3/issue/bulkfetch': { issueIdsOrKeys: 100, properties: 5 },
	'POST /rest/api/3/worklog/list': { ids: 1000 },
	'PUT /rest/api/3/issue/archive': { issueIdsOrKeys: 1000 },
	'PUT /rest/api/3/issue/unarchive': { issueIdsOrKeys: 1000 },
	'GET /rest/api/3/bulk/issues/transition': { issueIdsOrKeys: 1000 },
	'GET /rest/api/3/project/search': { id: 50, keys: 50 },
	'GET /rest/api/3/search/jql': { properties: 5, reconcileIssues: 50 },
	'POST /rest/api/3/search/jql': { properties: 5, reconcileIssues: 50 },
	'POST /rest/agile/1.0/backlog/issue': { issues: 50 },
	'POST /rest/agile/1.0/backlog/{boardId}/issue': { issues: 50 },
	'POST /rest/agile/1.0/board/{boardId}/issue': { issues: 50 },
	'POST /rest/agile/1.0/epic/none/issue': { issues: 50 },
	'POST /rest/agile/1.0/epic/{epicIdOrKey}/issue': { issues: 50 },
	'POST /rest/agile/1.0/sprint/{sprintId}/issue': { issues: 50 },
	'PUT /rest/agile/1.0/issue/rank': { issues: 50 },
	'GET /rest/software/1.0/board/{boardId}/backlog': { reconcileIssues: 50 },
	'GET /rest/software/1.0/board/{boardId}/epic/none/issue': { reconcileIssues: 50 },
	'GET /rest/software/1.0/board/{boardId}/epic/{epicId}/issue': { reconcileIssues: 50 },
	'GET /rest/software/1.0/board/{boardId}/issue': { reconcileIssues: 50 },
	'GET /rest/software/1.0/board/{boardId}/sprint/{sprintId}/issue': { reconcileIssues: 50 },
	'GET /rest/software/1.0/epic/none/issue': { reconcileIssues: 50 },
	'GET /rest/software/1.0/epic/{epicIdOrKey}/issue': { reconcileIssues: 50 },
	'GET /rest/software/1.0/sprint/{sprintId}/issue': { reconcileIssues: 50 },
};

/** By flavour; Data Center's document mentions none. */
export const LIMITS_IN_PROSE: Readonly<Record<Flavour, Limits>> = { cloud: CLOUD, dataCenter: {} };

/** Facts in which the lists with these names have a limit, both in the query and in the body. */
export function withLimits(
	facts: EndpointFacts,
	limits: Readonly<Record<string, number>> = {},
): EndpointFacts {
	const { body } = facts;
	const query: Parameters = mapped(facts.query, (name, parameter) =>
		limits[name] === undefined ? parameter : { ...parameter, maximum: limits[name] },
	);
	if (body?.kind !== 'object') return { ...facts, query };
	const properties = mapped(body.properties, (name, property: PropertyFacts) =>
		limits[name] === undefined ? property : { ...property, list: limits[name] },
	);
	return { ...facts, query, body: { ...body, properties } };
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (name: string, value: T) => T) =>
	Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]));
