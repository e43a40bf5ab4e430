import { timingSafeEqual } from 'node:crypto';
import type { DevOpsEntity } from '../devops/api';
import type { Authorization } from './authorizationHeader';

/** An OAuth 2.0 (3LO) app of the developer console. */
export interface OAuthApp {
	readonly clientId: string;
	readonly clientSecret: string;
	readonly name: string;
}

/** OAuth 2.0 credential of a service account (Atlassian Administration). */
export interface ServiceAccountClient {
	readonly clientId: string;
	readonly clientSecret: string;
	readonly accountId: string;
	readonly scopes: readonly string[];
	readonly cloudIds: readonly string[];
}

/** OAuth credential for self-hosted tools (Jira settings, Apps, OAuth credentials). */
export interface SelfHostedClient {
	readonly clientId: string;
	readonly clientSecret: string;
	/** The site where the credential was created. */
	readonly cloudId: string;
	/** What the credential may do; null follows the setting `devOpsPermissions`. */
	readonly permissions: readonly DevOpsEntity[] | null;
}

/** Everybody who can ask for tokens. Tests may add to the lists. */
export interface OAuthClients {
	readonly apps: OAuthApp[];
	readonly serviceAccounts: ServiceAccountClient[];
	readonly selfHosted: SelfHostedClient[];
}

/** Client id and secret from the body, or from a Basic header (RFC 6749, section 2.3.1). */
export function clientAuthentication(
	parameters: Readonly<Record<string, string>>,
	authorization: Authorization,
): { clientId: string; clientSecret: string } | null {
	if (authorization.scheme === 'basic') {
		return {
			clientId: formDecode(authorization.user),
			clientSecret: formDecode(authorization.secret),
		};
	}
	const { client_id: clientId, client_secret: clientSecret } = parameters;
	if (clientId === undefined || clientSecret === undefined) return null;
	return { clientId, clientSecret };
}

/** The client with this id and secret, or undefined. */
export function findClient<T extends { clientId: string; clientSecret: string }>(
	clients: readonly T[],
	authentication: { clientId: string; clientSecret: string } | null,
): T | undefined {
	if (authentication === null) return undefined;
	return clients.find(
		(client) =>
			client.clientId === authentication.clientId &&
			sameSecret(client.clientSecret, authentication.clientSecret),
	);
}

function sameSecret(expected: string, actual: string): boolean {
	const [left, right] = [Buffer.from(expected), Buffer.from(actual)];
	return left.length === right.length && timingSafeEqual(left, right);
}

function formDecode(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		return text;
	}
}
