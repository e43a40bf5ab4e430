import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { gatewayApiUrl } from '../../credentials/signIn/cloudId';
import { secretsOf } from '../../credentials/signIn/masking';
import { grantKey } from '../../credentials/signIn/connectedGrant';
import { grantedSiteIn, oauth2GatewayOf } from '../../credentials/signIn/oauth2SignIn';
import { systemClock } from './clock';
import { Connection } from './connection';
import { oauth2Signing } from './oauth2Signing';
import { call } from './request';
import { siteOf } from './site';
import { n8nTransport, type NodeFunctions } from './transport';

/** A site that an OAuth 2.0 connection has access to, as the node needs it. */
export interface ReachedSite {
	/** `https://api.atlassian.com/ex/jira/{cloudId}` */
	readonly apiUrl: string;
	/** `https://acme.atlassian.net`; `undefined` when unknown. */
	readonly webUrl: string | undefined;
	readonly scopes: readonly string[];
}

const found = new BoundedMap<ReachedSite>(500);

/**
 * Finds the site that an OAuth 2.0 connection means. Asked once per access token in this process: a new connection
 * may have access to other sites.
 *
 * @throws SignInError that names the sites that the grant has access to
 * @throws RequestFailed when the gateway cannot answer now, or refuses the grant
 */
export async function findGrantedSite(
	functions: NodeFunctions,
	credentials: ICredentialDataDecryptedObject,
): Promise<ReachedSite> {
	const key = grantKey(credentials);
	const known = found.get(key);
	if (known !== undefined) return known;
	const gatewayUrl = oauth2GatewayOf(credentials);
	const site = siteOf('cloud', undefined);
	const gateway = new Connection({
		site,
		transport: n8nTransport(functions, oauth2Signing(credentials, gatewayUrl), site, systemClock),
		secrets: () => secretsOf(credentials),
		answersTo: () => [{ kind: 'any' }],
		clock: systemClock,
		concurrency: 1,
		signal:
			'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined,
	});
	const body = await gateway.send(call('GET /oauth/token/accessible-resources'));
	const { cloudId, url, scopes } = grantedSiteIn(body, credentials);
	const reached: ReachedSite = {
		apiUrl: gatewayApiUrl(gatewayUrl, cloudId),
		webUrl: url === '' ? undefined : url,
		scopes,
	};
	found.set(key, reached);
	return reached;
}
