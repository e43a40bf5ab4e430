import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../../../operation';
import type { BulkField } from './bulkField';
import { formOf, kindFor, labelsEntry, listed } from './bulkValue';

/** Changes of an issue's labels, in Jira's own form: `[{ add: 'a' }, { remove: 'b' }]`. */
export type LabelChanges = ReadonlyArray<{
	readonly set?: readonly string[];
	readonly add?: string;
	readonly remove?: string;
}>;

/**
 * Changes of fields, in the form of Jira's edit of one issue, as a bulk edit takes them.
 *
 * @param values by field id; `null` clears
 * @returns `selectedActions` and `editedFieldsInput`
 * @throws ItemRefused for changes that Bulk Change cannot make, and for values that a field does not have
 */
export function bulkEdit(
	values: ReadonlyArray<readonly [BulkField, unknown]>,
	labels: LabelChanges = [],
): { selectedActions: string[]; editedFieldsInput: IDataObject } {
	const forms = values.map(([field, value]) => formOf(field, value));
	if (labels.length > 0) forms.push(listed('labelsFields', labelChanges(labels)));
	const editedFieldsInput: IDataObject = {};
	for (const form of forms) {
		if ('single' in form) Object.assign(editedFieldsInput, form.single);
		else {
			const entries = (editedFieldsInput[form.list] ?? []) as IDataObject[];
			editedFieldsInput[form.list] = [...entries, form.entry];
		}
	}
	return {
		selectedActions: [...values.map(([{ id }]) => id), ...(labels.length > 0 ? ['labels'] : [])],
		editedFieldsInput,
	};
}

/**
 * Refuses fields and label changes that a bulk edit cannot make, regardless of the values.
 *
 * @throws ItemRefused
 */
export function checkBulkEdit(fields: readonly BulkField[], labels: LabelChanges = []): void {
	for (const field of fields) kindFor(field);
	if (labels.length > 0) labelChanges(labels);
}

function labelChanges(changes: LabelChanges): IDataObject {
	const added = changes.flatMap(({ add }) => add ?? []);
	const removed = changes.flatMap(({ remove }) => remove ?? []);
	const set = changes.findLast((change) => change.set !== undefined)?.set;
	const ways = [added.length > 0, removed.length > 0, set !== undefined].filter(Boolean);
	if (ways.length > 1) {
		throw new ItemRefused(
			"Jira's Bulk Change can add labels, remove them or replace them, one at a time",
			"Fill in only one of the three, or turn off 'Bulk' for this item.",
		);
	}
	if (set !== undefined) return labelsEntry('labels', 'REPLACE', set);
	return added.length > 0
		? labelsEntry('labels', 'ADD', added)
		: labelsEntry('labels', 'REMOVE', removed);
}
