import type { Ask } from './ask';
import { askCloudId, gatewayApiUrl } from './cloudId';
import { diagnoseMyself, type SignInAttempt } from './diagnosis';
import type { SignInError, SignInReason } from './signInError';
import type { SiteAddress } from './siteAddress';

/** The path of Cloud's `/myself`, below the API's base. */
export const MYSELF = '/rest/api/3/myself';

/** Further reasons after which it may be a Jira Data Center, which counts the wrong sign-ins that it is asked with. */
const MAYBE_DATA_CENTER: ReadonlySet<SignInReason> = new Set(['notJira', 'captcha', 'userUnknown']);

export interface Search {
	readonly site: SiteAddress;
	/** `https://api.atlassian.com` */
	readonly gatewayUrl: string;
	readonly authorization: string;
}

const hostOf = (url: string): string => new URL(url).host;

/** Reasons after which the token may still be valid on the gateway. */
const MAYBE_FOR_GATEWAY: ReadonlySet<SignInReason> = new Set([
	'tokenRefused',
	'permissionMissing',
	'apiOff',
]);

/**
 * Finds where an email and API token work: on the site (a classic token), or behind the gateway (a token with scopes,
 * a service account's token), which the site answers with 401 or ignores.
 *
 * Source: support.atlassian.com, "Manage API tokens for your Atlassian account".
 *
 * @returns the API's base, `https://acme.atlassian.net` or `https://api.atlassian.com/ex/jira/{cloudId}`
 * @throws SignInError that says why it works in neither place
 */
export async function findApi(search: Search, ask: Ask): Promise<string> {
	const { site } = search;
	if (site.kind === 'cloudId') return await findBehindGateway(site.cloudId, search, ask);

	const attempt: SignInAttempt = {
		way: 'apiToken',
		field: 'Domain',
		host: hostOf(site.url),
		flavour: 'cloud',
	};
	const { authorization } = search;
	const trouble = diagnoseMyself(
		await ask({ url: `${site.url}${MYSELF}`, authorization }),
		attempt,
	);
	if (trouble === undefined) return site.url;

	if (MAYBE_FOR_GATEWAY.has(trouble.signInReason) || MAYBE_DATA_CENTER.has(trouble.signInReason)) {
		const answer = await askCloudId(site, attempt, ask);
		if ('cloudId' in answer && MAYBE_FOR_GATEWAY.has(trouble.signInReason)) {
			return await findBehindGateway(answer.cloudId, search, ask, trouble);
		}
	}
	throw trouble;
}

/**
 * @param onSite the site's earlier error, which says more than the gateway's if neither accepts the token
 */
async function findBehindGateway(
	cloudId: string,
	{ gatewayUrl, authorization }: Search,
	ask: Ask,
	onSite?: SignInError,
): Promise<string> {
	const apiUrl = gatewayApiUrl(gatewayUrl, cloudId);
	const trouble = diagnoseMyself(await ask({ url: `${apiUrl}${MYSELF}`, authorization }), {
		way: 'apiToken',
		field: onSite === undefined ? 'Domain' : 'Gateway URL',
		host: hostOf(gatewayUrl),
		flavour: 'cloud',
	});
	// The gateway knows a token without read:jira-user; its permissions are checked later.
	if (trouble === undefined || trouble.signInReason === 'scopeMissing') return apiUrl;
	const saysMore = trouble.signInReason === 'tokenRefused' || trouble.signInReason === 'notJira';
	throw onSite !== undefined && saysMore ? onSite : trouble;
}
