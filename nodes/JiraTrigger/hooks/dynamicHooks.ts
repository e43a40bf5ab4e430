import { call, listPages } from '../../connection';
import { ItemRefused } from '../../operation';
import { momentOf } from '../../values/moment';
import { textsIn, type HookConnection, type HookKind, type WantedHook } from './hookKind';

interface DynamicWebhook {
	readonly id: number;
	readonly url?: unknown;
	readonly events?: unknown;
	readonly jqlFilter?: unknown;
	readonly fieldIdsFilter?: unknown;
	readonly expirationDate?: unknown;
}

interface Registration {
	readonly webhookRegistrationResult?: ReadonlyArray<{
		readonly createdWebhookId?: number;
		readonly errors?: readonly string[];
	}>;
}

/**
 * The webhooks that an OAuth 2.0 app registers for itself: of the app and the user who signed in. They live for 30 days,
 * and have the app's only URL. A JWT made with the app's client secret comes with each delivery.
 *
 * Source: `/rest/api/3/webhook` in the document of Jira Cloud.
 */
export const dynamicHooks: HookKind = {
	way: 'dynamicWebhook',
	takesSecret: false,

	list: async ({ send, site }) => {
		const request = call('GET /rest/api/3/webhook');
		const hooks: DynamicWebhook[] = [];
		for await (const page of listPages(send, site, request, { limit: Infinity, pageSize: 100 })) {
			hooks.push(...(page as readonly DynamicWebhook[]));
		}
		return hooks.map(({ id, url, events, jqlFilter, fieldIdsFilter, expirationDate }) => ({
			id: String(id),
			url: typeof url === 'string' ? url : undefined,
			name: undefined,
			events: textsIn(events),
			jql: typeof jqlFilter === 'string' ? jqlFilter : '',
			fieldIds: textsIn(fieldIdsFilter),
			enabled: true,
			signed: undefined,
			expires: expiryOf(expirationDate),
		}));
	},

	create: register,

	update: async (connection, hook, wanted) => {
		// They cannot be changed. A hook with another URL is in the way of a new one; of the same URL, there is no gap.
		const inTheWay = hook.url !== undefined && hook.url !== wanted.url;
		if (inTheWay) await remove(connection, [hook]);
		const id = await register(connection, wanted);
		if (!inTheWay) await remove(connection, [hook]);
		return id;
	},

	remove,

	renew: async ({ send }, hooks) => {
		const body = { webhookIds: hooks.map(({ id }) => Number(id)) };
		await send(call('PUT /rest/api/3/webhook/refresh', { body }));
	},
};

async function register({ send }: HookConnection, wanted: WantedHook): Promise<string> {
	const { url, events, jql, fieldIds } = wanted;
	const webhook = {
		events: [...events],
		jqlFilter: jql,
		...(fieldIds.length > 0 && { fieldIdsFilter: [...fieldIds] }),
	};
	const request = call('POST /rest/api/3/webhook', { body: { url, webhooks: [webhook] } });
	const { webhookRegistrationResult: [result] = [] } = (await send(request)) as Registration;
	if (result?.createdWebhookId !== undefined) return String(result.createdWebhookId);
	const said = result?.errors?.join(' ') ?? '';
	throw new ItemRefused(
		'Jira did not register the webhook',
		said === '' ? 'Jira does not say why.' : `Jira says: ${said}`,
	);
}

async function remove(
	{ send }: HookConnection,
	hooks: ReadonlyArray<{ readonly id: string }>,
): Promise<void> {
	if (hooks.length === 0) return;
	const body = { webhookIds: hooks.map(({ id }) => Number(id)) };
	await send(call('DELETE /rest/api/3/webhook', { body }));
}

/** The document declares a number, and its examples are texts. Unknown counts as past: renewing does no harm. */
function expiryOf(value: unknown): number {
	return typeof value === 'number' ? value : (momentOf(value) ?? 0);
}
