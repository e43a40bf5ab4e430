import type { IDataObject } from 'n8n-workflow';
import { recordIn } from './answerTraits';
import { MYSELF } from './apiLocation';
import type { Ask } from './ask';
import { bearerAuthorization } from './authorization';
import { gatewayApiUrl } from './cloudId';
import { diagnoseMyself } from './diagnosis';
import { textOf, type Fields } from './fields';
import { fingerprint } from './fingerprint';
import {
	ACCESSIBLE_RESOURCES,
	chooseGrantedSite,
	grantedSitesIn,
	siteNotGranted,
	type GrantedSite,
} from './grantedSites';
import { heldGatewayOf } from './gateway';
import { GrantUse } from './grantUse';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { SignInError, type SignInReason } from './signInError';
import { siteIn } from './siteAddress';

/** The grants that are in use in this process. */
export const grantsInUse = new GrantUse(() => Date.now());

/**
 * Reasons from `/myself` that do not make the connection useless. `tokenRefused`: the token has just expired; n8n
 * renews it after the request itself was refused.
 */
const PASSING: ReadonlySet<SignInReason> = new Set(['busy', 'tokenRefused']);

/** The gateway that n8n restricts a connection's tokens to. */
export function oauth2GatewayOf(fields: Fields): string {
	return heldGatewayOf(fields, siteIn(fields));
}

/** The access token of a connection; '' before the user has connected. */
function accessTokenOf(fields: Fields): string {
	const { access_token: token } = recordIn(fields.oauthTokenData);
	return typeof token === 'string' ? token : '';
}

/** A fingerprint of a connection's token and the fields that decide what it is used for. */
export function grantKey(fields: Fields): string {
	return fingerprint(accessTokenOf(fields), textOf(fields, 'site'), textOf(fields, 'gatewayUrl'));
}

/**
 * Finds a connection's site in the answer of `/oauth/token/accessible-resources`.
 *
 * @param body the parsed body of that answer
 * @throws SignInError that names the sites that the grant has access to
 */
export function grantedSiteIn(body: unknown, fields: Fields): GrantedSite {
	const sites = grantedSitesIn({ body });
	if (sites === undefined) {
		throw new SignInError(
			'notJira',
			`The address in 'Gateway URL' does not answer like Atlassian's gateway: clear the field to use https://api.atlassian.com`,
		);
	}
	const wanted = siteIn(fields);
	const site = chooseGrantedSite(sites, wanted, 'oauth2');
	if (site !== undefined) return site;
	throw siteNotGranted(sites, wanted ?? { kind: 'address', url: '', serverUrl: '' }, 'oauth2');
}

/**
 * Notes that a node is about to use a connection and will find out itself whether it works, so that for ten seconds
 * no request is spent on checking it. Called before each request.
 */
export function noteConnectionInUse(fields: Fields): void {
	grantsInUse.note(grantKey(fields));
}

/** @throws SignInError; returns whether the connection is known to work now */
async function checkGrant(fields: Fields, gatewayUrl: string, ask: Ask): Promise<boolean> {
	const authorization = bearerAuthorization(accessTokenOf(fields));
	const place: Place = { field: 'Gateway URL', host: new URL(gatewayUrl).host, flavour: 'cloud' };
	const resources = await ask({ url: `${gatewayUrl}${ACCESSIBLE_RESOURCES}`, authorization });
	if (resources.kind === 'noAnswer') throw diagnoseNoAnswer(resources, place);
	// An expired token is answered with 401, 403 or 404: n8n renews it after the request itself.
	if (resources.status !== 200) return false;
	const { cloudId } = grantedSiteIn(resources.body, fields);
	const url = `${gatewayApiUrl(gatewayUrl, cloudId)}${MYSELF}`;
	const trouble = diagnoseMyself(await ask({ url, authorization }), { ...place, way: 'oauth2' });
	if (trouble !== undefined && !PASSING.has(trouble.signInReason)) throw trouble;
	return trouble === undefined;
}

/** The credentials that n8n is signing with, with the key of their initial token. */
const signingWith = new WeakMap<object, string>();

/**
 * Says what is wrong with a connection before n8n signs with it. n8n asks before *every* request, so
 * nothing is sent while the token is in use ({@link GrantUse}): a run costs no request, a Test two.
 *
 * After a renewal n8n asks again with the same object, and stores the new tokens only afterwards. An error there
 * would lose the new refresh token, and with it the connection, so nothing is thrown.
 *
 * @returns nothing to change
 * @throws SignInError
 */
export async function prepareOAuth2(
	fields: Fields,
	ask: Ask,
	inUse: GrantUse = grantsInUse,
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
	const gatewayUrl = oauth2GatewayOf(fields);
	if (!inUse.isInUse(key) && (await checkGrant(fields, gatewayUrl, ask))) inUse.note(key);
	return {};
}
