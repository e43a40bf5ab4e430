import type { Located } from '../values/locator';
import type { Details, Entered, Field } from './field';
import { listMode, locatedValue, locatorField, textMode } from './locator';

/** A group as a form names it. */
export type WrittenGroup = Located<'id' | 'name'>;

/** A group of users, by name or, on Cloud, by ID. */
export function userGroupField<const Some extends Details>(
	details: Some,
	displayName = 'Group',
): Field<Entered<WrittenGroup, Some>> {
	return locatorField(
		displayName,
		'Name or ID',
		[
			listMode('searchGroups'),
			textMode('Name', 'name', 'jira-users'),
			textMode('By ID', 'id', '276f955c-63d7-42c8-9520-92d01dca0625'),
		],
		locatedValue({ list: 'id', id: 'id', name: 'name' }, 'the name or ID of a group'),
		details,
	);
}
