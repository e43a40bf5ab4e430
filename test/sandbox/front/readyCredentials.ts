import { createHash } from 'node:crypto';
import type { JiraState } from '../jira/state';
import type { Keyring } from './keyring';
import { issueTokens } from './oauthGrants';
import { issueServerTokens } from './serverGrants';
import type { OAuthClients } from './oauthClients';
import type { World } from './world';

/** Data of one credential, as n8n keeps it. */
export type CredentialData = Record<string, unknown>;

/** The scopes that the ready OAuth credentials have. */
export const defaultScopes = [
	'read:jira-work',
	'write:jira-work',
	'read:jira-user',
	'offline_access',
] as const;

/** The scopes of a ready grant on Data Center. */
export const defaultServerScopes = ['READ', 'WRITE'] as const;

const year = 365 * 24 * 3_600_000;
const serviceAccountEmail = 'support-bot@serviceaccount.example';

/** A secret that is the same at each start, so that a credential outlives the sandbox. It unlocks nothing else. */
function standing(purpose: string): string {
	return `sandbox-${createHash('sha256').update(`sandbox ${purpose}`).digest('hex').slice(0, 40)}`;
}

/** A cloud id that is the same at each start. */
export function cloudIdOf(siteName: string): string {
	const hex = createHash('sha256').update(`site ${siteName}`).digest('hex');
	const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
	return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Keys for Mia Krause, and some that do not work: expired, of an inactive user, or lacking a scope. */
export function createKeyring(jira: JiraState, now: number): Keyring {
	const { mia } = jira;
	const inactive = jira.users.all().find((user) => !user.active);
	const scopes = new Set(['read:jira-work', 'write:jira-work', 'read:jira-user']);
	const keyring: Keyring = {
		apiTokens: [
			apiToken('classic', mia, standing('classic token'), 'all', now + year),
			apiToken('scoped', mia, standing('scoped token'), scopes, now + year),
			apiToken('scoped', mia, standing('narrow token'), new Set(['read:jira-work']), now + year),
			apiToken('classic', mia, standing('expired token'), 'all', now - 1),
			apiToken(
				'serviceAccount',
				{ ...mia, emailAddress: serviceAccountEmail },
				standing('service account token'),
				scopes,
				now + year,
			),
		],
		passwords: [{ name: mia.name, accountId: mia.accountId, password: standing('password') }],
		personalAccessTokens: [
			{ accountId: mia.accountId, token: standing('personal access token'), expiresAt: null },
			{ accountId: mia.accountId, token: standing('expired personal token'), expiresAt: now - 1 },
		],
	};
	if (inactive !== undefined) {
		const { accountId, name } = inactive;
		keyring.apiTokens.push(apiToken('classic', inactive, standing('inactive'), 'all', now + year));
		keyring.passwords.push({ name, accountId, password: standing('inactive') });
	}
	return keyring;
}

function apiToken(
	kind: Keyring['apiTokens'][number]['kind'],
	user: { emailAddress: string; accountId: string },
	token: string,
	scopes: ReadonlySet<string> | 'all',
	expiresAt: number,
): Keyring['apiTokens'][number] {
	const { emailAddress: email, accountId } = user;
	return { kind, email, accountId, token, scopes, expiresAt };
}

/** One client of each kind; the service account and the tool belong to the first site. */
export function createClients(jira: JiraState, cloudId: string): OAuthClients {
	return {
		apps: [{ clientId: 'sandbox-app', clientSecret: standing('app secret'), name: 'n8n' }],
		serviceAccounts: [
			{
				clientId: 'sandbox-service-account',
				clientSecret: standing('service account secret'),
				accountId: jira.mia.accountId,
				scopes: defaultScopes.filter((scope) => scope !== 'offline_access'),
				cloudIds: [cloudId],
			},
		],
		selfHosted: [
			{
				clientId: 'sandbox-tool',
				clientSecret: standing('tool secret'),
				cloudId,
				permissions: null,
			},
		],
	};
}

/** Addresses that Cloud credentials need. */
export interface CloudAddresses {
	readonly gatewayUrl: string;
	readonly authUrl: string;
}

/**
 * Ready data for each credential type on Cloud. Besides the valid ones: `jiraBasicApiScoped` (works
 * only through the gateway), `jiraBasicApiServiceAccount` (the same, for a service account's API
 * token), `jiraBasicApiNarrow` (a scoped token without `read:jira-user`), `jiraBasicApiExpired`,
 * `jiraBasicApiInactive`.
 */
export function cloudCredentials(
	world: World,
	addresses: CloudAddresses,
): Record<string, CredentialData> {
	const [site] = world.sites;
	if (site === undefined) return {};
	const { gatewayUrl, authUrl } = addresses;
	const { mia } = site.jira;
	const inactive = site.jira.users.all().find((user) => !user.active);
	const basic = (email: string, purpose: string) => ({
		email,
		apiToken: standing(purpose),
		domain: site.url,
		gatewayUrl,
	});
	const [app] = world.clients.apps;
	const [serviceAccount] = world.clients.serviceAccounts;
	const [tool] = world.clients.selfHosted;
	return {
		jiraBasicApi: basic(mia.emailAddress, 'classic token'),
		jiraBasicApiScoped: basic(mia.emailAddress, 'scoped token'),
		jiraBasicApiServiceAccount: basic(serviceAccountEmail, 'service account token'),
		jiraBasicApiNarrow: basic(mia.emailAddress, 'narrow token'),
		jiraBasicApiExpired: basic(mia.emailAddress, 'expired token'),
		...(inactive === undefined
			? {}
			: { jiraBasicApiInactive: basic(inactive.emailAddress, 'inactive') }),
		jiraOAuth2Api: {
			clientId: app?.clientId,
			clientSecret: app?.clientSecret,
			site: site.url,
			access: 'all',
			additionalScopes: '',
			authorizationUrl: `${authUrl}/authorize`,
			tokenUrl: `${authUrl}/oauth/token`,
			gatewayUrl,
		},
		jiraServiceAccountApi: {
			clientId: serviceAccount?.clientId,
			clientSecret: serviceAccount?.clientSecret,
			site: site.url,
			tokenUrl: `${authUrl}/oauth/token`,
			gatewayUrl,
		},
		jiraDevOpsApi: {
			clientId: tool?.clientId,
			clientSecret: tool?.clientSecret,
			site: site.url,
			tokenUrl: `${gatewayUrl}/oauth/token`,
			gatewayUrl,
		},
	};
}

/** Ready data for each credential type on Data Center, and two that do not work. */
export function dataCenterCredentials(
	world: World,
	certificate: string | null,
): Record<string, CredentialData> {
	const [site] = world.sites;
	if (site === undefined) return {};
	const inactive = site.jira.users.all().find((user) => !user.active);
	const [app] = world.clients.apps;
	const server = {
		serverUrl: site.url,
		allowHttp: site.url.startsWith('http:'),
		allowUnauthorizedCerts: false,
		caCertificate: certificate ?? '',
	};
	const password = (username: string, purpose: string) => ({
		username,
		password: standing(purpose),
		...server,
	});
	const token = (purpose: string) => ({ personalAccessToken: standing(purpose), ...server });
	return {
		jiraDataCenterApi: password(site.jira.mia.name, 'password'),
		...(inactive === undefined
			? {}
			: { jiraDataCenterApiInactive: password(inactive.name, 'inactive') }),
		jiraDataCenterPatApi: token('personal access token'),
		jiraDataCenterPatApiExpired: token('expired personal token'),
		jiraDataCenterOAuth2Api: {
			clientId: app?.clientId,
			clientSecret: app?.clientSecret,
			access: 'readWrite',
			redirectUrl: 'http://localhost:5678/rest/oauth2-credential/callback',
			...server,
		},
	};
}

/** What n8n stores in `oauthTokenData`. */
export interface OAuthTokenData {
	access_token: string;
	refresh_token?: string;
	expires_in: number;
	scope: string;
	token_type: 'Bearer';
}

/** Token data as if the user had gone through the consent page. */
export function grantAccess(
	world: World,
	scopes: readonly string[],
	cloudIds: readonly string[],
): OAuthTokenData {
	const [app] = world.clients.apps;
	if (app === undefined) throw new Error('The sandbox has no OAuth app.');
	const issue = world.flavour === 'cloud' ? issueTokens : issueServerTokens;
	return issue(
		{
			clientId: app.clientId,
			accountId: world.grantingAccount,
			scopes: new Set(scopes),
			cloudIds,
		},
		'authorizationCode',
		{ tokens: world.tokens, lifetimes: world.settings.lifetimes },
	);
}
