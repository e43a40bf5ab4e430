import type { Choice } from '../../fields';
import { EVENTS, type TriggerEvent, type Way } from '../events';

/** Updates of issues that a trigger tells apart itself; Jira tells them all as one event. */
export const UPDATES = {
	issueMoved: {
		displayName: 'Issue Moved to a Status',
		description: 'From one status to another; from and to which ones can be chosen',
	},
	issueAssigned: {
		displayName: 'Issue Assigned',
		description: 'The assignee of an existing issue was changed; to whom can be chosen',
	},
	fieldChanged: {
		displayName: 'Issue Field Changed',
		description: 'A chosen field got another value; from and to which value can be chosen',
	},
	valueAdded: {
		displayName: 'Issue Value Added',
		description:
			'A field with several values got one more: a label, version, component, option, sprint',
	},
	valueRemoved: {
		displayName: 'Issue Value Removed',
		description:
			'A field with several values lost one: a label, version, component, option, sprint',
	},
} as const satisfies Readonly<Record<string, { displayName: string; description: string }>>;

/** An update of an issue that a trigger tells apart itself. */
export type IssueUpdate = keyof typeof UPDATES;

/** An event that a user can choose. */
export type WantedEvent = TriggerEvent | IssueUpdate;

const TRIGGER_EVENTS = Object.keys(EVENTS) as TriggerEvent[];
const ISSUE_UPDATES = Object.keys(UPDATES) as IssueUpdate[];

/** The events about comments. */
export const COMMENT_EVENTS = [
	'commentAdded',
	'commentEdited',
	'commentDeleted',
] as const satisfies readonly TriggerEvent[];

/** Whether an event is an update that a trigger tells apart itself. */
export function isIssueUpdate(event: WantedEvent): event is IssueUpdate {
	return Object.hasOwn(UPDATES, event);
}

/** The event of Jira that tells of a chosen one. */
export function triggerEventOf(event: WantedEvent): TriggerEvent {
	return isIssueUpdate(event) ? 'issueUpdated' : event;
}

/** The event as the editor shows it. */
export function eventName(event: WantedEvent): string {
	return isIssueUpdate(event) ? UPDATES[event].displayName : EVENTS[event].displayName;
}

/** The ways that deliver a chosen event. */
export function waysOf(event: WantedEvent): readonly Way[] {
	return EVENTS[triggerEventOf(event)].ways;
}

/** The events that at least one of these ways delivers, as the editor offers them. */
export function eventsOffered(ways: readonly Way[]): ReadonlyArray<Choice<WantedEvent>> {
	return [...TRIGGER_EVENTS, ...ISSUE_UPDATES]
		.filter((event) => ways.some((way) => waysOf(event).includes(way)))
		.map((value) => ({ name: eventName(value), value, ...descriptionOf(value, ways) }));
}

function descriptionOf(event: WantedEvent, ways: readonly Way[]): { description?: string } {
	if (isIssueUpdate(event)) return { description: UPDATES[event].description };
	if (event === 'issueUpdated') return { description: 'Any change of an existing issue' };
	const { description }: { description?: string } = EVENTS[event];
	if (description !== undefined) return { description };
	const isOnlyAdmin = ways.includes('dynamicWebhook') && !waysOf(event).includes('dynamicWebhook');
	const isEdit = event === 'commentEdited' || event === 'worklogEdited';
	const sentences = [
		...(isOnlyAdmin ? ['Not with OAuth2: needs an administrator'] : []),
		...(isEdit ? [lastEdit(ways)] : []),
	];
	return sentences.length === 0 ? {} : { description: sentences.join('. ') };
}

/** A search finds only how a comment or a worklog is now. */
function lastEdit(ways: readonly Way[]): string {
	return ways.every((way) => way === 'search')
		? 'Of several edits of the same one between two polls, only the last is told'
		: 'Of several edits of the same one while n8n could not be reached, only the last is told';
}
