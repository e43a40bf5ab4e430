import type { Field } from './field';
import { listField } from './list';

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
