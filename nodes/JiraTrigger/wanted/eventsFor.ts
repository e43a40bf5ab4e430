import { EVENTS, type Way } from '../events';
import type { Wanted } from './wanted';
import { eventName, triggerEventOf, waysOf, type WantedEvent } from './wantedEvents';

/** What a way delivers of the chosen events. */
export interface EventsFor {
	/** What Jira calls them, each once, to register a webhook for. */
	readonly events: readonly string[];
	/** The chosen events that it cannot deliver, each with a sentence that says why, and what can. */
	readonly undeliverable: ReadonlyArray<{ readonly event: WantedEvent; readonly reason: string }>;
}

/** Which events a trigger can have by a way. */
export function eventsFor({ events }: Pick<Wanted, 'events'>, way: Way): EventsFor {
	const delivered = events.filter((event) => waysOf(event).includes(way));
	return {
		events: [...new Set(delivered.map((event) => EVENTS[triggerEventOf(event)].jira))],
		undeliverable: events
			.filter((event) => !waysOf(event).includes(way))
			.map((event) => ({ event, reason: reasonOf(event, way) })),
	};
}

/** How a way is called in sentences, and what a user does to have it. */
const WAYS: Readonly<Record<Way, { readonly called: string; readonly use: string }>> = {
	adminWebhook: {
		called: 'a webhook of an administrator',
		use: 'use the node Jira Platform Trigger with a credential other than OAuth2, of an administrator of Jira',
	},
	dynamicWebhook: {
		called: 'a webhook of an OAuth2 app',
		use: 'use the node Jira Platform Trigger with an OAuth2 credential',
	},
	search: { called: 'polling', use: 'use the node Jira Platform Polling Trigger' },
	polling: { called: 'polling', use: 'use the node Jira Platform Polling Trigger' },
};

function reasonOf(event: WantedEvent, way: Way): string {
	const others = new Set(waysOf(event).map((other) => WAYS[other].use));
	return `'${eventName(event)}' is not delivered by ${WAYS[way].called}: ${[...others].join(', or ')}, or remove it from 'Events'.`;
}
