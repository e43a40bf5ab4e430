import { SignInError } from './signInError';

/** Where Atlassian's gateway and token services are, unless the credential says otherwise. */
export const ATLASSIAN = {
	gateway: 'https://api.atlassian.com',
	authorize: 'https://auth.atlassian.com/authorize',
	token: 'https://auth.atlassian.com/oauth/token',
	devOpsToken: 'https://api.atlassian.com/oauth/token',
} as const;

const SCHEME = /^([a-z][a-z\d+.-]*):\/\//i;

/**
 * Whether a text holds what makes a URL mean something else than it looks like: control characters
 * vanish when it is parsed, and a backslash becomes a slash ("URL Standard", basic URL parser).
 */
export function isSlippery(text: string): boolean {
	return [...text].some((sign) => sign < ' ' || sign === '\u007f' || sign === '\\');
}

/** Whether a host name means this machine, where plain http leaves no wire. */
export function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Reads an address as people type it: with or without `https://`, in any case.
 *
 * @param label the field's label in the editor, for the message
 * @throws SignInError when it is no http or https address, or carries a user name
 */
export function readAddress(typed: string, label: string, example: string): URL {
	const text = typed.trim();
	if (text === '') {
		throw new SignInError('incomplete', `'${label}' is empty: fill it in, e.g. ${example}`);
	}
	const unreadable = (): SignInError =>
		new SignInError(
			'addressInvalid',
			`'${label}' is not an address that can be read: type it like ${example}`,
		);
	if (isSlippery(text) || /\s/.test(text)) throw unreadable();
	const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
	if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') throw unreadable();
	const url = URL.parse(scheme === undefined ? `https://${text}` : text);
	if (url === null || url.hostname === '') throw unreadable();
	if (url.username !== '' || url.password !== '') {
		throw new SignInError(
			'addressInvalid',
			`'${label}' holds a user name or password: leave it out of the address, like ${example}`,
		);
	}
	if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
	return url;
}

/** An address without search, fragment and trailing slash: `https://host[:port][/path]`. */
export function baseOf(url: URL): string {
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * Atlassian's services are reached by https only. Plain http is for a server on this same machine.
 *
 * @throws SignInError when the address is http and its host is not this machine
 */
export function requireHttps(url: URL, label: string): void {
	if (url.protocol === 'https:' || isLoopback(url.hostname)) return;
	throw new SignInError(
		'addressInvalid',
		`'${label}' begins with http://, over which the token could be read on its way: begin it with https://`,
	);
}

/**
 * The gateway or token URL of a Cloud credential.
 *
 * @param typed what the field holds; '' means `fallback`
 * @returns `https://host[:port][/path]` without trailing slash
 * @throws SignInError
 */
export function cloudServiceUrl(typed: string, label: string, fallback: string): string {
	if (typed.trim() === '') return fallback;
	const url = readAddress(typed, label, fallback);
	requireHttps(url, label);
	return baseOf(url);
}

/** The gateway's base, also when the URL of one site's API behind it was pasted. */
export function gatewayUrlOf(typed: string): string {
	return cloudServiceUrl(typed, 'Gateway URL', ATLASSIAN.gateway).replace(
		/\/ex\/jira(\/.*)?$/i,
		'',
	);
}
