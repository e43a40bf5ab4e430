import {
	choiceField,
	collectionField,
	formattedTextField,
	issueTypeField,
	jqlValuesField,
	labelsField,
	labelWanting,
	lineField,
	otherFieldsField,
	preparedField,
	projectField,
	shownWhen,
	textField,
	textFormatField,
	type Values,
} from '../../../../fields';
import { descriptionField, namedFields, summaryField } from '../issueFields';

/** The IDs of a system that a run had. */
export interface MissingGroup {
	readonly system: string;
	readonly present: ReadonlySet<string>;
}

/** Texts of this length fit into a property beside the rest. */
const LONGEST = 255;

const BY_FOREIGN_ID = { findBy: ['foreignId'] } as const;
const BY_JQL = { findBy: ['jql'] } as const;

/** How an issue is found, what it is to be, and what happens to closed and missing ones. */
export const upsertFields = {
	project: projectField({
		required: true,
		description: 'The project in which the issue is created if there is none yet',
	}),
	issueType: issueTypeField({
		required: true,
		description: 'The type of an issue that is created; an issue that exists keeps its own',
	}),
	findBy: choiceField('Find By', [
		{
			name: 'ID in Another System',
			value: 'foreignId',
			description: 'The node keeps the ID with the issue, invisibly, and finds it again by it',
		},
		{ name: 'JQL', value: 'jql', description: 'A query that finds the one issue, if it exists' },
	]),
	system: shownWhen(
		lineField('System (Name)', LONGEST, {
			required: true,
			placeholder: 'e.g. zendesk',
			description:
				'A name for where the IDs come from; always the same for the same system, so that IDs of several systems are not confused',
		}),
		BY_FOREIGN_ID,
	),
	foreignId: shownWhen(
		lineField('ID in That System', LONGEST, {
			required: true,
			placeholder: 'e.g. ZD-4711',
			description: 'What identifies the record there, such as the number of a ticket',
		}),
		BY_FOREIGN_ID,
	),
	candidates: shownWhen(
		textField('Candidates (JQL)', {
			placeholder: 'e.g. project = SUP AND created >= -90d',
			description:
				'Among which issues to look for IDs; by default those of the project and the type. Jira cannot search for the IDs itself. Data Center reads up to 1000 candidates, one by one.',
		}),
		BY_FOREIGN_ID,
	),
	jql: shownWhen(
		textField('JQL', {
			required: true,
			typeOptions: { rows: 2 },
			placeholder: 'e.g. project = SUP AND "Serial number" ~ :serial',
			description:
				'Finds the issue. Write :name where a value belongs, without quotes, and add it below: it cannot change the query, whatever it contains.',
		}),
		BY_JQL,
	),
	jqlValues: shownWhen(jqlValuesField(), BY_JQL),
	summary: summaryField({ required: true }),
	description: descriptionField(),
	textFormat: textFormatField('description'),
	additionalFields: collectionField('Additional Fields', {
		...namedFields,
		labels: labelsField(),
	}),
	otherFields: otherFieldsField({ method: 'fieldsToCreate', first: 'list', existing: false }),
	ifClosed: choiceField(
		'If Closed',
		[
			{ name: 'Update Anyway', value: 'update', description: 'Its status stays as it is' },
			{ name: 'Reopen and Update', value: 'reopen' },
			{
				name: 'Only Add Comment',
				value: 'comment',
				description: 'Its fields stay as they are; the same comment is added only once',
			},
			{
				name: 'Create a New Issue',
				value: 'create',
				description: 'From then on, the new one is updated',
			},
		],
		{ description: 'What to do if the issue that was found is done' },
	),
	reopenStatus: shownWhen(
		textField(labelWanting('Status After Reopening', 'Name or ID'), {
			placeholder: 'e.g. To Do',
			description: 'By default the first status that is not done and can be reached',
		}),
		{ ifClosed: ['reopen'] },
	),
	closedComment: shownWhen(
		formattedTextField('Comment on Closed Issue', { required: true, typeOptions: { rows: 2 } }),
		{ ifClosed: ['comment'] },
	),
	missing: shownWhen(
		choiceField(
			'Missing From List',
			[
				{ name: 'Leave', value: 'leave' },
				{
					name: 'Add Comment',
					value: 'comment',
					description: 'The same comment is added only once',
				},
				{ name: 'Close', value: 'close' },
			],
			{
				description:
					"What to do with issues of earlier runs whose IDs are not among this run's items: so all records of the system must be in one run",
			},
		),
		BY_FOREIGN_ID,
	),
	missingComment: shownWhen(
		formattedTextField('Comment on Missing Issue', {
			required: true,
			typeOptions: { rows: 2 },
		}),
		{ ...BY_FOREIGN_ID, missing: ['comment'] },
	),
	missingStatus: shownWhen(
		textField(labelWanting('Status When Closed', 'Name or ID'), {
			placeholder: 'e.g. Done',
			description: 'By default the first status that is done and can be reached',
		}),
		{ ...BY_FOREIGN_ID, missing: ['close'] },
	),
	missingResolution: shownWhen(
		textField(labelWanting('Resolution When Closed', 'Name or ID'), {
			placeholder: 'e.g. Cannot Reproduce',
			description: 'For workflows that ask for one',
		}),
		{ ...BY_FOREIGN_ID, missing: ['close'] },
	),
	/** What is done after all items, see `missingGroups`. */
	missingIssues: preparedField<MissingGroup>(),
};

export type UpsertInput = Values<typeof upsertFields>;
