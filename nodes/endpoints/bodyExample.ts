import type { BodyObject, BodyType } from './bodyNotation';
import { wordsOf } from './title';

/** Finds one of the family's types by its name. */
export type NamedType = (name: string) => BodyType;

/** How many objects are in each other; further down, an example has only what is required, or one property. */
const DEEPEST = 3;

/** Values of texts with a format. Times have the zone as Jira writes it. */
const FORMATS: Readonly<Record<string, unknown>> = {
	adf: {
		type: 'doc',
		version: 1,
		content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Text' }] }],
	},
	byte: 'VGV4dA==',
	date: '2030-01-31',
	'date-time': '2030-01-31T09:00:00.000+0000',
	file: '',
	uri: 'https://example.com',
	url: 'https://example.com',
	uuid: '00000000-0000-4000-8000-000000000000',
};

/** Values of texts by what their names end with. */
const ENDINGS: ReadonlyArray<readonly [names: RegExp, value: string]> = [
	[/^(jql|query)$/i, 'project = KEY'],
	[/account ?ids?$/i, 'account-id'],
	[/issues? (ids? or )?keys?$|^issues?$/i, 'KEY-1'],
	[/keys?$/i, 'KEY'],
	[/ids?$/i, '10000'],
	[/email( address)?$/i, 'name@example.com'],
	[/colou?r$/i, '#0052CC'],
	[/\bdate\b/i, '2030-01-31'],
	[/ur[il]$/i, 'https://example.com'],
];

/**
 * A small value that a body may hold: what is required, and what people usually send.
 *
 * @param name of the property that holds it: texts are made from it
 */
export function exampleOf(type: BodyType, named: NamedType, name = 'value', depth = 0): unknown {
	switch (type.kind) {
		case 'text':
			return type.values?.[0] ?? FORMATS[type.format ?? ''] ?? textFor(name);
		case 'integer':
		case 'number':
			return 1;
		case 'boolean':
			return true;
		case 'any':
			return depth === 0 ? { [name]: textFor(name) } : textFor(name);
		case 'list':
			return [exampleOf(type.entries, named, singular(name), depth)];
		case 'map':
			return { [singular(name)]: exampleOf(type.values, named, singular(name), depth) };
		case 'named':
			return exampleOf(named(type.name), named, name, depth);
		case 'either':
			return exampleOf(type.alternatives[0] ?? { kind: 'any' }, named, name, depth);
		case 'object':
			return objectLike(type, named, name, depth);
	}
}

function objectLike(
	{ properties }: BodyObject,
	named: NamedType,
	name: string,
	depth: number,
): object {
	const required = properties.filter((property) => property.required);
	const shown = properties.filter((property) => property.shown);
	const most =
		depth < DEEPEST ? shown.length : required.length === 0 && depth < 2 * DEEPEST ? 1 : 0;
	const held = [...required, ...shown.slice(0, most)];
	return Object.fromEntries(
		held.map((one) => [
			one.name,
			one.default === undefined
				? exampleOf(one.type, named, one.name === 'key' ? `${name} key` : one.name, depth + 1)
				: defaultOf(one.type, one.default),
		]),
	);
}

/** A default as JSON. */
export function defaultOf({ kind }: BodyType, text: string): string | number | boolean {
	if (kind === 'boolean') return text === 'true';
	return kind === 'integer' || kind === 'number' ? Number(text) : text;
}

/** A text for a property or parameter: `leadAccountId` → "account-id", `displayName` → "Display name". */
export function textFor(name: string): string {
	const words = wordsOf(name).join(' ');
	const [, known] = ENDINGS.find(([names]) => names.test(words)) ?? [];
	return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
