import { userField, type Field } from '../../../fields';
import type { WrittenPerson } from '../../../values/person';

/** The user that an operation is about. */
export function theUserField(): Field<WrittenPerson> {
	return userField('User', 'searchUsers', { required: true, description: 'The user' });
}
