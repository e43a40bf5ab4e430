import { z } from 'zod/v3';
import { isAddress } from '../values/address';
import { idWritten } from '../values/numberedObject';
import { enteredField, type Details, type Entered, type Field } from './field';

/** Text, or a number, without surrounding blanks. */
export const textValue = z
	.union([z.string(), z.number()])
	.transform((given) => String(given).trim());

/** A text; of several lines where `typeOptions` have rows. */
export function textField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<string, Some>>;
export function textField(displayName: string, details: Details = {}): Field<unknown> {
	return textOf(displayName, textValue, details);
}

/** A text that is checked or converted. */
export function textOf<Value, const Some extends Details = object>(
	displayName: string,
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
	details?: Some,
): Field<Entered<Value, Some>> {
	const property = { displayName, type: 'string', default: '', ...details } as const;
	return enteredField<Value, Some>(property as typeof property & Some, schema);
}

/** A one-line text with a maximum length; line breaks become spaces. */
export function lineField<const Some extends Details = object>(
	displayName: string,
	longest: number,
	details?: Some,
): Field<Entered<string, Some>> {
	const line = z
		.union([z.string(), z.number()])
		.transform((given) => String(given).replace(/\s+/g, ' ').trim())
		.refine((text) => text.length <= longest, { message: `at most ${longest} characters long` });
	return textOf(displayName, line, details);
}

/**
 * The ID of a thing that Jira numbers: digits, as text or as a number, or an address that contains them.
 *
 * @param addresses what stands before the ID in addresses: `/comment/`, `focusedCommentId=`
 */
export function idField(
	displayName: string,
	thing: string,
	description: string,
	addresses: readonly string[] = [],
): Field<string> {
	const kind = { one: thing, several: '', addresses };
	return textOf(
		displayName,
		textValue
			.transform((text) => (isAddress(text) ? idWritten({ by: 'any', value: text }, kind) : text))
			.refine((text) => text !== undefined && /^[1-9]\d{0,17}$/.test(text), {
				message: `the ID of ${thing}, such as 10001`,
			}) as unknown as typeof textValue,
		{ required: true, placeholder: 'e.g. 10001', description },
	);
}

/** A password, with its blanks; a refusal does not quote it. */
export function passwordField(displayName: string, details: Details): Field<string | undefined> {
	return textOf(displayName, z.union([z.string(), z.number()]).transform(String), {
		...details,
		required: false,
		typeOptions: { password: true },
	});
}
