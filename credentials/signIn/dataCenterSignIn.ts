import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Ask } from './ask';
import { basicAuthorization, bearerAuthorization } from './authorization';
import { afterCheck, noteChecked } from './credentialTest';
import { diagnoseMyself, type SignInAttempt } from './diagnosis';
import { requiredSecret, requiredText, textOf, type Fields } from './fields';
import { extraHeadersOf } from './extraHeaders';
import { findJira, otherFlavour } from './otherFlavour';
import { parseServerAddress } from './serverAddress';
import type { SignInError, SignInReason } from './signInError';
import { SingleFlight } from './singleFlight';
import { sign } from './signing';
import { stampOf } from './stamp';
import { tlsOptionsOf } from './tls';

/** How a Data Center credential signs in. */
export type DataCenterWay = 'password' | 'personalAccessToken';

/** Below the context path. Data Center has version 2 of the API only. */
export const MYSELF = '/rest/api/2/myself';

const DECIDING = [
	'username',
	'password',
	'personalAccessToken',
	'serverUrl',
	'allowHttp',
	'allowUnauthorizedCerts',
	'caCertificate',
	'clientCertificate',
	'clientKey',
	'clientKeyPassphrase',
	'headers',
] as const;

/** Reasons that may also mean a Jira of the other kind, or that depend on its version. */
const MAYBE_MORE_TO_SAY: ReadonlySet<SignInReason> = new Set([
	'notJira',
	'tokenRefused',
	'permissionMissing',
	'apiOff',
]);

/** Requests that start together check once. */
const checking = new SingleFlight<string>();

/**
 * The base URL of a credential's Jira, with port and context path, without trailing slash.
 *
 * @throws SignInError
 */
export function serverUrlOf(fields: Fields): string {
	return parseServerAddress(textOf(fields, 'serverUrl'), fields.allowHttp === true);
}

function authorizationOf(fields: Fields, way: DataCenterWay): string {
	return way === 'password'
		? basicAuthorization(
				requiredText(fields, 'username', 'Username'),
				requiredSecret(fields, 'password', 'Password', { trim: false }),
			)
		: bearerAuthorization(requiredSecret(fields, 'personalAccessToken', 'Personal Access Token'));
}

/**
 * Asks a Data Center who is signed in.
 *
 * @param attempt its base URL, and how a credential signs in there
 * @returns what is wrong; undefined when the account is signed in
 * @throws SignInError for certificates and headers that cannot be used
 */
export async function checkMyself(
	fields: Fields,
	attempt: Pick<SignInAttempt, 'way'> & { readonly base: string; readonly authorization: string },
	ask: Ask,
): Promise<SignInError | undefined> {
	const { base, authorization, way } = attempt;
	const tls = tlsOptionsOf(fields);
	const headers = extraHeadersOf(fields);
	const outcome = await ask({ url: `${base}${MYSELF}`, authorization, tls, headers });
	const here: SignInAttempt = {
		way,
		field: 'Server URL',
		host: new URL(base).host,
		flavour: 'dataCenter',
	};
	const trouble = diagnoseMyself(outcome, here);
	if (trouble === undefined || !MAYBE_MORE_TO_SAY.has(trouble.signInReason)) return trouble;
	const found = await findJira(base, ask, { tls, headers });
	if (found === undefined) return trouble;
	const { version } = found;
	return otherFlavour(found, 'dataCenter') ?? diagnoseMyself(outcome, { ...here, version });
}

/**
 * Asks a Data Center who is signed in by a password or a personal access token.
 *
 * @returns what is wrong; undefined when the account is signed in
 */
export async function diagnoseDataCenter(
	fields: Fields,
	way: DataCenterWay,
	ask: Ask,
): Promise<SignInError | undefined> {
	const base = serverUrlOf(fields);
	return await checkMyself(fields, { base, authorization: authorizationOf(fields, way), way }, ask);
}

async function check(fields: Fields, way: DataCenterWay, ask: Ask): Promise<string> {
	const trouble = await diagnoseDataCenter(fields, way, ask);
	if (trouble !== undefined) throw trouble;
	return serverUrlOf(fields);
}

/**
 * Checks that a Data Center credential signs in. n8n calls it before the first use, after a 401 and, for
 * `afterCheck`, at each Test.
 *
 * @returns `{ apiUrl }` to store, or `{}` if the stored values are still right
 * @throws SignInError
 */
export async function prepareDataCenter(
	fields: Fields,
	way: DataCenterWay,
	ask: Ask,
): Promise<IDataObject> {
	const deciding = { ...fields, way, headers: JSON.stringify(fields.headers ?? {}) };
	const stamp = stampOf(deciding, [...DECIDING, 'way']);
	const apiUrl = await checking.run(stamp, async () => await check(fields, way, ask));
	noteChecked(fields);
	return apiUrl === textOf(fields, 'apiUrl') ? {} : { apiUrl };
}

/**
 * Signs with user name and password, or with a personal access token.
 *
 * @throws SignInError for another host; NotPreparedError, after which n8n checks and signs again
 */
export function signDataCenter(
	fields: Fields,
	way: DataCenterWay,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const base = serverUrlOf(fields);
	return sign(afterCheck(fields, request), {
		own: { relativeTo: base, places: [{ base }], earlierBases: [`${base}/`] },
		authorization: authorizationOf(fields, way),
		tls: tlsOptionsOf(fields),
		headers: extraHeadersOf(fields),
	});
}
