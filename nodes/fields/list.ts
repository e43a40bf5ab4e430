import { z } from 'zod/v3';
import { parseIssueReference } from '../values/issueReference';
import { splitList } from '../values/textList';
import type { Details, Entered, Field } from './field';
import { labelWanting } from './label';
import { textOf } from './text';

/** A list of texts: an array from an expression, or typed text with commas. */
export const textListValue = z
	.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
	.transform((given) =>
		Array.isArray(given)
			? given.map((entry) => String(entry).trim()).filter((entry) => entry !== '')
			: splitList(String(given)),
	);

/**
 * A list of texts. An empty list counts as no value, so that it does not clear the field.
 *
 * @param entries what the entries are, in title case
 */
export function listField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
	entries = SEPARATED,
): Field<Entered<string[], Some>> {
	return listOf(displayName, textListValue, details, entries);
}

const SEPARATED = 'a, b';

/** A list of texts that are checked or converted. */
export function listOf<Value extends readonly unknown[], const Some extends Details = object>(
	displayName: string,
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
	details?: Some,
	wanted = SEPARATED,
): Field<Entered<Value, Some>> {
	const entries =
		details?.required === true
			? schema.refine((list) => list.length > 0, { message: 'at least one entry' })
			: schema.transform((list) => (list.length > 0 ? list : undefined));
	return textOf(labelWanting(displayName, wanted), entries as typeof schema, details);
}

/** Keys and IDs of issues, also from addresses. */
export function issueListField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<string[], Some>> {
	return listOf(displayName, issueList, details);
}

const issueList = textListValue.transform((given, context): string[] => {
	const issues = given.map(parseIssueReference);
	const wrong = given.find((_, index) => issues[index] === undefined);
	if (wrong === undefined) return issues.filter((issue) => issue !== undefined);
	context.addIssue({
		code: z.ZodIssueCode.custom,
		message: `issue keys such as SUP-1 or issue IDs, separated by commas; "${wrong.slice(0, 80)}" is neither`,
		fatal: true,
	});
	return z.NEVER;
});

/** Texts that may contain commas: a line for each, or an array from an expression. */
export function linesField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<string[], Some>> {
	return listOf(displayName, lines, details, 'One per Line');
}

const lines = z.union([z.string(), z.array(z.string())]).transform((given) =>
	[given]
		.flat()
		.flatMap((text) => text.split('\n'))
		.map((line) => line.trim())
		.filter((line) => line !== ''),
);
