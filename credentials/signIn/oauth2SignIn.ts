import type { IDataObject } from 'n8n-workflow';
import { MYSELF } from './apiLocation';
import type { Ask } from './ask';
import { bearerAuthorization } from './authorization';
import { gatewayApiUrl } from './cloudId';
import { diagnoseMyself } from './diagnosis';
import { accessTokenOf, isPassing, prepareConnection } from './connectedGrant';
import type { Fields } from './fields';
import {
	ACCESSIBLE_RESOURCES,
	chooseGrantedSite,
	grantedSitesIn,
	siteNotGranted,
	type GrantedSite,
} from './grantedSites';
import { heldGatewayOf } from './gateway';
import type { GrantUse } from './grantUse';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { SignInError } from './signInError';
import { siteIn } from './siteAddress';

/** The gateway that n8n restricts a connection's tokens to. */
export function oauth2GatewayOf(fields: Fields): string {
	return heldGatewayOf(fields, siteIn(fields));
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
	if (trouble !== undefined && !isPassing(trouble)) throw trouble;
	return trouble === undefined;
}

/**
 * Says what is wrong with a connection before n8n signs with it ({@link prepareConnection}): a run costs no request, a
 * Test two.
 *
 * @returns nothing to change
 * @throws SignInError
 */
export async function prepareOAuth2(
	fields: Fields,
	ask: Ask,
	inUse?: GrantUse,
): Promise<IDataObject> {
	const check = async () => await checkGrant(fields, oauth2GatewayOf(fields), ask);
	return await prepareConnection(fields, check, inUse);
}
