import type { Api, Exchange } from './exchange';

/** Where an exchange belongs: the document that describes it, and its path in that document's notation. */
export interface Address {
	api: Api;
	path: string;
	query: URLSearchParams;
}

/** Names after `/rest` that Jira Software Cloud's document describes. */
const AGILE = new Set(['agile', 'software']);

/** DevOps APIs by name, with the version under which that document describes them. */
const DEVOPS_VERSIONS: Readonly<Record<string, string>> = {
	builds: '0.1',
	deployments: '0.1',
	devinfo: '0.10',
	devopscomponents: '1.0',
	featureflags: '0.1',
	operations: '1.0',
	remotelinks: '1.0',
	security: '1.0',
};

/**
 * `/jira/{product}/{version}/cloud/{cloudId}/…` on api.atlassian.com is `/rest/{product}/…` in Jira;
 * the versions of the two differ (see "Integrating Jira Software Cloud with on-premises tools").
 */
const DEVOPS_GATEWAY = /^\/jira\/([a-z]+)\/(\d+\.\d+)\/cloud\/[^/]+(\/.*)$/;

/**
 * Document, path and query of a request; undefined if it does not go to Jira's REST API (a token,
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
	const path = devOps === null ? sent.slice(start) : devOpsPath(devOps);
	if (flavour === 'dataCenter') {
		// Jira Service Management has a document of its own there, which is not among ours.
		if (path.startsWith('/rest/servicedeskapi/')) return undefined;
		const afterRest = path.slice('/rest'.length).replace(/^\/api\/latest\//, '/api/2/');
		return { api: 'dataCenter', path: afterRest, query };
	}
	return { api: cloudApi(path), path, query };
}

function devOpsPath([, product = '', version = '', rest = '']: RegExpExecArray): string {
	return `/rest/${product}/${DEVOPS_VERSIONS[product] ?? version}${rest}`;
}

function cloudApi(path: string): Api {
	const [, , product = '', version = ''] = path.split('/');
	if (product === 'servicedeskapi') return 'servicedesk';
	if (AGILE.has(product) || product in DEVOPS_VERSIONS) return 'software';
	return product === 'api' && version === '2' ? 'v2' : 'v3';
}
