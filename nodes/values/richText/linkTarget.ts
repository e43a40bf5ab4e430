/** Where a Markdown link leads: to an address, to a person, or to nothing that a link may lead to. */
export type LinkTarget =
	| { kind: 'address'; href: string }
	| { kind: 'account'; id: string }
	| { kind: 'userName'; name: string }
	| { kind: 'none' };

const none: LinkTarget = { kind: 'none' };

/** Schemes that a link in an issue may have; `javascript:` and similar ones stay text. */
const linkableSchemes = new Set(['http', 'https', 'mailto']);

/** Atlassian's account ids have up to 128 characters: letters, digits, `:` and `-`. */
export const accountIdPattern = /^[\w:-]{1,128}$/;

/**
 * Decides what the target of a Markdown link is.
 *
 * `accountid:5b10…` names a user of Jira Cloud and `username:mia` one of Jira Data Center: links
 * with these schemes are mentions. Other targets are addresses if they are relative or have the
 * scheme http, https or mailto.
 */
export function linkTarget(href: string): LinkTarget {
	// Browsers ignore control characters in front of and inside a scheme.
	const address = href.replace(/\p{Cc}/gu, '').trim();
	if (address === '') return none;
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
	if (scheme === undefined || linkableSchemes.has(scheme)) {
		return { kind: 'address', href: address.replace(/[\s|]/g, encodeURIComponent) };
	}
	const person = decodePercent(address.slice(scheme.length + 1));
	if (scheme === 'accountid' && accountIdPattern.test(person))
		return { kind: 'account', id: person };
	if (scheme === 'username' && person !== '') return { kind: 'userName', name: person };
	return none;
}

/** Whether an address may stay a link in a shown document: it does not run in the browser. */
export const isHarmlessAddress = (href: string): boolean =>
	href !== '' && !/^(?:javascript|vbscript|data):/i.test(href.replace(/[\p{Cc}\s]/gu, ''));

/**
 * Whether an id in a mention is an Atlassian account id (24 hexadecimal digits as in `5b10ac8d82e05b22cc7d4ef5`, or
 * with a prefix as in `557058:f58131cb-b67d-43c7-b30d-6b58d40bd077`) rather than a user name of Jira Data Center.
 */
export const isAccountId = (id: string): boolean =>
	/^(?:[0-9a-f]{24}|[0-9a-z]+:[0-9a-zA-Z:-]{20,127})$/i.test(id);

export function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
