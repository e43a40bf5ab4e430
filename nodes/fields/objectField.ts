import { OBJECT_WAYS, type ObjectKind, type WrittenObject } from '../values/numberedObject';
import type { Details, Entered, Field } from './field';
import { listMode, locatedValue, locatorField, textMode, type PickerMethod } from './locator';

/** How an object with an ID is chosen in the editor. */
export interface ObjectChoice {
	/** The picker of its list. */
	readonly list: PickerMethod;
	/** Examples of a name and of an ID. */
	readonly name: string;
	readonly id: string;
}

/** An object that Jira numbers, from a list, by name or by ID. Names are looked up with `objectId`. */
export function objectField<const Some extends Details>(
	displayName: string,
	{ one }: ObjectKind,
	{ list, name, id }: ObjectChoice,
	details: Some,
): Field<Entered<WrittenObject, Some>> {
	return locatorField(
		displayName,
		'Name or ID',
		[listMode(list), textMode('Name', 'name', name), textMode('By ID', 'id', id)],
		locatedValue(OBJECT_WAYS, `the name or ID of ${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}`),
		details,
	);
}
