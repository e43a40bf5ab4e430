import type { IDataObject } from 'n8n-workflow';
import { call, isAtLeast, UnexpectedAnswer } from '../../connection';
import { versionsOf } from '../../endpoints';
import { ISSUE_EVENTS, unlessGone } from './adminHooks';
import {
	textsIn,
	type HookConnection,
	type HookKind,
	type RegisteredHook,
	type WantedHook,
} from './hookKind';

/** A webhook as Jira writes it. */
interface ServerWebhook {
	readonly id?: unknown;
	readonly url?: unknown;
	readonly name?: unknown;
	readonly events?: unknown;
	readonly configuration?: Readonly<Record<string, unknown>>;
	readonly active?: unknown;
}

const LIST = 'GET /rest/jira-webhook/1.0/webhooks';

/** How many webhooks are asked for at once. */
const PAGE_SIZE = 100;

/**
 * The webhooks of the administration of Jira Data Center 10 and later. The secret and the filter stand in
 * `configuration`; a `secret` beside it is ignored without a word.
 *
 * Source: reports from a running Jira 11; no document of Atlassian's names them.
 */
export const serverHooks: HookKind = {
	way: 'adminWebhook',
	takesSecret: true,

	list: async ({ send }) => {
		const byId = new Map<string, RegisteredHook>();
		// Whether the list has pages is not documented: it is read until nothing new comes.
		for (let start = 0; ; start = byId.size) {
			const request = call(LIST, { query: { start, limit: PAGE_SIZE } });
			const hooks = ((await send(request)) as readonly ServerWebhook[]).map(registered);
			const known = byId.size;
			for (const hook of hooks) byId.set(hook.id, hook);
			if (hooks.length < PAGE_SIZE || byId.size === known) return [...byId.values()];
		}
	},

	create: async ({ send }, wanted, secret) => {
		const body = bodyOf(wanted, secret);
		return idOf(
			(await send(call('POST /rest/jira-webhook/1.0/webhooks', { body }))) as ServerWebhook,
		);
	},

	update: async ({ send }, { id }, wanted, secret) => {
		const body = bodyOf(wanted, secret);
		await send(
			call('PUT /rest/jira-webhook/1.0/webhooks/{id}', { path: { id: Number(id) }, body }),
		);
		return id;
	},

	remove: async ({ send }, hooks) => {
		for (const { id } of hooks) {
			const request = call('DELETE /rest/jira-webhook/1.0/webhooks/{id}', {
				path: { id: Number(id) },
			});
			await send(request).catch(unlessGone);
		}
	},

	renew: async () => {},
};

function bodyOf({ name, url, events, jql }: WantedHook, secret?: string): IDataObject {
	const filters = jql === '' ? {} : { [ISSUE_EVENTS]: jql };
	return {
		name,
		url,
		events: [...events],
		// Clients send the filter here, and Jira shows it in the configuration: it is certain to be in one of them.
		filters,
		configuration: {
			EXCLUDE_BODY: 'false',
			FILTERS: JSON.stringify(filters),
			...(secret !== undefined && { SECRET: secret }),
		},
		active: true,
		scopeType: 'global',
	};
}

function registered(hook: ServerWebhook): RegisteredHook {
	const { url, name, events, configuration = {}, active } = hook;
	return {
		id: idOf(hook),
		url: typeof url === 'string' ? url : undefined,
		name: typeof name === 'string' ? name : undefined,
		events: textsIn(events),
		jql: queryIn(configuration['FILTERS']),
		fieldIds: [],
		enabled: active !== false,
		signed: undefined,
		expires: undefined,
	};
}

/** The query in `FILTERS`: as JSON, or the query itself. */
function queryIn(filters: unknown): string {
	if (typeof filters !== 'string') return '';
	try {
		const { [ISSUE_EVENTS]: jql = '' } = JSON.parse(filters) as Record<string, unknown>;
		return typeof jql === 'string' ? jql : '';
	} catch {
		return filters;
	}
}

function idOf({ id }: ServerWebhook): string {
	if (typeof id === 'number' || typeof id === 'string') return String(id);
	throw new UnexpectedAnswer('Jira did not tell the ID of a webhook');
}

/**
 * Whether a Jira Data Center has these webhooks instead of the older ones. Asked anew for each activation and upkeep: the
 * webhooks of an upgraded Jira are elsewhere.
 */
export async function hasServerHooks({ serverVersion }: HookConnection): Promise<boolean> {
	const version = await serverVersion({ anew: true });
	if (version === undefined) throw new UnexpectedAnswer('Jira did not tell its version');
	return isAtLeast(version, versionsOf(LIST)?.since ?? '');
}
