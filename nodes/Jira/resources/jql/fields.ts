import { textField, type Field } from '../../../fields';

/** A query that an operation is about. */
export function theQueryField(description: string): Field<string> {
	return textField('JQL', {
		required: true,
		typeOptions: { rows: 3 },
		placeholder: 'e.g. project = SUP AND status != Done',
		description,
	});
}
