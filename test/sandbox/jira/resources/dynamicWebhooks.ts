import { isObject, textOf, textsOf } from '../fields/definition';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { objectionsToFilter } from '../webhooks/dynamicJql';
import { dynamicLifetime } from '../webhooks/hooks';
import type { DynamicHook } from '../webhooks/hooks';
import { dynamicEvents } from '../webhooks/webhookEvent';

const onlyApps = 'Only apps can access this resource';

/** The client id of the app that asks; 403 for anybody else. */
function appOf({ app }: Ask): string {
	if (app === null) throw refusal(403, onlyApps);
	return app;
}

/** How many an app can register for a user on a site. Source: "Webhooks" of the Jira Cloud platform, "Limitations". */
const mostHooks = 5;

const malformed = 'Invalid request payload. Refer to the REST API documentation and try again.';

function listIn(value: unknown): string[] | null {
	return Array.isArray(value) ? textsOf(value) : null;
}

/** The events of one webhook; 400 for any that the specification does not list, as for other values it cannot read. */
function eventsIn(details: Readonly<Record<string, unknown>>): string[] {
	const events = listIn(details.events);
	if (
		events === null ||
		events.length === 0 ||
		!events.every((one) => dynamicEvents.includes(one))
	) {
		throw refusal(400, malformed);
	}
	return events;
}

function ownHooks(ask: Ask): DynamicHook[] {
	const app = appOf(ask);
	return ask.jira.hooks.dynamicHooks().filter(({ clientId }) => clientId === app);
}

/** Why a webhook is not registered. The words on the limit are the sandbox's; those on the URL were seen on a site. */
function objections(url: string, jql: string, ask: Ask): string[] {
	const own = ownHooks(ask);
	const other = own.find((hook) => hook.url !== url);
	if (other !== undefined) {
		return [
			`Only a single URL per user is allowed to be registered via REST API. The currently used URL: ${other.url}`,
		];
	}
	const { accountId } = userOf(ask);
	if (own.filter((hook) => hook.accountId === accountId).length >= mostHooks) {
		return [`The limit of ${mostHooks} webhooks for this user is reached`];
	}
	return objectionsToFilter({ ...ask, jql });
}

/** What cannot be registered is told in an answer with 200. Source: operation "Register dynamic webhooks". */
function register(ask: Ask): Answer {
	const { body, jira } = ask;
	const clientId = appOf(ask);
	const url = textOf(body.url) ?? '';
	const wanted = body.webhooks;
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw refusal(400, 'The URL is not valid.');
	if (!Array.isArray(wanted) || wanted.length === 0 || !wanted.every(isObject)) {
		throw refusal(400, malformed);
	}
	const details = wanted.map((one) => ({ ...one, events: eventsIn(one) }));
	const webhookRegistrationResult = details.map((one: Record<string, unknown>) => {
		const jqlFilter = textOf(one.jqlFilter) ?? '';
		const errors = objections(url, jqlFilter, ask);
		if (errors.length > 0) return { errors };
		const { id } = jira.hooks.addDynamic({
			url,
			events: eventsIn(one),
			jqlFilter,
			fieldIdsFilter: listIn(one.fieldIdsFilter),
			issuePropertyKeysFilter: listIn(one.issuePropertyKeysFilter),
			clientId,
			accountId: userOf(ask).accountId,
		});
		return { createdWebhookId: id };
	});
	return ok({ webhookRegistrationResult });
}

/** The time is a number as in the schema; in the examples it is a text. */
function hookView(hook: DynamicHook): Record<string, unknown> {
	const { id, url, events, jqlFilter, expires } = hook;
	const { fieldIdsFilter, issuePropertyKeysFilter } = hook;
	return {
		id,
		url,
		events,
		jqlFilter,
		...(fieldIdsFilter === null ? {} : { fieldIdsFilter }),
		...(issuePropertyKeysFilter === null ? {} : { issuePropertyKeysFilter }),
		expirationDate: expires,
	};
}

function list(ask: Ask): Answer {
	const page = pageOf(ownHooks(ask), ask, { usual: 100, most: 100 });
	return ok(pageBody(page, ask, hookView));
}

/** The app's own webhooks that the body names; others are ignored. */
function namedHooks(ask: Ask): DynamicHook[] {
	const own = ownHooks(ask);
	const ids: unknown = ask.body.webhookIds;
	if (!Array.isArray(ids) || !ids.every(Number.isInteger)) throw refusal(400, malformed);
	return own.filter(({ id }) => ids.includes(id));
}

function refresh(ask: Ask): Answer {
	const expires = ask.jira.clock() + dynamicLifetime;
	for (const hook of namedHooks(ask)) hook.expires = expires;
	return ok({ expirationDate: expires });
}

function remove(ask: Ask): Answer {
	for (const { id } of namedHooks(ask)) ask.jira.hooks.remove('dynamic', id);
	return { status: 202 };
}

/** Only Connect apps, which the sandbox does not have. */
function failed(ask: Ask): Answer {
	userOf(ask);
	throw refusal(403, onlyApps);
}

/** Webhooks of OAuth 2.0 apps. */
export const dynamicWebhookRoutes: readonly Route[] = [
	...routes(
		{
			'GET webhook': list,
			'POST webhook': register,
			'GET webhook/failed': failed,
			'PUT webhook/refresh': refresh,
		},
		{ on: 'cloud' },
	),
	...routes({ 'DELETE webhook': remove }, { on: 'cloud', takes: 'object' }),
];
