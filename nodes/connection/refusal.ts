import { pageTitle } from './readAnswer';
import { shortened } from './sentences';

/** What Jira itself says about a request that it refused, in any of its formats. */
export interface Refusal {
	/** General sentences. */
	readonly messages: readonly string[];
	/** Sentences about fields, by field id: `summary`, `customfield_10010`. */
	readonly fields: Readonly<Record<string, string>>;
}

const NOTHING: Refusal = { messages: [], fields: {} };

/**
 * Reads the body of an answer that is not a success. Jira's own operations answer `errorMessages` and `errors`,
 * newer layers RFC 7807 (`title`, `detail`), the gateway `message` or `error_description`, the DevOps APIs a list
 * of `{ message }`, some of them under `errorMessages`. A text answer is Jira's XSRF check, a page of Tomcat or a proxy, or
 * XML. Texts are localised: show them, never compare them.
 */
export function refusalIn(body: unknown): Refusal {
	if (typeof body === 'string') return { messages: wordsOf(body), fields: {} };
	if (Array.isArray(body)) return { messages: texts(body), fields: {} };
	if (!isRecord(body)) return NOTHING;
	const fields = isRecord(body['errors']) ? textEntries(body['errors']) : {};
	const listed = [...texts(body['errorMessages']), ...texts(body['warningMessages'])];
	if (listed.length > 0 || Object.keys(fields).length > 0) return { messages: listed, fields };

	const single = ['detail', 'message', 'error_description', 'errorMessage', 'title', 'error']
		.map((key) => body[key])
		.find((value): value is string => typeof value === 'string' && value.trim() !== '');
	if (single !== undefined) return { messages: [single], fields: {} };
	return Array.isArray(body['errors'])
		? { messages: body['errors'].flatMap((entry) => refusalIn(entry).messages), fields: {} }
		: NOTHING;
}

/** The longest text answer that is repeated. */
const LONGEST_TEXT = 200;

/** The readable part of a text: Tomcat's message, the one in an XML answer, a page's title, or a line of plain text. */
function wordsOf(text: string): string[] {
	const found =
		/<b>\s*Message\s*<\/b>([^<]*)/i.exec(text)?.[1] ??
		/<message>([^<]*)/i.exec(text)?.[1] ??
		(/^\s*</.test(text) ? pageTitle(text) : text);
	const line = shortened(found, LONGEST_TEXT);
	return line === '' ? [] : [line];
}

function texts(value: unknown): string[] {
	if (!Array.isArray(value)) return [];
	return value
		.map((entry: unknown) => (isRecord(entry) ? entry['message'] : entry))
		.filter((entry): entry is string => typeof entry === 'string' && entry !== '');
}

function textEntries(record: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [
			key,
			typeof value === 'string' ? value : JSON.stringify(value),
		]),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
