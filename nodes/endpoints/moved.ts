import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import { endpointLike, hasEndpoint } from './lookup';

/** What became of endpoints that stored workflows may still name. */
export interface Moved {
	/** By the old name, what it has become: the same endpoint at another path. */
	readonly renamed: Readonly<Record<string, Endpoint>>;
	/** By the old name, what to do instead, as a sentence: nothing takes the place of the endpoint by itself. */
	readonly gone: Readonly<Record<string, string>>;
}

/**
 * Endpoints that Atlassian has moved or removed since they were published in this package, with the source as a comment.
 * Nothing has been, so far. An endpoint whose placeholders only have other names needs no entry.
 */
export const MOVED: Readonly<Record<Flavour, Moved>> = {
	cloud: { renamed: {}, gone: {} },
	dataCenter: { renamed: {}, gone: {} },
};

/**
 * The name of an endpoint today, for a name that a workflow has stored: what it has become if it was moved; itself with
 * the placeholders of today; otherwise the stored name, whether it exists or not.
 */
export function currentEndpoint(stored: string, flavour: Flavour, moved = MOVED): string {
	const { renamed } = moved[flavour];
	if (Object.hasOwn(renamed, stored)) return renamed[stored] ?? stored;
	if (hasEndpoint(stored, flavour)) return stored;
	const [method = '', path = ''] = stored.split(' ');
	return endpointLike(method, path, flavour) ?? stored;
}

/** What to do instead of an endpoint that Atlassian has removed, as a sentence; undefined if it was not removed. */
export function insteadOfGone(stored: string, flavour: Flavour, moved = MOVED): string | undefined {
	const { gone } = moved[flavour];
	return Object.hasOwn(gone, stored) ? gone[stored] : undefined;
}

/**
 * Values by the placeholders of a stored name, by those of the name of today: the first is the first. Values by other
 * names stay as they are: somebody has entered them since.
 */
export function currentPathValues<T>(
	values: Readonly<Record<string, T>>,
	stored: string,
	current: string,
): Readonly<Record<string, T>> {
	const before = placeholdersOf(stored);
	const today = placeholdersOf(current);
	if (!Object.keys(values).every((name) => before.includes(name))) return values;
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [today[before.indexOf(name)] ?? name, value]),
	);
}

const placeholdersOf = (endpoint: string): string[] =>
	[...endpoint.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
