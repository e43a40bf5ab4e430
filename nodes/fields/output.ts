import { READ_FORMATS, type ReadFormat } from '../values/richText';
import { booleanField, choiceField } from './choice';
import { parameterField, type Field } from './field';
import { labelWanting } from './label';
import { textListValue } from './list';
import { shownWhen } from './shown';

/** n8n's standard switch to return a shorter answer. */
export function simplifyField(): Field<boolean> {
	return booleanField(
		'Simplify',
		'Whether to return a simplified version of the response instead of the raw data',
		{ default: true },
	);
}

/** Which fields of issues to return, by names or IDs. */
export function fieldsToReturnField(atFirst: string): Field<string[]> {
	return parameterField(
		{
			displayName: labelWanting('Fields', 'Names or IDs'),
			type: 'string',
			default: atFirst,
			placeholder: 'e.g. summary, status, Story Points',
			description:
				'Names or IDs of the fields to return, separated by commas. *all returns all fields, *navigable those of the issue navigator; a minus sign in front of a field excludes it.',
		},
		textListValue,
	);
}

/** The format of rich texts in a simplified answer, in a form with {@link simplifyField}. */
export function textsAsField(): Field<ReadFormat | undefined> {
	return shownWhen(
		choiceField(
			'Texts As',
			READ_FORMATS.map((value) => ({ value, ...FORMATS[value] })),
			{ description: 'The format of descriptions, comments and other formatted texts' },
		),
		{ simplify: [true] },
	);
}

const FORMATS: Readonly<Record<ReadFormat, { name: string; description: string }>> = {
	markdown: { name: 'Markdown', description: 'Headings, lists, tables, code, links, bold…' },
	plainText: { name: 'Plain Text', description: 'Without formatting' },
	stored: {
		name: "Jira's Own Format",
		description: 'Atlassian Document Format (ADF) on Cloud, wiki markup on Data Center',
	},
};

/**
 * Whether simplified issues have their custom fields under names, in a form with {@link simplifyField}. Off by default:
 * an ID stays the same when somebody renames the field or adds another of its name, and needs no request.
 */
export function fieldNamesField(): Field<boolean | undefined> {
	return shownWhen(
		booleanField(
			'Field Names as Keys',
			'Whether custom fields are called by their names, such as Story Points, instead of customfield_10016. Fields that share a name have their ID after it. Expressions that use a name no longer find the field after somebody renames it.',
		),
		{ simplify: [true] },
	);
}
