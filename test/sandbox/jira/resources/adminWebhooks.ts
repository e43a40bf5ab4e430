import { isObject, textOf, textsOf } from '../fields/definition';
import { JqlError } from '../jql/jqlError';
import { searchIssues } from '../jql/search';
import type { User } from '../model';
import { may } from '../permissions';
import { recover } from '../recover';
import { created, noContent, ok, Refusal, refusal, serverStatus } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf } from '../rest/find';
import { webhookRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import type { AdminHook } from '../webhooks/hooks';
import { adminEvents } from '../webhooks/webhookEvent';

/** Where filters have the query of events of issues. */
export const jqlSection = 'issue-related-events-section';

/** The administrator who asks; 401 without a signature, 403 for anyone else. The words are the sandbox's. */
export function administratorOf(ask: Ask): User {
	const user = userOf(ask);
	if (may(user, 'ADMINISTER')) return user;
	throw refusal(403, 'You must have global administrator rights in order to manage webhooks.');
}

/** The events in a body; 400 for none and for unknown ones. */
export function eventsIn({ body }: Ask): string[] {
	const events = textsOf(body.events);
	const unknown = events.find((event) => !adminEvents.has(event));
	if (unknown !== undefined) throw refusal(400, [], { events: `Unknown event: ${unknown}` });
	if (events.length === 0) throw refusal(400, [], { events: 'No events were selected.' });
	return events;
}

/** A text of the body that must be there. */
export function textIn(name: 'name' | 'url', { body }: Ask): string {
	const text = textOf(body[name])?.trim() ?? '';
	if (text === '') throw refusal(400, [], { [name]: `The ${name} of a webhook is required.` });
	return text;
}

/** The URL in a body. Jira asks for https; here tests receive deliveries without it. */
export function urlIn(ask: Ask): string {
	const url = textIn('url', ask);
	const isUrl = /^https?:\/\//i.test(url) && URL.canParse(url.replace(/\$?\{[a-z.]+\}/g, 'x'));
	if (!isUrl)
		throw refusal(400, [], { url: 'The URL of a webhook must be absolute, with http or https.' });
	return url;
}

/** The query in `filters`; '' for none. 400 in Jira's words for one that Jira cannot read. */
export function jqlIn(filters: unknown, ask: Ask): string {
	const jql = (isObject(filters) ? textOf(filters[jqlSection]) : null)?.trim() ?? '';
	if (jql === '') return '';
	recover(
		JqlError,
		() => void searchIssues({ ...ask, jql }),
		({ messages }) => {
			throw refusal(400, messages);
		},
	);
	return jql;
}

/** The hook that the path names. */
export function hookOf({ jira, params }: Ask): AdminHook {
	const { id = '' } = params;
	const hook = /^\d+$/.test(id) ? jira.hooks.adminHook(Number(id)) : undefined;
	if (hook === undefined) throw refusal(404, `A webhook with the ID ${id} does not exist.`);
	return hook;
}

const root = '/rest/webhooks/1.0/webhook';

/** The secret is never shown. Source: "Webhooks" of the Jira Cloud platform, "Register a webhook using the REST API". */
function hookView(hook: AdminHook, { jira }: Ask): Record<string, unknown> {
	const user = jira.users.get(hook.changedBy);
	const onCloud = jira.flavour === 'cloud';
	return {
		name: hook.name,
		url: hook.url,
		excludeBody: hook.excludeBody,
		filters: { [jqlSection]: hook.jql },
		events: hook.events,
		enabled: hook.enabled,
		self: `${jira.webUrl}${root}/${hook.id}`,
		lastUpdatedUser: onCloud ? hook.changedBy : user?.key,
		lastUpdatedDisplayName: user?.displayName ?? '',
		lastUpdated: hook.changed,
		...(onCloud ? { isSigned: hook.secret !== null } : {}),
	};
}

/** A secret in a body; undefined if there is none, and where deliveries are not signed. An empty one takes it away. */
function secretIn({ body, jira }: Ask): string | null | undefined {
	if (jira.flavour === 'dataCenter' || body.secret === undefined) return undefined;
	const secret = textOf(body.secret);
	return secret === '' ? null : secret;
}

function addHook(ask: Ask): Answer {
	const { body, jira } = ask;
	const user = administratorOf(ask);
	const hook = jira.hooks.addAdmin({
		name: textIn('name', ask),
		url: urlIn(ask),
		events: eventsIn(ask),
		jql: jqlIn(body.filters, ask),
		excludeBody: body.excludeBody === true,
		enabled: body.enabled !== false,
		secret: secretIn(ask) ?? null,
		changedBy: user.accountId,
		changed: jira.clock(),
	});
	return created(hookView(hook, ask));
}

/** What the body leaves out stays as it is, the secret too. */
function changeHook(ask: Ask): Answer {
	const { body, jira } = ask;
	const user = administratorOf(ask);
	const hook = hookOf(ask);
	const secret = secretIn(ask);
	Object.assign(hook, {
		...('name' in body ? { name: textIn('name', ask) } : {}),
		...('url' in body ? { url: urlIn(ask) } : {}),
		...('events' in body ? { events: eventsIn(ask) } : {}),
		...('filters' in body ? { jql: jqlIn(body.filters, ask) } : {}),
		...('excludeBody' in body ? { excludeBody: body.excludeBody === true } : {}),
		...('enabled' in body ? { enabled: body.enabled === true } : {}),
		...(secret === undefined ? {} : { secret }),
		changedBy: user.accountId,
		changed: jira.clock(),
	});
	return ok(hookView(hook, ask));
}

function removeHook(ask: Ask): Answer {
	administratorOf(ask);
	ask.jira.hooks.remove('admin', hookOf(ask).id);
	return noContent();
}

/** Lets a route run only where this Jira has it: Data Center has other ones since version 10. */
export function where(
	isThere: (jira: Ask['jira']) => boolean,
	handle: (ask: Ask) => Answer,
): (ask: Ask) => Answer {
	return (ask) => {
		if (isThere(ask.jira)) return handle(ask);
		throw new Refusal(serverStatus(404, `null for uri: ${ask.address}`));
	};
}

const hasOldApi = ({ flavour, settings }: Ask['jira']) =>
	flavour === 'cloud' || settings.webhookForm !== 'signed';

/** Webhooks of administrators, on Cloud and on Data Center before version 10. */
export const adminWebhookRoutes: readonly Route[] = webhookRoutesOf('/rest/webhooks/1.0', {
	'GET webhook': where(hasOldApi, (ask) => {
		administratorOf(ask);
		return ok(ask.jira.hooks.adminHooks().map((hook) => hookView(hook, ask)));
	}),
	'POST webhook': where(hasOldApi, addHook),
	'GET webhook/{id}': where(hasOldApi, (ask) => {
		administratorOf(ask);
		return ok(hookView(hookOf(ask), ask));
	}),
	'PUT webhook/{id}': where(hasOldApi, changeHook),
	'DELETE webhook/{id}': where(hasOldApi, removeHook),
});
