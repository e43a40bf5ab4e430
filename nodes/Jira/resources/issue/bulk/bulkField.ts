import { ItemRefused } from '../../../../operation';
import { fieldKind, type FieldKind, type FieldSchema } from '../../../../values/fieldKind';
import type { FieldOption } from '../../../../values/fieldTarget';
import { sameName } from '../../../../values/named';

/** What Bulk Change needs to know about a field. */
export interface BulkField {
	readonly id: string;
	readonly name: string;
	readonly schema: FieldSchema;
	/** The options, if known: Bulk Change takes only ids. */
	readonly choices?: readonly Choice[];
}

/** An option of a field, with its names. */
export interface Choice extends FieldOption {
	readonly id: string;
	readonly children?: readonly Choice[];
}

/** The kinds of fields that Bulk Change can set, each in its own format. */
const SETTABLE = [
	...(['cascading', 'components', 'date', 'dateTime', 'group', 'groups', 'issueType'] as const),
	...(['labels', 'multiLineText', 'number', 'option', 'options', 'priority', 'text'] as const),
	...(['url', 'user', 'users', 'version', 'versions'] as const),
];

export type BulkKind = (typeof SETTABLE)[number];

/** Kinds that other fields have, too: only Jira's own fields of these plugins and IDs can be set. */
const ONLY_OF: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
	labels: ['labels'],
	text: ['summary', 'textfield'],
};

/** The kind of a field; `undefined` if Bulk Change cannot set it. */
export function bulkKindOf({ id, schema }: Pick<BulkField, 'id' | 'schema'>): BulkKind | undefined {
	const kind = fieldKind({ system: id, ...schema });
	const plugin = schema.custom?.split(':').at(-1) ?? '';
	const isOneOf = ONLY_OF[kind]?.some((name) => name === id || name === plugin) ?? true;
	return isOneOf ? SETTABLE.find((settable) => settable === kind) : undefined;
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

/** A property of an arbitrary value. */
export function property(value: unknown, name: string): unknown {
	return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
