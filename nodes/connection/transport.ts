import type {
	IAdditionalCredentialOptions,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { sendDownload, sendUpload } from './fileTransport';
import { answerIn, asSignInRefused, outcomeOf } from './n8nAnswer';
import type { Outcome } from './outcome';
import type { JiraApi, JiraRequest, QueryValue } from './request';
import type { Site } from './site';
import type { Transfer } from './transfer';

/** Sends one request once and says what came of it. Rejects only for what is no outcome of a request: a refused sign-in. */
export type Transport = (request: JiraRequest, transfer?: Transfer) => Promise<Outcome>;

/** How n8n's helper is to sign the requests of one credential. */
export interface Signing {
	readonly credentialType: string;
	/** Absolute base of the site's REST API, or `''` where the credential's `authenticate` sets it. */
	readonly baseUrl: string;
	readonly signsInAgain: SignsInAgain;
	/** What n8n's helper is told beside the request. */
	readonly options: IAdditionalCredentialOptions;
	/** What an error of n8n's helper says of a token that was to be renewed; undefined where it says nothing of that. */
	readonly renewalFault?: (error: unknown) => Outcome | undefined;
	/** Called before each request. */
	readonly beforeRequest?: () => void;
}

/**
 * When n8n is to sign in anew and send the request again.
 * - `never`: a password that was refused stays so, and each further try brings the CAPTCHA nearer.
 * - `on401`: the API may be somewhere else by now.
 * - `whenTokenEnded`: the gateway answers 403 and 404 as well as 401 to a token that has ended.
 */
export type SignsInAgain = 'never' | 'on401' | 'whenTokenEnded';

/** n8n's functions on the kinds of context that talk to Jira: a run, and the pickers of the editor. */
export type NodeFunctions = IExecuteFunctions | ILoadOptionsFunctions;

/** Milliseconds without an answer after which a request counts as lost. */
const ANSWER_TIMEOUT_MS = 60_000;

const API_ROOTS: Record<JiraApi, (apiVersion: string) => string> = {
	platform: (apiVersion) => `/rest/api/${apiVersion}/`,
	software: () => '/rest/agile/1.0/',
	pages: () => '/',
	// As the specification writes them: the DevOps credential knows how the gateway calls the same.
	builds: () => '/rest/builds/0.1/',
	deployments: () => '/rest/deployments/0.1/',
	devinfo: () => '/rest/devinfo/0.10/',
	devopscomponents: () => '/rest/devopscomponents/1.0/',
	featureflags: () => '/rest/featureflags/0.1/',
	operations: () => '/rest/operations/1.0/',
	remotelinks: () => '/rest/remotelinks/1.0/',
	security: () => '/rest/security/1.0/',
};

/** Makes the transport that sends through n8n's own HTTP helper: proxy, signing, domain restriction and cancellation are its. */
export function n8nTransport(
	functions: NodeFunctions,
	signing: Signing,
	site: Pick<Site, 'apiVersion' | 'apiUrl' | 'webUrl'>,
): Transport {
	// A stored token may have ended unnoticed, so the first answers are doubted; after that its end is known, and a
	// 403 or 404 means what it says.
	let doubted = true;
	const sendOnce = async (
		request: JiraRequest,
		more: Partial<IHttpRequestOptions> = {},
	): Promise<Outcome> => {
		const options: IHttpRequestOptions = {
			method: request.method,
			url: `${signing.baseUrl}${API_ROOTS[request.api](site.apiVersion)}${request.path.encoded}`,
			qs: definedOnly(request.query),
			arrayFormat: 'repeat',
			...(request.body === undefined ? {} : { body: request.body }),
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: {
				ignore: true,
				except: signInAgainOn(signing, doubted),
			},
			sendCredentialsOnCrossOriginRedirect: false,
			timeout: ANSWER_TIMEOUT_MS,
			...more,
		};
		try {
			const response: unknown = await functions.helpers.httpRequestWithAuthentication.call(
				functions,
				signing.credentialType,
				options,
				signing.options,
			);
			return answerIn(response);
		} catch (error) {
			const outcome = signing.renewalFault?.(error) ?? outcomeOf(error);
			if (outcome === undefined) throw asSignInRefused(error);
			return outcome;
		} finally {
			doubted = false;
		}
	};
	return async (request, transfer) => {
		if (transfer === undefined) return await sendOnce(request);
		return 'upload' in transfer
			? await sendUpload(request, transfer, sendOnce, signing.signsInAgain !== 'never')
			: await sendDownload(request, transfer, sendOnce, {
					asked: () => site.apiUrl ?? site.webUrl ?? '',
					fetch: async (url) => await fetchUnsigned(functions, url),
				});
	};
}

/** Asks a host that knows nothing of the credential for a file. */
async function fetchUnsigned(functions: NodeFunctions, url: string): Promise<Outcome> {
	const signal =
		'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;
	try {
		const response: unknown = await functions.helpers.httpRequest({
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: ANSWER_TIMEOUT_MS,
			...(signal === undefined ? {} : { abortSignal: signal }),
		});
		return answerIn(response);
	} catch (error) {
		const outcome = outcomeOf(error);
		if (outcome === undefined) throw asSignInRefused(error);
		return outcome;
	}
}

function signInAgainOn({ signsInAgain, options }: Signing, doubted: boolean): number[] {
	if (signsInAgain === 'never') return [];
	// n8n itself knows when an OAuth 2.0 connection's token ends, and asks for no other then.
	const judgedByN8n = options.oauth2 !== undefined;
	return signsInAgain === 'whenTokenEnded' && (doubted || judgedByN8n) ? [401, 403, 404] : [401];
}

function definedOnly(query: Readonly<Record<string, QueryValue>>): IDataObject {
	return Object.fromEntries(
		Object.entries(query).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
