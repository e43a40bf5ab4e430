import type { IDataObject } from 'n8n-workflow';
import { call, isNotFound, UnexpectedAnswer } from '../../connection';
import { textsIn, type HookKind, type RegisteredHook, type WantedHook } from './hookKind';

/** The filter of the events that belong to an issue. */
export const ISSUE_EVENTS = 'issue-related-events-section';

/** A webhook as Jira writes it. */
interface AdminWebhook {
	readonly self?: unknown;
	readonly url?: unknown;
	readonly name?: unknown;
	readonly events?: unknown;
	readonly filters?: Readonly<Record<string, unknown>>;
	readonly enabled?: unknown;
	readonly isSigned?: unknown;
}

/**
 * The webhooks of Jira's administration: of Cloud, and of Data Center before 10.
 *
 * Source: "Webhooks", section "Register a webhook using the REST API", developer.atlassian.com.
 *
 * @param takesSecret only Cloud signs deliveries
 */
export function adminHooks(takesSecret: boolean): HookKind {
	const bodyOf = ({ name, url, events, jql }: WantedHook, secret?: string): IDataObject => ({
		name,
		url,
		events: [...events],
		filters: jql === '' ? {} : { [ISSUE_EVENTS]: jql },
		excludeBody: false,
		enabled: true,
		// Without one, Jira keeps the secret that a webhook has.
		...(takesSecret && secret !== undefined && { secret }),
	});
	return {
		way: 'adminWebhook',
		takesSecret,

		list: async ({ send }) => {
			const hooks = await send(call('GET /rest/webhooks/1.0/webhook'));
			return (hooks as readonly AdminWebhook[]).map(registered);
		},

		create: async ({ send }, wanted, secret) => {
			const body = bodyOf(wanted, secret);
			const created = await send(call('POST /rest/webhooks/1.0/webhook', { body }));
			return idOf(created as AdminWebhook);
		},

		update: async ({ send }, { id }, wanted, secret) => {
			const body = bodyOf(wanted, secret);
			await send(call('PUT /rest/webhooks/1.0/webhook/{id}', { path: { id }, body }));
			return id;
		},

		remove: async ({ send }, hooks) => {
			for (const { id } of hooks) {
				await send(call('DELETE /rest/webhooks/1.0/webhook/{id}', { path: { id } })).catch(
					unlessGone,
				);
			}
		},

		renew: async () => {},
	};
}

/** Ignores that what was to be removed is gone already. */
export function unlessGone(reason: unknown): void {
	if (!isNotFound(reason)) throw reason;
}

function registered(hook: AdminWebhook): RegisteredHook {
	const { url, name, events, filters = {}, enabled, isSigned } = hook;
	return {
		id: idOf(hook),
		url: typeof url === 'string' ? url : undefined,
		name: typeof name === 'string' ? name : undefined,
		events: textsIn(events),
		jql: typeof filters[ISSUE_EVENTS] === 'string' ? filters[ISSUE_EVENTS] : '',
		fieldIds: [],
		enabled: enabled !== false,
		signed: typeof isSigned === 'boolean' ? isSigned : undefined,
		expires: undefined,
	};
}

function idOf({ self }: AdminWebhook): string {
	const id = /\/(\d+)$/.exec(String(self))?.[1];
	if (id === undefined) throw new UnexpectedAnswer('Jira did not tell the ID of a webhook');
	return id;
}
