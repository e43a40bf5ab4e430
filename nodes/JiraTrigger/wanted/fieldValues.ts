import type { IDataObject } from 'n8n-workflow';
import { foldedName } from '../../values/named';
import { splitList } from '../../values/textList';
import type { FieldChange } from '../change';

/** Which values a field with several values got and lost. */
export interface ValuesChanged {
	readonly added: readonly string[];
	readonly removed: readonly string[];
}

/**
 * Which values a field with several values got and lost. A history has them as one text: labels with blanks between
 * them, others with commas; versions and components have an entry for each.
 *
 * @param fields those of the issue now, if they are known: they tell a field of labels from others
 */
export function valuesChanged(change: FieldChange, fields: IDataObject = {}): ValuesChanged {
	const areLabels = holdsLabels(change, fields);
	const before = valuesIn(change.fromText, change.from, areLabels);
	const after = valuesIn(change.toText, change.to, areLabels);
	return { added: without(after, before), removed: without(before, after) };
}

function valuesIn(text: string | null, ids: string | null, areLabels: boolean): string[] {
	if (text === null) return [];
	if (areLabels) return text.split(/\s+/).filter((label) => label !== '');
	// A version's name may have a comma; then it is one value all the same, with one ID.
	const isOne = ids !== null && /^\[?[^,[\]]+\]?$/.test(ids);
	return isOne ? [text.trim()] : splitList(text);
}

function holdsLabels(
	{ field, fieldId, fromText, toText }: FieldChange,
	fields: IDataObject,
): boolean {
	if (foldedName(fieldId ?? field) === 'labels') return true;
	const held = fieldId === undefined ? undefined : fields[fieldId];
	if (!Array.isArray(held) || !held.every((value) => typeof value === 'string')) return false;
	const labels = (held as string[]).toSorted().join(' ');
	// An empty list looks the same whatever it would hold.
	if (labels === '')
		return toText === null || toText === '' ? !(fromText ?? '').includes(',') : false;
	return (toText ?? '').split(/\s+/).toSorted().join(' ') === labels;
}

function without(values: readonly string[], others: readonly string[]): string[] {
	const known = new Set(others.map(foldedName));
	return values.filter((value) => !known.has(foldedName(value)));
}
