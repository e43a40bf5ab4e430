import type { BodyField } from '../../endpoints/bodies';
import { jsonOrText } from '../../values/jsonOrText';
import { parameterValue, textList, Unfit } from './parameterValue';

/**
 * A property of a body, as a form or an expression gave it: numbers and booleans may be given as text, lists and objects
 * as JSON, a list also as text with commas. What does not fit stays as it is: Jira decides.
 *
 * @param field undefined if the documents do not know the property
 */
export function bodyValue(given: unknown, field: BodyField | undefined): unknown {
	switch (field?.type) {
		case 'integer':
		case 'number':
		case 'boolean': {
			const value = parameterValue(given, { type: field.type, required: false });
			return value instanceof Unfit ? given : value;
		}
		case 'string':
			return typeof given === 'number' ? String(given) : given;
		default: {
			if (typeof given !== 'string') return given;
			const value = jsonOrText(given);
			return field?.type === 'array' && typeof value === 'string' ? textList(value) : value;
		}
	}
}
