import { z } from 'zod/v3';
import type { JqlValue } from '../values/jqlPlaceholders';
import { setsField } from './collection';
import { parameterField, type Field } from './field';
import { textValue } from './text';

/** Values for `:name` in a query; an empty one stays, so that the query is refused instead of finding other issues. */
export function jqlValuesField(): Field<readonly JqlValue[]> {
	return setsField(
		'JQL Values',
		'value',
		{
			// Not required in the editor: otherwise an added but empty set would stop the workflow.
			name: parameterField(
				{
					displayName: 'Name',
					type: 'string',
					default: '',
					placeholder: 'e.g. serial',
					description: 'What stands behind the colon in the JQL',
				},
				textValue,
			),
			value: parameterField<unknown>(
				{
					displayName: 'Value',
					type: 'string',
					default: '',
					description: 'A text or a number; a list from an expression for "in (:name)"',
				},
				z.unknown(),
			),
		},
		{ leftOutWithout: 'name', description: 'What takes the place of each :name in the JQL' },
	);
}
