import { RequestFailed } from '../../connection';
import { ItemRefused } from '../../operation';
import type { RegisteredHook, WantedHook } from './hookKind';

/** What to do where an OAuth 2.0 app has another URL already. */
const WAYS_OUT =
	"Jira allows an app one. Use here the Jira Platform Polling Trigger, the credential of an administrator, or an OAuth 2.0 app of its own. Or let the other trigger hand its events on with 'Execute Sub-Workflow', as the example jira-events-to-workflows.json does.";

/**
 * The reason why a dynamic webhook was not registered, with the ways out if the app delivers to another URL. A wrong
 * filter is refused in the same way, and Jira's words may be in any language, so addresses decide: those of the app's
 * other webhooks, which may belong to another user who hides them; and the one that Jira's refusal quotes.
 *
 * @param registered what Jira says that the app has
 */
export function urlTaken(
	reason: unknown,
	wanted: WantedHook,
	registered: readonly RegisteredHook[],
): unknown {
	const refused = refusalOf(reason);
	if (refused === undefined) return reason;
	const others = [
		...registered.filter(({ expires }) => expires !== undefined).map(({ url }) => url),
		...(refused.match(ADDRESS) ?? []),
	];
	const taken = others.find((url) => url !== undefined && !isSameAddress(url, wanted.url));
	if (taken === undefined && !ONE_URL.test(refused)) return reason;
	const place = taken === undefined ? 'another URL' : `another URL of ${hostOf(taken)}`;
	return new ItemRefused(
		`The OAuth 2.0 app of this credential already delivers its events to ${place}`,
		`${WAYS_OUT} ${refused.replaceAll(ADDRESS, (url) => `${hostOf(url)}/…`)}`.trim(),
	);
}

const ADDRESS = /https?:\/\/[^\s"'<>()]+/gi;

/** Where there are no addresses at all: what Jira says in English. Other refusals name the URL, too, if it is a bad one. */
const ONE_URL = /\b(?:single|one|only) url\b/i;

/** Sentences may put a full stop after an address. */
function isSameAddress(one: string, other: string): boolean {
	return one.replace(/[.,;]+$/, '') === other;
}

/** What Jira says, if it was Jira that refused. */
function refusalOf(reason: unknown): string | undefined {
	if (reason instanceof ItemRefused) return reason.description;
	return reason instanceof RequestFailed && reason.failure.status === 400
		? reason.failure.description
		: undefined;
}

/** The host of an address: the rest of it is nobody's business. */
function hostOf(url: string): string {
	return /^[a-z]+:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? 'another URL';
}
