import type { INodeProperties } from 'n8n-workflow';
import type { Field, ParameterValues } from './field';

/**
 * Values of parameters of the same form, by their names: any one of each. A choice of several options fits with any of
 * them, as in n8n. A name that begins with `/` belongs to the form around a collection; n8n has already left out what
 * that form hides.
 */
export type Condition = Readonly<
	Record<string, readonly [string | boolean, ...Array<string | boolean>]>
>;

/** A field that exists only while other fields have certain values; otherwise it has no value. */
export function shownWhen<Value>(
	field: Field<Value>,
	condition: Condition,
): Field<Value | undefined> {
	return {
		...field,
		parameters: (name) => field.parameters(name).map((parameter) => under(condition, parameter)),
		value: (held, name) => (holds(condition, held) ? field.value(held, name) : undefined),
	};
}

function under(condition: Condition, parameter: INodeProperties): INodeProperties {
	const show = Object.fromEntries(
		Object.entries(condition).map(([name, wanted]) => [name, [...wanted]]),
	);
	return {
		...parameter,
		displayOptions: {
			...parameter.displayOptions,
			show: { ...show, ...parameter.displayOptions?.show },
		},
	};
}

/**
 * Whether a form shows a parameter, as far as the form's own parameters decide; n8n has already applied the rest (the
 * credential, the form around a collection).
 */
export function isShown(
	{ displayOptions }: INodeProperties,
	held: ParameterValues,
	own: ReadonlySet<string>,
): boolean {
	const show = Object.entries(displayOptions?.show ?? {}).filter(([name]) => own.has(name));
	return show.every(([name, wanted = []]) => fits(held[name], wanted));
}

function holds(condition: Condition, held: ParameterValues): boolean {
	return Object.entries(condition).every(
		([name, wanted]) => name.startsWith('/') || fits(held[name], wanted),
	);
}

function fits(value: unknown, wanted: readonly unknown[]): boolean {
	return Array.isArray(value) ? value.some((one) => wanted.includes(one)) : wanted.includes(value);
}
