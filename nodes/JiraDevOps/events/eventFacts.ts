import type { IDataObject } from 'n8n-workflow';

/** An entity in Jira's form, still without issues, and the texts that may name them. */
export interface Found {
	readonly entity: IDataObject;
	readonly texts: ReadonlyArray<string | undefined>;
	/** The earlier versions of its texts, if the event contains them. */
	readonly formerTexts?: ReadonlyArray<string | undefined>;
}

/** A repository, and what an event says about it. */
export interface FoundRepository {
	readonly repository: IDataObject;
	readonly commits?: readonly Found[];
	readonly branches?: readonly Found[];
	readonly pullRequests?: readonly Found[];
}

/** A deleted branch, or a pull request that no longer belongs to an issue. */
export interface Deleted {
	readonly repositoryId: string;
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly time: number;
}

/** The content of a development tool's webhook, in Jira's form. */
export interface EventFacts {
	/** Its display name: `GitHub's workflow_run event`. */
	readonly name: string;
	readonly builds?: readonly Found[];
	readonly deployments?: readonly Found[];
	readonly repositories?: readonly FoundRepository[];
	readonly deletedBranches?: readonly Deleted[];
	readonly flags?: readonly Found[];
	/** Why it contains nothing for Jira, if its name does not make that clear; follows a colon. */
	readonly because?: string;
}

/** A webhook as it arrived. */
export interface ReceivedEvent {
	readonly body: unknown;
	/** With lower-case names; empty if only the body is known. */
	readonly headers: Readonly<Record<string, unknown>>;
	/** The address of the tool from the user, for events without links; may be empty. */
	readonly toolUrl: string;
	/** When it is read, in milliseconds since 1970, for events without a time of their own. */
	readonly now: number;
}

/** Reads the webhooks of one tool; returns undefined for others. */
export type EventReader = (event: ReceivedEvent) => EventFacts | undefined;
