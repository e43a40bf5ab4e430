import type { INodeProperties } from 'n8n-workflow';
import type { Form, ParameterValues } from '../fields';
import { ItemRefused } from '../operation';
import { describeInputRefusal } from '../operation/inputRefusal';

/**
 * The values of parameters by their names, as the user entered them.
 *
 * @param read n8n's value of a parameter; null if it has none
 */
export function valuesOf(
	parameters: readonly INodeProperties[],
	read: (name: string) => unknown,
): ParameterValues {
	return Object.fromEntries(parameters.map(({ name }) => [name, read(name)]));
}

/**
 * What a form makes of values.
 *
 * @param given values by their names; those of other forms are left aside
 * @throws ItemRefused that names the parameter
 */
export function inputOf<Input>({ parameters, input }: Form<Input>, given: ParameterValues): Input {
	const own = Object.fromEntries(
		parameters.flatMap(({ name }) => (name in given ? [[name, given[name]] as const] : [])),
	);
	const parsed = input.safeParse(own);
	if (parsed.success) return parsed.data;
	const { message, description } = describeInputRefusal(parsed.error, parameters, own);
	throw new ItemRefused(message, description);
}
