import { choiceField, textField, type Added } from '../../../fields';
import { ItemRefused } from '../../../operation';
import type { TextEdit } from '../../../values/richText';
import type { FieldChange } from './fieldChange';

/** How the description of an issue changes: as a whole by default. */
export const descriptionEditFields = {
	descriptionEdit: choiceField(
		'Change Description By',
		[
			{ name: 'Replacing It', value: 'replace', description: 'The text becomes the description' },
			{ name: 'Appending', value: 'append', description: 'The text comes after the description' },
			{
				name: 'Prepending',
				value: 'prepend',
				description: 'The text comes before the description',
			},
			{
				name: 'Replacing a Section',
				value: 'replaceSection',
				description: "The text replaces what stands below the heading in 'Section Heading'",
			},
		],
		{
			description:
				'What happens to the text in Jira; the rest of it stays as it is, with its files',
		},
	),
	sectionHeading: textField('Section Heading', {
		placeholder: 'e.g. Steps to reproduce',
		description: 'The words of the heading above the section to replace',
	}),
};

/**
 * The changes of an issue with how its description changes.
 *
 * @throws ItemRefused if the heading of a section is missing
 */
export function withTextEdit(
	changes: readonly FieldChange[],
	given: Added<typeof descriptionEditFields>,
): readonly FieldChange[] {
	const edit = textEdit(given);
	return edit === undefined
		? changes
		: changes.map((change) =>
				change.field.id === 'description' ? { ...change, textEdit: edit } : change,
			);
}

function textEdit({
	descriptionEdit: how = 'replace',
	sectionHeading: heading,
}: Added<typeof descriptionEditFields>): TextEdit | undefined {
	if (how === 'replace') return undefined;
	if (how !== 'replaceSection') return { how };
	if (heading !== undefined) return { how, heading };
	throw new ItemRefused(
		"'Section Heading' is empty",
		"Enter the heading of the section to replace, or choose another 'Change Description By'.",
	);
}
