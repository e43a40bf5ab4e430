import { idField, lineField, type Details, type Entered, type Field } from '../../../fields';

/** The most characters of a global ID. Source: "Create or update remote issue link", Jira platform REST API. */
export const LONGEST_GLOBAL_ID = 255;

/** What identifies a remote link among those of its issue. */
export function globalIdField<const Some extends Details & { readonly description: string }>(
	details: Some,
): Field<Entered<string, Some>> {
	return lineField('Global ID', LONGEST_GLOBAL_ID, {
		placeholder: 'e.g. shop-order-42',
		...details,
	});
}

/** The remote link that is deleted. */
export function remoteLinkIdField(): Field<string> {
	return idField(
		'Link ID',
		'a remote link',
		"The ID of the link, as 'Create or Update' and 'Get Many' return it",
	);
}
