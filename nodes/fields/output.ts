import { booleanField } from './choice';
import { parameterField, type Field } from './field';
import { labelWanting } from './label';
import { textListValue } from './list';

/** n8n's standard switch to return a shorter answer. */
export function simplifyField(): Field<boolean> {
	return booleanField(
		'Simplify',
		'Whether to return a simplified version of the response instead of the raw data',
		{ default: true },
	);
}

/** Which fields of issues to return, by names or IDs. */
export function fieldsToReturnField(atFirst: string): Field<string[]> {
	return parameterField(
		{
			displayName: labelWanting('Fields', 'Names or IDs'),
			type: 'string',
			default: atFirst,
			placeholder: 'e.g. summary, status, Story Points',
			description:
				'Names or IDs of the fields to return, separated by commas. *all returns all fields, *navigable those of the issue navigator; a minus sign in front of a field excludes it.',
		},
		textListValue,
	);
}
