import { TimeIsUp, type Deadlines } from './deadlines';
import { asForeign, type Answer, type AnswerFault, type Outcome } from './outcome';
import { passedOn } from './passedOn';
import { isPrivateHost } from './privateHost';
import { endUnread, isWebPage, mediaType, readAnswer, type UnreadAnswer } from './readAnswer';
import { transferWithin, type Download, type ExpectedFile } from './transfer';

/**
 * Passes on the bytes of a successful answer; the result becomes its body. A web page, or a file whose size or type
 * differs from what Jira says, does not count as success.
 *
 * @throws what keeping the file throws, unless it was the network that failed
 */
export async function keepFile(
	answer: UnreadAnswer,
	{ download: keep, expected }: Download,
	deadlines: Deadlines,
): Promise<Outcome> {
	const announced = announcedSize(answer);
	const fault = faultOf(answer, announced, expected);
	if (fault === 'page') return await readAnswer(answer);
	if (fault !== undefined) {
		endUnread(answer);
		return asForeign(answer, fault);
	}
	let broken: NodeJS.ErrnoException | undefined;
	answer.body.once('error', (error: NodeJS.ErrnoException) => (broken = error));
	try {
		const kept = await deadlines.endAfter(
			transferWithin(announced ?? expected.size),
			keep(answer.body, answer.headers),
			() => answer.body.destroy(new TimeIsUp()),
		);
		const whole = expected.size === undefined || (kept.bytes ?? expected.size) === expected.size;
		return whole
			? { ...answer, body: kept }
			: asForeign(answer, isWebPage(answer) ? 'page' : 'otherFile');
	} catch (error) {
		if (broken === undefined) throw passedOn(error);
		return { kind: 'noAnswer', code: broken.code ?? 'ECONNRESET' };
	} finally {
		endUnread(answer);
	}
}

function faultOf(
	answer: UnreadAnswer,
	announced: number | undefined,
	{ size, mimeType = '' }: ExpectedFile,
): AnswerFault | undefined {
	const type = mediaType(answer.headers['content-type']);
	// Jira's names for file types vary, so the type only rules out what is certainly not a file.
	if (/html/.test(type) && !/html/.test(mediaType(mimeType))) return 'page';
	if (/^application\/(problem\+)?json$/.test(type) && !/json/.test(mediaType(mimeType))) {
		return 'otherFile';
	}
	return size !== undefined && announced !== undefined && announced !== size
		? 'otherFile'
		: undefined;
}

/** The number of bytes that an answer announces; `undefined` if it does not, or if it is compressed. */
function announcedSize({ headers }: Pick<Answer, 'headers'>): number | undefined {
	const length = headers['content-length'] ?? '';
	return headers['content-encoding'] === undefined && /^\d+$/.test(length)
		? Number(length)
		: undefined;
}

/**
 * Where an answer redirects a download to. Source: "Get attachment content", Jira Cloud platform REST API (303 with
 * the address of the media host).
 *
 * @param from the address that was asked: Jira's, from where a redirect to the same host leads to a page to log in, or
 *   that of an earlier hop
 * @returns `undefined` when it sends nowhere, to nothing on the web, from https to http, or from a public host into a
 *   private network
 */
export function nextHop(
	{ status, headers }: Omit<Answer, 'body'>,
	from: string,
	jira: string,
): string | undefined {
	if (status < 300 || status >= 400) return undefined;
	const base = URL.parse(from);
	const target = URL.parse(headers['location'] ?? '', base?.href);
	if (target === null || base === null) return undefined;
	if (from === jira && target.origin === base.origin) return undefined;
	if (target.protocol !== 'https:' && (target.protocol !== 'http:' || base.protocol !== 'http:')) {
		return undefined;
	}
	const isAllowed = !isPrivateHost(target) || isPrivateHost(new URL(jira));
	return isAllowed ? target.href : undefined;
}
