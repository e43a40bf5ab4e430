import type { IHttpRequestOptions } from 'n8n-workflow';
import { otherHost, readRefusal, takeBytes, type UnreadAnswer } from './fileAnswer';
import { succeeded, type Answer, type Outcome } from './outcome';
import { path } from './path';
import { get, type JiraRequest } from './request';
import type { Download, Upload, UploadBody } from './transfer';

/** Sends one signed request once, with options of n8n's helper beside the usual ones. */
export type SendOnce = (
	request: JiraRequest,
	options?: Partial<IHttpRequestOptions>,
) => Promise<Outcome>;

/** What a download needs that is sent on to another host. */
export interface OtherHost {
	/** The address of the API that was asked. */
	asked(): string;
	/** Asks another host, without the signature, for a stream. */
	fetch(url: string): Promise<Outcome>;
}

/**
 * Sends a body of bytes. Its stream is gone after one attempt, so n8n cannot send it again after signing in anew:
 * another request makes it sign in, and the body is opened a second time.
 */
export async function sendUpload(
	request: JiraRequest,
	{ upload: open }: Upload,
	sendOnce: SendOnce,
	maySignInAgain: boolean,
): Promise<Outcome> {
	const send = async () => {
		const body = await open();
		const outcome = await sendOnce(request, uploadOptions(body));
		// An answer may come before all of it is read, such as that it is too large.
		if (!Buffer.isBuffer(body.content)) body.content.destroy();
		return outcome;
	};
	const outcome = await send();
	const signedOut = outcome.kind === 'answer' && outcome.status === 401;
	if (!signedOut || !maySignInAgain) return outcome;
	await sendOnce(get(path`myself`));
	return await send();
}

function uploadOptions({ content, headers, size }: UploadBody): Partial<IHttpRequestOptions> {
	return {
		body: content as unknown as Buffer,
		// Without this header Jira takes multipart bodies for a forgery from a browser.
		headers: { ...headers, 'X-Atlassian-Token': 'no-check' },
		// To follow a redirect the whole body would be kept in memory.
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		timeout: uploadTimeout(size),
	};
}

/** The slowest connection in bytes a second over which an upload is not given up. */
const SLOWEST_UPLOAD = 50_000;

/** Milliseconds that Jira may take for an answer after it has all bytes. */
const ANSWER_TIMEOUT_MS = 120_000;

/**
 * Milliseconds that an upload may take in all, its answer included.
 *
 * @param size bytes; an hour is allowed where they are not known
 */
export function uploadTimeout(size: number | undefined): number {
	return size === undefined
		? 3_600_000
		: ANSWER_TIMEOUT_MS + Math.ceil((size / SLOWEST_UPLOAD) * 1000);
}

/** Takes an answer as a file, from the other host where Jira sends the download on to one. */
export async function sendDownload(
	request: JiraRequest,
	{ download: keep }: Download,
	sendOnce: SendOnce,
	other: OtherHost,
): Promise<Outcome> {
	const answer = await sendOnce(request, {
		headers: { Accept: '*/*' },
		encoding: 'stream',
		disableFollowRedirect: true,
	});
	if (!isUnread(answer)) return answer;
	const elsewhere = otherHost(answer, other.asked());
	if (elsewhere === undefined) {
		return succeeded(answer) ? await takeBytes(answer, keep) : await readRefusal(answer);
	}
	answer.body.destroy();
	const file = await other.fetch(elsewhere);
	if (!isUnread(file)) return file;
	return succeeded(file) ? await takeBytes(file, keep) : asPassing(await readRefusal(file));
}

/** The address that Jira gave ends after some minutes; asked again it gives another. */
function asPassing(answer: Answer): Answer {
	return answer.status === 403 ? { ...answer, status: 502 } : answer;
}

function isUnread(outcome: Outcome): outcome is UnreadAnswer {
	return (
		outcome.kind === 'answer' &&
		typeof outcome.body === 'object' &&
		outcome.body !== null &&
		'pipe' in outcome.body
	);
}
