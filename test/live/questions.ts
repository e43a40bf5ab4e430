import { randomUUID } from 'node:crypto';
import { MARK_KEY } from '../../nodes/operation/marks';
import { NotChecked } from './assumption';
import {
	askUrl,
	hasNoEndpoint,
	seen,
	type LiveAnswer,
	type LiveIssue,
	type LiveJira,
} from './liveJira';
import type { LiveSettings } from './settings';

/** A signature of the account with an invalid token. */
export function wrongSignature({ email }: LiveSettings): string {
	return `Basic ${Buffer.from(`${email}:wrong-${randomUUID()}`).toString('base64')}`;
}

/** An issue as a search returns it. */
interface FoundIssue {
	readonly id: string;
	readonly properties?: unknown;
}

export function issuesFound({ body }: LiveAnswer): readonly FoundIssue[] {
	return ((body ?? {}) as { issues?: FoundIssue[] }).issues ?? [];
}

/** The value of one field of an issue. */
export async function fieldOf(jira: LiveJira, { id }: LiveIssue, field: string): Promise<unknown> {
	const { body } = await jira.mustAsk('GET', `issue/${id}?fields=${field}`);
	return (body as { fields?: Record<string, unknown> }).fields?.[field];
}

/** The IDs of an issue's comments, in the order of the list. */
export async function commentIds(jira: LiveJira, issue: string, query = ''): Promise<string[]> {
	const { body } = await jira.mustAsk('GET', `issue/${issue}/comment${query}`);
	return (body as { comments: Array<{ id: string }> }).comments.map(({ id }) => id);
}

/** What marks an issue or a comment in the body that creates it. */
interface Mark {
	readonly properties: readonly [{ readonly key: string; readonly value: { readonly id: string } }];
	readonly [name: string]: unknown;
}

export function newMark(): Mark {
	return { properties: [{ key: MARK_KEY, value: { id: randomUUID() } }] };
}

/**
 * Whether a property contains a mark.
 *
 * @throws NotChecked if this Jira has no such properties at all
 */
export async function propertyHolds(jira: LiveJira, path: string, mark: Mark): Promise<boolean> {
	const answer = await jira.ask('GET', path);
	if (hasNoEndpoint(answer)) throw new NotChecked('this Jira has no such properties');
	return answer.status === 200 && answer.text.includes(mark.properties[0].value.id);
}

interface TransitionShown {
	readonly id: string;
	readonly hasScreen?: boolean;
	readonly fields?: Record<string, unknown>;
}

/**
 * Moves an issue through a transition without a screen, together with a comment.
 *
 * @returns the status of the answer
 * @throws NotChecked if the workflow has no such transition
 */
export async function transitionWithoutScreen(jira: LiveJira, issue: string): Promise<number> {
	const path = `issue/${issue}/transitions`;
	const { body } = await jira.mustAsk('GET', `${path}?expand=transitions.fields`);
	const { transitions } = body as { transitions: readonly TransitionShown[] };
	const bare = transitions.find(
		({ hasScreen, fields = {} }) => hasScreen !== true && Object.keys(fields).length === 0,
	);
	if (bare === undefined) {
		throw new NotChecked('every transition of a new issue in the project has a screen');
	}
	const comment = [{ add: { body: jira.richText('Goes along with a transition') } }];
	const answer = await jira.ask('POST', path, {
		body: { transition: { id: bare.id }, update: { comment } },
	});
	return answer.status;
}

/**
 * Signs in as a development tool.
 *
 * @param api such as `builds/0.1`
 * @returns the address of a path of that API, and the signature for it
 * @throws NotChecked if no OAuth credential of a tool is given, or it is refused
 */
export async function askAsTool(
	{ settings }: LiveJira,
	api: string,
	path: string,
): Promise<{ url: string; authorization: string }> {
	const { tool, url: site } = settings;
	if (tool === undefined) {
		throw new NotChecked('JIRA_LIVE_CLIENT_ID and JIRA_LIVE_CLIENT_SECRET are not set');
	}
	const { clientId, clientSecret, gatewayUrl } = tool;
	const tenant = await askUrl('GET', `${site}/_edge/tenant_info`);
	const { cloudId } = (tenant.body ?? {}) as { cloudId?: string };
	if (cloudId === undefined) throw new NotChecked(`the cloud ID is unknown: ${seen(tenant)}`);
	const granted = await askUrl('POST', `${gatewayUrl}/oauth/token`, {
		body: {
			audience: 'api.atlassian.com',
			grant_type: 'client_credentials',
			client_id: clientId,
			client_secret: clientSecret,
		},
	});
	const { access_token: token } = (granted.body ?? {}) as { access_token?: string };
	// The body of a successful answer contains the token.
	if (token === undefined) throw new NotChecked(`no token was given: status ${granted.status}`);
	const [name, version] = api.split('/');
	return {
		url: `${gatewayUrl}/jira/${name}/${version}/cloud/${cloudId}/${path}`,
		authorization: `Bearer ${token}`,
	};
}
