import { textField, textOf } from './text';
import { textListValue } from './list';
import type { Field } from './field';
import { labelWanting } from './label';

/** The name of the binary field for output files. */
export function outputBinaryField(): Field<string> {
	return textField('Put Output File in Field', {
		required: true,
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		description: 'The name of the binary field of the output items',
	});
}

/** Stands for all files of the item. */
export const ALL_FILES = '*';

/** The names of the binary fields with the files to send; {@link ALL_FILES} for all. */
export function inputBinaryField(most: number): Field<string[]> {
	return textOf('Input Binary Field', fileNames(most), {
		required: true,
		default: 'data',
		hint: 'The name of the input field containing the file data to be uploaded',
		description:
			'Names of the binary fields with the files to attach, separated by commas, or * for all. They also provide the file names and types.',
	});
}

/**
 * Files of the item to attach to what an operation writes, by the names of their binary fields; {@link ALL_FILES} for
 * all.
 *
 * @param where says to what they are attached
 */
export function attachmentsField(most: number, where: string): Field<string[] | undefined> {
	return textOf(labelWanting('Attachments', 'Binary Fields'), fileNames(most), {
		placeholder: 'e.g. data',
		description: `Files to attach: names of binary fields of the item, separated by commas, or * for all. ${where}`,
	});
}

function fileNames(most: number) {
	return textListValue
		.refine((names) => names.length > 0, { message: 'the name of a binary field' })
		.refine((names) => names.length <= most, {
			message: `at most ${most} names of binary fields`,
		});
}
