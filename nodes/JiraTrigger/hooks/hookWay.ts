import { call, neededScopes, RequestFailed, type Site } from '../../connection';
import { factsOf } from '../../endpoints';
import { ItemRefused } from '../../operation';
import { adminHooks } from './adminHooks';
import { dynamicHooks } from './dynamicHooks';
import type { HookConnection, HookKind, HookWay } from './hookKind';
import { hasServerHooks, serverHooks } from './serverHooks';

/** How the user wants Jira to send events. */
export type ChosenWay = 'automatic' | HookWay;

const POLLING = 'the Jira Platform Polling Trigger, which needs no right but to see the issues';

/** The credential type that signs in for an OAuth 2.0 app. */
export const APP = 'jiraOAuth2Api';

/**
 * The way by which Jira is asked to send events, and why.
 *
 * @param credentialType n8n's name of the type of the credential
 * @throws ItemRefused that says which right is missing, and what needs none
 */
export async function findHookWay(
	chosen: ChosenWay,
	credentialType: string,
	connection: HookConnection,
): Promise<{ readonly way: HookWay; readonly because: string }> {
	const isApp = credentialType === APP;
	const way = chosen !== 'automatic' ? chosen : isApp ? 'dynamicWebhook' : 'adminWebhook';
	if (way === 'dynamicWebhook') {
		if (!isApp) {
			throw new ItemRefused(
				'Only an OAuth 2.0 app can register a dynamic webhook',
				`Choose 'Cloud: OAuth2' in 'Authentication', or 'Admin Webhook' in 'Webhook', or use ${POLLING}.`,
			);
		}
		refuseMissingScope(connection.site);
		return { way, because: 'the credential is of an OAuth 2.0 app' };
	}
	return { way, because: await mayAdminister(connection) };
}

/** The kind of hooks that a way means on this Jira. */
export async function hookKindOf(way: HookWay, connection: HookConnection): Promise<HookKind> {
	if (way === 'dynamicWebhook') return dynamicHooks;
	if (connection.site.flavour === 'cloud') return adminHooks(true);
	return (await hasServerHooks(connection)) ? serverHooks : adminHooks(false);
}

function refuseMissingScope({ scopes }: Site): void {
	const needed = factsOf('POST /rest/api/3/webhook', 'cloud').scopes;
	const sets = [...needed.classic, ...needed.granular];
	if (scopes === undefined || sets.some((set) => set.every((scope) => scopes.includes(scope))))
		return;
	throw new ItemRefused(
		'This OAuth2 connection may not register webhooks',
		`Enable ${neededScopes({ ...needed, granular: [] }).replace(/^all of /, '')} in the permissions of the app at developer.atlassian.com. In the credential, set 'Access' to 'All Operations', or choose 'Manage Webhooks' there, and connect it again. Or use ${POLLING}.`,
	);
}

/** @returns why an admin webhook is possible, or at least tried */
async function mayAdminister({ send, site }: HookConnection): Promise<string> {
	const query = site.flavour === 'cloud' ? { permissions: ['ADMINISTER'] } : {};
	const answer = await send(call('GET /rest/api/3/mypermissions', { query })).catch(
		(reason: unknown) => {
			// A token with scopes may have those for webhooks only.
			if (isForbidden(reason)) return undefined;
			throw reason;
		},
	);
	if (answer === undefined) return 'the account may not ask for its permissions, so this was tried';
	const { permissions } = answer as {
		readonly permissions?: Readonly<Record<string, { readonly havePermission?: boolean }>>;
	};
	if (permissions?.['ADMINISTER']?.havePermission === true)
		return 'the account may administer Jira';
	throw new ItemRefused(
		"The account of this credential lacks the global permission 'Administer Jira', which a webhook needs",
		`Use ${POLLING}. Or use a credential of an administrator of Jira, or ${site.flavour === 'cloud' ? "of an OAuth 2.0 app ('Cloud: OAuth2')" : "choose 'Administrator' in 'Access' and connect again if it is an OAuth2 credential"}.`,
	);
}

function isForbidden(reason: unknown): boolean {
	return reason instanceof RequestFailed && [401, 403].includes(reason.failure.status ?? 0);
}

/**
 * What is thrown instead where Jira refused an admin webhook to an account: no document names a scope for them, so tokens
 * with scopes, service accounts and apps can only try.
 */
export function adminRefused(reason: unknown, way: HookWay): unknown {
	if (way !== 'adminWebhook' || !isForbidden(reason)) return reason;
	const { message, description } = (reason as RequestFailed).failure;
	return new ItemRefused(
		`Jira does not let this credential register a webhook: ${message}`,
		`${description} Webhooks need an administrator, and Atlassian documents no scope for them: a token with scopes or a service account may not reach them. Use an API token without scopes of an administrator, an OAuth 2.0 app ('Cloud: OAuth2'), or ${POLLING}.`.trim(),
	);
}
