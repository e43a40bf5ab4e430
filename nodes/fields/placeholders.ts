import { z } from 'zod/v3';
import type { TextValue } from '../values/textPlaceholders';
import { setsField } from './collection';
import { parameterField, type Field } from './field';
import { textValue } from './text';

/** Values for `%name%` in texts. n8n itself takes what stands in double braces. */
export function placeholdersField(): Field<readonly TextValue[]> {
	return setsField(
		'Placeholders',
		'placeholder',
		{
			// Not required in the editor: otherwise an added but empty set would stop the workflow.
			name: parameterField(
				{
					displayName: 'Name',
					type: 'string',
					default: '',
					placeholder: 'e.g. customer',
					description: 'What stands between the percent signs: customer for %customer%',
				},
				textValue,
			),
			value: parameterField<unknown>(
				{
					displayName: 'Value',
					type: 'string',
					default: '',
					description: 'What takes its place; nothing if it is empty',
				},
				z.unknown(),
			),
		},
		{
			leftOutWithout: 'name',
			description: 'What takes the place of each %name% in the texts of the issue',
		},
	);
}
