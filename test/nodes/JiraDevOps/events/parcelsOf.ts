import type { IDataObject } from 'n8n-workflow';
import { readEvent, receivedEvent, type Tool } from '../../../../nodes/JiraDevOps/events/readEvent';
import {
	build,
	deployment,
	developmentInformation,
	featureFlag,
} from '../../../../nodes/JiraDevOps/kinds';
import {
	eventParcels,
	type EventSelection,
} from '../../../../nodes/JiraDevOps/submission/eventSubmission';

/** The time at which the events of these tests are read. */
export const NOW = Date.parse('2026-11-22T00:00:00Z');

/** What an event contains to be sent, by the list of the request; or why there is nothing to send. */
export function parcelsOf(
	given: unknown,
	{ tool, toolUrl = '', ...wish }: Partial<EventSelection> & { tool?: Tool; toolUrl?: string } = {},
): Record<string, readonly IDataObject[]> | string {
	const facts = readEvent({ ...receivedEvent(given), toolUrl, now: NOW }, tool);
	const told = eventParcels(facts, {
		kinds: [build, deployment, developmentInformation, featureFlag],
		issues: [],
		search: { projectKeys: [] },
		frame: {},
		...wish,
	});
	if (!('parcels' in told)) return told.nothing;
	return Object.fromEntries(told.parcels.map(({ kind, entities }) => [kind.listName, entities]));
}
