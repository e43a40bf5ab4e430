import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../values/blank';
import { unwrapLocator } from '../values/locator';

/**
 * What an item gives for parameters, by their names. Blank is empty: it is not there. What is not there and not required
 * is what the parameter holds at first.
 *
 * @param given by the item, for parameters as for names that nobody knows
 * @param parameters whose defaults count; none for a collection, where a field that was not added is not there
 */
export function parameterValues(
	given: Readonly<Record<string, unknown>>,
	parameters: readonly INodeProperties[] = [],
): Record<string, unknown> {
	const held: Record<string, unknown> = {};
	for (const { name, required, default: atFirst } of parameters) {
		if (required !== true && !isEmpty(atFirst)) held[name] = atFirst;
	}
	for (const [name, value] of Object.entries(given)) {
		if (!isEmpty(value)) held[name] = value;
	}
	return held;
}

/** Whether a value is none, also inside a resource locator. */
function isEmpty(value: unknown): boolean {
	return isBlank(unwrapLocator(value));
}
