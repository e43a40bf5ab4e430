import { z } from 'zod/v3';
import { parameterField, type Details, type Field, type Property } from './field';

/**
 * A number, also as text, within `minValue` and `maxValue` of its `typeOptions`. A required one begins empty, as a
 * field for text: n8n's field for numbers always begins with a number, which would be sent if it is overlooked.
 */
export function numberField(displayName: string, details: Details = {}): Field<number> {
	return numberOf(displayName, details, { message: 'a number', isOne: Number.isFinite });
}

/** A whole number, likewise. */
export function wholeNumberField(displayName: string, details: Details = {}): Field<number> {
	return numberOf(displayName, details, {
		message: 'a whole number',
		isOne: Number.isSafeInteger,
	});
}

function numberOf(
	displayName: string,
	details: Details,
	{ message, isOne }: { readonly message: string; readonly isOne: (number: number) => boolean },
): Field<number> {
	const { minValue = -Infinity, maxValue = Infinity } = details.typeOptions ?? {};
	const schema = z
		.union([z.number(), z.string()])
		.transform(Number)
		.refine(isOne, { message })
		.refine((number) => !(number < minValue), { message: `at least ${minValue}` })
		.refine((number) => !(number > maxValue), { message: `at most ${maxValue}` });
	const property: Omit<Property, 'displayName'> =
		details.required === true && details.default === undefined
			? { type: 'string', default: '', placeholder: 'e.g. 42' }
			: { type: 'number', default: 0 };
	return parameterField({ displayName, ...property, ...details }, schema);
}
