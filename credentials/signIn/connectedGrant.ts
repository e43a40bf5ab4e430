import type { IDataObject } from 'n8n-workflow';
import { recordIn } from './answerTraits';
import { textOf, type Fields } from './fields';
import { fingerprint } from './fingerprint';
import { GrantUse } from './grantUse';
import { SignInError } from './signInError';

/** The grants that are in use in this process. */
export const grantsInUse = new GrantUse(() => Date.now());

/** The access token of a connection; '' before the user has connected. */
export function accessTokenOf(fields: Fields): string {
	const { access_token: token } = recordIn(fields.oauthTokenData);
	return typeof token === 'string' ? token : '';
}

/**
 * Whether what is wrong with `/myself` does not make the connection useless. `tokenRefused`: the token has just
 * expired; n8n renews it after the request itself was refused.
 */
export function isPassing({ signInReason }: SignInError): boolean {
	return signInReason === 'busy' || signInReason === 'tokenRefused';
}

/** The fields that decide what a token is used for, and how it gets there: of Cloud, and of Data Center. */
const DECIDING = [
	...['site', 'gatewayUrl', 'serverUrl', 'caCertificate'],
	...['clientCertificate', 'clientKey', 'clientKeyPassphrase'],
];

/** A fingerprint of a connection's token and the fields that decide what it is used for. */
export function grantKey(fields: Fields): string {
	return fingerprint(
		accessTokenOf(fields),
		JSON.stringify(fields.headers ?? {}),
		...DECIDING.map((name) => textOf(fields, name)),
	);
}

/**
 * Notes that a node is about to use a connection and will find out itself whether it works, so that for ten seconds
 * no request is spent on checking it. Called before each request.
 */
export function noteConnectionInUse(fields: Fields): void {
	grantsInUse.note(grantKey(fields));
}

/** The credentials that n8n is signing with, with the key of their initial token. */
const signingWith = new WeakMap<object, string>();

/**
 * Says what is wrong with a connection before n8n signs with it. n8n asks before *every* request, so
 * nothing is sent while the token is in use ({@link GrantUse}): a run costs no request.
 *
 * After a renewal n8n asks again with the same object, and stores the new tokens only afterwards. An error there
 * would lose the new refresh token, and with it the connection, so nothing is thrown.
 *
 * @param check throws a SignInError; returns whether the connection is known to work now
 * @param complete throws a SignInError for fields that cannot be used, without asking anybody
 * @returns nothing to change
 * @throws SignInError
 */
export async function prepareConnection(
	fields: Fields,
	check: () => Promise<boolean>,
	inUse: GrantUse = grantsInUse,
	complete: () => void = () => {},
): Promise<IDataObject> {
	const key = grantKey(fields);
	const before = signingWith.get(fields);
	if (before !== undefined) {
		inUse.continueAs(key, before);
		return {};
	}
	signingWith.set(fields, key);
	if (accessTokenOf(fields) === '') {
		throw new SignInError(
			'incomplete',
			'Nobody has connected this credential yet: open it in n8n and connect it',
		);
	}
	complete();
	if (!inUse.isInUse(key) && (await check())) inUse.note(key);
	return {};
}
