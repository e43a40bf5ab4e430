import type { Endpoint, Flavour } from '../endpoints';

export type { Flavour };

/** What operations may know about the Jira that they talk to. They never branch on more than this. */
export interface Site {
	readonly flavour: Flavour;
	/** Where people open it in a browser, without a trailing slash; `undefined` until it is known. */
	readonly webUrl: string | undefined;
	/** The property that names a user on the wire. */
	readonly userKey: 'accountId' | 'name';
	/** How the node signs in, as the editor calls it. */
	readonly signIn?: string;
	/** Base of the REST API that requests go to: the site, or the gateway. Known after the first request at the latest. */
	readonly apiUrl?: string | undefined;
	/** OAuth scopes of the sign-in, where they are known. */
	readonly scopes?: readonly string[];
	/**
	 * A sentence that says how to permit this sign-in to use an endpoint, where that does not depend
	 * on a user's permissions.
	 */
	permissionAdvice?(endpoint: Endpoint): string;
}

/** The site of a flavour. */
export function siteOf(flavour: Flavour, webUrl: string | undefined): Site {
	return flavour === 'cloud'
		? { flavour, webUrl, userKey: 'accountId' }
		: { flavour, webUrl, userKey: 'name' };
}

/** What only Jira Cloud knows: the value there, and nothing on Data Center. */
export function onCloud<Value>(
	{ flavour }: Pick<Site, 'flavour'>,
	value: Value,
): Value | undefined {
	return flavour === 'cloud' ? value : undefined;
}
