import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v3';

/** What the parameters of a form hold, by their names: what their schemas made of it. */
export type ParameterValues = Readonly<Record<string, unknown>>;

/**
 * One field of a form: what the editor shows for it, what it accepts and what the request gets. Its label in errors and
 * its line in the documentation come from what the editor shows. Most have one parameter, of the field's own name.
 */
export interface Field<Value> {
	/** What the editor shows for a field of that name, in this order. */
	parameters(name: string): readonly INodeProperties[];
	/** What each of its parameters accepts, by its name. A blank one is not there; see `parameterValues`. */
	schemas(name: string): Readonly<Record<string, z.ZodTypeAny>>;
	/** The value, out of what its parameters hold. */
	value(held: ParameterValues, name: string): Value;
}

/** Fields by their names. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

export type ValueOf<One> = One extends Field<infer Value> ? Value : never;

/** The values of fields, by their names. */
export type Values<Some extends Fields> = { readonly [Name in keyof Some]: ValueOf<Some[Name]> };

/** Fields that give these values. */
export type FieldsOf<Some> = { readonly [Name in keyof Some]: Field<Some[Name]> };

/** What a parameter may say beside its name, label and type. */
export type Details = Partial<Omit<INodeProperties, 'displayName' | 'name' | 'type'>>;

/** What a field gives where it may be left blank: nothing, unless it is required. */
export type Entered<Value, Some extends Details> = Some extends { readonly required: true }
	? Value
	: Value | undefined;

/** What the editor shows for one parameter, but for its name. */
export type Property = Omit<INodeProperties, 'name'>;

/** A field of one parameter that always has a value: by its default where it is left blank. */
export function parameterField<Value>(
	property: Property,
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
): Field<Value> {
	return {
		parameters: (name) => [{ ...property, name }],
		schemas: (name) => ({ [name]: schema }),
		value: (held, name) => held[name] as Value,
	};
}

/** A field of one parameter that may be left blank, unless it is required. */
export function enteredField<Value, Some extends Details>(
	property: Property & Some,
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
): Field<Entered<Value, Some>> {
	return parameterField(
		property,
		(property.required === true ? schema : schema.optional()) as z.ZodType<
			Entered<Value, Some>,
			z.ZodTypeDef,
			unknown
		>,
	);
}

/** A field with another value, made of the one that it has. */
export function mappedField<Value, Made>(
	field: Field<Value>,
	make: (value: Value) => Made,
): Field<Made> {
	return { ...field, value: (held, name) => make(field.value(held, name)) };
}

/**
 * A field of one parameter whose value must also be of a certain kind.
 *
 * @param wanted what it must be instead, after "'Name' is …, but must be"; undefined for one that fits
 */
export function checkedField<Value>(
	field: Field<Value>,
	wanted: (value: Value) => string | undefined,
): Field<Value> {
	const checked = (schema: z.ZodTypeAny, name: string) =>
		schema.superRefine((held: unknown, context) => {
			const message = wanted(field.value({ [name]: held }, name));
			if (message !== undefined) context.addIssue({ code: 'custom', message });
		});
	return {
		...field,
		schemas: (name) =>
			Object.fromEntries(
				Object.entries(field.schemas(name)).map(([own, schema]) => [own, checked(schema, own)]),
			),
	};
}

/** A field whose parameter has this name, whatever the form calls the field. */
export function named<Value>(parameter: string, field: Field<Value>): Field<Value> {
	return {
		parameters: () => field.parameters(parameter),
		schemas: () => field.schemas(parameter),
		value: (held) => field.value(held, parameter),
	};
}

/** One value of several fields. Each part's parameter has the part's name, unless it is {@link named} otherwise. */
export function compositeField<Parts extends Fields, Value>(
	partsFor: (name: string) => Parts,
	make: (values: Values<Parts>) => Value,
): Field<Value> {
	// Values are made for every item; making schemas takes much longer.
	const known = new Map<string, Parts>();
	const parts = (name: string): Parts => {
		const found = known.get(name) ?? partsFor(name);
		known.set(name, found);
		return found;
	};
	return {
		parameters: (name) => parametersOf(parts(name)),
		schemas: (name) => schemasOf(parts(name)),
		value: (held, name) => make(valuesOf(parts(name), held)),
	};
}

/** Fields as one, which is shown or hidden as a whole. */
export function groupField<Parts extends Fields>(parts: Parts): Field<Values<Parts>> {
	return compositeField(
		() => parts,
		(values) => values,
	);
}

/** What the editor shows for fields. */
export function parametersOf(fields: Fields): INodeProperties[] {
	return Object.entries(fields).flatMap(([name, field]) => field.parameters(name));
}

/** What the parameters of fields accept. */
export function schemasOf(fields: Fields): Record<string, z.ZodTypeAny> {
	return Object.assign(
		{},
		...Object.entries(fields).map(([name, field]) => field.schemas(name)),
	) as Record<string, z.ZodTypeAny>;
}

/** The values of fields. */
export function valuesOf<Some extends Fields>(fields: Some, held: ParameterValues): Values<Some> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [name, field.value(held, name)]),
	) as Values<Some>;
}
