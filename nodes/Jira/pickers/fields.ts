import { call } from '../../connection';
import { hasOptions } from '../fieldsWithOptions';
import type { KnownField } from '../resources/issue/knownFields';
import { matching, picker } from './picker';

/** The custom fields that have a list of options. */
export const searchFields = picker(async ({ connection, filter }) => {
	const fields = (await connection.send(call('GET /rest/api/3/field'))) as readonly KnownField[];
	const entries = fields
		.filter(hasOptions)
		.map(({ id, name }) => ({ name: `${name} (${id.replace('customfield_', '')})`, value: id }))
		.toSorted((one, other) => one.name.localeCompare(other.name));
	return { entries: matching(entries, filter) };
});
