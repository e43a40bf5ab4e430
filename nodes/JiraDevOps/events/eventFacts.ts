import type { IDataObject } from 'n8n-workflow';

/** An entity in Jira's form, still without issues, and the texts that may name them. */
export interface Found {
	readonly entity: IDataObject;
	readonly texts: ReadonlyArray<string | undefined>;
	/** The texts that it had before the event in place of some of them, where the event tells. */
	readonly formerTexts?: ReadonlyArray<string | undefined>;
}

/** A repository and what an event tells of it. */
export interface FoundRepository {
	readonly repository: IDataObject;
	readonly commits?: readonly Found[];
	readonly branches?: readonly Found[];
	readonly pullRequests?: readonly Found[];
}

/** A branch that is no more, or a pull request that is on no issue any more. */
export interface Deleted {
	readonly repositoryId: string;
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly time: number;
}

/** What a webhook of a development tool tells, in Jira's form. */
export interface EventFacts {
	/** What people call it: `GitHub's workflow_run event`. */
	readonly name: string;
	readonly builds?: readonly Found[];
	readonly deployments?: readonly Found[];
	readonly repositories?: readonly FoundRepository[];
	readonly deletedBranches?: readonly Deleted[];
	readonly flags?: readonly Found[];
	/** Why it holds nothing for Jira, where that is not plain from its name; goes on after a colon. */
	readonly because?: string;
}

/** A webhook as it arrived. */
export interface ReceivedEvent {
	readonly body: unknown;
	/** With names in small letters; none where only the body is known. */
	readonly headers: Readonly<Record<string, unknown>>;
	/** Where the tool is, as the user says it, for events without links; empty when it is not said. */
	readonly toolUrl: string;
	/** When it is read, in milliseconds since 1970: for events that do not tell their own time. */
	readonly now: number;
}

/** Reads the webhooks of one tool; undefined for what is none of its. */
export type EventReader = (event: ReceivedEvent) => EventFacts | undefined;
