import { isObject, textOf } from '../fields/definition';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { webhookRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import type { AdminHook } from '../webhooks/hooks';
import {
	administratorOf,
	eventsIn,
	hookOf,
	jqlIn,
	jqlSection,
	textIn,
	urlIn,
	where,
} from './adminWebhooks';

/** Jira keeps what belongs to a hook's deliveries as texts; the secret stays with it. */
function hookView(hook: AdminHook): Record<string, unknown> {
	return {
		id: hook.id,
		name: hook.name,
		url: hook.url,
		events: hook.events,
		active: hook.enabled,
		scopeType: 'global',
		sslVerificationRequired: true,
		createdDate: hook.created,
		updatedDate: hook.changed,
		configuration: {
			EXCLUDE_BODY: String(hook.excludeBody),
			FILTERS: JSON.stringify({ [jqlSection]: hook.jql }),
			...(hook.secret === null ? {} : { SECRET: '********' }),
		},
	};
}

function configurationIn({ body }: Ask): Record<string, unknown> {
	return isObject(body.configuration) ? body.configuration : {};
}

/** The query: in `filters` of the body, or as a text of JSON in its configuration. */
function queryIn(ask: Ask): string | undefined {
	const { FILTERS: text } = configurationIn(ask);
	if (ask.body.filters !== undefined) return jqlIn(ask.body.filters, ask);
	if (typeof text !== 'string') return undefined;
	try {
		return jqlIn(JSON.parse(text), ask);
	} catch (error) {
		throw error instanceof SyntaxError ? refusal(400, 'FILTERS is not JSON.') : error;
	}
}

/** Only the configuration's secret counts: one beside it is ignored without a word. */
function settingsIn(ask: Ask): Partial<AdminHook> {
	const { EXCLUDE_BODY: excludes, SECRET: secret } = configurationIn(ask);
	const jql = queryIn(ask);
	const { active, scopeType } = ask.body;
	if (scopeType !== undefined && scopeType !== 'global') {
		throw refusal(400, 'The scope type of a webhook must be global.');
	}
	return {
		...(jql === undefined ? {} : { jql }),
		...(excludes === undefined ? {} : { excludeBody: String(excludes) === 'true' }),
		...(typeof active === 'boolean' ? { enabled: active } : {}),
		...(secret === undefined ? {} : { secret: textOf(secret) === '' ? null : textOf(secret) }),
	};
}

function addHook(ask: Ask): Answer {
	const user = administratorOf(ask);
	const hook = ask.jira.hooks.addAdmin({
		name: textIn('name', ask),
		url: urlIn(ask),
		events: eventsIn(ask),
		jql: '',
		excludeBody: false,
		enabled: true,
		secret: null,
		...settingsIn(ask),
		changedBy: user.accountId,
		changed: ask.jira.clock(),
	});
	return created(hookView(hook));
}

function changeHook(ask: Ask): Answer {
	const { body, jira } = ask;
	const user = administratorOf(ask);
	const hook = hookOf(ask);
	Object.assign(hook, {
		...('name' in body ? { name: textIn('name', ask) } : {}),
		...('url' in body ? { url: urlIn(ask) } : {}),
		...('events' in body ? { events: eventsIn(ask) } : {}),
		...settingsIn(ask),
		changedBy: user.accountId,
		changed: jira.clock(),
	});
	return ok(hookView(hook));
}

const hasNewApi = ({ settings }: Ask['jira']) => settings.webhookForm === 'signed';

/**
 * Webhooks of administrators on Data Center since version 10. Source: "Webhooks" of Jira Data Center; where the secret
 * stands and that IDs are numbers: reports from a running Jira 11. How an answer shows the query and hides the secret
 * is not documented.
 */
export const serverWebhookRoutes: readonly Route[] = webhookRoutesOf('/rest/jira-webhook/1.0', {
	'GET webhooks': where(hasNewApi, (ask) => {
		administratorOf(ask);
		return ok(ask.jira.hooks.adminHooks().map(hookView));
	}),
	'POST webhooks': where(hasNewApi, addHook),
	'GET webhooks/{id}': where(hasNewApi, (ask) => {
		administratorOf(ask);
		return ok(hookView(hookOf(ask)));
	}),
	'PUT webhooks/{id}': where(hasNewApi, changeHook),
	'DELETE webhooks/{id}': where(hasNewApi, (ask) => {
		administratorOf(ask);
		ask.jira.hooks.remove('admin', hookOf(ask).id);
		return noContent();
	}),
});
