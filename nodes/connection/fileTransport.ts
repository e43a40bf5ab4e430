import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Deadlines } from './deadlines';
import { keepFile, nextHop } from './fileAnswer';
import { asForeign, succeeded, type Outcome } from './outcome';
import { endUnread, isUnread, readWithin } from './readAnswer';
import type { SiteRequest } from './siteRequest';
import {
	ANSWER_WITHIN_MS,
	transferWithin,
	type Download,
	type Upload,
	type UploadBody,
} from './transfer';

/** What sending files needs of the transport. */
export interface FileTransport {
	/** Sends one signed request once; its answer has not been read yet. */
	begin(
		request: SiteRequest,
		withinMs: number,
		options?: Partial<IHttpRequestOptions>,
	): Promise<Outcome>;
	/** Asks who is signed in: a request that n8n can repeat after signing in again. */
	askMyself(): Promise<Outcome>;
	/** Asks another host, without the signature. */
	fetch(url: string): Promise<Outcome>;
	/** The address of the API that is asked. */
	asked(): string;
	/** Whether n8n may sign in anew after a 401. */
	readonly maySignInAgain: boolean;
	readonly deadlines: Deadlines;
}

/**
 * Sends a body of bytes. Its stream is used up after one attempt, so n8n cannot repeat it after signing in again:
 * another request makes n8n sign in, and the body is opened a second time.
 */
export async function sendUpload(
	request: SiteRequest,
	{ upload: open }: Upload,
	transport: FileTransport,
): Promise<Outcome> {
	const send = async () => {
		const body = await open();
		const answer = await transport.begin(request, transferWithin(body.size), uploadOptions(body));
		// Jira may answer before it has read everything, for example that the body is too large.
		if (!Buffer.isBuffer(body.content)) body.content.destroy();
		return await readWithin(answer, ANSWER_WITHIN_MS, transport.deadlines);
	};
	const outcome = await send();
	const signedOut = outcome.kind === 'answer' && outcome.status === 401;
	if (!signedOut || !transport.maySignInAgain) return outcome;
	await transport.askMyself();
	return await send();
}

function uploadOptions({ content, headers, size }: UploadBody): Partial<IHttpRequestOptions> {
	return {
		body: content as unknown as Buffer,
		// Without this header, Jira treats multipart bodies as a cross-site request forgery.
		headers: { ...headers, 'X-Atlassian-Token': 'no-check' },
		ignoreHttpStatusErrors: true,
		timeout: transferWithin(size),
	};
}

/** How often a download may be redirected. */
const MOST_HOPS = 5;

/**
 * Receives an answer as a file, from another host if Jira redirects the download there. Any other redirect is left as
 * it is.
 */
export async function sendDownload(
	request: SiteRequest,
	download: Download,
	transport: FileTransport,
): Promise<Outcome> {
	const { deadlines } = transport;
	let answer = await transport.begin(request, ANSWER_WITHIN_MS, { headers: { Accept: '*/*' } });
	const jira = transport.asked();
	let from = jira;
	let hops = 0;
	while (isUnread(answer)) {
		const to = nextHop(answer, from, jira);
		if (to === undefined) {
			return succeeded(answer)
				? await keepFile(answer, download, deadlines)
				: refused(await readWithin(answer, ANSWER_WITHIN_MS, deadlines), hops > 0);
		}
		endUnread(answer);
		if (++hops > MOST_HOPS) return asForeign(answer, 'redirect');
		answer = await transport.fetch(to);
		from = to;
	}
	return answer;
}

/** The address from Jira expires after some minutes; asking again returns a new one. */
function refused(outcome: Outcome, elsewhere: boolean): Outcome {
	return elsewhere && outcome.kind === 'answer' && outcome.status === 403
		? { ...outcome, status: 502 }
		: outcome;
}
