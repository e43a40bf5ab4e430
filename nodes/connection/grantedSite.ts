import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ANSWER_WITHIN_MS } from '../../credentials/signIn/ask';
import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { gatewayApiUrl } from '../../credentials/signIn/cloudId';
import { ACCESSIBLE_RESOURCES } from '../../credentials/signIn/grantedSites';
import {
	grantedSiteIn,
	grantKey,
	noteConnectionInUse,
	oauth2GatewayOf,
} from '../../credentials/signIn/oauth2SignIn';
import { systemClock } from './clock';
import { Connection } from './connection';
import { answerIn, asSignInRefused, outcomeOf } from './n8nAnswer';
import type { Outcome } from './outcome';
import { renewalFault } from './renewal';
import { call } from './request';
import { siteOf } from './site';
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
	const gateway = new Connection({
		site: siteOf('cloud', undefined),
		transport: async () => await askForSites(functions, credentials, gatewayUrl),
		clock: systemClock,
		concurrency: 1,
		signal:
			'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined,
	});
	const body = await gateway.send(call('GET /oauth/token/accessible-resources'));
	const { cloudId, url, scopes } = grantedSiteIn(body, credentials);
	const site: ReachedSite = {
		apiUrl: gatewayApiUrl(gatewayUrl, cloudId),
		webUrl: url === '' ? undefined : url,
		scopes,
	};
	found.set(key, site);
	return site;
}

async function askForSites(
	functions: NodeFunctions,
	credentials: ICredentialDataDecryptedObject,
	gatewayUrl: string,
): Promise<Outcome> {
	noteConnectionInUse(credentials);
	try {
		const response: unknown = await functions.helpers.httpRequestWithAuthentication.call(
			functions,
			'jiraOAuth2Api',
			{
				url: `${gatewayUrl}${ACCESSIBLE_RESOURCES}`,
				json: true,
				returnFullResponse: true,
				timeout: ANSWER_WITHIN_MS,
				sendCredentialsOnCrossOriginRedirect: false,
			},
			{ oauth2: { tokenExpiredStatusCode: [401, 403, 404] } },
		);
		return answerIn(response);
	} catch (error) {
		const outcome = renewalFault(error, credentials) ?? outcomeOf(error);
		if (outcome === undefined) throw asSignInRefused(error);
		return outcome;
	}
}
