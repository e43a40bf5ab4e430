import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { findEndpoint, type Endpoint } from '../endpoints';
import type { JiraRequest, Query } from './request';

/** The older way to make a request, until everything is moved to `call`. */
export interface JiraPath {
	readonly template: string;
	readonly values: ReadonlyArray<string | number>;
}

export type JiraApi = 'platform' | 'pages' | DevOpsApi;

export type DevOpsApi =
	| 'builds'
	| 'deployments'
	| 'devinfo'
	| 'devopscomponents'
	| 'featureflags'
	| 'operations'
	| 'remotelinks'
	| 'security';

const ROOTS: Partial<Record<JiraApi, readonly string[]>> = {
	platform: ['/rest/api/3/', '/rest/api/2/'],
	pages: ['/'],
	devinfo: ['/rest/devinfo/0.10/'],
};

export function path(
	literals: TemplateStringsArray,
	...values: ReadonlyArray<string | number>
): JiraPath {
	return { template: literals.join('{}'), values };
}

function named(method: IHttpRequestMethods, { template, values }: JiraPath, api: JiraApi) {
	const roots = ROOTS[api] ?? [`/rest/${api}/0.1/`, `/rest/${api}/1.0/`];
	const [endpoint] = roots.flatMap((root) =>
		(['cloud', 'dataCenter'] as const).flatMap(
			(flavour) => findEndpoint(method, root + template, flavour) ?? [],
		),
	);
	const names = [...(endpoint ?? '').matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
	const filled = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
	return { endpoint: endpoint as Endpoint, path: filled };
}

interface Details {
	readonly api?: JiraApi;
	readonly query?: Query;
	readonly reads?: boolean;
	readonly idempotent?: boolean;
	readonly writesIssue?: string;
}

export function get(path: JiraPath, query: Query = {}, api: JiraApi = 'platform'): JiraRequest {
	return { ...named('GET', path, api), query };
}

export function post(
	path: JiraPath,
	body: IDataObject,
	{ api = 'platform', query = {} }: Details = {},
): JiraRequest {
	return { ...named('POST', path, api), query, body };
}

export function postUpload(
	path: JiraPath,
	{ api = 'platform', query = {} }: Details = {},
): JiraRequest {
	return { ...named('POST', path, api), query };
}

export function put(
	path: JiraPath,
	body: IDataObject,
	{ api = 'platform', query = {} }: Details = {},
): JiraRequest {
	return { ...named('PUT', path, api), query, body };
}

export function del(path: JiraPath, { api = 'platform', query = {} }: Details = {}): JiraRequest {
	return { ...named('DELETE', path, api), query };
}
