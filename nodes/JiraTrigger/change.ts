import type { IDataObject } from 'n8n-workflow';
import type { TriggerEvent } from './events';

/**
 * Something that happened in Jira, in one form whether a webhook delivered it or a search found it.
 *
 * Everything that Jira says of an object is kept as Jira gives it.
 */
export interface Change {
	/** The same whenever and however the same change is told; unique within a site. See {@link identities}. */
	readonly identity: string;
	readonly event: TriggerEvent;
	/** When it happened, in milliseconds since 1970. */
	readonly time: number;
	/** Who did it, where Jira says so. */
	readonly user?: IDataObject;
	/** The issue that it happened to; of a comment's issue, Jira gives only a part. */
	readonly issue?: ChangedIssue;
	/** What an update changed, one entry per field; empty for all other events. */
	readonly changes: readonly FieldChange[];
	/** The object of the event if that is not the issue: the comment, the worklog, the sprint … by its own name. */
	readonly subject?: { readonly name: string; readonly value: IDataObject };
	/** What Jira delivered, word for word; absent if a search found the change. */
	readonly delivered?: IDataObject;
}

export interface ChangedIssue {
	readonly id: string;
	/** Missing where Jira only names the ID: worklogs, and comments on some servers. */
	readonly key?: string;
	readonly fields?: IDataObject;
}

/** A field's change as Jira's history has it. */
export interface FieldChange {
	/** The field's name, as the history shows it. */
	readonly field: string;
	/** The field's id; older Jiras leave it out. */
	readonly fieldId?: string;
	/** The ids of the values, where they have some. */
	readonly from: string | null;
	readonly to: string | null;
	/** The values as people read them. */
	readonly fromText: string | null;
	readonly toText: string | null;
}

/**
 * How changes are identified. Webhooks, catching up and polling all use these, so that a change that two of them tell
 * is recognized. An edit is identified by its time, which is that of the object and not of the delivery.
 */
export const identities = {
	issueCreated: (issueId: string) => `issue:${issueId}:created`,
	issueDeleted: (issueId: string) => `issue:${issueId}:deleted`,
	/** @param historyId the id of the entry in the issue's history */
	issueUpdated: (issueId: string, historyId: string) => `issue:${issueId}:history:${historyId}`,
	/** @param kind the object's name: comment, worklog, attachment, issueLink */
	created: (kind: string, id: string) => `${kind}:${id}:created`,
	/** @param updated the time that the object says, in milliseconds since 1970 */
	edited: (kind: string, id: string, updated: number) => `${kind}:${id}:edited:${String(updated)}`,
	deleted: (kind: string, id: string) => `${kind}:${id}:deleted`,
	/** @param time when it was noticed that a query finds it, or no longer finds it */
	turned: (issueId: string, event: TriggerEvent, time: number) =>
		`issue:${issueId}:${event}:${String(time)}`,
	/** @param updated since when nothing happened */
	quiet: (issueId: string, updated: number, forMs: number) =>
		`issue:${issueId}:quiet:${String(updated)}:${String(forMs)}`,
	/** @param cause the identity of the change of another issue that made it so */
	caused: (issueId: string, event: TriggerEvent, cause: string) =>
		`issue:${issueId}:${event}:${cause}`,
	/** Events that only a webhook tells. @param time the delivery's timestamp */
	delivered: (event: string, id: string, time: number) => `${event}:${id}:${String(time)}`,
} as const;
