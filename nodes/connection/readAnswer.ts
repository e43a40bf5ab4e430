import {
	asForeign,
	succeeded,
	type Answer,
	type ForeignAnswer,
	type NoAnswer,
	type Outcome,
} from './outcome';

import { TimeIsUp, type Deadlines } from './deadlines';
import type { ByteStream } from './transfer';

/** An answer whose body has not been read yet. */
export type UnreadAnswer = Omit<Answer, 'body'> & { readonly body: ByteStream };

/** The longest JSON in bytes that is read. */
const LONGEST_ANSWER = 128 * 2 ** 20;

/** The longest error answer that is read, in bytes. */
const LONGEST_REFUSAL = 65_536;

export function isUnread(outcome: Outcome): outcome is UnreadAnswer {
	return (
		outcome.kind === 'answer' &&
		typeof outcome.body === 'object' &&
		outcome.body !== null &&
		'pipe' in outcome.body
	);
}

/**
 * Releases an answer that nobody reads. n8n's stream wraps the connection and closes it only after it has been read
 * from: destroyed untouched, it would leave the connection open.
 */
export function endUnread(outcome: Outcome): void {
	if (!isUnread(outcome)) return;
	outcome.body.read(0);
	outcome.body.destroy();
}

/** Reads an answer as {@link readAnswer} does, for so many milliseconds at most. */
export async function readWithin(
	outcome: Outcome,
	ms: number,
	deadlines: Deadlines,
): Promise<Outcome> {
	if (!isUnread(outcome)) return outcome;
	return await deadlines.endAfter(ms, readAnswer(outcome), () =>
		outcome.body.destroy(new TimeIsUp()),
	);
}

/**
 * Reads an answer to its end: as JSON if possible, otherwise as text; `undefined` if it is empty. A success that
 * breaks off, or is not JSON, is not an answer from Jira.
 */
export async function readAnswer(answer: UnreadAnswer): Promise<Answer | ForeignAnswer | NoAnswer> {
	const isSuccess = succeeded(answer);
	const isPage = isWebPage(answer);
	const { bytes, end } = await readBytes(
		answer.body,
		isSuccess && !isPage ? LONGEST_ANSWER : LONGEST_REFUSAL,
	);
	const text = new TextDecoder().decode(bytes);
	if (!isSuccess) return { ...answer, body: parsed(text) };
	if (end === 'timeIsUp') return { kind: 'noAnswer', code: 'ETIMEDOUT' };
	if (isPage) return saying(framedIn(text), asForeign(answer, 'page', pageTitle(text)));
	if (end === 'brokenOff') return asForeign(answer, 'incomplete');
	if (end === 'tooLong') return asForeign(answer, 'tooLarge');
	if (text.trim() === '') return { ...answer, body: undefined };
	const body = parsed(text);
	if (typeof body !== 'string' || text.trimStart().startsWith('"')) return { ...answer, body };
	if (/^\s*</.test(text)) return asForeign(answer, 'page', pageTitle(text));
	const isPlain = mediaType(answer.headers['content-type']) === 'text/plain';
	return saying(isPlain ? text : undefined, asForeign(answer, 'notJson'));
}

function saying(insteadOfJson: unknown, answer: ForeignAnswer): ForeignAnswer {
	return insteadOfJson === undefined ? answer : { ...answer, insteadOfJson };
}

interface BytesRead {
	readonly bytes: Buffer;
	readonly end: 'whole' | 'tooLong' | 'brokenOff' | 'timeIsUp';
}

async function readBytes(body: ByteStream, most: number): Promise<BytesRead> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of body) {
			chunks.push(chunk as Buffer);
			length += (chunk as Buffer).length;
			if (length > most) return { bytes: Buffer.concat(chunks), end: 'tooLong' };
		}
		return { bytes: Buffer.concat(chunks), end: 'whole' };
	} catch (reason) {
		return {
			bytes: Buffer.concat(chunks),
			end: reason instanceof TimeIsUp ? 'timeIsUp' : 'brokenOff',
		};
	}
}

const CHARACTERS: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#34;': '"',
	'&#39;': "'",
	'&amp;': '&',
};

/**
 * The JSON in a page that contains nothing else than a text area with it: so Data Center answers to three uploads of
 * avatars, which its own screens send from a frame. Source: "Store temporary avatar using multipart", Jira Data
 * Center REST API.
 */
function framedIn(text: string): object | undefined {
	const [, content = ''] =
		/^\s*(?:<html>\s*<body>\s*)?<textarea>([^<]*)<\/textarea>(?:\s*<\/body>\s*<\/html>)?\s*$/i.exec(
			text,
		) ?? [];
	const body = parsed(content.replace(/&[a-z#0-9]+;/g, (code) => CHARACTERS[code] ?? code));
	return typeof body === 'object' && body !== null ? body : undefined;
}

/** Whether the answer calls itself a web page. */
export function isWebPage({ headers }: Pick<Answer, 'headers'>): boolean {
	return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
}

/** The media type in a header `content-type`, without its parameters. */
export function mediaType(header = ''): string {
	return (header.split(';')[0] ?? '').trim().toLowerCase();
}

/** The title of a web page as displayed. Not shortened here: callers mask secrets first. */
export function pageTitle(text: string): string {
	const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
	return title.replace(/\s+/g, ' ').trim();
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
