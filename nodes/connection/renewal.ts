import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CREDENTIAL_NAMES } from '../../credentials/signIn/credentialNames';
import { headerSecretsOf } from '../../credentials/signIn/extraHeaders';
import { textOf } from '../../credentials/signIn/fields';
import { masked, secretsOf } from '../../credentials/signIn/masking';
import { networkFaultOf } from '../../credentials/signIn/networkFault';
import { causesOf, SignInRefused } from './n8nAnswer';
import type { NoAnswer } from './outcome';

/** Codes of n8n's OAuth client: the token URL answered with an error of OAuth, or with another status. */
const REFUSED = 'EAUTH';
const ANSWERED = 'ESTATUS';

/** What to do where the token URL of a Data Center is behind something that n8n itself does not get through. */
export const RENEWED_BARE = `n8n itself fetches and renews the tokens, and uses 'CA Certificate', 'Client Certificate' and 'Headers' only for Jira's API. Have what stands in front of Jira let n8n through to 'Token URL' without them (a CA certificate belongs into NODE_EXTRA_CA_CERTS of n8n's server), or use the credential '${CREDENTIAL_NAMES.jiraDataCenterPatApi}'.`;

/**
 * Recognizes an error of n8n's helper that comes from renewing an OAuth2 connection. n8n renews after the request
 * itself was answered with 401, and reports the token URL's answer as if it were Jira's; in that case nothing was
 * carried out.
 *
 * @param error what n8n's helper threw for a request that was signed with the connection
 * @returns the outcome, after which the request can be sent again; undefined if the error is about something else
 * @throws SignInRefused when the token URL refuses to renew it
 */
export function renewalFault(
	error: unknown,
	credentials: ICredentialDataDecryptedObject,
): NoAnswer | undefined {
	const { accessTokenUrl } = credentials;
	const fault = causesOf(error).find(
		({ code, config }) =>
			code === REFUSED ||
			code === ANSWERED ||
			(typeof accessTokenUrl === 'string' && urlOf(config) === accessTokenUrl),
	);
	if (fault === undefined) return undefined;
	const isBare = fault['code'] !== REFUSED && hasFront(credentials);
	if (passes(fault)) {
		return { kind: 'noAnswer', code: isBare ? 'ERR_BARE_TOKEN_RENEWAL' : 'ERR_TOKEN_RENEWAL' };
	}
	const words = masked(String(fault['message'] ?? ''), secretsOf(credentials));
	const what = `The OAuth2 connection could not be renewed${words === '' ? '' : ` (${words})`}`;
	throw new SignInRefused(
		isBare
			? `${what}. ${RENEWED_BARE}`
			: `${what}: check 'Client ID', 'Client Secret' and 'Token URL', and connect the credential again`,
	);
}

/** Whether a credential has something for what stands in front of its server, which n8n's OAuth client does not use. */
function hasFront(credentials: ICredentialDataDecryptedObject): boolean {
	return (
		textOf(credentials, 'caCertificate') !== '' ||
		textOf(credentials, 'clientCertificate') !== '' ||
		headerSecretsOf(credentials).length > 0
	);
}

function passes({ code, status, response }: Record<string, unknown>): boolean {
	if (code === REFUSED) return false;
	const answered = Number(status ?? (response as { status?: unknown } | undefined)?.status);
	if (Number.isFinite(answered)) return answered === 429 || answered >= 500;
	return networkFaultOf(String(code)).passes;
}

function urlOf(config: unknown): unknown {
	return typeof config === 'object' && config !== null && 'url' in config ? config.url : undefined;
}
