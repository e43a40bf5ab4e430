import { textOf, type Fields } from './fields';

const MASK = '***';

/** Fields of a credential that nobody may read, in all of its types. */
const SECRET_FIELDS = [
	'apiToken',
	'password',
	'personalAccessToken',
	'clientSecret',
	'accessToken',
] as const;

/** Shorter ones are parts of ordinary words: masking them would hide the sentence and show the secret. */
const SHORTEST = 4;

/** What goes before an Authorization header's value; a word after "Basic" that holds no digit is a word. */
const AUTHORIZATION = /\b(Basic|Bearer)(\s+)(?=\S*\d)[\w.~+/=-]{12,}/gi;

const unpadded = (base64: string): string => base64.replace(/=+$/, '');

const inHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => `&${HTML_NAMES[sign] ?? ''};`);
const HTML_NAMES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": '#39',
};

/** A secret as it may be written in an answer. */
function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const encoded = encodeURIComponent(secret);
	return [
		secret,
		unpadded(bytes.toString('base64')),
		bytes.toString('base64url'),
		encoded,
		encoded.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
		new URLSearchParams({ s: secret }).toString().slice(2),
		JSON.stringify(secret).slice(1, -1),
		inHtml(secret),
	];
}

/**
 * Takes secrets out of what somebody else says (Jira, a proxy), before a person reads it: as they are, in
 * Base64, percent-encoded, as form data, in JSON and in HTML; and any value of an Authorization header.
 *
 * @param secrets as {@link secretsOf} gives them
 */
export function masked(text: string, secrets: readonly string[]): string {
	const forms = [...new Set(secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf))];
	// The longest first: user and token together before the token alone.
	return forms
		.sort((one, other) => other.length - one.length)
		.reduce((rest, form) => rest.replaceAll(form, MASK), text)
		.replace(AUTHORIZATION, `$1$2${MASK}`);
}

/** The same for all texts of a parsed JSON body. */
export function maskedIn(body: unknown, secrets: readonly string[]): unknown {
	if (typeof body === 'string') return masked(body, secrets);
	if (Array.isArray(body)) return body.map((entry: unknown) => maskedIn(entry, secrets));
	if (typeof body !== 'object' || body === null) return body;
	return Object.fromEntries(
		Object.entries(body).map(([name, value]) => [masked(name, secrets), maskedIn(value, secrets)]),
	);
}

/** The secrets of a credential; to be read anew when its token was renewed. */
export function secretsOf(fields: Fields): string[] {
	const granted = (fields.oauthTokenData ?? {}) as Readonly<Record<string, unknown>>;
	const secrets = [
		...SECRET_FIELDS.map((name) => fields[name]),
		granted['access_token'],
		granted['refresh_token'],
	].filter((value): value is string => typeof value === 'string');
	const users = ['email', 'username', 'clientId'].map((name) => textOf(fields, name));
	const pairs = secrets.flatMap((secret) =>
		users.flatMap((user) => (user === '' ? [] : [`${user}:${secret}`, `${user}:${secret.trim()}`])),
	);
	return present([...pairs, ...secrets, ...secrets.map((secret) => secret.trim())]);
}

/** The secrets in an Authorization header: its value, and what is encoded in it. */
export function secretsInHeader(authorization = ''): string[] {
	const [, scheme = '', value = ''] = /^(\S+) (.*)$/s.exec(authorization) ?? [];
	if (scheme !== 'Basic') return present([value]);
	const pair = Buffer.from(value, 'base64').toString('utf8');
	return present([unpadded(value), pair, pair.slice(pair.indexOf(':') + 1)]);
}

const present = (secrets: readonly string[]): string[] => [
	...new Set(secrets.filter((secret) => secret !== '')),
];
