import type { Family } from './encoding';

/**
 * Endpoints that are missing from Atlassian's documents, in the format of the generated ones.
 *
 * - `/_edge/tenant_info`: "Integrating Jira Software Cloud with on-premises tools", section "Find your cloud ID". It is
 *   requested from the site, without signing in.
 * - `/oauth/token/accessible-resources`: "OAuth 2.0 (3LO) apps", section "Make calls to the API". It is requested from
 *   api.atlassian.com, with any token.
 * - `/rest/webhooks/1.0/webhook`: "Webhooks" of Jira Cloud platform, section "Register a webhook using the REST API". For
 *   administrators; OAuth 2.0 apps register theirs at `/rest/api/3/webhook`.
 */
export const cloudAdditions = {
	endpoints: {
		'GET /_edge/tenant_info': ['', '200 {:cloudId!}', 0, '', '', 'a'],
		'GET /oauth/token/accessible-resources': ['', '200 []', 0],
		'GET /rest/webhooks/1.0/webhook': ['', '200 []'],
		'POST /rest/webhooks/1.0/webhook': ['', '201 {Webhook}', -1, 'json! {Webhook}'],
		'DELETE /rest/webhooks/1.0/webhook/{id}': ['', '204'],
		'GET /rest/webhooks/1.0/webhook/{id}': ['', '200 {Webhook}'],
		'PUT /rest/webhooks/1.0/webhook/{id}': ['', '200 {Webhook}', -1, 'json! {Webhook}'],
	},
	scopes: ['|'],
	objects: {
		Webhook:
			'name url events[] filters excludeBody secret enabled self^ lastUpdatedUser^ lastUpdatedDisplayName^ lastUpdated^ isSigned^',
	},
} as const satisfies Family;

/**
 * Likewise for Data Center.
 *
 * - `/rest/jira-webhook/1.0/webhooks`: "Webhooks" of Jira Data Center, for Jira 10 and later. It does not say which status
 *   means that one was created or deleted: both usual ones are accepted. `start` and `limit`: the client jira.js.
 * - `/rest/webhooks/1.0/webhook`: "Webhooks" of Jira Server, for Jira before 10, with the same doubt about deleting.
 * - `/rest/servicedeskapi/organization` and `…/request/{issueIdOrKey}/approval`: "Jira Service Management Data Center
 *   REST API", whose document is not among those for the platform. They are paged as on Cloud.
 * - `/rest/api/2/issue/createmeta`: the fields of new issues in Jira before 8.4; removed in Jira 9. "Createmeta REST
 *   endpoint to be removed", confluence.atlassian.com; parameters as in the document of Jira Cloud.
 * - `/secure/attachment/{id}/{filename}`: the address in `content` of an attachment; no operation returns its bytes.
 */
export const dataCenterAdditions = {
	endpoints: {
		'GET /rest/api/2/issue/createmeta': [
			'projectIds:, projectKeys:, issuetypeIds:, issuetypeNames:, expand',
			'200 {:projects[]}',
		],
		'GET /rest/jira-webhook/1.0/webhooks': ['start:i limit:i', '200 []'],
		'POST /rest/jira-webhook/1.0/webhooks': [
			'',
			'200 {Webhook},201 {Webhook}',
			-1,
			'json! {Webhook}',
		],
		'DELETE /rest/jira-webhook/1.0/webhooks/{id}': ['/id:i', '200 any,204'],
		'GET /rest/jira-webhook/1.0/webhooks/{id}': ['/id:i', '200 {Webhook}'],
		'PUT /rest/jira-webhook/1.0/webhooks/{id}': ['/id:i', '200 {Webhook}', -1, 'json! {Webhook}'],
		'GET /rest/servicedeskapi/organization': [
			'start:i limit:i',
			'200 {ServicePage}',
			-1,
			'',
			'start:values',
		],
		'GET /rest/servicedeskapi/request/{issueIdOrKey}/approval': [
			'start:i limit:i',
			'200 {ServicePage}',
			-1,
			'',
			'start:values',
		],
		'GET /rest/webhooks/1.0/webhook': ['', '200 []'],
		'POST /rest/webhooks/1.0/webhook': ['', '201 {OldWebhook}', -1, 'json! {OldWebhook}'],
		'DELETE /rest/webhooks/1.0/webhook/{id}': ['', '200 any,204'],
		'GET /rest/webhooks/1.0/webhook/{id}': ['', '200 {OldWebhook}'],
		'PUT /rest/webhooks/1.0/webhook/{id}': ['', '200 {OldWebhook}', -1, 'json! {OldWebhook}'],
		'GET /secure/attachment/{id}/{filename}': ['', '200 */* file,206 */* file', -1, '', '', 'a'],
	},
	scopes: [],
	objects: {
		OldWebhook:
			'name url events[] filters excludeBody enabled self^ lastUpdatedUser^ lastUpdatedDisplayName^ lastUpdated^',
		ServicePage: '_expands[] _links isLastPage limit size start values[]',
		Webhook: 'id^ name url events[] configuration active scopeType sslVerificationRequired',
	},
} as const satisfies Family;
