import {
	dateField,
	formattedTextField,
	lineField,
	namesField,
	parentField,
	priorityField,
	textFormatField,
	userField,
	type Details,
	type Entered,
	type Field,
	type WrittenText,
} from '../../../fields';

/** The longest summary that Jira accepts. */
const LONGEST_SUMMARY = 255;

/** The summary: one line. Jira refuses line breaks. */
export function summaryField<const Some extends Details = object>(
	details?: Some,
): Field<Entered<string, Some>> {
	return lineField('Summary', LONGEST_SUMMARY, {
		description: 'The title of the issue: one line of up to 255 characters',
		...details,
	} as Details & Some);
}

export function descriptionField(): Field<WrittenText['text'] | undefined> {
	return formattedTextField('Description', {
		typeOptions: { rows: 5 },
		description: "The text of the issue, in Markdown unless 'Text Format' says otherwise",
	});
}

/** The optional fields of an issue, for creating and updating. */
export const namedFields = {
	assignee: userField('Assignee', 'searchAssignees', {
		description: 'The person who will work on it',
	}),
	components: namesField('Components', 'Web shop'),
	duedate: dateField('Due Date', {
		description: 'The day by which it should be done, or a date and time from an expression',
	}),
	environment: formattedTextField('Environment', {
		typeOptions: { rows: 2 },
		description: 'Where it occurs: system, browser, version',
	}),
	fixVersions: namesField('Fix Versions', '2.2'),
	parent: parentField({
		description: 'The parent issue: an epic, or the issue that it is a sub-task of',
	}),
	priority: priorityField({ description: 'How important the issue is' }),
	reporter: userField('Reporter', 'searchAssignableUsers', {
		description: 'The person who reports it; you by default',
	}),
	textFormat: textFormatField(),
	versions: namesField('Affects Versions', '2.1'),
};
