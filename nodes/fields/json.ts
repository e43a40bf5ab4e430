import { z } from 'zod/v3';
import { parameterField, type Details, type Field } from './field';

/** JSON, as text or from an expression, passed on unchanged. */
export function jsonField(displayName: string, details: Details = {}): Field<unknown> {
	return parameterField<unknown>(
		{ displayName, type: 'json', default: '', ...details },
		details.required === true ? z.unknown().refine((given) => given !== undefined) : z.unknown(),
	);
}
