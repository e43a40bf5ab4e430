import { MYSELF } from './apiLocation';
import { askCloudId, gatewayApiUrl } from './cloudId';
import { diagnoseMyself } from './diagnosis';
import type { Fields } from './fields';
import {
	ACCESSIBLE_RESOURCES,
	chooseGrantedSite,
	grantedSitesIn,
	siteNotGranted,
} from './grantedSites';
import type { OwnPlaces } from './hostPinning';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { SignInError, type SignInReason } from './signInError';
import { siteIn } from './siteAddress';
import { TokenCredential, type SignedQuestions, type TokenSite } from './tokenCredential';

const gatewayPlace = (gatewayUrl: string): Place => ({
	field: 'Gateway URL',
	host: new URL(gatewayUrl).host,
	flavour: 'cloud',
});

/**
 * Finds a service account's site among those that its token has access to. A site with a custom domain is listed by
 * its atlassian.net address, so there the cloud id decides.
 *
 * @throws SignInError that names the sites
 */
async function findSite(
	fields: Fields,
	{ gatewayUrl, authorization, ask }: SignedQuestions,
): Promise<TokenSite> {
	const wanted = siteIn(fields);
	const outcome = await ask({ url: `${gatewayUrl}${ACCESSIBLE_RESOURCES}`, authorization });
	if (outcome.kind === 'noAnswer') throw diagnoseNoAnswer(outcome, gatewayPlace(gatewayUrl));
	const sites = outcome.status === 200 ? grantedSitesIn(outcome) : undefined;
	const site = sites && chooseGrantedSite(sites, wanted, 'serviceAccount');
	if (site !== undefined) return { cloudId: site.cloudId, siteUrl: site.url };
	if (wanted === undefined) {
		throw new SignInError(
			'incomplete',
			"'Site' is empty, and the gateway does not say which sites the service account has access to: fill it in, e.g. acme.atlassian.net",
		);
	}
	if (wanted.kind === 'cloudId') {
		if (sites !== undefined) throw siteNotGranted(sites, wanted, 'serviceAccount');
		return { cloudId: wanted.cloudId, siteUrl: '' };
	}
	const place: Place = { field: 'Site', host: new URL(wanted.url).host, flavour: 'cloud' };
	const answer = await askCloudId(wanted, place, ask);
	if ('trouble' in answer) throw answer.trouble;
	if (sites !== undefined && !sites.some(({ cloudId }) => cloudId === answer.cloudId)) {
		throw siteNotGranted(sites, wanted, 'serviceAccount');
	}
	return { cloudId: answer.cloudId, siteUrl: wanted.url };
}

/** Reasons from `/myself` that do not make the credential useless; the requests of a run will show. */
const PASSING: ReadonlySet<SignInReason> = new Set(['scopeMissing', 'busy']);

async function check(
	cloudId: string,
	{ gatewayUrl, authorization, ask }: SignedQuestions,
): Promise<void> {
	const url = `${gatewayApiUrl(gatewayUrl, cloudId)}${MYSELF}`;
	const attempt = { ...gatewayPlace(gatewayUrl), way: 'serviceAccount' } as const;
	const trouble = diagnoseMyself(await ask({ url, authorization }), attempt);
	if (trouble !== undefined && !PASSING.has(trouble.signInReason)) throw trouble;
}

function ownPlaces(gatewayUrl: string, { cloudId, siteUrl }: TokenSite): OwnPlaces {
	const apiUrl = gatewayApiUrl(gatewayUrl, cloudId);
	return {
		relativeTo: apiUrl,
		places: [
			{ base: apiUrl },
			{ base: gatewayUrl, path: new RegExp(`^${ACCESSIBLE_RESOURCES}$`) },
			// Jira's answers name the site (`self`, `nextPage`), which does not accept Bearer tokens.
			...(siteUrl === '' ? [] : [{ base: siteUrl, path: /^\/rest\//, moveTo: apiUrl }]),
		],
		earlierBases: [`${gatewayUrl}/ex/jira/`],
	};
}

/**
 * Jira Cloud as a service account.
 *
 * Source: support.atlassian.com, "Create OAuth 2.0 credential for service accounts".
 */
export const serviceAccount = new TokenCredential({
	way: 'serviceAccount',
	findSite,
	check,
	ownPlaces,
});
