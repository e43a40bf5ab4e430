import { couldLeadElsewhere } from './pathSafety';
import { SignInError } from './signInError';
import { isSlippery } from './webAddress';

/** Addresses that a credential signs. */
export interface OwnPlace {
	/** Origin and base path, without a slash at the end. */
	readonly base: string;
	/** What may follow the base; anything if undefined. */
	readonly path?: RegExp;
	/** The base that such a request goes to instead, e.g. from the site to the gateway. */
	readonly moveTo?: string;
}

/** Everything that a credential signs, and where requests without a host go. */
export interface OwnPlaces {
	/** The base of relative URLs. */
	readonly relativeTo: string;
	/** The first match decides. */
	readonly places: readonly OwnPlace[];
	/**
	 * Bases (beginnings of URLs) that an earlier signing of the same request may have put before its
	 * relative URL: n8n signs a request again after a renewal, when the API may be elsewhere.
	 */
	readonly earlierBases: readonly string[];
}

/** The address in n8n's request options; older nodes use `uri`. */
export interface RequestAddress {
	readonly url?: unknown;
	readonly uri?: unknown;
	readonly baseURL?: unknown;
}

/** Where the signed request goes: `url` begins with a slash and follows `baseURL`. */
export interface PinnedAddress {
	readonly baseURL: string;
	readonly url: string;
}

/** URLs that axios treats as absolute; it appends others to the base. */
const ABSOLUTE = /^([a-z][a-z\d+\-.]*:)?\/\//i;
const ANY_SCHEME = /^[a-z][a-z\d+\-.]*:/i;

function refusal(own: OwnPlaces, target: string): SignInError {
	const hosts = [...new Set(own.places.map(({ base }) => new URL(base).host))];
	if (hosts.includes(target)) {
		return new SignInError(
			'foreignHost',
			`This credential signs only requests to its own part of ${target}, and this one goes to another part: correct the URL (https and path), or use a credential for that part`,
		);
	}
	return new SignInError(
		'foreignHost',
		`This credential signs only requests to ${hosts.join(' and ')}, and this one goes to ${target}: use a URL of your Jira, or a credential for the other service`,
	);
}

function isUnder(pathname: string, basePath: string): boolean {
	return pathname === basePath || pathname.startsWith(`${basePath}/`);
}

function pin(target: URL, own: OwnPlaces): PinnedAddress | undefined {
	for (const { base, path, moveTo } of own.places) {
		const { origin, pathname } = new URL(base);
		const basePath = pathname.replace(/\/+$/, '');
		if (target.origin !== origin || !isUnder(target.pathname, basePath)) continue;
		const rest = target.pathname.slice(basePath.length) || '/';
		if (path !== undefined && !path.test(rest)) continue;
		return { baseURL: moveTo ?? base, url: `${rest}${target.search}${target.hash}` };
	}
	return undefined;
}

const addressText = (value: unknown): string =>
	typeof value === 'string' ? value.trim() : value instanceof URL ? value.href : '';

const joined = (base: string, url: string): string =>
	`${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;

/**
 * Decides whether a request may be signed, and where it goes. A relative URL goes to the credential's API; an
 * absolute one must be one of its own: same origin, below the base path, without a user name in it and without a path
 * out of the base (`..`, in any encoding). The result is built from the parsed URL, not from the text, so exactly
 * what was checked is sent.
 *
 * @returns the address to send to
 * @throws SignInError (`foreignHost`) with a sentence that names the hosts, never a path or a query
 */
export function pinAddress(request: RequestAddress, own: OwnPlaces): PinnedAddress {
	const text = addressText(request.url) || addressText(request.uri);
	const base = addressText(request.baseURL);
	if (isSlippery(text) || isSlippery(base)) {
		throw refusal(own, 'an address with a backslash or a control character in it');
	}
	const isAbsolute = ABSOLUTE.test(text);
	if (!isAbsolute && ANY_SCHEME.test(text)) throw refusal(own, 'an address in an unsupported form');

	const ownBase =
		base === '' || own.earlierBases.some((earlier) => joined(base, '').startsWith(earlier));
	const full = isAbsolute ? text : joined(ownBase ? own.relativeTo : base, text);
	const target = URL.parse(full);
	if (target === null) throw refusal(own, 'an address that cannot be read');
	const pinned =
		target.username === '' && target.password === '' && !couldLeadElsewhere(target.pathname)
			? pin(target, own)
			: undefined;
	if (pinned === undefined) throw refusal(own, target.host);
	return pinned;
}
