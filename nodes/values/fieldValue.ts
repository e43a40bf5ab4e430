import { isBlank } from './blank';
import { cascadingList } from './cascading';
import { fieldKind, isListKind, type FieldSchema } from './fieldKind';
import { isObject, readingOf } from './fieldReadings';
import type { FieldTarget, FieldValue } from './fieldTarget';
import { FieldValueRefused } from './fieldValueRefused';
import { jsonOrText } from './jsonOrText';
import { splitList } from './textList';

/**
 * Converts a value from a user or an expression into Jira's format. The field's type decides how it is read: for a text
 * field, always as text; for other fields, as JSON and objects in Jira's own form, or as text, numbers and lists that
 * are converted. What Jira returns for a field can be given back to it. Source: "Jira REST API examples: setting custom
 * field data for other field types", developer.atlassian.com.
 *
 * @returns `undefined` for a blank value, an empty list or object: the field is left out; `null`, which clears
 * the field, for the JSON `null`
 * @throws FieldValueRefused; ItemRefused for a name that Jira does not know, or that is ambiguous
 */
export async function fieldValue(
	schema: FieldSchema | undefined,
	given: unknown,
	target: FieldTarget,
): Promise<FieldValue | undefined> {
	if (isBlank(given)) return undefined;
	const kind = schema === undefined ? 'other' : fieldKind(schema);
	const read = readingOf(kind);
	if (kind === 'text' || kind === 'multiLineText' || kind === 'url')
		return await read(given, target);
	const value = typeof given === 'string' ? jsonOrText(given) : given;
	if (value === null) return null;
	if (isBlank(value)) return undefined;
	if (isListKind(kind)) {
		const entries = entriesOf(value);
		if (entries.length === 0) return undefined;
		return (await Promise.all(
			entries.map(async (entry) => await read(entry, target)),
		)) as FieldValue;
	}
	if (kind === 'other' || kind === 'sprint' || !Array.isArray(value)) {
		return await read(value, target);
	}
	const entries = entriesOf(value);
	if (entries.length === 0) return undefined;
	if (kind === 'cascading') return cascadingList(entries);
	if (entries.length > 1) throw new FieldValueRefused('one value', value);
	return await read(entries[0], target);
}

/** The entries of a list or of text with commas, or the only value; without blanks. */
function entriesOf(value: unknown): unknown[] {
	if (typeof value === 'string') return splitList(value);
	return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((entry) => !isBlank(entry));
}

/** How a value changes a field that holds a list. */
export interface ListChange {
	readonly set?: unknown;
	readonly add?: unknown;
	readonly remove?: unknown;
}

const VERBS: ReadonlySet<string> = new Set(['set', 'add', 'remove']);

/**
 * The changes in a value such as `{ "add": ["vip"], "remove": ["new"] }`, for fields that hold a list.
 *
 * @returns undefined for a plain value
 */
export function listChangeIn(
	schema: FieldSchema | undefined,
	given: unknown,
): ListChange | undefined {
	if (schema === undefined || !isListKind(fieldKind(schema))) return undefined;
	const value = typeof given === 'string' ? jsonOrText(given) : given;
	if (!isObject(value)) return undefined;
	const names = Object.keys(value);
	return names.length > 0 && names.every((name) => VERBS.has(name)) ? value : undefined;
}
