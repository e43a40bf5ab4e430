import { factsOf } from '../endpoints';
import { dependsOnVersion } from './explainVersion';
import type { FailureCircumstances } from './explanation';
import { namesUser, recordIn, wantsCaptcha, type Outcome } from './outcome';
import type { Site } from './site';
import type { SiteRequest } from './siteRequest';
import type { ServerVersion } from './versionMemory';

/** An address that people open. */
const PAGE = / \/secure\//;

/** Where boards, sprints and epics are. */
const SOFTWARE = / \/rest\/(?:agile|software)\//;

/** What can be found out about a request that is given up. */
export interface Known {
	readonly site: Site;
	/** Milliseconds since 1970. */
	now(): number;
	serverVersion(): Promise<ServerVersion | undefined>;
}

/** What is known about a request that is given up; the version is asked only if the refusal may depend on it. */
export async function circumstancesOf(
	request: SiteRequest,
	outcome: Outcome,
	{ site, now, serverVersion }: Known,
): Promise<FailureCircumstances> {
	const { endpoint, things } = request;
	return {
		endpoint,
		version: dependsOnVersion(outcome, request, site.flavour)
			? await serverVersion().catch(() => undefined)
			: undefined,
		harmlessToRepeat: request.idempotent,
		scopes: factsOf(endpoint, site.flavour).scopes,
		permissionAdvice: site.permissionAdvice?.(endpoint),
		isForPage: PAGE.test(endpoint),
		isForSoftware: SOFTWARE.test(endpoint),
		things,
		now: now(),
	};
}

/**
 * Whether Jira Data Center refused a request before it looked who asks, as it does with passwords where they are switched
 * off: it names the user in every other answer, and speaks of permissions in `errorMessages`.
 */
export function isLockedOut(outcome: Outcome): boolean {
	return (
		outcome.kind === 'answer' &&
		outcome.status === 403 &&
		!namesUser(outcome) &&
		!wantsCaptcha(outcome) &&
		!('errorMessages' in recordIn(outcome.body))
	);
}
