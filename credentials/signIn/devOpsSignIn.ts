import type { IHttpRequestOptions } from 'n8n-workflow';
import { isUnknownToGateway, lacksScope } from './answerTraits';
import { askCloudId } from './cloudId';
import { devOpsPath } from './devOpsPath';
import { diagnoseBusy } from './diagnosis';
import { requiredText, textOf, type Fields } from './fields';
import type { OwnPlaces } from './hostPinning';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { SignInError } from './signInError';
import { parseSiteAddress } from './siteAddress';
import { TokenCredential, type SignedQuestions, type TokenSite } from './tokenCredential';

/**
 * Questions that each need one permission of a DevOps credential and change nothing. They name data that does not
 * exist, so 404 is as good an answer as 200.
 */
export const PROBES = [
	'/rest/builds/0.1/pipelines/n8n-credential-test/builds/1',
	'/rest/deployments/0.1/pipelines/n8n-credential-test/environments/n8n-credential-test/deployments/1',
	'/rest/devinfo/0.10/existsByProperties?n8n-credential-test=1',
	'/rest/featureflags/0.1/flag/n8n-credential-test',
	'/rest/remotelinks/1.0/remotelink/n8n-credential-test',
	'/rest/operations/1.0/incidents/n8n-credential-test',
	'/rest/security/1.0/vulnerability/n8n-credential-test',
	'/rest/devopscomponents/1.0/devopscomponents/n8n-credential-test',
] as const;

async function findSite(fields: Fields, { ask }: SignedQuestions): Promise<TokenSite> {
	const site = parseSiteAddress(requiredText(fields, 'site', 'Site'), 'Site');
	if (site.kind === 'cloudId') return { cloudId: site.cloudId, siteUrl: '' };
	const place: Place = { field: 'Site', host: new URL(site.url).host, flavour: 'cloud' };
	const answer = await askCloudId(site, place, ask);
	if ('trouble' in answer) throw answer.trouble;
	return { cloudId: answer.cloudId, siteUrl: site.url };
}

/**
 * Asks the DevOps API with a token until one of its parts accepts it.
 *
 * @throws SignInError when it is not reachable, refuses the token, or refuses it everywhere
 */
async function check(
	cloudId: string,
	{ gatewayUrl, authorization, ask }: SignedQuestions,
): Promise<void> {
	const place: Place = { field: 'Gateway URL', host: new URL(gatewayUrl).host, flavour: 'cloud' };
	let isKnown = false;
	for (const probe of PROBES) {
		const url = `${gatewayUrl}${devOpsPath(probe, cloudId) ?? ''}`;
		const outcome = await ask({ url, authorization });
		if (outcome.kind === 'noAnswer') throw diagnoseNoAnswer(outcome, place);
		if (outcome.status === 403 || lacksScope(outcome)) {
			isKnown = true;
			continue;
		}
		if (outcome.status === 401 || isUnknownToGateway(outcome)) {
			// Another part has recognized these credentials; this part is closed to them.
			if (isKnown) continue;
			throw new SignInError(
				'siteNotGranted',
				"The DevOps API does not accept these credentials for the site in 'Site': use credentials that were created on this site, in Jira → Settings → Apps → OAuth credentials",
			);
		}
		const busy = diagnoseBusy(outcome, place);
		if (busy !== undefined) throw busy;
		return;
	}
	throw new SignInError(
		'permissionMissing',
		'Signing in worked, but these credentials have no permission for builds, deployments, development information, feature flags or another part of the DevOps API: add one in Jira → Settings → Apps → OAuth credentials → ⋯ → Edit permissions',
	);
}

/** The gateway is shared: this credential signs only for its site's part of the DevOps API. */
function ownPlaces(gatewayUrl: string, { cloudId }: TokenSite): OwnPlaces {
	const path = new RegExp(`^/jira/[a-z-]+/\\d+\\.\\d+/cloud/${cloudId}(/|$)`, 'i');
	return {
		relativeTo: gatewayUrl,
		places: [{ base: gatewayUrl, path }],
		earlierBases: [`${gatewayUrl}/`],
	};
}

/**
 * Jira Cloud's DevOps APIs with a site's OAuth credentials for self-hosted tools.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools".
 */
export const devOps = new TokenCredential({ way: 'devOps', findSite, check, ownPlaces });

/**
 * Converts a path of the specification (`/rest/builds/0.1/bulk`) to the gateway's form
 * (`/jira/builds/0.1/cloud/{cloudId}/bulk`), with the cloud id that was found for the credential.
 */
export function asGatewayRequest(
	fields: Fields,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const path =
		typeof request.url === 'string'
			? devOpsPath(request.url, textOf(fields, 'cloudId'))
			: undefined;
	return path === undefined ? request : { ...request, url: path };
}
