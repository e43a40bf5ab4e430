import type {
	IAdditionalCredentialOptions,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { Clock } from './clock';
import { Deadlines, TimeIsUp } from './deadlines';
import { sendDownload, sendUpload } from './fileTransport';
import { answerIn, asSignInRefused, outcomeOf } from './n8nAnswer';
import type { Outcome } from './outcome';
import { endUnread, readWithin } from './readAnswer';
import { call } from './request';
import type { Site } from './site';
import { siteRequest, type SiteRequest } from './siteRequest';
import { ANSWER_WITHIN_MS, type Transfer } from './transfer';

/**
 * Sends one request once and returns the outcome. Rejects only if the sign-in was refused.
 *
 * @param withinMs milliseconds after which a request without a transfer is given up, answered or not
 */
export type Transport = (
	request: SiteRequest,
	withinMs: number,
	transfer?: Transfer,
) => Promise<Outcome>;

/** How n8n's helper is to sign the requests of one credential. */
export interface Signing {
	readonly credentialType: string;
	/** Absolute base of the site's REST API, or `''` where the credential's `authenticate` sets it. */
	readonly baseUrl: string;
	readonly signsInAgain: SignsInAgain;
	/** Further options for n8n's helper. */
	readonly options: IAdditionalCredentialOptions;
	/** What an error of n8n's helper says about renewing a token; undefined if it is about something else. */
	readonly renewalFault?: (error: unknown) => Outcome | undefined;
	/** Options of each request, where the credential's `authenticate` does not set them. */
	readonly request?: Partial<IHttpRequestOptions>;
	/** Called before each request. */
	readonly beforeRequest?: () => void;
}

/**
 * When n8n signs in again and repeats the request.
 * - `never`: a refused password stays refused, and each further try brings the CAPTCHA nearer.
 * - `on401`: the API may be somewhere else by now.
 * - `whenTokenEnded`: the gateway answers 403 and 404 as well as 401 to a token that has ended.
 */
export type SignsInAgain = 'never' | 'on401' | 'whenTokenEnded';

const JSON_BODY = { 'content-type': 'application/json' };

/** n8n's functions on the kinds of context that talk to Jira: a run, the pickers of the editor, and triggers. */
export type NodeFunctions =
	| IExecuteFunctions
	| IHookFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** Milliseconds without an answer after which a request counts as lost. */
const ANSWER_TIMEOUT_MS = 60_000;

/**
 * Makes the transport that sends through n8n's own HTTP helper, which handles proxy, signing,
 * domain restriction and cancellation.
 */
export function n8nTransport(
	functions: NodeFunctions,
	signing: Signing,
	site: Pick<Site, 'flavour' | 'apiUrl' | 'webUrl'>,
	clock: Clock,
): Transport {
	// A stored token may have expired unnoticed, so the first answers are not trusted; after that its expiry is known,
	// and a 403 or 404 means what it says.
	let doubted = true;
	const deadlines = new Deadlines(clock);
	const begin = async (
		request: SiteRequest,
		withinMs: number,
		more: Partial<IHttpRequestOptions> = {},
	): Promise<Outcome> => {
		signing.beforeRequest?.();
		const options: IHttpRequestOptions = {
			method: request.method,
			url: `${signing.baseUrl}${request.path}`,
			qs: request.query,
			arrayFormat: 'repeat',
			...(request.body === undefined ? {} : { body: request.body }),
			// n8n leaves out an empty object, and takes a text for a form.
			...(request.json && { body: request.json.text, headers: JSON_BODY }),
			json: true,
			// Only a streamed answer can be ended when it drips, and recognized when it is truncated.
			encoding: 'stream',
			// Neither the signature nor the written data may follow a redirect.
			disableFollowRedirect: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: {
				ignore: true,
				except: signInAgainOn(signing, doubted),
			},
			sendCredentialsOnCrossOriginRedirect: false,
			timeout: ANSWER_TIMEOUT_MS,
			...signing.request,
			...more,
		};
		const asking = functions.helpers.httpRequestWithAuthentication
			.call(functions, signing.credentialType, options, signing.options)
			.finally(() => (doubted = false));
		return await answered(asking, withinMs, deadlines, signing.renewalFault);
	};
	const sendOnce = async (request: SiteRequest, withinMs: number): Promise<Outcome> => {
		const startedAt = clock.now();
		const raw = await begin(request, withinMs);
		return await readWithin(raw, withinMs - (clock.now() - startedAt), deadlines);
	};
	const myself = siteRequest(call('GET /rest/api/3/myself'), site.flavour);
	const files = {
		begin,
		askMyself: async () => await sendOnce(myself, ANSWER_WITHIN_MS),
		deadlines,
		maySignInAgain: signing.signsInAgain !== 'never',
		asked: () => site.apiUrl ?? site.webUrl ?? '',
		fetch: async (url: string) =>
			await answered(askUnsigned(functions, url), ANSWER_TIMEOUT_MS, deadlines),
	};
	return async (request, withinMs, transfer) => {
		if (transfer === undefined) return await sendOnce(request, withinMs);
		return 'upload' in transfer
			? await sendUpload(request, transfer, files)
			: await sendDownload(request, transfer, files);
	};
}

/** Asks a host that knows nothing of the credential for a file. */
async function askUnsigned(functions: NodeFunctions, url: string): Promise<unknown> {
	const signal =
		'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;
	return await functions.helpers.httpRequest({
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// Each hop is checked before it is requested.
		disableFollowRedirect: true,
		timeout: ANSWER_TIMEOUT_MS,
		...(signal === undefined ? {} : { abortSignal: signal }),
	});
}

/** What n8n's helper returns or throws, as an outcome; does not wait for late answers. */
async function answered(
	asking: Promise<unknown>,
	withinMs: number,
	deadlines: Deadlines,
	renewalFault?: Signing['renewalFault'],
): Promise<Outcome> {
	try {
		return answerIn(await deadlines.waitFor(withinMs, asking));
	} catch (error) {
		if (error instanceof TimeIsUp) {
			asking.then((late) => endUnread(answerIn(late))).catch(() => {});
			return { kind: 'noAnswer', code: error.code };
		}
		const outcome = renewalFault?.(error) ?? outcomeOf(error);
		if (outcome === undefined) throw asSignInRefused(error);
		return outcome;
	}
}

function signInAgainOn({ signsInAgain, options }: Signing, doubted: boolean): number[] {
	if (signsInAgain === 'never') return [];
	// n8n itself knows when an OAuth 2.0 connection's token expires.
	const judgedByN8n = options.oauth2 !== undefined;
	return signsInAgain === 'whenTokenEnded' && (doubted || judgedByN8n) ? [401, 403, 404] : [401];
}
