import type { INodeProperties } from 'n8n-workflow';
import {
	booleanField,
	checkedField,
	choiceField,
	collectionField,
	compositeField,
	formOf,
	groupField,
	listField,
	multiChoiceField,
	peopleField,
	shownWhen,
	textField,
	userField,
	type Choice,
	type Field,
	type Form,
	type Values,
} from '../../fields';
import type { Way } from '../events';
import { statesField } from '../states/form';
import { patternFault } from './linearPattern';
import { COMMENT_EVENTS, eventsOffered } from './wantedEvents';

/**
 * The fields by which a user says what a trigger waits for.
 *
 * @param ways those by which the trigger learns of events: only events of these are offered
 */
function fieldsFor(ways: readonly Way[]) {
	const offered = eventsOffered(ways);
	const isPolling = ways.includes('polling');
	return {
		events: checkedField(
			multiChoiceField('Events', offered, {
				required: true,
				description: isPolling
					? 'What the workflow starts on'
					: 'What the workflow starts on. Issues that come to match a query, all children done, no activity, SLAs and approvals: use the node Jira Platform Polling Trigger.',
			}),
			(given) => eventsFault(given, offered),
		),
		moved: shownWhen(movedField(), { events: ['issueMoved'] }),
		assignedTo: shownWhen(
			choiceField(
				'Assigned To',
				[
					{ name: 'Anyone', value: 'anyone', description: 'Whoever it is, but somebody' },
					{ name: 'Chosen Person', value: 'person' },
					{ name: 'Me', value: 'me', description: 'The account of the credential' },
					{ name: 'Nobody', value: 'nobody', description: 'The issue became unassigned' },
				],
				{ description: 'Who the new assignee is' },
			),
			{ events: ['issueAssigned'] },
		),
		assignee: shownWhen(
			userField('Assignee', 'searchUsers', {
				required: true,
				description: 'Who the new assignee is',
			}),
			{ events: ['issueAssigned'], assignedTo: ['person'] },
		),
		changed: shownWhen(changedField(), { events: ['fieldChanged'] }),
		added: shownWhen(addedField(), { events: ['valueAdded'] }),
		removed: shownWhen(removedField(), { events: ['valueRemoved'] }),
		comments: shownWhen(commentsField(), { events: commentEventsOf(offered) }),
		states: isPolling ? statesField() : nothing,
		filters: filtersField(),
		ignoreOwnChanges: booleanField(
			'Ignore My Own Changes',
			'Whether changes by the account of the credential do not start the workflow, so that a workflow which changes issues does not start itself again and again. They count while you test in the editor.',
			{ default: true },
		),
	};
}

/** Of a trigger that only learns of changes. */
const nothing: Field<undefined> = compositeField(
	() => ({}),
	() => undefined,
);

function commentEventsOf(offered: ReadonlyArray<Choice<string>>): [string, ...string[]] {
	const [first, ...others] = COMMENT_EVENTS.filter((event) =>
		offered.some(({ value }) => value === event),
	);
	return [first ?? COMMENT_EVENTS[0], ...others];
}

const ANY_OF = 'separated by commas; empty for any';

function movedField() {
	return groupField({
		fromStatuses: listField(
			'From Statuses',
			{
				placeholder: 'e.g. To Do, In Progress',
				description: `Names or IDs of the statuses that the issue left, ${ANY_OF}`,
			},
			'Names',
		),
		toStatuses: listField(
			'To Statuses',
			{
				placeholder: 'e.g. In Review, Done',
				description: `Names or IDs of the statuses that the issue is in now, ${ANY_OF}`,
			},
			'Names',
		),
	});
}

function changedField() {
	return groupField({
		changedFields: listField(
			'Changed Fields',
			{
				required: true,
				placeholder: 'e.g. priority, Due date, Story Points',
				description:
					'Fields of which at least one was changed: names or IDs, separated by commas. Jira’s history names them in the language of the site.',
			},
			'Names or IDs',
		),
		fromValue: textField('From Value', {
			placeholder: 'e.g. Low',
			description: 'What the field had before, as the history of the issue shows it; empty for any',
		}),
		toValue: textField('To Value', {
			placeholder: 'e.g. High',
			description: 'What the field has now, as the history of the issue shows it; empty for any',
		}),
	});
}

