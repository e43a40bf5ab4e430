import { recordIn } from './answerTraits';
import type { Answer } from './ask';
import { CREDENTIAL_NAMES } from './credentialNames';
import { SignInError } from './signInError';
import type { SiteAddress } from './siteAddress';
import { isAtlassianHost } from './webAddress';

/** A site that a grant has access to, as `/oauth/token/accessible-resources` lists it. */
export interface GrantedSite {
	readonly cloudId: string;
	/** `https://acme.atlassian.net` */
	readonly url: string;
	readonly name: string;
	/** The scopes of the grant on this site. */
	readonly scopes: readonly string[];
}

/** The gateway's path that lists the sites of a Bearer token. */
export const ACCESSIBLE_RESOURCES = '/oauth/token/accessible-resources';

/**
 * Reads the answer of `/oauth/token/accessible-resources`. A site appears once for each product
 * (Jira, Confluence): its entries are joined.
 *
 * Source: developer.atlassian.com, "OAuth 2.0 (3LO) apps", section "Make calls to the API".
 *
 * @returns undefined if the body is not such a list
 */
export function grantedSitesIn({ body }: Pick<Answer, 'body'>): GrantedSite[] | undefined {
	if (!Array.isArray(body)) return undefined;
	const sites = new Map<string, GrantedSite>();
	for (const entry of body as unknown[]) {
		const { id, url, name, scopes } = recordIn(entry);
		if (typeof id !== 'string' || id === '') continue;
		const known = sites.get(id)?.scopes ?? [];
		const added = Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [];
		sites.set(id, {
			cloudId: id,
			url: typeof url === 'string' ? url.replace(/\/+$/, '') : '',
			name: typeof name === 'string' ? name : '',
			scopes: [...new Set([...known, ...added])],
		});
	}
	return [...sites.values()];
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

const listed = (sites: readonly GrantedSite[]): string => {
	const names = sites.slice(0, 10).map(({ url, name }) => hostOf(url) || name);
	return names.join(', ') + (sites.length > names.length ? ' …' : '');
};

/** How to give a grant access to a site, for each way to sign in. */
const REMEDY = {
	oauth2: "connect the credential again and choose the site on Atlassian's page",
	serviceAccount:
		'ask an administrator to give the service account access to Jira on that site in admin.atlassian.com → Directory → Service accounts',
} as const;

/**
 * Chooses the credential's site among those that its grant has access to.
 *
 * @param wanted undefined if the field is empty, which is fine if the grant has access to only one site
 * @returns undefined if the address matches none of them: it may still be another address of one
 * @throws SignInError that names the sites, when there is none or the choice is not clear
 */
export function chooseGrantedSite(
	sites: readonly GrantedSite[],
	wanted: SiteAddress | undefined,
	way: keyof typeof REMEDY,
): GrantedSite | undefined {
	if (sites.length === 0) {
		throw new SignInError(
			'siteNotGranted',
			`This connection has no access to any Jira site: ${REMEDY[way]}`,
		);
	}
	if (wanted === undefined) {
		if (sites.length === 1) return sites[0];
		throw new SignInError(
			'siteNotGranted',
			`This connection has access to several sites (${listed(sites)}): enter in 'Site' the one to use`,
		);
	}
	return sites.find(({ cloudId, url }) =>
		wanted.kind === 'cloudId'
			? cloudId.toLowerCase() === wanted.cloudId
			: hostOf(url).toLowerCase() === hostOf(wanted.url),
	);
}

/** The error for a site that the grant has no access to. */
export function siteNotGranted(
	sites: readonly GrantedSite[],
	wanted: SiteAddress,
	way: keyof typeof REMEDY,
): SignInError {
	const site = wanted.kind === 'cloudId' ? `the site ${wanted.cloudId}` : hostOf(wanted.url);
	// n8n lets an OAuth2 credential ask the gateway only, so nobody has asked that server what it is.
	const mayBeServer =
		way === 'oauth2' && wanted.kind === 'address' && !isAtlassianHost(hostOf(wanted.url));
	const ownServer = mayBeServer
		? ` (for a Jira Data Center use the credential '${CREDENTIAL_NAMES.jiraDataCenterPatApi}')`
		: '';
	return new SignInError(
		'siteNotGranted',
		`This connection has access to ${listed(sites)}, but not to ${site}${ownServer}: correct 'Site', or ${REMEDY[way]}`,
	);
}
