import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { JiraPath } from './path';

/** A value of a query parameter. Lists repeat the parameter; `undefined` leaves it out. */
export type QueryValue = string | number | boolean | ReadonlyArray<string | number> | undefined;

/**
 * The APIs of a Jira site; each has its own root below the site's base URL. `pages`: what people open in a browser;
 * `gateway`: what Atlassian's gateway itself answers.
 */
export type JiraApi = 'platform' | 'software' | 'pages' | 'gateway' | DevOpsApi;

/** The APIs that take what development tools know: one for each kind of data. */
export type DevOpsApi =
	| 'builds'
	| 'deployments'
	| 'devinfo'
	| 'devopscomponents'
	| 'featureflags'
	| 'operations'
	| 'remotelinks'
	| 'security';

const API_ROOTS: Record<JiraApi, (apiVersion: string) => string> = {
	platform: (apiVersion) => `/rest/api/${apiVersion}/`,
	software: () => '/rest/agile/1.0/',
	pages: () => '/',
	gateway: () => '/',
	// As the specification writes them: the DevOps credential knows how the gateway calls the same.
	builds: () => '/rest/builds/0.1/',
	deployments: () => '/rest/deployments/0.1/',
	devinfo: () => '/rest/devinfo/0.10/',
	devopscomponents: () => '/rest/devopscomponents/1.0/',
	featureflags: () => '/rest/featureflags/0.1/',
	operations: () => '/rest/operations/1.0/',
	remotelinks: () => '/rest/remotelinks/1.0/',
	security: () => '/rest/security/1.0/',
};

/** Where an API begins below the base URL of a site. */
export function apiRoot(api: JiraApi, apiVersion: string): string {
	return API_ROOTS[api](apiVersion);
}

/** What one request to Jira says, as plain data. Host, signature and API version are the connection's. */
export interface JiraRequest {
	readonly method: IHttpRequestMethods;
	readonly api: JiraApi;
	readonly path: JiraPath;
	readonly query: Readonly<Record<string, QueryValue>>;
	readonly body?: IDataObject | IDataObject[];
	/** Whether it changes nothing. */
	readonly reads: boolean;
	/** Whether sending it twice does the same as once. A request that is not is never sent again after it may have arrived. */
	readonly idempotent: boolean;
	/** The issue that it writes to: Jira limits writes per issue, and their order matters. */
	readonly writesIssue?: string;
	/** Withdraws the request: once it is aborted, what has not been sent yet is not sent any more. */
	readonly signal?: AbortSignal;
}

/** What a request may say beside method, path and body. */
export type RequestDetails = Partial<
	Pick<JiraRequest, 'api' | 'query' | 'reads' | 'idempotent' | 'writesIssue'>
>;

/** A request that reads. */
export function get(
	path: JiraPath,
	query: JiraRequest['query'] = {},
	api: JiraApi = 'platform',
): JiraRequest {
	return { method: 'GET', api, path, query, reads: true, idempotent: true };
}

/** A request that creates, and with `{ reads: true }` one that only looks up (`POST /search/jql`). */
export function post(
	path: JiraPath,
	body: IDataObject,
	{ api = 'platform', query = {}, reads = false, idempotent = reads, ...rest }: RequestDetails = {},
): JiraRequest {
	return { method: 'POST', api, path, query, body, reads, idempotent, ...rest };
}

/** A request whose body is no JSON and goes along as an upload. */
export function postUpload(
	path: JiraPath,
	{ api = 'platform', query = {}, idempotent = false, ...rest }: RequestDetails = {},
): JiraRequest {
	return { method: 'POST', api, path, query, reads: false, idempotent, ...rest };
}

/** A request that changes. */
export function put(
	path: JiraPath,
	body: IDataObject,
	{ api = 'platform', query = {}, idempotent = true, ...rest }: RequestDetails = {},
): JiraRequest {
	return { method: 'PUT', api, path, query, body, reads: false, idempotent, ...rest };
}

/** A request that deletes. */
export function del(
	path: JiraPath,
	{ api = 'platform', query = {}, idempotent = true, ...rest }: RequestDetails = {},
): JiraRequest {
	return { method: 'DELETE', api, path, query, reads: false, idempotent, ...rest };
}

/**
 * The endpoint of a request: its method and path template. Jira's burst limits are counted per endpoint
 * ("Rate limiting", developer.atlassian.com).
 */
export function endpointOf(request: JiraRequest): string {
	return `${request.method} ${request.api} ${request.path.template}`;
}
