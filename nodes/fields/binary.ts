import { textField, textOf } from './text';
import { textListValue } from './list';
import type { Field } from './field';

/** The name of the binary field for output files. */
export function outputBinaryField(): Field<string> {
	return textField('Put Output File in Field', {
		required: true,
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		description: 'The name of the binary field of the output items',
	});
}

/** The names of the binary fields with the files to send. */
export function inputBinaryField(most: number): Field<string[]> {
	return textOf(
		'Input Binary Field',
		textListValue
			.refine((names) => names.length > 0, { message: 'the name of a binary field' })
			.refine((names) => names.length <= most, {
				message: `at most ${most} names of binary fields`,
			}),
		{
			required: true,
			default: 'data',
			hint: 'The name of the input field containing the file data to be uploaded',
			description:
				'Names of the binary fields with the files to attach, separated by commas. They also provide the file names and types.',
		},
	);
}
