import { call } from '../../connection';
import { hasOptions } from '../resources/field/optionField';
import { FIELDS, type KnownField } from '../resources/issue/knownFields';
import { matching, picker } from './picker';

/** The custom fields with options, by name. Jira cannot filter fields by their type, but returns all at once. */
export const searchOptionFields = picker(async ({ connection, filter }) => {
	const fields = (await connection.send(call(FIELDS))) as readonly KnownField[];
	const entries = fields
		.filter(hasOptions)
		.map(({ id, name }) => ({ name: `${name} (${id})`, value: id }))
		.toSorted((one, other) => one.name.localeCompare(other.name));
	return { entries: matching(entries, filter) };
});
