import { DOCUMENTED_VERSION, versionsOf, type Endpoint, type Flavour } from '../endpoints';
import type { Explanation } from './explanation';
import type { NamedThing } from './namedThings';
import { recordIn, type Answer, type Outcome } from './outcome';
import { isAtLeast, shortVersion, type ServerVersion } from './versionMemory';

/** Asks what a server is: the question itself never depends on the answer to it. */
export const SERVER_INFO = 'GET /rest/api/2/serverInfo';

/** A request that may have been refused because of the version of its Jira. */
export interface RefusedRequest {
	readonly endpoint: Endpoint;
	readonly things: readonly NamedThing[];
}

/**
 * Whether a refusal can only be explained by who knows the version of the Jira Data Center: it is not about something
 * that does not exist, of which Jira itself speaks in `errorMessages`, but about the path or the method.
 */
export function dependsOnVersion(
	outcome: Outcome,
	{ endpoint, things }: RefusedRequest,
	flavour: Flavour,
): outcome is Answer {
	if (flavour !== 'dataCenter' || outcome.kind !== 'answer' || endpoint === SERVER_INFO) {
		return false;
	}
	const { status, body } = outcome;
	if (status !== 404 && status !== 405) return false;
	if (versionsOf(endpoint) !== undefined) return !('errorMessages' in recordIn(body));
	return isUnknownToJira(outcome, things);
}

/**
 * Whether Jira has no such API, as without the app that brings it, or in another version. Source: the answer of a Jira
 * without Jira Software, github.com/qoomon/Jira-Issue-Card-Printer/issues/48.
 */
export function isUnknownToJira({ body }: Answer, things: readonly NamedThing[]): boolean {
	// Data Center answers in the same way where a number is expected and something else is sent.
	const areNumbers = things.every(({ name }) => /^\d{1,9}$/.test(name));
	return areNumbers && 'status-code' in recordIn(body);
}

/** Says that a version of Jira Data Center lacks an endpoint; undefined if that is not known. */
export function explainVersion(
	{ endpoint, things }: RefusedRequest,
	version: ServerVersion,
	answer: Answer,
): Explanation | undefined {
	const { since, until } = versionsOf(endpoint) ?? {};
	const lacking = (message: string, remedy: string): Explanation => ({
		message,
		remedy,
		cause: 'configuration-invalid',
		lacksEndpoint: true,
	});
	if (since !== undefined && !isAtLeast(version, since)) {
		return lacking(
			`This Jira is version ${version.text}, and this works from Jira ${since} on`,
			`It needs ${endpoint}. Ask an administrator to upgrade Jira, or choose another operation.`,
		);
	}
	if (until !== undefined && isAtLeast(version, until)) {
		return lacking(
			`This Jira is version ${version.text}, and this works only before Jira ${until}`,
			`It needs ${endpoint}, which Jira no longer has. Choose another operation or endpoint.`,
		);
	}
	if (versionsOf(endpoint) !== undefined || isAtLeast(version, DOCUMENTED_VERSION))
		return undefined;
	if (!isUnknownToJira(answer, things)) return undefined;
	return lacking(
		`This Jira is version ${version.text}, and does not know ${endpoint}`,
		`Atlassian describes it for Jira ${DOCUMENTED_VERSION}; it may have come after Jira ${shortVersion(version)}, or with an app that this Jira does not have.`,
	);
}
