import type { Endpoint, ScopeSets } from '../endpoints';
import type { NamedThing } from './namedThings';
import type { ServerVersion } from './versionMemory';

/** n8n's classes of causes; a polling trigger's back-off and the editor's hints depend on them. */
export type FailureCause =
	| 'rate-limited'
	| 'quota-exhausted'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid';

/** What is known about a request besides its outcome. */
export interface FailureCircumstances {
	/** Whether it was a write that Jira may have carried out without confirming it. */
	readonly mayHaveBeenDone?: boolean;
	/** Whether sending it twice has the same effect as once. */
	readonly harmlessToRepeat?: boolean;
	/** Where it went. */
	readonly endpoint?: Endpoint;
	/** Of the Jira Data Center that refused it, if the refusal may depend on that. */
	readonly version?: ServerVersion | undefined;
	/** OAuth scopes that the endpoint needs. */
	readonly scopes: ScopeSets;
	/** How to get the permission, where it does not depend on a user's permissions; see `Site.permissionAdvice`. */
	readonly permissionAdvice?: string | undefined;
	/** Whether it requested a file at an address that people open in the browser. */
	readonly isForPage?: boolean;
	/** Whether it went to the API of Jira Software, which a site or an account may not have. */
	readonly isForSoftware?: boolean;
	/** The things that its path names. */
	readonly things?: readonly NamedThing[];
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** What happened to a request, and what can be done about it. */
export interface Explanation {
	readonly message: string;
	readonly remedy: string;
	readonly cause: FailureCause;
	readonly retryAfterMs?: number | undefined;
	readonly endsRun?: boolean;
	/** Whether this version of Jira does not have the endpoint. */
	readonly lacksEndpoint?: boolean;
}
