import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { parametersOf, schemasOf, valuesOf, type Fields, type Values } from './field';
import { parameterValues } from './parameterValues';
import { isShown } from './shown';

/** The schema of an item's parameters, and their parsed type. */
export type InputSchema<Input> = z.ZodType<Input, z.ZodTypeDef, unknown>;

/** What the editor shows, and what it accepts. */
export interface Form<Input> {
	/** In the order of the form. */
	readonly parameters: readonly INodeProperties[];
	/** Strict: refuses unknown parameters. */
	readonly input: InputSchema<Input>;
}

/** A form made of fields, named by their keys. */
export function formOf<Some extends Fields>(fields: Some): Form<Values<Some>> {
	const parameters = parametersOf(fields);
	const schemas = schemasOf(fields);
	const own = new Set(Object.keys(schemas));
	const conditional = parameters.filter(({ displayOptions }) => displayOptions?.show !== undefined);
	/** The schemas of visible parameters, by the set of hidden ones. */
	const shownTogether = new Map<string, z.AnyZodObject>();
	const input = z.record(z.unknown()).transform((given, context): Values<Some> => {
		const held = parameterValues(given, parameters);
		const hidden = conditional
			.filter((parameter) => !isShown(parameter, held, own))
			.map(({ name }) => name);
		for (const name of hidden) delete held[name];
		const key = hidden.join();
		let schema = shownTogether.get(key);
		if (schema === undefined) {
			const shown = Object.entries(schemas).filter(([name]) => !hidden.includes(name));
			schema = z.object(Object.fromEntries(shown)).strict();
			shownTogether.set(key, schema);
		}
		return parsedWithin(schema, held, context, (parsed) => valuesOf(fields, parsed));
	});
	return { parameters, input };
}

/** The schema of fields that are all optional. */
export function partOf<Some extends Fields>(
	fields: Some,
): InputSchema<{ readonly [Name in keyof Some]?: Exclude<Values<Some>[Name], undefined> }> {
	const schema = z.object(schemasOf(fields)).partial().strict();
	const parameterNames = Object.entries(fields).map(
		([name, field]) => [name, Object.keys(field.schemas(name))] as const,
	);
	return z.record(z.unknown()).transform((given, context) =>
		parsedWithin(schema, parameterValues(given), context, (parsed) => {
			const values = parameterNames
				.filter(([, own]) => own.some((parameter) => parsed[parameter] !== undefined))
				.map(([name]) => [name, fields[name]?.value(parsed, name)] as const)
				.filter(([, value]) => value !== undefined);
			return Object.fromEntries(values) as {
				[Name in keyof Some]?: Exclude<Values<Some>[Name], undefined>;
			};
		}),
	);
}

/** Parses within a transformation; issues keep their path. */
function parsedWithin<Made>(
	schema: z.AnyZodObject,
	held: unknown,
	context: z.RefinementCtx,
	make: (parsed: Readonly<Record<string, unknown>>) => Made,
): Made {
	const { path } = context;
	const result = schema.safeParse(held, { path });
	if (result.success) return make(result.data);
	for (const issue of result.error.issues) {
		context.addIssue({ ...issue, path: issue.path.slice(path.length), fatal: true });
	}
	return z.NEVER;
}
