import type { RegisteredHook, WantedHook } from './hookKind';
import { sameJql } from './jqlTokens';

/** One thing to do so that Jira has what is wanted. */
export type HookStep =
	| { readonly do: 'keep' | 'renew' | 'update' | 'remove'; readonly hook: RegisteredHook }
	| { readonly do: 'create' };

/** How a node tells its own hooks from those of others. */
export interface OwnHooks {
	/** n8n's id of the node's webhook, which is part of its URL. */
	readonly webhookId: string;
	/** Ids of hooks that it registered, for answers without URLs. */
	readonly ids: readonly string[];
	/** The hook that has the secret of now, if this kind takes one; `null` if none has. */
	readonly signs?: string | null;
	/** Only the hook of exactly this URL is its own: a test event is waited for beside the hook of every day. */
	readonly onlyUrl?: string;
}

/** Dynamic hooks live for 30 days. They are renewed after one week, so that weeks without n8n do no harm. */
const RENEWED_WITH_LEFT_MS = 23 * 24 * 60 * 60 * 1000;

/** Begins the names of hooks for test events. */
export const TEST_NAME = 'n8n test: ';

/**
 * What to do so that Jira has exactly one hook of this node, as it is wanted. What the steps lead to needs no further
 * step. Other people's hooks do not occur in them.
 *
 * @param wanted `undefined` if no hook is wanted any more
 * @param now in milliseconds since 1970
 */
export function hookPlan(
	registered: readonly RegisteredHook[],
	wanted: WantedHook | undefined,
	own: OwnHooks,
	now: number,
): HookStep[] {
	// A hook for test events is left to the listening that made it.
	const mine = registered.filter((hook) => isOwn(hook, own) && !(wanted && isOtherTest(hook, own)));
	if (wanted === undefined) return mine.map((hook) => ({ do: 'remove', hook }));
	const [best, ...others] = mine.toSorted(
		(one, other) => worth(other, wanted, own) - worth(one, wanted, own),
	);
	const removed = others.map((hook) => ({ do: 'remove', hook }) as const);
	if (best === undefined) return [{ do: 'create' }];
	if (!isAsWanted(best, wanted, own)) return [...removed, { do: 'update', hook: best }];
	const isOld = best.expires !== undefined && best.expires - now < RENEWED_WITH_LEFT_MS;
	return [...removed, { do: isOld ? 'renew' : 'keep', hook: best }];
}

/** Whether a hook is one of this node, of now or of an earlier life under another host name. */
function isOwn({ id, url }: RegisteredHook, { webhookId, ids, onlyUrl }: OwnHooks): boolean {
	if (onlyUrl !== undefined) return url === onlyUrl;
	if (url === undefined) return ids.includes(id);
	return webhookId !== '' && url.replace(/[?#].*$/s, '').endsWith(`/${webhookId}/webhook`);
}

function isOtherTest({ name }: RegisteredHook, { onlyUrl }: OwnHooks): boolean {
	return onlyUrl === undefined && name?.startsWith(TEST_NAME) === true;
}

/** The one that stays is the one that needs the least. */
function worth(hook: RegisteredHook, wanted: WantedHook, own: OwnHooks): number {
	return (
		(isAsWanted(hook, wanted, own) ? 4 : 0) +
		(hook.url === wanted.url ? 2 : 0) +
		(own.ids.includes(hook.id) ? 1 : 0)
	);
}

function isAsWanted(hook: RegisteredHook, wanted: WantedHook, { signs }: OwnHooks): boolean {
	return (
		hook.enabled &&
		(hook.url === undefined || hook.url === wanted.url) &&
		sameSet(hook.events, wanted.events) &&
		sameSet(hook.fieldIds, wanted.fieldIds) &&
		sameJql(hook.jql, wanted.jql) &&
		(signs === undefined || (signs === hook.id && hook.signed !== false))
	);
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
	const [one, other] = [new Set(some), new Set(others)];
	return one.size === other.size && [...one].every((entry) => other.has(entry));
}
