import { holdsControlCharacter } from './pathSafety';
import { SignInError } from './signInError';

/** Where Atlassian's gateway and token services are, unless the credential says otherwise. */
export const ATLASSIAN = {
	gateway: 'https://api.atlassian.com',
	authorize: 'https://auth.atlassian.com/authorize',
	token: 'https://auth.atlassian.com/oauth/token',
	devOpsToken: 'https://api.atlassian.com/oauth/token',
} as const;

/** A scheme, if there is one, and what follows it. */
const ADDRESS = /^(?:([a-z][a-z\d+.-]*):\/\/)?(.*)$/is;

/**
 * A mistyped or repeated `https://`: `https//`, `https:/`, `https:`, `htps//`, `//`. A host name
 * without a dot is never followed by two slashes, nor by a colon without a port.
 */
const SCHEME_BY_SLIP = /^(?:[^/?#.:;,@]*[.:;,]?\/\/+|[^/?#.:@]*:\/+|https?(?:[:;,/?#]+|$)|\/+)/i;

/** ASCII host names, after the URL parser has encoded others. */
const HOST_NAME = /^[a-z\d_-]+(\.[a-z\d_-]+)*$/;

/**
 * Whether a text contains characters that give a URL a hidden meaning: parsing drops control characters, and turns a
 * backslash into a slash ("URL Standard", basic URL parser).
 */
export function isSlippery(text: string): boolean {
	return holdsControlCharacter(text) || text.includes('\\');
}

/** Whether a host name means this machine, where plain http does not leave the computer. */
export function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Whether a host is Atlassian's, so surely not a Data Center; a Cloud site may have another name, too. */
export function isAtlassianHost(hostname: string): boolean {
	return /(^|\.)(atlassian(-us-gov[a-z-]*)?\.(net|com)|jira\.com)$/.test(hostname);
}

/** The host as it was typed, in lower case, without port and dots at the end. */
const typedHost = (afterScheme: string): string =>
	afterScheme
		.replace(/[/?#].*$/s, '')
		.replace(/:\d*$/, '')
		.replace(/\.+$/, '')
		.toLowerCase();

/**
 * Whether a host is the one that was typed. The URL parser also reads `2130706433` as 127.0.0.1 and drops invisible
 * characters; a name with non-English letters becomes `xn--…`.
 */
function isAsTyped(hostname: string, afterScheme: string): boolean {
	if (hostname.startsWith('[')) return true;
	const typed = typedHost(afterScheme).split('.');
	const read = hostname.split('.');
	return (
		HOST_NAME.test(hostname) &&
		typed.length === read.length &&
		read.every(
			(label, at) => label === typed[at] || (label.startsWith('xn--') && !isAscii(typed[at])),
		)
	);
}

const isAscii = (text = ''): boolean => [...text].every((sign) => sign <= '\u007f');

/** The likely meaning of a mistyped address; undefined if it is unclear. */
function meantBy(afterScheme: string): string | undefined {
	let rest = afterScheme;
	while (SCHEME_BY_SLIP.test(rest)) rest = rest.replace(SCHEME_BY_SLIP, '');
	const url = rest.includes('@') ? null : URL.parse(`https://${rest}`);
	return url !== null && isAsTyped(url.hostname, rest) ? baseOf(url) : undefined;
}

/**
 * Reads an address as people type it: with or without `https://`, in any case. The host is always the one that was
 * typed: an address that would be read as another host is refused.
 *
 * @param label the field's label in the editor, for the message
 * @throws SignInError when it is not an http or https address, or contains a user name
 */
export function readAddress(typed: string, label: string, example: string): URL {
	const text = typed.trim();
	const refused = (sentence: string): SignInError =>
		new SignInError('addressInvalid', `'${label}' ${sentence}`);
	const unreadable = `is not a valid address: enter one like ${example}`;
	if (text === '') {
		throw new SignInError('incomplete', `'${label}' is empty: fill it in, e.g. ${example}`);
	}
	if (isSlippery(text) || /\s/.test(text)) throw refused(unreadable);
	const [, scheme = 'https', afterScheme = ''] = ADDRESS.exec(text) ?? [];
	if (!/^https?$/i.test(scheme)) throw refused(unreadable);
	if (SCHEME_BY_SLIP.test(afterScheme)) {
		const meant = meantBy(afterScheme);
		throw refused(
			meant === undefined
				? unreadable
				: `does not begin like an address: if you mean ${meant}, enter exactly that`,
		);
	}
	const url = URL.parse(`${scheme}://${afterScheme}`);
	if (url === null || url.hostname === '') throw refused(unreadable);
	if (url.username !== '' || url.password !== '') {
		throw refused(
			`contains a user name or password: enter the address without it, like ${example}`,
		);
	}
	if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
	if (!isAsTyped(url.hostname, afterScheme)) {
		throw refused(
			HOST_NAME.test(url.hostname)
				? `would be read as ${url.hostname}, which is not what it says: enter the host itself, like ${example}`
				: unreadable,
		);
	}
	return url;
}

/** An address without search, fragment and trailing slash: `https://host[:port][/path]`. */
export function baseOf(url: URL): string {
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * Atlassian's services require https. Plain http is allowed only for a server on this machine.
 *
 * @param otherwise another way out, to end the sentence with
 * @throws SignInError when the address is http and its host is not this machine
 */
export function requireHttps(url: URL, label: string, otherwise = ''): void {
	if (url.protocol === 'https:' || isLoopback(url.hostname)) return;
	throw new SignInError(
		'addressInvalid',
		`'${label}' begins with http://, where others could read the token in transit: begin it with https://${otherwise}`,
	);
}

/**
 * The gateway or token URL of a Cloud credential.
 *
 * @param typed the field's value; '' means `fallback`
 * @returns `https://host[:port][/path]` without trailing slash
 * @throws SignInError
 */
export function cloudServiceUrl(typed: string, label: string, fallback: string): string {
	if (typed.trim() === '') return fallback;
	const url = readAddress(typed, label, fallback);
	requireHttps(url, label);
	return baseOf(url);
}

/** A path behind the gateway: the gateway's base path, and the site's cloud id. */
export const BEHIND_GATEWAY = /^(.*?)\/ex\/jira(?:\/([^/]*).*)?$/i;

/** The gateway's base, even if the URL of one site's API behind it was pasted. */
export function gatewayUrlOf(typed: string): string {
	return cloudServiceUrl(typed, 'Gateway URL', ATLASSIAN.gateway).replace(BEHIND_GATEWAY, '$1');
}
