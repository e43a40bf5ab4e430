import type { Answer, Outcome } from './outcome';
import type { ByteStream } from './transfer';

/** The longest answer in bytes that is read to learn why a download was refused. */
const LONGEST_REFUSAL = 65_536;

/** An answer whose body has not been read yet. */
export type UnreadAnswer = Omit<Answer, 'body'> & { readonly body: ByteStream };

/**
 * Hands the bytes of an answer on; what is made of them becomes its body.
 *
 * @throws what `keep` throws, unless it was the network that failed
 */
export async function takeBytes(
	answer: UnreadAnswer,
	keep: (content: ByteStream) => Promise<unknown>,
): Promise<Outcome> {
	let broken: NodeJS.ErrnoException | undefined;
	answer.body.once('error', (error: NodeJS.ErrnoException) => (broken = error));
	try {
		return { ...answer, body: await keep(answer.body) };
	} catch (error) {
		if (broken === undefined) throw passedOn(error);
		const code = broken.code ?? 'ECONNRESET';
		return { kind: 'noAnswer', code };
	} finally {
		answer.body.destroy();
	}
}

function passedOn(error: unknown): unknown {
	return error;
}

/** Reads the body of an answer that is no file: JSON where it is JSON, else text. */
export async function readRefusal(answer: UnreadAnswer): Promise<Answer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of answer.body) {
		chunks.push(chunk as Buffer);
		length += (chunk as Buffer).length;
		if (length > LONGEST_REFUSAL) break;
	}
	const text = Buffer.concat(chunks).toString('utf8');
	return { ...answer, body: parsed(text) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/**
 * Where an answer sends a download on to: another host, which the signature must not reach. Source: "Get attachment
 * content", Jira Cloud platform REST API (303 with the address of the media host).
 *
 * @param from the address that was asked
 * @returns `undefined` when it sends nowhere, or back to the same host (to a page that asks to sign in), or from
 *   https to http
 */
export function otherHost(
	{ status, headers }: Omit<Answer, 'body'>,
	from: string,
): string | undefined {
	if (status < 300 || status >= 400) return undefined;
	const base = URL.parse(from);
	const target = URL.parse(headers['location'] ?? '', base?.href);
	if (target === null || base === null || target.origin === base.origin) return undefined;
	return target.protocol === 'https:' || target.protocol === base.protocol
		? target.href
		: undefined;
}
