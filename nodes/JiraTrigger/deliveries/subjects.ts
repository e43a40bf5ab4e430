import type { IDataObject } from 'n8n-workflow';
import type { TriggerEvent } from '../events';

/** The object of an event if that is not the issue, by its own name. */
export interface Subject {
	readonly name: string;
	readonly value: IDataObject;
}

/** Where deliveries have the objects of events: by the beginning of the event's name, the longest first. */
const PLACES: ReadonlyArray<readonly [begins: string, name: string, ...places: string[]]> = [
	['comment', 'comment', 'comment'],
	['worklog', 'worklog', 'worklog'],
	['attachment', 'attachment', 'attachment'],
	['issueLink', 'issueLink', 'issueLink', 'issuelink'],
	['issueProperty', 'property', 'property', 'issueProperty'],
	['issueType', 'issueType', 'issuetype', 'issueType'],
	['sprint', 'sprint', 'sprint'],
	['version', 'version', 'version'],
	['boardConfiguration', 'board', 'configuration', 'board'],
	['board', 'board', 'board'],
	['project', 'project', 'project'],
	['filter', 'filter', 'filter'],
	['user', 'user', 'user'],
	['option', 'option', 'property', 'option'],
];

/** The object that a delivery is about; for an update of an issue, the comment that came with it. */
export function subjectOf(event: TriggerEvent, body: IDataObject): Subject | undefined {
	const places: readonly string[] =
		event === 'issueUpdated'
			? ['comment', 'comment']
			: (PLACES.find(([begins]) => event.startsWith(begins))?.slice(1) ?? []);
	const [name, ...names] = places;
	const found = names
		.map((place) => body[place])
		.find((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
	return name === undefined || found === undefined
		? undefined
		: { name, value: found as IDataObject };
}
