import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { masked, secretsOf } from '../../credentials/signIn/masking';
import { networkFaultOf } from '../../credentials/signIn/networkFault';
import { causesOf, SignInRefused } from './n8nAnswer';
import type { NoAnswer } from './outcome';

/** Codes of n8n's OAuth client: the token URL answered with an error of OAuth, or with another status. */
const REFUSED = 'EAUTH';
const ANSWERED = 'ESTATUS';

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
	if (passes(fault)) return { kind: 'noAnswer', code: 'ERR_TOKEN_RENEWAL' };
	const words = masked(String(fault['message'] ?? ''), secretsOf(credentials));
	throw new SignInRefused(
		`The OAuth2 connection could not be renewed${words === '' ? '' : ` (${words})`}: check 'Client ID', 'Client Secret' and 'Token URL', and connect the credential again`,
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
