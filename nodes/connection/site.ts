import type { Endpoint, Flavour } from '../endpoints';

export type { Flavour };

/** What operations may ask about the Jira that they speak to. They never branch on more than this. */
export interface Site {
	readonly flavour: Flavour;
	/** Where people open it in a browser, without a trailing slash; `undefined` until it is known. */
	readonly webUrl: string | undefined;
	/** How rich text is written on the wire. */
	readonly richText: 'adf' | 'wiki';
	/** The property that names a user on the wire. */
	readonly userKey: 'accountId' | 'name';
	/** How the node signs in, as the editor calls it. */
	readonly signIn?: string;
	/** Base of the REST API that requests go to: the site, or the gateway. Known after the first request at the latest. */
	readonly apiUrl?: string | undefined;
	/** OAuth scopes of the sign-in, where they are known. */
	readonly scopes?: readonly string[];
	/** The sentence that says who can allow this sign-in to use an endpoint, where that is not a person's permissions. */
	wayToRights?(endpoint: Endpoint): string;
}

/** The site of a flavour. */
export function siteOf(flavour: Flavour, webUrl: string | undefined): Site {
	return flavour === 'cloud'
		? { flavour, webUrl, richText: 'adf', userKey: 'accountId' }
		: { flavour, webUrl, richText: 'wiki', userKey: 'name' };
}

/** What only Jira Cloud knows: the value there, and nothing on Data Center. */
export function onCloud<Value>(
	{ flavour }: Pick<Site, 'flavour'>,
	value: Value,
): Value | undefined {
	return flavour === 'cloud' ? value : undefined;
}
