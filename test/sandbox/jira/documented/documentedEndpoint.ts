import { endpointsOf, factsOf, findEndpoint } from '../../../../nodes/endpoints';
import type { Endpoint } from '../../../../nodes/endpoints';
import { cloudAdditions, dataCenterAdditions } from '../../../../nodes/endpoints/additions';
import { devOpsEntities } from '../../devops/api';
import type { Flavour } from '../model';

/** Endpoints that no document describes. */
const additions = {
	cloud: new Set(Object.keys(cloudAdditions.endpoints)),
	dataCenter: new Set(Object.keys(dataCenterAdditions.endpoints)),
};

const devOps = new RegExp(`^/rest/(?:${devOpsEntities.join('|')})/`);

/** Whether a path is for development tools: they go to the gateway, which has routes for all of them. */
export function isForDevOps(path: string): boolean {
	return devOps.test(path);
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;

/**
 * The endpoint in Atlassian's documents that serves a path; undefined if they have none. For version 2 of Cloud's
 * platform API, the endpoint of version 3.
 *
 * @param path below the site's address, without a query: `/rest/agile/1.0/board/1`
 */
export function documentedEndpoint(
	method: string,
	path: string,
	flavour: Flavour,
): Endpoint | undefined {
	if (flavour === 'cloud' && isForDevOps(path)) return undefined;
	const isVersion2 = flavour === 'cloud' && path.startsWith('/rest/api/2/');
	const listed = isVersion2
		? path.replace('/rest/api/2/', '/rest/api/3/')
		: path.replace('/rest/api/latest/', '/rest/api/2/');
	const found = findEndpoint(method, listed, flavour);
	if (found === undefined || additions[flavour].has(found)) return undefined;
	return isVersion2 && factsOf(found, flavour).onlyVersion3 ? undefined : found;
}

/** A path as the documents write it, with the requested version; unchanged if they do not have it. */
export function documentedTemplate(method: string, path: string, flavour: Flavour): string {
	const endpoint = documentedEndpoint(method, path, flavour);
	if (endpoint === undefined) return path;
	const [, template = path] = endpoint.split(' ');
	const [api] = /^\/rest\/api\/[^/]+/.exec(path) ?? [''];
	return template.replace(/^\/rest\/api\/[^/]+/, api);
}

/** The methods that the documents have for a path. */
export function documentedMethods(path: string, flavour: Flavour): string[] {
	return methods.filter((method) => documentedEndpoint(method, path, flavour) !== undefined);
}

/** The paths of a method that the documents have below a prefix such as `/rest/api/3`, without it. */
export function documentedPaths(method: string, prefix: string, flavour: Flavour): string[] {
	const api = prefix.replace(
		/^\/rest\/api\/(?:2|latest)$/,
		flavour === 'cloud' ? '/rest/api/3' : '/rest/api/2',
	);
	const start = `${method} ${api}/`;
	return endpointsOf(flavour)
		.filter((name) => name.startsWith(start))
		.map((name) => name.slice(start.length))
		.filter((path) => documentedEndpoint(method, `${prefix}/${path}`, flavour) !== undefined);
}
