import type { INodeProperties } from 'n8n-workflow';
import { issueParameter, priorityParameter, userParameter } from './locators';

/** How the rich texts of an item are written. */
export const textFormatParameter: INodeProperties = {
	displayName: 'Text Format',
	name: 'textFormat',
	type: 'options',
	options: [
		{
			name: 'Atlassian Document Format',
			value: 'adf',
			description: 'An ADF document, as an object or as JSON',
		},
		{
			name: 'Markdown',
			value: 'markdown',
			description: 'Headings, lists, tables, code, links, bold, italic…',
		},
		{ name: 'Plain Text', value: 'plainText', description: 'Shown exactly as it is written' },
		{
			name: 'Wiki Markup',
			value: 'wiki',
			description: "Jira's older notation; Data Center only",
		},
	],
	default: 'markdown',
	description:
		'How the text is written. An ADF document that an expression gives is recognised in any case.',
};

export const summaryParameter: INodeProperties = {
	displayName: 'Summary',
	name: 'summary',
	type: 'string',
	required: true,
	default: '',
	description: 'The title of the issue: one line of at most 255 characters',
};

export const descriptionParameter: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	description: "The text of the issue, in Markdown unless 'Text Format' says otherwise",
};

const labels: INodeProperties = {
	displayName: 'Labels',
	name: 'labels',
	type: 'string',
	default: '',
	placeholder: 'e.g. billing, vip',
	description: 'Labels, separated by commas, or a list from an expression',
};

const namesParameter = (
	displayName: string,
	name: string,
	placeholder: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${placeholder}`,
	description: 'Names or IDs, separated by commas, or a list from an expression',
});

/** Any field, custom ones included, by its name or id. */
export const otherFieldsParameter: INodeProperties = {
	displayName: 'Other Fields',
	name: 'otherFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Field',
	default: {},
	description: 'Any other field of the issue, custom fields included',
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: [
				{
					displayName: 'Field Name or ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. Story Points or customfield_10016',
					description: 'The name of the field as Jira shows it, or its ID',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description:
						"Text, number, date, option or name; several separated by commas; JSON in Jira's own form is passed on as it is. Empty leaves the field alone, null clears it.",
				},
			],
		},
	],
};

/** The fields of an issue that people set now and then, on creating and on updating. */
export const fieldParameters: readonly INodeProperties[] = [
	namesParameter('Affects Versions', 'versions', '2.1'),
	userParameter('Assignee', 'assignee', 'The person who is to work on it'),
	namesParameter('Components', 'components', 'Web shop'),
	{
		displayName: 'Due Date',
		name: 'duedate',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-12-24',
		description: 'The day by which it should be done, or any date and time from an expression',
	},
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		description: 'Where it happens: system, browser, version',
	},
	namesParameter('Fix Versions', 'fixVersions', '2.2'),
	issueParameter({
		displayName: 'Parent',
		name: 'parent',
		required: false,
		description: 'The issue above it: an epic, or the issue of which it is a sub-task',
	}),
	priorityParameter,
	userParameter('Reporter', 'reporter', 'The person who reports it; yourself when it is left out'),
];

/** A collection of rarely used fields. */
export function fieldsCollection(
	displayName: string,
	name: string,
	options: readonly INodeProperties[],
): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: options.toSorted((one, other) => one.displayName.localeCompare(other.displayName)),
	};
}

export const labelsParameter = labels;
