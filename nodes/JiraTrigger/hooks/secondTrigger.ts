import { RequestFailed } from '../../connection';
import { ItemRefused } from '../../operation';
import type { RegisteredHook, WantedHook } from './hookKind';

/** What to do where an OAuth 2.0 app has another URL already. */
const WAYS_OUT =
	"Jira allows one URL for each OAuth 2.0 app. Use one Jira Platform Trigger that hands its events to the other workflows with 'Execute Sub-Workflow', or use the Jira Platform Polling Trigger here, or a credential with an API token of an administrator, or an OAuth 2.0 app of its own for this workflow.";

/**
 * The reason why a dynamic webhook was not registered, with the ways out if the app delivers to another URL. A wrong
 * filter is refused in the same way, so what the app has registered decides; Jira's words are localized.
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
	const taken = registered.find(({ url, expires }) => {
		return expires !== undefined && url !== undefined && url !== wanted.url;
	});
	if (taken?.url === undefined && !/\burl\b/i.test(refused)) return reason;
	const place = taken?.url === undefined ? 'another URL' : `another URL of ${hostOf(taken.url)}`;
	return new ItemRefused(
		`The OAuth 2.0 app of this credential already delivers its events to ${place}`,
		`${refused} ${WAYS_OUT}`.trim(),
	);
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
