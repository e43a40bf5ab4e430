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
		],
		{
			description:
				'What happens to the description in Jira; what is kept stays as it is, with its pictures',
		},
	),
	descriptionSection: textField('Description Section', {
		placeholder: 'e.g. Steps to reproduce',
		description:
			'The heading of a section of the description: the text replaces only what stands below it',
	}),
};

/**
 * The changes of an issue with how its description changes.
 *
 * @throws ItemRefused if the description is changed in two ways
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
	descriptionSection: heading,
}: Added<typeof descriptionEditFields>): TextEdit | undefined {
	if (heading === undefined) return how === 'replace' ? undefined : { how };
	if (how === 'replace') return { how: 'replaceSection', heading };
	throw new ItemRefused(
		`'Description Section' is "${heading}", but 'Change Description By' is not 'Replacing It'`,
		'A section can only be replaced: remove one of the two.',
	);
}
