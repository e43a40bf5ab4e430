import type { IDataObject } from 'n8n-workflow';
import {
	checkedField,
	mappedField,
	setsField,
	textField,
	type Details,
	type Field,
} from '../../fields';

/** Names and values by which data can be deleted later; a name can have one value only. */
export function propertiesField(
	details: Details = {
		description: 'Up to five names and values that you can use to delete the data later',
	},
): Field<IDataObject> {
	const pairs = setsField(
		'Properties',
		'property',
		{
			name: textField('Name', { required: true, placeholder: 'e.g. repository' }),
			value: textField('Value', { required: true, placeholder: 'e.g. shop' }),
		},
		details,
	);
	const once = checkedField(pairs, (properties) => {
		const names = properties.map(({ name }) => name);
		const twice = names.find((name, index) => names.indexOf(name) < index);
		return twice === undefined
			? undefined
			: `different properties; "${twice.slice(0, 40)}" appears twice`;
	});
	return mappedField(once, (properties) =>
		Object.fromEntries(properties.map(({ name, value }) => [name, value])),
	);
}

/** The properties that data must have, all of them; at least one. */
export function wantedPropertiesField(): Field<IDataObject> {
	const properties = propertiesField({
		required: true,
		description: 'The names and values that the data was sent with; all of them must match',
	});
	return checkedField(properties, (wanted) => {
		const names = Object.keys(wanted);
		if (names.length === 0) return 'at least one name with a value';
		return names.some((name) => name.startsWith('_'))
			? "names that do not begin with '_'"
			: undefined;
	});
}
