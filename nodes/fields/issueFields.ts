import { z } from 'zod/v3';
import { parameterField, type Field } from './field';
import { setsField } from './collection';
import { listField } from './list';
import { textValue } from './text';

/** A field of an issue that the user names, and its value as it was given. */
export interface NamedValue {
	readonly id: string;
	readonly value: unknown;
}

/** What a list of Jira's objects contains. */
const NAMES = 'Names';

/** Labels, separated by commas, or a list. */
export function labelsField(
	displayName = 'Labels',
	description = 'Labels, separated by commas, or a list from an expression',
): Field<string[] | undefined> {
	return listField(displayName, { placeholder: 'e.g. billing, vip', description });
}

/** Project objects with a name and an ID: versions, components. */
export function namesField(displayName: string, example: string): Field<string[] | undefined> {
	return listField(
		displayName,
		{
			placeholder: `e.g. ${example}`,
			description: 'Names or IDs, separated by commas, or a list from an expression',
		},
		NAMES,
	);
}

/** Any field of an issue, including custom fields, by name or ID. A field without a value is left out. */
export function otherFieldsField(): Field<readonly NamedValue[]> {
	return setsField(
		'Other Fields',
		'field',
		{
			// Not required in the editor: otherwise an added but empty set would stop the workflow.
			id: parameterField(
				{
					displayName: 'Field Name or ID',
					type: 'string',
					default: '',
					placeholder: 'e.g. Story Points or customfield_10016',
					description: 'The name of the field as Jira shows it, or its ID',
				},
				textValue,
			),
			value: parameterField<unknown>(
				{
					displayName: 'Value',
					type: 'string',
					default: '',
					description:
						"Text, number, date, option or name; separate several with commas. JSON in Jira's own format is sent unchanged. If empty, the field keeps its value; the word null clears it, except in text fields: use 'Fields to Clear' for these.",
				},
				z.unknown(),
			),
		},
		{
			leftOutWithout: 'value',
			description: 'Any other field of the issue, including custom fields',
		},
	);
}

/** Fields of an issue to empty, by name or ID. */
export function fieldsToClearField(): Field<string[] | undefined> {
	return listField(
		'Fields to Clear',
		{
			placeholder: 'e.g. assignee, duedate, Story Points',
			description: 'Names or IDs of the fields to empty, separated by commas',
		},
		NAMES,
	);
}
