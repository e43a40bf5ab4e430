/** What an `Authorization` header says, before it is checked. */
export type Authorization =
	| { readonly scheme: 'none' }
	| { readonly scheme: 'basic'; readonly user: string; readonly secret: string }
	| { readonly scheme: 'bearer'; readonly token: string }
	/** A scheme or a value that Atlassian's hosts ignore: the same as no header. */
	| { readonly scheme: 'unreadable' };

/**
 * Reads an `Authorization` header the way a Jira Cloud site does: `Bearer` in exactly this
 * spelling with one space, `Basic` in any case; a Basic value without a user before its first
 * colon is not a credential. The secret may contain colons.
 */
export function parseAuthorization(header: string | undefined): Authorization {
	if (header === undefined || header === '') return { scheme: 'none' };
	const bearer = /^Bearer (\S+)$/.exec(header);
	if (bearer?.[1] !== undefined) return { scheme: 'bearer', token: bearer[1] };
	const basic = /^basic +([A-Za-z0-9+/_=-]+)$/i.exec(header);
	if (basic?.[1] === undefined) return { scheme: 'unreadable' };
	const decoded = Buffer.from(basic[1], 'base64').toString('utf8');
	const colon = decoded.indexOf(':');
	if (colon < 1) return { scheme: 'unreadable' };
	return { scheme: 'basic', user: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}
