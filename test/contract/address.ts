import type { Api, Exchange } from './exchange';

/** Where an exchange belongs: the document that describes it, and its path as that document writes paths. */
export interface Address {
	api: Api;
	path: string;
	query: URLSearchParams;
}

/** First segments after `/rest` that Jira Software Cloud's document describes. */
const SOFTWARE = new Set([
	'agile',
	'software',
	'devinfo',
	'featureflags',
	'deployments',
	'builds',
	'remotelinks',
	'security',
	'operations',
	'devopscomponents',
]);

/** `/jira/{product}/{version}/cloud/{cloudId}/…` of api.atlassian.com is `/rest/{product}/{version}/…` of Jira. */
const DEVOPS_GATEWAY = /^\/jira\/([a-z]+)\/(\d+\.\d+)\/cloud\/[^/]+(\/.*)$/;

/**
 * Document, path and query of a request; undefined where it is not one to Jira's REST API (a token,
 * a consent page, `/_edge/tenant_info`). Paths of Data Center's document start after `/rest`;
 * `/rest/api/latest` is version 2 there.
 */
export function addressOf({
	flavour,
	path: arrived,
}: Pick<Exchange, 'flavour' | 'path'>): Address | undefined {
	const [sent = '', search = ''] = arrived.split('?', 2);
	const query = new URLSearchParams(search);
	const devOps = flavour === 'cloud' ? DEVOPS_GATEWAY.exec(sent) : null;
	const start = sent.indexOf('/rest/');
	if (devOps === null && start === -1) return undefined;
	const path =
		devOps === null
			? sent.slice(start)
			: `/rest/${devOps[1] ?? ''}/${devOps[2] ?? ''}${devOps[3] ?? ''}`;
	if (flavour === 'dataCenter') {
		const afterRest = path.slice('/rest'.length).replace(/^\/api\/latest\//, '/api/2/');
		return { api: 'dataCenter', path: afterRest, query };
	}
	return { api: cloudApi(path), path, query };
}

function cloudApi(path: string): Api {
	const [, , product = '', version = ''] = path.split('/');
	if (product === 'servicedeskapi') return 'servicedesk';
	if (SOFTWARE.has(product)) return 'software';
	return product === 'api' && version === '2' ? 'v2' : 'v3';
}
