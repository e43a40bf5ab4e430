import { objectField, textField, type Field } from '../../../fields';
import type { WrittenObject } from '../../../values/numberedObject';
import { FILTER } from '../../lookUps/filterCalled';

/** The filter that an operation is about. */
export function theFilterField(): Field<WrittenObject> {
	return objectField(
		'Filter',
		FILTER,
		{ list: 'searchFilters', name: 'Open bugs', id: '10100' },
		{
			required: true,
			description:
				'The filter: its ID, its address or its name. Data Center finds only favourite filters by name.',
		},
	);
}

/** The query of a filter; Jira checks it. */
export function filterQueryField<const Some extends { readonly required?: true }>(details: Some) {
	return textField('JQL', {
		...details,
		typeOptions: { rows: 3 },
		placeholder: 'e.g. project = SUP AND status != Done',
		description: 'The query that the filter saves; Jira refuses one that it cannot run',
	});
}
