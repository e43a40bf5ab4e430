import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { gatewayApiUrl } from '../../credentials/signIn/cloudId';
import { ACCESSIBLE_RESOURCES } from '../../credentials/signIn/grantedSites';
import {
	grantedSiteIn,
	grantKey,
	noteConnectionInUse,
	oauth2GatewayOf,
} from '../../credentials/signIn/oauth2SignIn';
import type { NodeFunctions } from './transport';

/** A site that an OAuth 2.0 connection reaches, as the node needs it. */
export interface ReachedSite {
	/** `https://api.atlassian.com/ex/jira/{cloudId}` */
	readonly apiUrl: string;
	/** `https://acme.atlassian.net`; `undefined` when it is not said. */
	readonly webUrl: string | undefined;
	readonly scopes: readonly string[];
}

const found = new BoundedMap<ReachedSite>(500);

/**
 * Finds the site that an OAuth 2.0 connection means. Asked once per access token in this process: a connection that
 * the user makes anew may reach other sites.
 *
 * @throws SignInError that names the sites which the grant reaches
 */
export async function findGrantedSite(
	functions: NodeFunctions,
	credentials: ICredentialDataDecryptedObject,
): Promise<ReachedSite> {
	const key = grantKey(credentials);
	const known = found.get(key);
	if (known !== undefined) return known;
	const gatewayUrl = oauth2GatewayOf(credentials);
	noteConnectionInUse(credentials);
	const body: unknown = await functions.helpers.httpRequestWithAuthentication.call(
		functions,
		'jiraOAuth2Api',
		{
			url: `${gatewayUrl}${ACCESSIBLE_RESOURCES}`,
			json: true,
			sendCredentialsOnCrossOriginRedirect: false,
		},
		{ oauth2: { tokenExpiredStatusCode: [401, 403, 404] } },
	);
	const { cloudId, url, scopes } = grantedSiteIn(body, credentials);
	const site: ReachedSite = {
		apiUrl: gatewayApiUrl(gatewayUrl, cloudId),
		webUrl: url === '' ? undefined : url,
		scopes,
	};
	found.set(key, site);
	return site;
}
