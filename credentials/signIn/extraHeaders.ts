import { recordIn } from './answerTraits';
import type { Fields } from './fields';
import { SignInError } from './signInError';

/** Headers that an access gateway in front of Jira asks for, by name. */
export type ExtraHeaders = Readonly<Record<string, string>>;

/** A field name of RFC 9110, section 5.1. */
const NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;

/** Visible ASCII and spaces: what every server reads the same way. */
const VALUE = /^[\x20-\x7e]+$/;

/** What this package, n8n or HTTP itself sets. */
const RESERVED: ReadonlySet<string> = new Set([
	'accept',
	'authorization',
	'connection',
	'content-encoding',
	'content-length',
	'content-type',
	'expect',
	'host',
	'keep-alive',
	'te',
	'trailer',
	'transfer-encoding',
	'upgrade',
	'x-atlassian-token',
]);

/** What would make somebody else of the user, or another request of this one. */
const CHANGING: ReadonlySet<string> = new Set([
	'cookie',
	'proxy-authorization',
	'proxy-connection',
	'x-http-method',
	'x-http-method-override',
	'x-method-override',
]);

interface Row {
	readonly name: string;
	readonly value: string;
}

function rowsOf(fields: Fields): Row[] {
	const { values } = recordIn(fields.headers);
	const rows: unknown[] = Array.isArray(values) ? values : [];
	return rows.map((row) => {
		const { name, value } = recordIn(row);
		return { name: textIn(name), value: textIn(value) };
	});
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const refused = (sentence: string): SignInError => new SignInError('addressInvalid', sentence);

/**
 * The extra headers of a credential; rows without name and value do not count.
 *
 * @throws SignInError that names the header, never its value
 */
export function extraHeadersOf(fields: Fields): ExtraHeaders {
	const rows = rowsOf(fields).filter(({ name, value }) => name !== '' || value !== '');
	const seen = new Set<string>();
	for (const { name, value } of rows) {
		if (name === '') throw refused("A header in 'Headers' has no 'Name': fill it in");
		if (!NAME.test(name)) {
			throw refused(
				"A 'Name' in 'Headers' is not the name of a header: use letters, digits and hyphens",
			);
		}
		const lower = name.toLowerCase();
		if (RESERVED.has(lower)) {
			throw refused(`The header '${name}' in 'Headers' is set by n8n itself: remove it`);
		}
		if (CHANGING.has(lower)) {
			throw refused(
				`The header '${name}' in 'Headers' could change who signs in or what is asked: remove it`,
			);
		}
		if (seen.has(lower)) throw refused(`'Headers' has the header '${name}' twice: remove one`);
		seen.add(lower);
		if (!VALUE.test(value)) {
			throw refused(
				value === ''
					? `The header '${name}' in 'Headers' has no 'Value': fill it in`
					: `The 'Value' of the header '${name}' in 'Headers' has a line break or a special character: paste it again`,
			);
		}
	}
	return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** The values of the extra headers, valid or not, to be masked. */
export function headerSecretsOf(fields: Fields): string[] {
	return rowsOf(fields).flatMap(({ value }) => (value === '' ? [] : [value]));
}
