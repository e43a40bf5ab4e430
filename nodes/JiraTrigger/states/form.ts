import {
	booleanField,
	choiceField,
	groupField,
	listField,
	objectField,
	shownWhen,
	textField,
	wholeNumberField,
	type Values,
} from '../../fields';
import { FILTER } from '../../Jira/lookUps/filterCalled';
import type { TriggerEvent } from '../events';

type Shown = readonly [TriggerEvent, ...TriggerEvent[]];

/** The events about what a query finds. */
const MATCHING: Shown = ['issueMatches', 'issueStopsMatching'];

/** The events about something that may be so already when the trigger is activated. */
const STANDING: Shown = [...MATCHING, 'slaAtRisk', 'slaBreached'];

const fields = {
	matchBy: shownWhen(
		choiceField(
			'Match By',
			[
				{ name: 'JQL', value: 'jql', description: 'A query' },
				{ name: 'Saved Filter', value: 'filter', description: 'A query that is saved in Jira' },
			],
			{ description: 'What says which issues match' },
		),
		{ events: MATCHING },
	),
	matchJql: shownWhen(
		textField('Query', {
			required: true,
			typeOptions: { rows: 2 },
			placeholder: 'e.g. duedate < now() AND statusCategory != Done',
			description:
				'The JQL that an issue comes to match, or stops matching. At most 20,000 issues may match at a time.',
		}),
		{ events: MATCHING, matchBy: ['jql'] },
	),
	matchFilter: shownWhen(
		objectField(
			'Filter',
			FILTER,
			{ list: 'searchFilters', name: 'Open bugs', id: '10100' },
			{
				required: true,
				description:
					'The filter that an issue comes to match, or stops matching. Data Center finds only favourite filters by name.',
			},
		),
		{ events: MATCHING, matchBy: ['filter'] },
	),
	quietFor: shownWhen(
		wholeNumberField('Quiet For', {
			default: 3,
			typeOptions: { minValue: 1, maxValue: 10_000 },
			description: 'How many days or hours nothing happened to the issue',
		}),
		{ events: ['noActivity'] },
	),
	quietUnit: shownWhen(
		choiceField('Quiet For Unit', ['days', 'hours'], {
			description: 'Days of 24 hours, weekends too',
		}),
		{ events: ['noActivity'] },
	),
	linkedStatuses: shownWhen(
		listField(
			'Linked Issue Statuses',
			{
				placeholder: 'e.g. Done, Closed',
				description:
					'Names or IDs of the statuses that the linked issue is in now, separated by commas; empty for any',
			},
			'Names',
		),
		{ events: ['linkedIssueMoved'] },
	),
	linkTypes: shownWhen(
		listField(
			'Link Types',
			{
				placeholder: 'e.g. is blocked by, Relates',
				description:
					'How the issue of the workflow is linked with the one that moved: one direction (is blocked by) or the type for both (Blocks), separated by commas; empty for any',
			},
			'Names',
		),
		{ events: ['linkedIssueMoved'] },
	),
	slas: shownWhen(
		listField(
			'SLAs',
			{
				placeholder: 'e.g. Time to resolution',
				description: 'Names or IDs of the fields of SLAs, separated by commas; empty for all',
			},
			'Names',
		),
		{ events: ['slaAtRisk', 'slaBreached'] },
	),
	minutesBefore: shownWhen(
		wholeNumberField('Minutes Before Breach', {
			default: 30,
			typeOptions: { minValue: 1, maxValue: 100_000 },
			description: 'How much time is left at the most, in working time of the SLA',
		}),
		{ events: ['slaAtRisk'] },
	),
	existing: shownWhen(
		booleanField(
			'Include Existing',
			'Whether what matches, or is about to breach or breached, when the trigger starts for the first time starts the workflow, too',
		),
		{ events: STANDING },
	),
};

/** What a user says about the events that only polling can give. */
export type WantedStates = Values<typeof fields>;

/** The fields by which a user says it. */
export function statesField() {
	return groupField(fields);
}
