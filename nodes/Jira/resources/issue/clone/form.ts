import {
	booleanField,
	collectionField,
	issueField,
	issueTypeField,
	labelsField,
	multiChoiceField,
	otherFieldsField,
	placeholdersField,
	projectField,
	textField,
	type Values,
} from '../../../../fields';
import { descriptionField, namedFields, summaryField } from '../issueFields';

/** What a clone has of its original. */
export const cloneFields = {
	issue: issueField(),
	include: multiChoiceField(
		'Also Copy',
		[
			{ name: 'Attachments', value: 'attachments' },
			{
				name: 'Comments',
				value: 'comments',
				description: 'Each says who wrote it and when; the account that signs in adds them',
			},
			{ name: 'Links', value: 'links', description: 'Links to other issues' },
		],
		{ description: 'What to copy besides the fields' },
	),
	summaryPrefix: textField('Summary Prefix', {
		default: 'CLONE -',
		placeholder: 'e.g. CLONE -',
		description: 'Stands before the summary, unless the changes have another one',
	}),
	linkToOriginal: booleanField(
		'Link to Original',
		"Whether the clone gets the link 'clones' to the original, as in Jira",
		{ default: true },
	),
	withChildren: booleanField(
		'With Children',
		'Whether its children and sub-tasks, and theirs, are cloned too, below the clone; links among them lead to the clones',
	),
	placeholders: placeholdersField(),
	changes: collectionField('Changes', {
		project: projectField({
			description: 'Another project, to create the clone there; it needs a type of the same name',
		}),
		issueType: issueTypeField({ description: 'Another type for the clone' }),
		summary: summaryField(),
		description: descriptionField(),
		...namedFields,
		labels: labelsField(),
	}),
	otherFields: otherFieldsField({ method: 'fieldsToUpdate', first: 'list', existing: false }),
};

export type CloneInput = Values<typeof cloneFields>;
