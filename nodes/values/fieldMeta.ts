import { fieldKind, type FieldKind, type FieldSchema } from './fieldKind';
import { SYSTEM_SCHEMAS } from './systemFields';

/** A value that a field can have, as Jira's metadata lists it. */
export interface AllowedValue {
	readonly id?: string;
	/** What people see: Jira calls it `value`, `name`, or `displayName`. */
	readonly label: string;
	/** Of a project. */
	readonly key?: string;
	/** The options below it, in a cascading list. */
	readonly children?: readonly AllowedValue[];
}

/** What Jira says about a field on a screen: how it is written, whether it must be. */
export interface FieldMeta {
	readonly id: string;
	readonly name: string;
	/** Whether Jira refuses the issue without it: a default counts as a value. */
	readonly required: boolean;
	/** Old answers lack it. */
	readonly schema?: FieldSchema;
	readonly kind: FieldKind;
	/** What can be done with it: `set`, `add`, `remove`, `edit`; undefined if Jira does not say. */
	readonly operations?: readonly string[];
	/** Undefined if Jira does not list them: people, issues, and lists that are too long. */
	readonly allowedValues?: readonly AllowedValue[];
	readonly defaultValue?: unknown;
}

/**
 * Reads what Jira says about a field: an entry of createmeta (`fieldId`), or of editmeta and of a transition's fields,
 * whose id is its name there. Tolerates what old answers leave out.
 */
export function readFieldMeta(entry: unknown, id?: string): FieldMeta {
	const given = asRecord(entry);
	const ownId = id ?? textOf(given['fieldId']) ?? textOf(given['key']) ?? '';
	const schema = schemaOf(given['schema']);
	const { operations, allowedValues, defaultValue } = given;
	return {
		id: ownId,
		name: textOf(given['name']) ?? ownId,
		required: given['required'] === true && given['hasDefaultValue'] !== true,
		kind: kindOf(ownId, schema),
		...(schema && { schema }),
		...(Array.isArray(operations) && { operations: operations.map(String) }),
		...(Array.isArray(allowedValues) && { allowedValues: allowedValues.map(readAllowed) }),
		...(defaultValue !== undefined && defaultValue !== null && { defaultValue }),
	};
}

/** Without a schema, only Jira's own fields are known by their id. */
function kindOf(id: string, schema = SYSTEM_SCHEMAS.get(id)): FieldKind {
	return schema === undefined ? 'other' : fieldKind(schema);
}

function schemaOf(given: unknown): FieldSchema | undefined {
	return typeof asRecord(given)['type'] === 'string' ? (given as FieldSchema) : undefined;
}

function readAllowed(given: unknown): AllowedValue {
	const value = asRecord(given);
	const { children } = value;
	const id = textOf(value['id']) ?? textOf(value['accountId']);
	const key = textOf(value['key']);
	const label =
		textOf(value['value']) ??
		textOf(value['name']) ??
		textOf(value['displayName']) ??
		textOf(given) ??
		key ??
		id ??
		'';
	return {
		...(id !== undefined && { id }),
		label,
		...(key !== undefined && { key }),
		...(Array.isArray(children) && children.length > 0 && { children: children.map(readAllowed) }),
	};
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
