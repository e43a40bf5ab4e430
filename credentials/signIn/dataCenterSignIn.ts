import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Ask } from './ask';
import { basicAuthorization, bearerAuthorization } from './authorization';
import { afterCheck, noteChecked } from './credentialTest';
import { diagnoseMyself, type SignInAttempt } from './diagnosis';
import { requiredSecret, requiredText, textOf, type Fields } from './fields';
import { findOtherFlavour } from './otherFlavour';
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
] as const;

/** Reasons that may also mean a Jira of the other kind. */
const MAYBE_OTHER_FLAVOUR: ReadonlySet<SignInReason> = new Set([
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
 * @throws SignInError for a CA certificate that cannot be read
 */
export async function checkMyself(
	fields: Fields,
	attempt: Pick<SignInAttempt, 'way'> & { readonly base: string; readonly authorization: string },
	ask: Ask,
): Promise<SignInError | undefined> {
	const { base, authorization, way } = attempt;
	const tls = tlsOptionsOf(fields);
	const trouble = diagnoseMyself(await ask({ url: `${base}${MYSELF}`, authorization, tls }), {
		way,
		field: 'Server URL',
		host: new URL(base).host,
		flavour: 'dataCenter',
	});
	if (trouble === undefined || !MAYBE_OTHER_FLAVOUR.has(trouble.signInReason)) return trouble;
	return (await findOtherFlavour(base, 'dataCenter', ask, tls)) ?? trouble;
}

async function check(fields: Fields, way: DataCenterWay, ask: Ask): Promise<string> {
	const base = serverUrlOf(fields);
	const authorization = authorizationOf(fields, way);
	const trouble = await checkMyself(fields, { base, authorization, way }, ask);
	if (trouble !== undefined) throw trouble;
	return base;
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
	const stamp = stampOf({ ...fields, way }, [...DECIDING, 'way']);
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
	});
}
