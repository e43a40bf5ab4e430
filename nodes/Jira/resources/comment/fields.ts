import type { IDataObject } from 'n8n-workflow';
import { booleanField, choiceField, idField, mappedField, type Field } from '../../../fields';

/** The comment that is read, changed or deleted. */
export function commentIdField(): Field<string> {
	return idField(
		'Comment ID',
		'a comment',
		"The ID of the comment, as 'Add' and 'Get Many' return it",
	);
}

const INTERNAL =
	'In service projects, only the team sees an internal note. Other projects ignore this.';

/** Whether a new comment is an internal note of a service project. */
export function internalField(): Field<true | undefined> {
	return mappedField(
		booleanField('Internal Note', `Whether customers do not see the comment. ${INTERNAL}`),
		(isInternal) => (isInternal ? true : undefined),
	);
}

/** Whether a comment becomes an internal note or a reply to the customer; undefined to leave that as it is. */
export function internalChangeField(): Field<boolean | undefined> {
	return mappedField(
		choiceField(
			'Internal Note',
			[
				{ name: 'As It Is', value: 'unchanged' },
				{ name: 'Yes', value: 'yes' },
				{ name: 'No', value: 'no' },
			],
			{ description: INTERNAL },
		),
		(choice) => (choice === 'unchanged' ? undefined : choice === 'yes'),
	);
}

/**
 * The property that hides a comment from customers. Source: "Jira Service Management comment properties",
 * developer.atlassian.com; the same on Cloud and Data Center.
 */
export function internalProperty(isInternal: boolean | undefined): IDataObject[] {
	return isInternal === undefined
		? []
		: [{ key: 'sd.public.comment', value: { internal: isInternal } }];
}

/** Properties in the form of a comment's body; undefined if there are none. */
export function propertiesOf(properties: readonly IDataObject[]): IDataObject[] | undefined {
	return properties.length === 0 ? undefined : [...properties];
}
