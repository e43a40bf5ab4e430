import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { lacksScope } from './answerTraits';
import type { Ask } from './ask';
import { bearerAuthorization } from './authorization';
import { clientOf, tokenFor, tokenIsAboutToEnd } from './clientCredentials';
import { askCloudId } from './cloudId';
import { devOpsPath } from './devOpsPath';
import { diagnoseBusy } from './diagnosis';
import { requiredText, textOf, type Fields } from './fields';
import { FirstUse } from './firstUse';
import type { OwnPlaces } from './hostPinning';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { NotPreparedError, SignInError } from './signInError';
import { parseSiteAddress } from './siteAddress';
import { sign } from './signing';
import { isStamped, STAMP, stampOf } from './stamp';
import { gatewayUrlOf } from './webAddress';

const DECIDING = ['clientId', 'clientSecret', 'site', 'tokenUrl', 'gatewayUrl'] as const;

/**
 * Questions that each need one of the credential's permissions and change nothing: what they name
 * does not exist, so 404 is as good an answer as 200.
 */
export const PROBES = [
	'/rest/builds/0.1/pipelines/n8n-credential-test/builds/1',
	'/rest/deployments/0.1/pipelines/n8n-credential-test/environments/n8n-credential-test/deployments/1',
	'/rest/devinfo/0.10/existsByProperties?n8n-credential-test=1',
	'/rest/featureflags/0.1/flag/n8n-credential-test',
	'/rest/remotelinks/1.0/remotelink/n8n-credential-test',
] as const;

const firstUse = new FirstUse();

async function cloudIdOf(fields: Fields, ask: Ask): Promise<string> {
	const site = parseSiteAddress(requiredText(fields, 'site', 'Site'), 'Site');
	if (site.kind === 'cloudId') return site.cloudId;
	const place: Place = { field: 'Site', host: new URL(site.url).host, flavour: 'cloud' };
	const answer = await askCloudId(site.url, place, ask);
	if ('trouble' in answer) throw answer.trouble;
	return answer.cloudId;
}

/**
 * Asks the DevOps API with a token until one of its parts accepts it.
 *
 * @throws SignInError when it is not reachable, refuses the token, or refuses it everywhere
 */
export async function checkDevOpsAccess(
	gatewayUrl: string,
	cloudId: string,
	authorization: string,
	ask: Ask,
): Promise<void> {
	const place: Place = { field: 'Gateway URL', host: new URL(gatewayUrl).host, flavour: 'cloud' };
	for (const probe of PROBES) {
		const url = `${gatewayUrl}${devOpsPath(probe, cloudId) ?? ''}`;
		const outcome = await ask({ url, authorization });
		if (outcome.kind === 'noAnswer') throw diagnoseNoAnswer(outcome, place);
		const isLimited = outcome.status === 403 || lacksScope(outcome);
		if (isLimited) continue;
		if (outcome.status === 401) {
			throw new SignInError(
				'siteNotGranted',
				`The DevOps API does not accept these credentials for the site in 'Site': use the credentials that were made on that very site, in Jira → Settings → Apps → OAuth credentials`,
			);
		}
		const busy = diagnoseBusy(outcome, place);
		if (busy !== undefined) throw busy;
		return;
	}
	throw new SignInError(
		'permissionMissing',
		'Signing in worked, but these credentials have no permission for builds, deployments, development information, feature flags or remote links: add one in Jira → Settings → Apps → OAuth credentials → ⋯ → Edit permissions',
	);
}

/**
 * Gets a token for the DevOps API, and the site's cloud id the first time. n8n asks for it before
 * the first use, when the token was refused or is about to end, and at each Test.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools".
 *
 * @returns `{ accessToken, expiresAt, renewAt, cloudId, preparedFor }` to store
 * @throws SignInError
 */
export async function prepareDevOps(fields: Fields, ask: Ask): Promise<IDataObject> {
	const client = clientOf(fields, 'devOps');
	const gatewayUrl = gatewayUrlOf(textOf(fields, 'gatewayUrl'));
	const stamp = stampOf(fields, DECIDING);
	const stored = textOf(fields, 'accessToken');
	const isCheckDue = firstUse.isCheckDue(fields, stamp, stored === '');

	const storedCloudId = textOf(fields, 'cloudId');
	const isKnown = !isCheckDue && storedCloudId !== '' && fields[STAMP] === stamp;
	const cloudId = isKnown ? storedCloudId : await cloudIdOf(fields, ask);
	const token = await tokenFor(client, 'devOps', stored, ask);
	if (isCheckDue) {
		await checkDevOpsAccess(gatewayUrl, cloudId, bearerAuthorization(token.accessToken), ask);
		firstUse.noteChecked(stamp);
	}
	return { ...token, cloudId, [STAMP]: stamp };
}

function ownPlaces(fields: Fields, cloudId: string): OwnPlaces {
	const gatewayUrl = gatewayUrlOf(textOf(fields, 'gatewayUrl'));
	return {
		relativeTo: gatewayUrl,
		// The gateway is everybody's: only the site's own part of it is this credential's.
		places: [
			{
				base: gatewayUrl,
				path: new RegExp(`^/jira/[a-z-]+/\\d+\\.\\d+/cloud/${cloudId}(/|$)`, 'i'),
			},
		],
		earlierBases: [`${gatewayUrl}/`],
	};
}

/**
 * Signs with the token for the DevOps API. A relative URL may be a path of the specification
 * (`/rest/builds/0.1/bulk`) or of the gateway (`/jira/builds/0.1/cloud/{cloudId}/bulk`).
 *
 * @param now milliseconds since 1970
 * @throws SignInError for another host or another site; NotPreparedError when there is no token for
 *   these fields or it is about to end, after which n8n renews it and signs again
 */
export function signDevOps(
	fields: Fields,
	request: IHttpRequestOptions,
	now: number,
): IHttpRequestOptions {
	const accessToken = textOf(fields, 'accessToken');
	const cloudId = textOf(fields, 'cloudId');
	firstUse.noteSigned(fields);
	const isPrepared = accessToken !== '' && cloudId !== '' && isStamped(fields, DECIDING);
	if (!isPrepared || tokenIsAboutToEnd(fields, now)) throw new NotPreparedError();
	const translated = typeof request.url === 'string' ? devOpsPath(request.url, cloudId) : undefined;
	return sign(translated === undefined ? request : { ...request, url: translated }, {
		own: ownPlaces(fields, cloudId),
		authorization: bearerAuthorization(accessToken),
	});
}
