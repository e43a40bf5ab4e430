import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v3';

/** The parsed values of a form's parameters, by name. */
export type ParameterValues = Readonly<Record<string, unknown>>;

/**
 * One field of a form: what the editor shows, what it accepts and what the request gets. Its label in errors and its
 * line in the documentation are derived from it. Most fields have one parameter, with the field's own name.
 */
export interface Field<Value> {
	/** The editor's parameters for a field of that name, in order. */
	parameters(name: string): readonly INodeProperties[];
	/** The schema of each parameter, by name. Blank parameters are missing; see `parameterValues`. */
	schemas(name: string): Readonly<Record<string, z.ZodTypeAny>>;
	/** The field's value, from the values of its parameters. */
	value(held: ParameterValues, name: string): Value;
}

/** Fields by their names. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

export type ValueOf<One> = One extends Field<infer Value> ? Value : never;

/** The values of fields, by their names. */
export type Values<Some extends Fields> = { readonly [Name in keyof Some]: ValueOf<Some[Name]> };

/** Fields that return these values. */
export type FieldsOf<Some> = { readonly [Name in keyof Some]: Field<Some[Name]> };

/** Optional settings of a parameter. */
export type Details = Partial<Omit<INodeProperties, 'displayName' | 'name' | 'type'>>;

/** The value type of a field: may be undefined unless the field is required. */
export type Entered<Value, Some extends Details> = Some extends { readonly required: true }
	? Value
	: Value | undefined;

/** What the editor shows for one parameter, except its name. */
export type Property = Omit<INodeProperties, 'name'>;

/** A field with one parameter that always has a value: its default if it is blank. */
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

/** A field with one parameter that may be blank unless it is required. */
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

/** A field whose value is converted. */
export function mappedField<Value, Made>(
	field: Field<Value>,
	make: (value: Value) => Made,
): Field<Made> {
	return { ...field, value: (held, name) => make(field.value(held, name)) };
}

/**
 * A field with one parameter whose value is checked.
 *
 * @param wanted completes "'Name' is …, but must be"; undefined if the value is valid
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

/** A field whose parameter has this name, regardless of the field's key in the form. */
export function named<Value>(parameter: string, field: Field<Value>): Field<Value> {
	return {
		parameters: () => field.parameters(parameter),
		schemas: () => field.schemas(parameter),
		value: (held) => field.value(held, parameter),
	};
}

/**
 * Several fields combined into one value. Each part's parameter has the part's name unless it is
 * {@link named} otherwise.
 */
export function compositeField<Parts extends Fields, Value>(
	partsFor: (name: string) => Parts,
	make: (values: Values<Parts>) => Value,
): Field<Value> {
	// Values are computed for every item; building schemas takes much longer, so it is done once.
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

/** Fields that are shown or hidden as a group. */
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
