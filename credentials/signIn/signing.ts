import type { IHttpRequestOptions } from 'n8n-workflow';
import { pinAddress, type OwnPlaces } from './hostPinning';
import type { TlsOptions } from './tls';

/** The request options of n8n's HTTP helper; older nodes say `uri` for `url`. */
type Signable = IHttpRequestOptions & { uri?: unknown; rejectUnauthorized?: boolean };

export interface Signature {
	readonly own: OwnPlaces;
	/** Value of the Authorization header. */
	readonly authorization: string;
	readonly tls?: TlsOptions;
}

const isAuthorization = (name: string): boolean => name.toLowerCase() === 'authorization';

/**
 * Signs a request of any node, the HTTP Request node included: puts the API's base before a relative
 * URL, refuses any host that is not the credential's, and keeps the signature from following a
 * redirect to another host.
 *
 * @throws SignInError (`foreignHost`)
 */
export function sign(request: IHttpRequestOptions, signature: Signature): IHttpRequestOptions {
	const { own, authorization, tls = {} } = signature;
	const { uri, ...options }: Signable = request;
	const address = pinAddress({ url: options.url, uri, baseURL: options.baseURL }, own);
	const others = Object.entries(options.headers ?? {}).filter(([name]) => !isAuthorization(name));
	const { agentOptions, skipSslCertificateValidation: unchecked } = tls;
	return {
		...options,
		...address,
		headers: { ...Object.fromEntries(others), Authorization: authorization },
		sendCredentialsOnCrossOriginRedirect: false,
		...(agentOptions !== undefined && {
			agentOptions: { ...options.agentOptions, ...agentOptions },
		}),
		// n8n's older request helper reads the second name.
		...(unchecked === true && { skipSslCertificateValidation: true, rejectUnauthorized: false }),
	} as IHttpRequestOptions;
}
