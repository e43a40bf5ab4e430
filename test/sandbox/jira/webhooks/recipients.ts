import { JqlError } from '../jql/jqlError';
import { matchesJql } from '../jql/search';
import { recover } from '../recover';
import type { JiraState } from '../state';
import type { AdminHook, DynamicHook } from './hooks';
import type { Message } from './messages';

/** To whom a message goes: the hook of an administrator, or all hooks of an app that it matches. */
export type Recipient =
	| { readonly kind: 'admin'; readonly hook: AdminHook }
	| { readonly kind: 'dynamic'; readonly hooks: readonly [DynamicHook, ...DynamicHook[]] };

/** Whether one of the message's issues is among those of a query, for someone who sees them. */
function isAbout(message: Message, jql: string, accountId: string, jira: JiraState): boolean {
	if (message.issues.length === 0) return true;
	const viewer = jira.users.get(accountId) ?? null;
	return recover(
		JqlError,
		() => message.issues.some((issue) => matchesJql({ jira, viewer, jql }, issue)),
		// A hook whose project or field is gone matches nothing.
		() => false,
	);
}

function reaches(hook: DynamicHook, message: Message, jira: JiraState): boolean {
	const { events, fieldIdsFilter, issuePropertyKeysFilter, jqlFilter, accountId } = hook;
	if (!events.includes(message.event)) return false;
	const isUpdate = message.event === 'jira:issue_updated';
	if (isUpdate && fieldIdsFilter && !message.fieldIds.some((id) => fieldIdsFilter.includes(id))) {
		return false;
	}
	const { propertyKey } = message;
	if (propertyKey !== undefined && issuePropertyKeysFilter?.includes(propertyKey) === false) {
		return false;
	}
	return isAbout(message, jqlFilter, accountId, jira);
}

/** An administrator's hook without a query is about every issue, seen or not. */
function reachesAdmin(hook: AdminHook, message: Message, jira: JiraState): boolean {
	if (!hook.enabled || !hook.events.includes(message.event)) return false;
	return hook.jql === '' || isAbout(message, hook.jql, hook.changedBy, jira);
}

/** Everybody who gets a message. An app gets it once, with all the hooks that it matches. */
export function recipientsOf(message: Message, jira: JiraState): Recipient[] {
	const admin = jira.hooks
		.adminHooks()
		.filter((hook) => reachesAdmin(hook, message, jira))
		.map((hook): Recipient => ({ kind: 'admin', hook }));
	const byApp = new Map<string, [DynamicHook, ...DynamicHook[]]>();
	for (const hook of jira.hooks.dynamicHooks()) {
		if (!reaches(hook, message, jira)) continue;
		const target = `${hook.clientId} ${hook.url}`;
		const before = byApp.get(target);
		if (before === undefined) byApp.set(target, [hook]);
		else before.push(hook);
	}
	const dynamic = [...byApp.values()].map((hooks): Recipient => ({ kind: 'dynamic', hooks }));
	return [...admin, ...dynamic];
}
