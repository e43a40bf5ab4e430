import { factsOf, findEndpoint } from '../../../../nodes/endpoints';
import type { EndpointFacts, ScopeSets } from '../../../../nodes/endpoints';
import type { Route } from './route';

type Named = Pick<Route, 'method' | 'path' | 'api'>;

/** What Atlassian's documents say about a route on Cloud. */
export function cloudFactsOf({ method, path, api }: Named): EndpointFacts {
	const endpoint = findEndpoint(method, `${api ?? '/rest/api/3'}/${path}`, 'cloud');
	if (!endpoint) throw new Error(`${method} ${path} is in none of the documents.`);
	return factsOf(endpoint, 'cloud');
}

/** The scopes that a route needs on Cloud. */
export function scopesOf(route: Named): ScopeSets {
	return cloudFactsOf(route).scopes;
}

/** Whether a token with these scopes has one of the sufficient sets; 'all' means no restriction. */
export function allows(granted: ReadonlySet<string> | 'all', scopes: () => ScopeSets): boolean {
	if (granted === 'all') return true;
	const { classic, granular } = scopes();
	return [...classic, ...granular].some((set) => set.every((scope) => granted.has(scope)));
}
