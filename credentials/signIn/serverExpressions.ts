import type { INodeProperties } from 'n8n-workflow';
import { MYSELF } from './dataCenterSignIn';
import { PAGES } from './serverAddress';

/*
 * Like oauth2Expressions.ts, for Data Center: n8n's OAuth2 flow, its HTTP Request node and its Test button run none of
 * our code. `$self` is the credential's data (`$credentials` for the Test). Two closing braces in a row would end an
 * expression.
 */

/** What a value becomes that n8n must not use; it is no URL, and no host has this name. */
const UNUSABLE = 'https is needed: ';

/** An address that begins with https; a host cannot be typed wrongly so that it is read as another one. */
const HTTPS = String.raw`/^https:\/\/(?!\/|https?[:\/]|[^\/?#.:]*[.:]?\/\/)[^\s\\@]+$/i`;
const HTTP = String.raw`/^http:\/\/(?!\/|https?[:\/]|[^\/?#.:]*[.:]?\/\/)[^\s\\@]+$/i`;
const THIS_MACHINE = String.raw`/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/[^\s\\@]*)?$/i`;

const field = (data: string, name: string): string => `(${data}["${name}"] || "").trim()`;

/** The text if it may be used, else one that is no URL. */
const usable = (data: string): string =>
	`((url) => ${HTTPS}.test(url) || ${THIS_MACHINE}.test(url) || (${data}["allowHttp"] === true && ${HTTP}.test(url)) ? url : "${UNUSABLE}" + url)`;

/** The path segments of Jira's pages, of which the first ends the base URL. */
const PAGE = String.raw`/^(${[...PAGES].join('|')})$|\.jspa?$/i`;

/** The server's base URL from the address of any of its pages, like `parseServerAddress`. */
const base = (data: string): string =>
	[
		`[${field(data, 'serverUrl')}]`,
		String.raw`.map((url) => /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : "https://" + url)`,
		`.map(${usable(data)})`,
		String.raw`.map((url) => url.replace(/[?#].*$/, "").split("/"))`,
		`.map((all) => all.filter((part, at) => at < 3 || (part !== "" && !all.slice(3, at + 1).some((one) => ${PAGE}.test(one)))))`,
		'.map((parts) => parts.join("/"))[0]',
	].join('');

/** An address of the server's authorization service, unless the credential has another one in a field. */
const service = (name: string, path: string): string =>
	`(${field('$self', name)} ? ${usable('$self')}(${field('$self', name)}) : ${base('$self')} + "${path}")`;

/** Where the user gives the consent. */
export function serverAuthorizeExpression(): string {
	return `={{ ${service('authorizationUrl', '/rest/oauth2/latest/authorize')} }}`;
}

/**
 * Where n8n gets and renews tokens. Jira checks the redirect URL at a renewal, too; n8n sends it only for the first
 * token, so it stands in the address, where Jira's documents have all parameters.
 */
export function serverTokenExpression(): string {
	const redirect = field('$self', 'redirectUrl');
	const address = service('tokenUrl', '/rest/oauth2/latest/token');
	return `={{ ${address} + (${redirect} ? "?redirect_uri=" + encodeURIComponent(${redirect}) : "") }}`;
}

/** The server's host without port: the only one that n8n's HTTP Request node may send the token to. */
export function serverHostExpression(): string {
	const host = String.raw`.replace(/^[a-z]+:\/\//i, "").replace(/\/.*$/, "").replace(/:\d+$/, "")`;
	return `={{ ${base('$self')}${host} }}`;
}

/** The Test's URL. (By then `preAuthentication` has asked the same and explained what is wrong.) */
export function serverTestUrlExpression(): string {
	return `={{ ${base('$credentials')} + "${MYSELF}" }}`;
}

/** The CA certificate for the Test, with its line breaks restored; nothing if there is none. */
export function certificateExpression(): string {
	const blocks = String.raw`.replace(/\\n/g, "\n").match(/-----BEGIN [A-Z\d ]+-----[\s\S]*?-----END [A-Z\d ]+-----/g)`;
	const lines = String.raw`.replace(/(-----BEGIN [A-Z\d ]+-----)([\s\S]*?)(-----END [A-Z\d ]+-----)/, (all, begin, body, end) => [begin].concat(body.replace(/\s+/g, "").match(/.{1,64}/g) || [], [end, ""]).join("\n"))`;
	return `={{ (${field('$credentials', 'caCertificate')}${blocks} || []).map((block) => block${lines}).join("") || undefined }}`;
}

/** Hidden fields that n8n's OAuth2 flow reads, and that restrict the token to the server. */
export const heldToServer: INodeProperties[] = [
	{
		displayName: 'Ignore SSL Issues',
		name: 'ignoreSSLIssues',
		type: 'hidden',
		default: '={{ $self["allowUnauthorizedCerts"] === true }}',
	},
	{
		displayName: 'Allowed HTTP Request Domains',
		name: 'allowedHttpRequestDomains',
		type: 'hidden',
		default: 'domains',
	},
	{
		displayName: 'Allowed Domains',
		name: 'allowedDomains',
		type: 'hidden',
		default: serverHostExpression(),
	},
];
