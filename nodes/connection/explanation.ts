import type { ScopeSets } from '../endpoints';

/** n8n's classes of causes; a polling trigger's back-off and the editor's hints rest on them. */
export type FailureCause =
	| 'rate-limited'
	| 'quota-exhausted'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid';

/** What is known of a request beside its outcome. */
export interface FailureCircumstances {
	/** Whether it was a write that Jira may have carried out although it did not say so. */
	readonly mayHaveBeenDone?: boolean;
	/** Whether sending it twice does the same as once. */
	readonly harmlessToRepeat?: boolean;
	/** OAuth scopes that the endpoint needs. */
	readonly scopes: ScopeSets;
	/** Who can allow it, where that is not a person's permissions; see `Site.wayToRights`. */
	readonly wayToRights?: string | undefined;
	/** Whether it asked for a file at an address that people open, see `JiraApi`. */
	readonly isForPage?: boolean;
	/** The keys, ids and names of what the request is about. */
	readonly names?: readonly string[];
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** What happened to a request, and what can be done about it. */
export interface Explanation {
	readonly message: string;
	readonly wayOut: string;
	readonly cause: FailureCause;
	readonly retryAfterMs?: number | undefined;
	readonly endsRun?: boolean;
}
