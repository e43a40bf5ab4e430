import { z } from 'zod/v3';

/** Splits `a, b, c` into its parts, without blanks and empty parts. */
export function splitList(text: string): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** A list of texts: an array, as expressions give it, or text with commas, as people type it. */
export const textList = z
	.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
	.transform((given) =>
		Array.isArray(given)
			? given.map((entry) => String(entry).trim()).filter((entry) => entry !== '')
			: splitList(String(given)),
	);

/** The same, where a list without entries is no value: it must not empty what there is. */
export const textListOrNothing = textList
	.optional()
	.transform((list) => (list === undefined || list.length === 0 ? undefined : list));
