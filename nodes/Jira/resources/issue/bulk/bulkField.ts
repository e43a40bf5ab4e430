import { ItemRefused } from '../../../../operation';
import type { FieldSchema } from '../../../../values/fieldKind';

/** What Bulk Change needs to know about a field. */
export interface BulkField {
	readonly id: string;
	readonly name: string;
	readonly schema: FieldSchema;
	/** The options, if known: Bulk Change takes only ids. */
	readonly choices?: readonly Choice[];
}

/** An option of a field, with its names. */
export interface Choice {
	readonly id: string;
	readonly name?: string;
	readonly value?: string;
	/** The child options, in a cascading list. */
	readonly children?: readonly Choice[];
}

/** The kinds of fields that Bulk Change can set, each in its own format. */
export type BulkKind =
	| 'cascading'
	| 'components'
	| 'date'
	| 'dateTime'
	| 'group'
	| 'groups'
	| 'issueType'
	| 'labels'
	| 'number'
	| 'option'
	| 'options'
	| 'priority'
	| 'richText'
	| 'text'
	| 'url'
	| 'user'
	| 'users'
	| 'version'
	| 'versions';

const BY_TYPE: Readonly<Record<string, BulkKind>> = {
	date: 'date',
	datetime: 'dateTime',
	group: 'group',
	issuetype: 'issueType',
	number: 'number',
	option: 'option',
	'option-with-child': 'cascading',
	priority: 'priority',
	user: 'user',
	version: 'version',
};

const BY_ITEMS: Readonly<Record<string, BulkKind>> = {
	component: 'components',
	group: 'groups',
	option: 'options',
	user: 'users',
	version: 'versions',
};

const BY_PLUGIN: Readonly<Record<string, BulkKind>> = {
	labels: 'labels',
	textarea: 'richText',
	textfield: 'text',
	url: 'url',
};

const BY_ID: Readonly<Record<string, BulkKind>> = {
	description: 'richText',
	environment: 'richText',
	labels: 'labels',
	summary: 'text',
};

/** The kind of a field; `undefined` if Bulk Change cannot set it. */
export function bulkKindOf({ id, schema }: Pick<BulkField, 'id' | 'schema'>): BulkKind | undefined {
	const known = BY_ID[id] ?? BY_PLUGIN[schema.custom?.split(':').at(-1) ?? ''];
	if (known !== undefined) return known;
	return schema.type === 'array' ? BY_ITEMS[schema.items ?? ''] : BY_TYPE[schema.type];
}

/** Whether a field's value is an option, so that its id must be found. */
export function namesChoice(field: BulkField, value: unknown): boolean {
	const kind = bulkKindOf(field);
	if (kind === undefined || !CHOOSING.has(kind)) return false;
	const parts = [value, isRecord(value) ? value['child'] : undefined].flat();
	return parts.some((part) => isRecord(part) && part['id'] === undefined);
}

const CHOOSING: ReadonlySet<BulkKind> = new Set([
	'cascading',
	'components',
	'issueType',
	'option',
	'options',
	'priority',
	'version',
	'versions',
]);

/** The option for a value in Jira's own form: `{ id }`, `{ name }` or `{ value }`. */
export function choiceFor({ name, choices = [] }: BulkField, value: unknown): Choice {
	const id = property(value, 'id');
	if (id !== undefined) return choices.find((one) => one.id === String(id)) ?? { id: String(id) };
	const wanted = String(property(value, 'value') ?? property(value, 'name') ?? value);
	const found = choices.find((one) => sameName(one.value ?? one.name ?? '', wanted));
	if (found !== undefined) return found;
	const possible = choices.slice(0, 20).map((one) => `'${one.value ?? one.name}'`);
	throw new ItemRefused(
		`The field '${name}' has no value '${wanted}'`,
		possible.length === 0
			? 'Enter the ID of the value: the values of this field could not be read.'
			: `Its values are ${possible.join(', ')}${choices.length > 20 ? '…' : ''}.`,
	);
}

function sameName(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A property of an arbitrary value. */
export function property(value: unknown, name: string): unknown {
	return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
