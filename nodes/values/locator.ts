import { z } from 'zod/v3';
import { isBlank } from './blank';

/** The value of n8n's resource locator (a picker with modes such as list, id, address), or the value itself. */
export function unwrapLocator(given: unknown): unknown {
	if (typeof given !== 'object' || given === null || !('__rl' in given)) return given;
	const { value } = given as unknown as { value: unknown };
	return isBlank(value) ? undefined : value;
}

/** The schema of a value that the user picks: what stands inside the resource locator. */
export function picked<Schema extends z.ZodTypeAny>(
	schema: Schema,
): z.ZodEffects<Schema, z.output<Schema>, unknown> {
	return z.preprocess(unwrapLocator, schema);
}
