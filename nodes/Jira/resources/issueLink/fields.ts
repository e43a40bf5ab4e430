import {
	idField,
	issueField,
	listMode,
	locatedValue,
	locatorField,
	mappedField,
	textMode,
	type Field,
} from '../../../fields';

/** The link that is read or deleted. */
export function linkIdField(): Field<string> {
	return idField('Link ID', 'a link', "The ID of the link, as 'Get Many' and issues return it");
}

/** How one issue is linked to another, in Jira's words for that direction. */
export function linkField(): Field<string> {
	return mappedField(
		locatorField(
			'Link',
			undefined,
			[listMode('searchLinks'), textMode('By Name', 'name', 'is blocked by')],
			locatedValue({ list: 'name', name: 'name' }, 'words such as blocks or is blocked by'),
			{
				required: true,
				description:
					"What the issue does to the other one, in Jira's words: blocks, is blocked by, relates to. The name of the type, such as Blocks, means its first direction.",
			},
		),
		({ value }) => value,
	);
}

/** The issue at the other end of the link. */
export function linkedIssueField(): Field<string> {
	return issueField('Linked Issue', {
		required: true,
		description: 'The other issue: its key, its ID or its address in the browser',
	});
}
