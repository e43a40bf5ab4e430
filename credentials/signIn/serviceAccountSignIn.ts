import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { MYSELF } from './apiLocation';
import type { Ask } from './ask';
import { bearerAuthorization } from './authorization';
import { clientOf, tokenFor, tokenIsAboutToEnd } from './clientCredentials';
import { askCloudId, gatewayApiUrl } from './cloudId';
import { diagnoseMyself } from './diagnosis';
import { textOf, type Fields } from './fields';
import { FirstUse } from './firstUse';
import {
	ACCESSIBLE_RESOURCES,
	chooseGrantedSite,
	grantedSitesIn,
	siteNotGranted,
} from './grantedSites';
import type { OwnPlaces } from './hostPinning';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { NotPreparedError, SignInError, type SignInReason } from './signInError';
import { parseSiteAddress, type SiteAddress } from './siteAddress';
import { sign } from './signing';
import { isStamped, STAMP, stampOf } from './stamp';
import { gatewayUrlOf } from './webAddress';

const DECIDING = ['clientId', 'clientSecret', 'site', 'tokenUrl', 'gatewayUrl'] as const;

/** What `/myself` may answer without the credential being useless: a request of a run will tell. */
const PASSING: ReadonlySet<SignInReason> = new Set(['scopeMissing', 'busy']);

const firstUse = new FirstUse();

/** The site as typed; undefined when the field is empty. */
export function optionalSiteOf(fields: Fields): SiteAddress | undefined {
	const typed = textOf(fields, 'site');
	return typed === '' ? undefined : parseSiteAddress(typed, 'Site');
}

interface Reached {
	readonly cloudId: string;
	/** Where people open the site; '' when only its cloud id is known. */
	readonly siteUrl: string;
}

async function findSite(
	wanted: SiteAddress | undefined,
	gatewayUrl: string,
	authorization: string,
	ask: Ask,
): Promise<Reached> {
	const place: Place = { field: 'Gateway URL', host: new URL(gatewayUrl).host, flavour: 'cloud' };
	const outcome = await ask({ url: `${gatewayUrl}${ACCESSIBLE_RESOURCES}`, authorization });
	if (outcome.kind === 'noAnswer') throw diagnoseNoAnswer(outcome, place);
	const sites = outcome.status === 200 ? grantedSitesIn(outcome) : undefined;
	if (sites !== undefined) {
		const site = chooseGrantedSite(sites, wanted, 'serviceAccount');
		if (site !== undefined) return { cloudId: site.cloudId, siteUrl: site.url };
	}
	if (wanted === undefined) {
		throw new SignInError(
			'incomplete',
			`'Site' is empty, and the gateway does not say which sites the service account reaches: fill it in, e.g. acme.atlassian.net`,
		);
	}
	if (wanted.kind === 'cloudId') {
		if (sites !== undefined) throw siteNotGranted(sites, wanted, 'serviceAccount');
		return { cloudId: wanted.cloudId, siteUrl: '' };
	}
	// A site of one's own domain is listed by its atlassian.net address: its cloud id decides.
	const answer = await askCloudId(
		wanted.url,
		{ field: 'Site', host: new URL(wanted.url).host, flavour: 'cloud' },
		ask,
	);
	if ('trouble' in answer) throw answer.trouble;
	if (sites !== undefined && !sites.some(({ cloudId }) => cloudId === answer.cloudId)) {
		throw siteNotGranted(sites, wanted, 'serviceAccount');
	}
	return { cloudId: answer.cloudId, siteUrl: wanted.url };
}

/**
 * Gets a service account's token, and finds out its site the first time. n8n asks for it before the
 * first use, when the token was refused or is about to end, and at each Test.
 *
 * @returns `{ accessToken, expiresAt, renewAt, cloudId, siteUrl, preparedFor }` to store
 * @throws SignInError
 */
export async function prepareServiceAccount(fields: Fields, ask: Ask): Promise<IDataObject> {
	const client = clientOf(fields, 'serviceAccount');
	const gatewayUrl = gatewayUrlOf(textOf(fields, 'gatewayUrl'));
	const wanted = optionalSiteOf(fields);
	const stamp = stampOf(fields, DECIDING);
	const stored = textOf(fields, 'accessToken');
	const isCheckDue = firstUse.isCheckDue(fields, stamp, stored === '');

	const token = await tokenFor(client, 'serviceAccount', stored, ask);
	const authorization = bearerAuthorization(token.accessToken);
	const cloudId = textOf(fields, 'cloudId');
	const isKnown = !isCheckDue && cloudId !== '' && fields[STAMP] === stamp;
	const reached = isKnown
		? { cloudId, siteUrl: textOf(fields, 'siteUrl') }
		: await findSite(wanted, gatewayUrl, authorization, ask);

	if (isCheckDue) {
		const url = `${gatewayApiUrl(gatewayUrl, reached.cloudId)}${MYSELF}`;
		const trouble = diagnoseMyself(await ask({ url, authorization }), {
			way: 'serviceAccount',
			field: 'Gateway URL',
			host: new URL(gatewayUrl).host,
			flavour: 'cloud',
		});
		if (trouble !== undefined && !PASSING.has(trouble.signInReason)) throw trouble;
		firstUse.noteChecked(stamp);
	}
	return { ...token, ...reached, [STAMP]: stamp };
}

function ownPlaces(fields: Fields): OwnPlaces {
	const gatewayUrl = gatewayUrlOf(textOf(fields, 'gatewayUrl'));
	const apiUrl = gatewayApiUrl(gatewayUrl, textOf(fields, 'cloudId'));
	const siteUrl = textOf(fields, 'siteUrl');
	return {
		relativeTo: apiUrl,
		places: [
			{ base: apiUrl },
			{ base: gatewayUrl, path: new RegExp(`^${ACCESSIBLE_RESOURCES}$`) },
			// Jira's answers name the site (`self`, `nextPage`), which takes no Bearer token.
			...(siteUrl === '' ? [] : [{ base: siteUrl, path: /^\/rest\//, moveTo: apiUrl }]),
		],
		earlierBases: [`${gatewayUrl}/ex/jira/`],
	};
}

/**
 * Signs with a service account's token.
 *
 * @param now milliseconds since 1970
 * @throws SignInError for another host; NotPreparedError when there is no token for these fields or
 *   it is about to end, after which n8n renews it and signs again
 */
export function signServiceAccount(
	fields: Fields,
	request: IHttpRequestOptions,
	now: number,
): IHttpRequestOptions {
	const accessToken = textOf(fields, 'accessToken');
	firstUse.noteSigned(fields);
	const isPrepared =
		accessToken !== '' && textOf(fields, 'cloudId') !== '' && isStamped(fields, DECIDING);
	if (!isPrepared || tokenIsAboutToEnd(fields, now)) throw new NotPreparedError();
	return sign(request, { own: ownPlaces(fields), authorization: bearerAuthorization(accessToken) });
}
