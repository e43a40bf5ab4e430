import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { findApi } from './apiLocation';
import type { Ask } from './ask';
import { basicAuthorization } from './authorization';
import { afterCheck, noteChecked } from './credentialTest';
import { requiredSecret, requiredText, textOf, type Fields } from './fields';
import { gatewayOf } from './gateway';
import type { OwnPlaces } from './hostPinning';
import { NotPreparedError, SignInError } from './signInError';
import { SingleFlight } from './singleFlight';
import { parseSiteAddress, type SiteAddress } from './siteAddress';
import { sign } from './signing';
import { isStamped, STAMP, stampOf } from './stamp';

/** The fields that decide where the API is. */
const DECIDING = ['email', 'apiToken', 'domain', 'gatewayUrl'] as const;

/** Requests that start together search once. */
const searching = new SingleFlight<string>();

const siteOf = (fields: Fields): SiteAddress =>
	parseSiteAddress(textOf(fields, 'domain'), 'Domain');

function authorizationOf(fields: Fields): string {
	const email = requiredText(fields, 'email', 'Email');
	if (!email.includes('@')) {
		throw new SignInError(
			'userUnknown',
			"'Email' does not contain an email address: enter the one that you use to sign in to Atlassian",
		);
	}
	return basicAuthorization(email, requiredSecret(fields, 'apiToken', 'API Token'));
}

/**
 * Finds out where the API of an email and API token is. n8n calls it before the first use, after a 401 and, for
 * `afterCheck`, at each Test.
 *
 * @returns `{ apiUrl, preparedFor }` to store, or `{}` if the stored values are still right
 * @throws SignInError
 */
export async function prepareBasic(fields: Fields, ask: Ask): Promise<IDataObject> {
	const site = siteOf(fields);
	const gatewayUrl = gatewayOf(fields, site, 'Domain');
	const authorization = authorizationOf(fields);
	const stamp = stampOf(fields, DECIDING);
	const stored = textOf(fields, 'apiUrl');

	const apiUrl = await searching.run(
		stamp,
		async () => await findApi({ site, gatewayUrl, authorization }, ask),
	);
	noteChecked(fields);
	return apiUrl === stored && fields[STAMP] === stamp ? {} : { apiUrl, [STAMP]: stamp };
}

function ownPlaces(fields: Fields, apiUrl: string): OwnPlaces {
	const site = siteOf(fields);
	const gatewayUrl = gatewayOf(fields, site, 'Domain');
	const siteUrl = site.kind === 'address' ? site.url : undefined;
	return {
		relativeTo: apiUrl,
		places: [
			{ base: apiUrl },
			// Jira's answers name the site (`self`, `nextPage`) even if the API is behind the gateway.
			...(siteUrl === undefined ? [] : [{ base: siteUrl, path: /^\/rest\//, moveTo: apiUrl }]),
			...(siteUrl === undefined ? [] : [{ base: siteUrl }]),
		],
		earlierBases: [`${gatewayUrl}/ex/jira/`, ...(siteUrl === undefined ? [] : [`${siteUrl}/`])],
	};
}

/**
 * Signs with email and API token.
 *
 * @throws SignInError for another host; NotPreparedError, after which n8n prepares and signs again
 */
export function signBasic(fields: Fields, request: IHttpRequestOptions): IHttpRequestOptions {
	const unmarked = afterCheck(fields, request);
	const apiUrl = textOf(fields, 'apiUrl');
	if (apiUrl === '' || !isStamped(fields, DECIDING)) throw new NotPreparedError();
	return sign(unmarked, { own: ownPlaces(fields, apiUrl), authorization: authorizationOf(fields) });
}
