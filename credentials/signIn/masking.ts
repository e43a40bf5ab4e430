import { BoundedMap } from './boundedMap';
import { headerSecretsOf } from './extraHeaders';
import { textOf, type Fields } from './fields';

const MASK = '***';

/** The secret fields of all credential types. */
const SECRET_FIELDS = [
	'apiToken',
	'password',
	'personalAccessToken',
	'clientSecret',
	'accessToken',
	'clientKeyPassphrase',
] as const;

/** Shorter ones are parts of ordinary words: masking them would hide the sentence and show the secret. */
const SHORTEST = 4;

/** An Authorization header's value; after "Basic", a word without digits is just a word. */
const AUTHORIZATION = /\b(Basic|Bearer)(\s+)(?=\S*\d)[\w.~+/=-]{12,}/gi;

const unpadded = (base64: string): string => base64.replace(/=+$/, '');

const HTML_NAMES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": '#39',
};

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A character as a pattern: as it is, in a URL however often encoded, in a form, in JSON or in HTML. */
function patternOf(character: string): string {
	const bytes = [...Buffer.from(character, 'utf8')];
	const code = character.codePointAt(0) ?? 0;
	const name = HTML_NAMES[character];
	const forms = [
		literally(character),
		bytes.map((byte) => `%(?:25)*${eitherCase(byte, 2)}`).join(''),
		literally(JSON.stringify(character).slice(1, -1)),
		`\\\\u${eitherCase(code, 4)}`,
		`&#(?:0*${code}|[xX]0*${eitherCase(code, 1)});`,
		...(character === ' ' ? ['\\+'] : []),
		...(character === '/' ? ['\\\\/'] : []),
		...(name === undefined ? [] : [`&${name};`]),
	];
	return `(?:${[...new Set(forms)].join('|')})`;
}

/** A number in hexadecimal digits, in capital or small letters. */
const eitherCase = (number: number, digits: number): string =>
	number
		.toString(16)
		.padStart(digits, '0')
		.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** Patterns by secret, because they cost more to build than to use. They stay in this process's memory. */
const known = new BoundedMap<readonly RegExp[]>(100);

/** The forms in which an answer may contain a secret, each character in any encoding. */
function patternsOf(secret: string): readonly RegExp[] {
	const before = known.get(secret);
	if (before !== undefined) return before;
	const bytes = Buffer.from(secret, 'utf8');
	const written = [secret, unpadded(bytes.toString('base64')), bytes.toString('base64url')];
	const patterns = [...new Set(written)].map(
		(text) => new RegExp([...text].map(patternOf).join(''), 'g'),
	);
	known.set(secret, patterns);
	return patterns;
}

/**
 * Masks secrets in texts from others (Jira, a proxy) before a person reads them: plain and in Base64, fully or partly
 * percent-encoded, as form data, in JSON and in HTML; and any value of an Authorization header. Call it before a text
 * is shortened: half a secret is not recognized.
 *
 * @param secrets as {@link secretsOf} returns them
 */
export function masked(text: string, secrets: readonly string[]): string {
	// The longest first: user and token together before the token alone.
	const ordered = [...new Set(secrets.filter(({ length }) => length >= SHORTEST))].sort(
		(one, other) => other.length - one.length,
	);
	return ordered
		.flatMap(patternsOf)
		.reduce((rest, pattern) => rest.replace(pattern, MASK), text)
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

/** The secrets of a credential; read them again after its token was renewed. */
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
	return present([
		...pairs,
		...secrets,
		...secrets.map((secret) => secret.trim()),
		...headerSecretsOf(fields),
	]);
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
