import type { IExecuteFunctions, INodeParameters, INodeProperties } from 'n8n-workflow';
import { plainLabel } from '../fields';
import { describeInputRefusal } from './inputRefusal';
import { ItemRefused } from './itemRefused';
import type { Operation } from './operation';
import { EVALUATE, plainReader } from './plainReferences';

/** The input of an item, or why it was refused. */
export type ItemInput =
	| { readonly itemIndex: number; readonly input: unknown }
	| { readonly itemIndex: number; readonly reason: unknown };

type Read = { readonly value: unknown } | { readonly unreadable: string };

/**
 * Makes a reader that evaluates an item's parameters and checks them with the operation's schema. Parameters without
 * expressions are the same for every item and are read once.
 */
export function itemReader(
	functions: IExecuteFunctions,
	{ parameters, input: schema }: Operation,
): (itemIndex: number) => ItemInput {
	const node = functions.getNode();
	const items = functions.getInputData();
	const readers = parameters
		.filter(({ type }) => type !== 'notice' && type !== 'hidden')
		.map((parameter) => {
			const raw = node.parameters[parameter.name];
			const readOf = (itemIndex: number) => readParameter(functions, parameter, itemIndex);
			if (!holdsExpression(raw)) return { parameter, read: onlyOnce(readOf) };
			const plain = plainReader(raw);
			const read = (itemIndex: number): Read => {
				const value = plain?.(items[itemIndex]?.json ?? {}) ?? EVALUATE;
				return value === EVALUATE ? readOf(itemIndex) : { value };
			};
			return { parameter, read };
		});

	return (itemIndex) => {
		const given: Record<string, unknown> = {};
		for (const { parameter, read } of readers) {
			const found = read(itemIndex);
			if ('unreadable' in found) {
				const message = `'${plainLabel(parameter.displayName)}' could not be evaluated`;
				return { itemIndex, reason: new ItemRefused(message, found.unreadable) };
			}
			given[parameter.name] = found.value;
		}
		try {
			const parsed = schema.safeParse(given);
			if (parsed.success) return { itemIndex, input: parsed.data };
			const { message, description } = describeInputRefusal(parsed.error, parameters, given);
			return { itemIndex, reason: new ItemRefused(message, description) };
		} catch (reason) {
			return { itemIndex, reason };
		}
	};
}

function readParameter(
	functions: IExecuteFunctions,
	{ name }: INodeProperties,
	itemIndex: number,
): Read {
	try {
		// A parameter that the form hides has no value; n8n takes null for "none", and undefined for a fault.
		return { value: functions.getNodeParameter(name, itemIndex, null) as unknown };
	} catch (error) {
		return { unreadable: error instanceof Error ? error.message : String(error) };
	}
}

function onlyOnce(read: (itemIndex: number) => Read): (itemIndex: number) => Read {
	let known: Read | undefined;
	return (itemIndex) => (known ??= read(itemIndex));
}

/** Whether a parameter contains an expression: a text that begins with `=`, at any depth. */
export function holdsExpression(raw: INodeParameters[string] | undefined): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	if (typeof raw !== 'object' || raw === null) return false;
	return Object.values(raw).some((value) => holdsExpression(value as INodeParameters[string]));
}
