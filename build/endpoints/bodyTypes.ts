import type { OpenApiDocument, Schema } from '../specifications/openApi';
import { correctedComponent } from '../specifications/componentCorrections';
import type { Api } from '../specifications/specificationFiles';
import { componentsOf } from './components';
import { knownType, usualFields, type Purpose } from './usualFields';

/** Writes the schemas of a document's bodies in the notation of nodes/endpoints/bodyNotation.ts. */
export interface BodyTypes {
	textOf(schema: Schema | undefined, purpose?: Purpose): string;
	/** The objects with names that the texts so far refer to, by name. */
	shared(): Record<string, string>;
}

/** Text formats that are worth telling; the others are sizes of numbers, or say nothing. */
const FORMATS = ['byte', 'date', 'date-time', 'uri', 'url', 'uuid'];

export function bodyTypesIn(document: OpenApiDocument, api: Api): BodyTypes {
	const components = componentsOf(
		{
			...document,
			components: {
				schemas: Object.fromEntries(
					Object.entries(document.components.schemas).map(([name, schema]) => [
						name,
						correctedComponent(api, 'request', name, schema),
					]),
				),
			},
		},
		{ bareObjectIsAnything: api === 'dataCenter' },
	);
	const known = new Map<string, string>();

	/** The types of a property that tells alternatives apart, by the name of the alternative. */
	const tellingApart = new Map(
		Object.values(document.components.schemas).flatMap(({ discriminator }) => {
			const { propertyName, mapping = {} } = (discriminator ?? {}) as Discriminator;
			const names = Object.entries(mapping).map(([value, $ref]) => ({
				value,
				name: components.nameOf({ $ref }),
			}));
			return names.map(({ name }) => [
				`${name ?? ''}.${propertyName ?? ''}`,
				choice(names.filter((one) => one.name === name).map(({ value }) => value)),
			]);
		}),
	);

	const textOf = (schema: Schema = {}, purpose?: Purpose): string => {
		const name = components.nameOf(schema);
		const resolved = components.resolve(schema) ?? {};
		const inner = withoutWrapping(resolved);
		if (name === undefined || inner !== resolved || purpose !== undefined) {
			return inner === resolved ? ownText(inner, name, purpose) : textOf(inner, purpose);
		}
		const isWorthAName = inner.properties ?? inner.oneOf ?? inner.anyOf;
		if (isWorthAName === undefined) return ownText(inner, name);
		if (!known.has(name)) {
			// It may contain itself.
			known.set(name, '');
			known.set(name, ownText(inner, name));
		}
		return `&${name}`;
	};

	const ownText = (schema: Schema, name?: string, purpose?: Purpose): string => {
		const { type, format = '', enum: values, properties, additionalProperties: others } = schema;
		const alternatives = schema.anyOf ?? schema.oneOf;
		if (alternatives !== undefined) return `<${alternatives.map((one) => textOf(one)).join(' ')}>`;
		if (properties !== undefined) return objectText(schema, name, purpose);
		switch (type) {
			case 'string':
				if (values !== undefined) return choice(values.map(String));
				if (format === 'json') return '*';
				return FORMATS.includes(format) ? `~${format}` : '';
			case 'integer':
				return 'i';
			case 'number':
				return 'n';
			case 'boolean':
				return 'b';
			case 'array':
				return `[${textOf(schema.items)}`;
			case 'object':
				if (typeof others === 'object') return `%${textOf(others)}`;
				return others === undefined && components.bareObjectIsAnything ? '*' : '%*';
			default:
				return '*';
		}
	};

	const objectText = (
		{ properties = {}, required: demanded, additionalProperties: others }: Schema,
		object?: string,
		{ shown: wanted, types = {} }: Purpose = { types: {} },
	): string => {
		const sent = Object.entries(properties).filter(([, property]) => property.readOnly !== true);
		const names = sent.map(([name]) => name);
		const required = Array.isArray(demanded) ? names.filter((name) => demanded.includes(name)) : [];
		const shown = wanted ?? (required.length > 0 ? [] : usualFields(object, names));
		const texts = sent.map(([name, property]) => {
			const mark = required.includes(name) ? '!' : shown.includes(name) ? '+' : '';
			const type =
				types[name] ??
				knownType(api, object, name) ??
				tellingApart.get(`${object ?? ''}.${name}`) ??
				textOf(property);
			return `${name}${mark}${type === '' ? '' : `:${type}`}${defaultText(property)}`;
		});
		const isOpen = others === true || typeof others === 'object';
		return `{${[...texts, ...(isOpen ? ['*'] : [])].join(' ')}}`;
	};

	return {
		textOf,
		shared: () => Object.fromEntries([...known].sort(([left], [right]) => (left < right ? -1 : 1))),
	};
}

interface Discriminator {
	readonly propertyName?: string;
	readonly mapping?: Readonly<Record<string, string>>;
}

/** Atlassian wraps a reference in an `allOf` to add a description. */
function withoutWrapping(schema: Schema): Schema {
	const [only, ...more] = schema.allOf ?? [];
	return only === undefined || more.length > 0 || schema.properties !== undefined ? schema : only;
}

const choice = (values: readonly string[]): string =>
	`(${values.map((value) => encodeURIComponent(value).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)).join('|')})`;

/** A default that says something: `""`, `null` and false do not. */
function defaultText({ default: given }: Schema): string {
	if (typeof given === 'string' && given !== '') return `=${encodeURIComponent(given)}`;
	return typeof given === 'number' || given === true ? `=${given}` : '';
}
