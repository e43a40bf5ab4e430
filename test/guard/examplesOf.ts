import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { located } from '../nodes/Jira/jiraRun';
import { examples, examplesByKind, type ExamplePlace } from '../samples/examples';
import { at, nameOf, type Place, type Values } from './form';

/** Where examples for the fields of one operation come from. */
export interface ExampleSource {
	/** `issue.create` */
	readonly operation: string;
	/** The values of its samples. */
	readonly samples: readonly Values[];
	readonly place: ExamplePlace;
}

/** Why nothing can be tried in a field: there is no example for it; says where to add one. */
export interface MissingExample {
	readonly missing: string;
}

/**
 * The values that a form offers for a field: each choice, yes and no, each way to name a thing; one example for what
 * people type.
 */
export function offeredValues(place: Place, source: ExampleSource): unknown[] | MissingExample {
	const { type, options = [], modes = [] } = place.property;
	switch (type) {
		case 'options':
			return (options as INodePropertyOptions[]).map(({ value }) => value);
		case 'multiOptions':
			return (options as INodePropertyOptions[]).map(({ value }) => [value]);
		case 'boolean':
			return [true, false];
		case 'resourceLocator': {
			const named = modes.map(({ name }) => [name, locatedExample(place, name, source)] as const);
			const without = named.find(([, example]) => example === undefined);
			if (without !== undefined) return missing(place, source, `.${without[0]}`);
			return named.map(([mode, example]) => located(mode, String(example)));
		}
		default: {
			const example = typedExample(place, source);
			return example === undefined ? missing(place, source) : [example];
		}
	}
}

/** The first of them; undefined if there is none. */
export function firstExample(place: Place, source: ExampleSource): unknown {
	const values = offeredValues(place, source);
	return Array.isArray(values) ? values[0] : undefined;
}

/** What is chosen from a list is named by the last of the other ways: by ID, if possible. */
function locatedExample(place: Place, mode: string, source: ExampleSource): unknown {
	const { modes = [] } = place.property;
	const sampled = source.samples
		.map((sample) => at(sample, place.path) as { mode?: string; value?: unknown } | undefined)
		.find((held) => held?.mode === mode);
	const typed = modes.filter(({ type }) => type !== 'list').at(-1)?.name;
	return (
		toldExample(place, source, `.${mode}`) ??
		sampled?.value ??
		placeholderOf(modes, mode) ??
		(mode === 'list' && typed !== undefined ? locatedExample(place, typed, source) : undefined)
	);
}

function placeholderOf(
	modes: NonNullable<INodeProperties['modes']>,
	mode: string,
): string | undefined {
	return withoutEg(modes.find(({ name }) => name === mode)?.placeholder);
}

function typedExample(place: Place, source: ExampleSource): unknown {
	const { property, path } = place;
	return (
		toldExample(place, source) ??
		source.samples.map((sample) => at(sample, path)).find((held) => held !== undefined) ??
		withoutEg(property.placeholder) ??
		defaultText(property) ??
		examplesByKind.find(({ fits }) => fits(property))?.example
	);
}

/** A default that people leave unchanged is an example, too. */
function defaultText({ type, default: atFirst }: INodeProperties): string | undefined {
	const isText = type === 'string' && typeof atFirst === 'string' && !/^=|^$/.test(atFirst);
	return isText ? atFirst : undefined;
}

function toldExample(place: Place, { operation, place: given }: ExampleSource, way = ''): unknown {
	const name = nameOf(place);
	const last = place.property.name;
	const known = [`${operation}.${name}${way}`, `${name}${way}`, `${last}${way}`].find(
		(key) => key in examples,
	);
	const example = known === undefined ? undefined : examples[known];
	return typeof example === 'function'
		? (example as (place: ExamplePlace) => unknown)(given)
		: example;
}

/** `e.g. shop-ci` */
function withoutEg(placeholder: string | undefined): string | undefined {
	return /^e\.g\. (.+)$/.exec(placeholder ?? '')?.[1];
}

function missing(place: Place, { operation }: ExampleSource, way = ''): MissingExample {
	const { displayName, name } = place.property;
	return {
		missing: `'${displayName}' (${nameOf(place)}) of ${operation} has no example value: add '${name}${way}' to test/samples/examples.ts`,
	};
}

/** Another value of the same kind: the next number, or a text with a different ending. */
export function otherValues(value: unknown): unknown[] {
	if (typeof value === 'boolean') return [!value];
	if (typeof value === 'number') return [value + 1, value - 1];
	if (typeof value === 'string') return [otherText(value)];
	if (Array.isArray(value)) return withOtherLeaf(value as unknown[]);
	if (typeof value !== 'object' || value === null) return [];
	if ('__rl' in value) {
		const locator = value as unknown as { mode: string; value: string };
		return [located(locator.mode, otherText(locator.value))];
	}
	return withOtherLeaf(value);
}

function otherText(text: string): string {
	const moment = Date.parse(text);
	if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(moment)) {
		return new Date(moment + 86_400_000).toISOString().slice(0, text.length);
	}
	// Also matches the number in a duration: 1h 30m.
	const number = /^(.*?)(\d{1,15})([wdhm]?)$/.exec(text);
	return number === null ? `${text}2` : `${number[1]}${Number(number[2]) + 1}${number[3]}`;
}

/** Variants of an object, each with one text or number changed. */
function withOtherLeaf(value: object): unknown[] {
	return Object.entries(value).flatMap(([name, held]) =>
		otherValues(held).map((other) =>
			Array.isArray(value)
				? value.map((entry: unknown, index) => (String(index) === name ? other : entry))
				: { ...value, [name]: other },
		),
	);
}
