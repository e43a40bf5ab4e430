import type { Change } from '../change';
import type { TriggerEvent } from '../events';

/** What Jira calls the updates that tell of comments, and the event that tells the same. The set is open. */
const COMMENT_UPDATES: Readonly<Record<string, TriggerEvent>> = {
	issue_commented: 'commentAdded',
	issue_comment_edited: 'commentEdited',
	issue_comment_deleted: 'commentDeleted',
};

/**
 * The event of a comment that an update of its issue only repeats: Jira tells of a comment twice, and in any order.
 *
 * @returns undefined if the update changed a field, too, or is about something else
 */
export function echoedEvent({
	event,
	changes,
	subject,
	delivered,
}: Change): TriggerEvent | undefined {
	if (event !== 'issueUpdated' || changes.length > 0 || delivered === undefined) return undefined;
	const named = COMMENT_UPDATES[String(delivered['issue_event_type_name'])];
	if (named !== undefined) return named;
	return subject?.name === 'comment' ? 'commentAdded' : undefined;
}

/**
 * The changes without the updates of issues that only repeat a comment, if the trigger is told of such comments by an
 * event of their own anyway. What arrived before does not matter, so that both orders come to the same.
 *
 * @param events those that the webhook is registered for
 */
export function withoutEchoes(
	changes: readonly Change[],
	events: ReadonlySet<TriggerEvent>,
): Change[] {
	return changes.filter((change) => {
		const echoed = echoedEvent(change);
		return echoed === undefined || !events.has(echoed);
	});
}
