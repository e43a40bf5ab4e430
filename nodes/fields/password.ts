import { z } from 'zod/v3';
import type { Details, Field } from './field';
import { textOf } from './text';

/**
 * A password as it was entered, with its blanks; null for what is not text: a refusal by the schema would quote it, as
 * those of other fields do.
 */
const password = z
	.unknown()
	.transform((given): string | null =>
		typeof given === 'string' || typeof given === 'number' ? String(given) : null,
	);

/** A password for somebody else; null if it is not a text. */
export function passwordField(details: Details): Field<string | null | undefined> {
	return textOf('Password', password, {
		...details,
		required: false,
		typeOptions: { password: true },
	});
}
