import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../values/blank';
import { unwrapLocator } from '../values/locator';

/**
 * The given values of parameters, by name. A blank value counts as missing; a missing value that is not required
 * becomes the parameter's default.
 *
 * @param given the item's values, including unknown names
 * @param parameters those whose defaults apply; empty for a collection, where fields that were not added are missing
 */
export function parameterValues(
	given: Readonly<Record<string, unknown>>,
	parameters: readonly INodeProperties[] = [],
): Record<string, unknown> {
	const held: Record<string, unknown> = {};
	for (const { name, required, default: atFirst } of parameters) {
		if (required !== true && isValue(unwrapLocator(atFirst))) held[name] = atFirst;
	}
	for (const [name, value] of Object.entries(given)) {
		if (!isEmpty(value)) held[name] = value;
	}
	return held;
}

/** Whether a default is a value: a collection without fields is one, too. */
function isValue(atFirst: unknown): boolean {
	return typeof atFirst === 'object' || !isBlank(atFirst);
}

/** Whether a value is empty, also inside a resource locator. */
function isEmpty(value: unknown): boolean {
	return isBlank(unwrapLocator(value));
}
