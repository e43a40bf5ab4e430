import type { DataCenterEndpoint, Endpoint } from './endpoint';

/** The versions of Jira Data Center that have an endpoint. */
export interface VersionRange {
	/** The first one. */
	readonly since?: string;
	/** The first one that no longer has it. */
	readonly until?: string;
}

/** The version whose document the facts of Data Center come from. */
export const DOCUMENTED_VERSION = '10.3';

const range = (
	given: VersionRange,
	...endpoints: readonly DataCenterEndpoint[]
): Array<readonly [DataCenterEndpoint, VersionRange]> =>
	endpoints.map((endpoint) => [endpoint, given]);

/**
 * Endpoints that some versions lack; a document says only what its own version has.
 *
 * - 7.10: "Archiving API", developer.atlassian.com.
 * - 8.0, 8.1, 8.3: "Jira 8.13 REST API change log", confluence.atlassian.com.
 * - 8.4 and 9.0: "Jira Software 8.4.x release notes" and "Createmeta REST endpoint to be removed", the same place.
 * - 8.14 and 8.15: "Jira 9.4 REST API change log", the same place.
 * - 10.0: "Webhooks" of Jira Data Center, developer.atlassian.com, which has both paths.
 * - 10.3: the client jira.js, which says of both that they came with 11.3 and with a later 10.3.
 */
const RANGES: ReadonlyMap<Endpoint, VersionRange> = new Map<Endpoint, VersionRange>([
	...range(
		{ since: '7.10' },
		'PUT /rest/api/2/project/{projectIdOrKey}/archive',
		'PUT /rest/api/2/project/{projectIdOrKey}/restore',
	),
	...range(
		{ since: '8.0' },
		'PUT /rest/api/2/issue/{issueIdOrKey}/archive',
		'GET /rest/api/2/issuetypescheme',
		'POST /rest/api/2/issuetypescheme',
		'GET /rest/api/2/issuetypescheme/{schemeId}',
		'PUT /rest/api/2/issuetypescheme/{schemeId}',
		'DELETE /rest/api/2/issuetypescheme/{schemeId}',
		'GET /rest/api/2/issuetypescheme/{schemeId}/associations',
		'POST /rest/api/2/issuetypescheme/{schemeId}/associations',
		'PUT /rest/api/2/issuetypescheme/{schemeId}/associations',
		'DELETE /rest/api/2/issuetypescheme/{schemeId}/associations',
		'DELETE /rest/api/2/issuetypescheme/{schemeId}/associations/{projIdOrKey}',
	),
	...range(
		{ since: '8.1' },
		'PUT /rest/api/2/issue/{issueIdOrKey}/restore',
		'GET /rest/api/2/cluster/nodes',
		'DELETE /rest/api/2/cluster/node/{nodeId}',
		'PUT /rest/api/2/cluster/node/{nodeId}/offline',
	),
	...range({ since: '8.3' }, 'GET /rest/api/2/screens'),
	...range(
		{ since: '8.4' },
		'GET /rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes',
		'GET /rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
	),
	...range({ until: '9.0' }, 'GET /rest/api/2/issue/createmeta'),
	...range(
		{ since: '8.14' },
		'PUT /rest/api/2/cluster/index-snapshot/{nodeId}',
		'GET /rest/api/2/email-templates',
		'POST /rest/api/2/email-templates',
		'POST /rest/api/2/email-templates/apply',
		'POST /rest/api/2/email-templates/revert',
		'GET /rest/api/2/email-templates/types',
	),
	...range(
		{ since: '8.15' },
		'GET /rest/api/2/terminology/entries',
		'POST /rest/api/2/terminology/entries',
	),
	...range(
		{ until: '10.0' },
		'GET /rest/webhooks/1.0/webhook',
		'POST /rest/webhooks/1.0/webhook',
		'DELETE /rest/webhooks/1.0/webhook/{id}',
		'GET /rest/webhooks/1.0/webhook/{id}',
		'PUT /rest/webhooks/1.0/webhook/{id}',
	),
	...range(
		{ since: '10.0' },
		'GET /rest/jira-webhook/1.0/webhooks',
		'POST /rest/jira-webhook/1.0/webhooks',
		'DELETE /rest/jira-webhook/1.0/webhooks/{id}',
		'GET /rest/jira-webhook/1.0/webhooks/{id}',
		'PUT /rest/jira-webhook/1.0/webhooks/{id}',
	),
	...range({ since: '10.3' }, 'GET /rest/api/2/readonly-mode', 'PUT /rest/api/2/readonly-mode'),
]);

/** The versions of Jira Data Center that have an endpoint; undefined if no version is known that lacks it. */
export function versionsOf(endpoint: Endpoint): VersionRange | undefined {
	return RANGES.get(endpoint);
}
