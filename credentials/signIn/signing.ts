import type { IHttpRequestOptions } from 'n8n-workflow';
import type { ExtraHeaders } from './extraHeaders';
import { pinAddress, type OwnPlaces } from './hostPinning';
import type { TlsOptions } from './tls';

/** The request options of n8n's HTTP helper; older nodes say `uri` for `url`. */
type Signable = IHttpRequestOptions & { uri?: unknown; rejectUnauthorized?: boolean };

export interface Signature {
	readonly own: OwnPlaces;
	/** Value of the Authorization header. */
	readonly authorization: string;
	readonly tls?: TlsOptions;
	/** For what is in front of the server; their values are secret. */
	readonly headers?: ExtraHeaders;
}

/** As n8n's HTTP helper and its older request helper call it. */
const NO_REDIRECT = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};

/**
 * Signs a request of any node, the HTTP Request node included: puts the API's base before a relative
 * URL, refuses any host that is not the credential's, and keeps the signature from following a
 * redirect to another host.
 *
 * @throws SignInError (`foreignHost`)
 */
export function sign(request: IHttpRequestOptions, signature: Signature): IHttpRequestOptions {
	const { own, authorization, tls = {}, headers = {} } = signature;
	const { uri, ...options }: Signable = request;
	const address = pinAddress({ url: options.url, uri, baseURL: options.baseURL }, own);
	const ours = new Set([
		'authorization',
		...Object.keys(headers).map((name) => name.toLowerCase()),
	]);
	const others = Object.entries(options.headers ?? {}).filter(
		([name]) => !ours.has(name.toLowerCase()),
	);
	const { agentOptions, skipSslCertificateValidation: unchecked } = tls;
	const isForOneHostOnly = Object.keys(headers).length > 0 || agentOptions?.cert !== undefined;
	return {
		...options,
		...address,
		headers: { ...Object.fromEntries(others), ...headers, Authorization: authorization },
		sendCredentialsOnCrossOriginRedirect: false,
		// Only the signature stays behind at a redirect to another host.
		...(isForOneHostOnly && NO_REDIRECT),
		...(agentOptions !== undefined && {
			agentOptions: { ...options.agentOptions, ...agentOptions },
		}),
		// n8n's older request helper reads the second name.
		...(unchecked === true && { skipSslCertificateValidation: true, rejectUnauthorized: false }),
	} as IHttpRequestOptions;
}
