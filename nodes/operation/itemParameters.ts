import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { describeInputRefusal, type InputRefusal } from './inputRefusal';
import { toNodeError } from './itemError';
import { ItemRefused, type Operation } from './operation';

/** What an item asks for, or why it cannot be asked. */
export type ItemInput =
	| { readonly itemIndex: number; readonly input: unknown }
	| { readonly itemIndex: number; readonly refusal: InputRefusal };

/** Reads one item's parameters, with its expressions, and checks them with the operation's schema. */
export function readItem(
	functions: IExecuteFunctions,
	{ parameters, input: schema }: Operation,
	itemIndex: number,
): ItemInput {
	const given: Record<string, unknown> = {};
	for (const parameter of parameters) {
		if (parameter.type === 'notice') continue;
		const value = read(functions, parameter, itemIndex);
		if ('unreadable' in value) {
			return {
				itemIndex,
				refusal: {
					message: `'${parameter.displayName}' could not be evaluated`,
					description: value.unreadable,
				},
			};
		}
		if (value.value !== undefined) given[parameter.name] = value.value;
	}
	try {
		const parsed = schema.safeParse(given);
		return parsed.success
			? { itemIndex, input: parsed.data }
			: { itemIndex, refusal: describeInputRefusal(parsed.error, parameters, given) };
	} catch (error) {
		if (error instanceof ItemRefused) return { itemIndex, refusal: error };
		throw toNodeError(error, functions.getNode(), itemIndex);
	}
}

function read(
	functions: IExecuteFunctions,
	{ name }: INodeProperties,
	itemIndex: number,
): { value: unknown } | { unreadable: string } {
	try {
		// A parameter that the form hides has no value; n8n takes null for "none", and undefined for a fault.
		const value: unknown = functions.getNodeParameter(name, itemIndex, null);
		return { value: value === null || value === '' ? undefined : value };
	} catch (error) {
		return { unreadable: error instanceof Error ? error.message : String(error) };
	}
}
