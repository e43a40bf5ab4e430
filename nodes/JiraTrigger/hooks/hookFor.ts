import { ItemRefused } from '../../operation';
import type { Expectation } from '../deliveries/admission';
import type { App } from '../deliveries/token';
import { eventsFor } from '../wanted/eventsFor';
import { dynamicJql, jqlOf } from '../wanted/jql';
import type { Wanted } from '../wanted/wanted';
import type { HookWay, WantedHook } from './hookKind';
import { acceptedSecrets, type HookMemory } from './hookMemory';

/**
 * What Jira is to send by a way. A dynamic hook filters only by a part of the JQL: the rest is for the trigger.
 *
 * @throws ItemRefused that names the events which the way does not deliver, and the ways that do
 */
export function hookFor(
	wanted: Wanted,
	way: HookWay,
): Pick<WantedHook, 'events' | 'jql' | 'fieldIds'> {
	const { events, undeliverable } = eventsFor(wanted, way);
	if (undeliverable.length > 0) {
		throw new ItemRefused(
			"This trigger cannot wait for everything in 'Events'",
			undeliverable.map(({ reason }) => reason).join(' '),
		);
	}
	return way === 'dynamicWebhook'
		? { events, jql: dynamicJql(wanted).filter, fieldIds: fieldIdsOf(wanted) }
		: { events, jql: jqlOf(wanted) ?? '', fieldIds: [] };
}

/** The fields by which Jira can choose updates: if no other update is wanted, and only IDs are given. */
function fieldIdsOf({ events, changed: { fields } }: Wanted): readonly string[] {
	const others = ['issueUpdated', 'issueMoved', 'issueAssigned', 'valueAdded', 'valueRemoved'];
	const onlyFields =
		events.includes('fieldChanged') && !events.some((event) => others.includes(event));
	// A name may be in the language of the site.
	return onlyFields && fields.every((field) => /^customfield_\d+$/.test(field)) ? fields : [];
}

/**
 * How deliveries of the hooks that a node remembers prove to be Jira's. Without a secret none does, unless the user
 * accepts unsigned ones; with one, each has to be signed whatever the user accepts.
 *
 * @param given the app of an OAuth2 credential, where there is one
 * @param now in milliseconds since 1970
 */
export function expectationOf(
	memory: HookMemory,
	given: {
		readonly app: App | undefined;
		readonly allowsUnsigned: boolean;
	},
	now: number,
): Expectation {
	const { way, id, earlierIds = [], siteUrl } = memory;
	if (way === 'dynamicWebhook' && given.app !== undefined) {
		const webhookIds = id === undefined ? undefined : [id, ...earlierIds].map(Number);
		return { by: 'app', app: given.app, webhookIds, siteUrl };
	}
	const secrets = acceptedSecrets(memory, now);
	const isUnsigned = way === 'adminWebhook' && secrets.length === 0 && given.allowsUnsigned;
	return isUnsigned ? { by: 'nothing' } : { by: 'secret', secrets };
}
