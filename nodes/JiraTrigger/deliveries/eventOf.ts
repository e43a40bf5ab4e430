import type { IDataObject } from 'n8n-workflow';
import { DELIVERED_EVENTS, EVENTS, type TriggerEvent } from '../events';

const BY_NAME: ReadonlyMap<string, TriggerEvent> = new Map(
	DELIVERED_EVENTS.map((event) => [EVENTS[event].jira, event]),
);

/** The event that a delivery tells of, and what old servers do not say themselves. */
export interface DeliveredEvent {
	readonly event: TriggerEvent;
	/** `webhookEvent` of the delivery; missing from old servers. */
	readonly named: string | undefined;
}

/**
 * The event that a delivery tells of. Server before version 7 had forms without a name of the event: these are told by
 * what they hold.
 *
 * @returns undefined if it is no event that a trigger can wait for
 */
export function eventOf(body: IDataObject): DeliveredEvent | undefined {
	const { webhookEvent: named } = body;
	if (typeof named === 'string' && named !== '') {
		// Some versions of Server leave the prefix out, or add it where others do not.
		const bare = named.replace(/^jira:/, '');
		const event = BY_NAME.get(named) ?? BY_NAME.get(bare) ?? BY_NAME.get(`jira:${bare}`);
		return event && { event, named };
	}
	const event = unnamedEvent(body);
	return event && { event, named: undefined };
}

function unnamedEvent({ issue, comment, changelog, user, timestamp }: IDataObject) {
	if (!hasId(issue)) return undefined;
	if (hasItems(changelog)) return 'issueUpdated';
	if (hasId(comment)) return commentEvent(comment);
	return user === undefined || timestamp === undefined ? undefined : 'issueUpdated';
}

/** Whether a comment is new: it has not been edited since. */
function commentEvent({ created, updated }: IDataObject): TriggerEvent {
	return updated === undefined || created === updated ? 'commentAdded' : 'commentEdited';
}

function hasId(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && (value as IDataObject)['id'] !== undefined;
}

/** Whether a changelog says that a field was changed. */
export function hasItems(changelog: unknown): boolean {
	const items = (changelog as IDataObject | null | undefined)?.['items'];
	return Array.isArray(items) && items.length > 0;
}