const severalValuesField = (displayName: string) =>
	textField(`${displayName} (Name or ID)`, {
		required: true,
		default: 'labels',
		placeholder: 'e.g. labels, fixVersions, Platforms',
		description: 'A field with several values: labels, versions, components, options, sprints',
	});

function addedField() {
	return groupField({
		addedTo: severalValuesField('Field With Added Value'),
		addedValues: listField('Added Values', {
			placeholder: 'e.g. urgent, vip',
			description: `Values of which the field got at least one, ${ANY_OF}`,
		}),
	});
}

function removedField() {
	return groupField({
		removedFrom: severalValuesField('Field With Removed Value'),
		removedValues: listField('Removed Values', {
			placeholder: 'e.g. urgent, vip',
			description: `Values of which the field lost at least one, ${ANY_OF}`,
		}),
	});
}

function commentsField() {
	return collectionField(
		'Comments',
		{
			contains: textField('Contains Text', {
				placeholder: 'e.g. /deploy',
				description: 'A text that stands in the comment, in capitals or not',
			}),
			mentions: userField('Mentions', 'searchUsers', {
				description: 'A person whom the comment mentions',
			}),
			pattern: checkedField(
				textField('Matches Pattern', {
					placeholder: 'e.g. ^/deploy (staging|production)$',
					description:
						'A regular expression that fits somewhere in the comment. /…/i pays no attention to capitals, /…/m lets ^ and $ stand for the ends of each line. References such as \\1 and look-around are not possible.',
				}),
				(pattern: string | undefined) =>
					pattern === undefined ? undefined : patternFault(pattern),
			),
			visibleTo: choiceField(
				'Visible To',
				[
					{
						name: 'Everyone',
						value: 'everyone',
						description: 'Who sees the issue sees the comment',
					},
					{
						name: 'Only Some',
						value: 'some',
						description: 'Internal notes, and comments for a role or a group only',
					},
				],
				{ description: 'Which comments count' },
			),
		},
		{
			placeholder: 'Add Condition',
			description: 'Comments that meet all of these conditions count',
		},
	);
}

function filtersField() {
	return collectionField(
		'Filters',
		{
			ignorePeople: peopleField('Ignore By', {
				description: 'Changes by these people do not start the workflow',
			}),
			jql: textField('JQL', {
				typeOptions: { rows: 2 },
				placeholder: 'e.g. issuetype = Bug AND priority = Highest',
				description:
					'Only events of issues that the query finds after the change. Events that have no issue, such as those of sprints, are not filtered.',
			}),
			projects: listField(
				'Projects',
				{
					placeholder: 'e.g. SUP, OPS',
					description: 'Only events in these projects: keys, IDs or names, separated by commas',
				},
				'Keys or Names',
			),
		},
		{ placeholder: 'Add Filter', description: 'Only events that meet all of them count' },
	);
}

function eventsFault(
	given: readonly string[],
	offered: ReadonlyArray<Choice<string>>,
): string | undefined {
	const unknown = given.filter((event) => !offered.some(({ value }) => value === event));
	if (unknown.length === 0) return undefined;
	const fault = `events of this trigger, such as issueCreated; it has no ${unknown.map((event) => `"${event}"`).join(', ')}`;
	const isPolled = unknown.every((event) =>
		eventsOffered(['polling']).some(({ value }) => value === event),
	);
	return isPolled ? `${fault}: use the node Jira Platform Polling Trigger for that` : fault;
}

type WantedFields = ReturnType<typeof fieldsFor>;

/** What a user entered. */
export type WantedInput = Values<WantedFields>;

/**
 * The form by which a user says what a trigger waits for.
 *
 * @param ways those by which the trigger learns of events: only events of these are offered
 */
export function wantedForm(ways: readonly Way[]): Form<WantedInput> {
	return formOf(fieldsFor(ways));
}

/** What the editor shows of it. */
export function wantedParameters(ways: readonly Way[]): INodeProperties[] {
	return [...wantedForm(ways).parameters];
}
