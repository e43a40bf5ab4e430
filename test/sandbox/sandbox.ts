import type { DevOpsState } from './devops/state';
import type { Keyring } from './front/keyring';
import type { TlsIdentity } from './front/listeners';
import type { OAuthClients } from './front/oauthClients';
import type { CredentialData, OAuthTokenData } from './front/readyCredentials';
import type { RecordedRequest } from './front/recorder';
import { openSandbox } from './front/runningSandbox';
import type { Settings, SettingsChange } from './front/settings';
import type { TokenCounts } from './front/tokenStore';
import type { Site } from './front/world';
import type { WebhookControl } from './front/webhooks/webhookControl';
import type { Flavour, Seed } from './jira/model';
import { jiraRoutes } from './jira/routes';
import { createJira, type JiraState } from './jira/state';

export type { RecordedRequest } from './front/recorder';
export type { Delivery } from './front/webhooks/delivery';
export type { HookSummary, WebhookControl } from './front/webhooks/webhookControl';
export type { Settings, SettingsChange } from './front/settings';
export type { CredentialData, OAuthTokenData } from './front/readyCredentials';

/** How a sandbox starts; the settings among them can be changed later with `configure`. */
export interface SandboxOptions extends SettingsChange {
	/** Cloud if absent. */
	flavour?: Flavour;
	/** First of consecutive ports; free ones if absent or 0. */
	port?: number;
	/** Cloud: names of the sites, the first of which the credentials belong to; `['acme']` if absent. */
	sites?: readonly string[];
	/** Data Center: the context path of Jira; `/jira` if absent, '' for none. */
	contextPath?: string;
	/** Data Center: https with this key and certificate. */
	tls?: TlsIdentity;
	/** The content of the first site. */
	seed?: Partial<Seed>;
	/** Milliseconds since 1970, for token lifetimes, limits and everything that Jira dates. */
	clock?: () => number;
}

/** A running embedded Jira. */
export interface Sandbox {
	readonly flavour: Flavour;
	/** First site; on Data Center the base URL with the context path. */
	readonly siteUrl: string;
	/** The three hosts that Data Center does not have are '' there. */
	readonly gatewayUrl: string;
	readonly authUrl: string;
	readonly mediaUrl: string;
	readonly controlUrl: string;
	/** First site's; '' on Data Center. */
	readonly cloudId: string;
	/** Every site, with its Jira. */
	readonly sites: readonly Site[];
	/** The first site's Jira, to inspect; a new one after `reset`. */
	readonly jira: JiraState;
	/** What development tools have sent the first site, to inspect. */
	readonly devOps: DevOpsState;
	/** The last requests in order of arrival; see the setting `keepRequests`. */
	readonly requests: readonly RecordedRequest[];
	/** How many requests came in at each listener and endpoint since the last `clearRequests`. */
	countByEndpoint(): Record<string, number>;
	clearRequests(): void;
	/** The webhooks that are registered, and what was sent to them. */
	readonly webhooks: WebhookControl;
	/** Puts the sandbox's clock forward: what expires by then has expired, and what is due is sent. */
	advance(milliseconds: number): void;
	/** An outage: answers every request with 503 and sends nothing, for a time on the sandbox's clock. */
	refuseEverything(milliseconds: number): void;
	readonly settings: Settings;
	/** @throws RangeError that names each invalid setting */
	configure(change: SettingsChange): void;
	/** Access tokens issued so far, by grant. */
	readonly tokensIssued: Readonly<TokenCounts>;
	/** Ends every access token, as if it had expired. */
	expireAccessTokens(): void;
	/** Ends every refresh token, as if the user had revoked the grant. */
	revokeRefreshTokens(): void;
	/** Ready data by credential type; see `cloudCredentials` and `dataCenterCredentials`. */
	readonly credentials: Readonly<Record<string, CredentialData>>;
	/** What people can sign in with on Cloud sites and Data Center; tests may add to it. */
	readonly keyring: Keyring;
	/** Who can ask the authorization server for tokens; tests may add to it. */
	readonly clients: OAuthClients;
	/**
	 * `oauthTokenData` for `jiraOAuth2Api` or, on Data Center, `jiraDataCenterOAuth2Api`, as if the user had consented.
	 *
	 * @param scopes those of the ready credential if absent
	 * @param siteNames the sites that the grant reaches; all if absent
	 */
	grant(scopes?: readonly string[], siteNames?: readonly string[]): OAuthTokenData;
	/** Back to how it started: a fresh Jira, no requests, no tokens, the first settings. */
	reset(): Promise<void>;
	close(): Promise<void>;
}

/**
 * Starts the embedded Jira on 127.0.0.1, one listener for each of Atlassian's hosts, and a control
 * endpoint.
 *
 * @throws RangeError for invalid options, Error for a port that is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	return await openSandbox({ backend: { createJira, routes: jiraRoutes }, ...options });
}
