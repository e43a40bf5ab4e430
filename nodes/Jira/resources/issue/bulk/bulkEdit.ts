import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../../../operation';
import type { BulkField } from './bulkField';
import { formOf, type BulkWay } from './bulkValue';

/** A change of one field, as a bulk edit takes it. */
export interface BulkChange {
	readonly field: BulkField;
	readonly way: BulkWay;
	/** In the form of Jira's edit of one issue; a list for `ADD` and `REMOVE`. `null` clears. */
	readonly value: unknown;
}

/**
 * Changes of fields, as a bulk edit takes them.
 *
 * @returns `selectedActions` and `editedFieldsInput`
 * @throws ItemRefused for changes that Bulk Change cannot make, and for values that a field does not have
 */
export function bulkEdit(changes: readonly BulkChange[]): {
	selectedActions: string[];
	editedFieldsInput: IDataObject;
} {
	const editedFieldsInput: IDataObject = {};
	for (const { field, way, value } of changes) {
		const form = formOf(field, way, value);
		if ('single' in form) Object.assign(editedFieldsInput, form.single);
		else {
			const entries = (editedFieldsInput[form.list] ?? []) as IDataObject[];
			editedFieldsInput[form.list] = [...entries, form.entry];
		}
	}
	return { selectedActions: changes.map(({ field }) => field.id), editedFieldsInput };
}

/**
 * The change that operations on a field's list make, which Jira's edit of one issue combines freely:
 * `[{ add: 'a' }, { add: 'b' }]`.
 *
 * @throws ItemRefused if they go more than one way
 */
export function onlyChange(field: BulkField, operations: readonly IDataObject[]): BulkChange {
	const added = operations.flatMap(({ add }) => (add === undefined ? [] : [add]));
	const removed = operations.flatMap(({ remove }) => (remove === undefined ? [] : [remove]));
	const set = operations.findLast((operation) => 'set' in operation);
	const ways = [added.length > 0, removed.length > 0, set !== undefined].filter(Boolean);
	if (ways.length > 1) {
		throw new ItemRefused(
			`Jira's Bulk Change can add to the field '${field.name}', remove from it or replace it, one at a time`,
			"Fill in only one of the three, or turn off 'Bulk' for this item.",
		);
	}
	if (set !== undefined) return { field, way: 'REPLACE', value: set['set'] };
	return added.length > 0
		? { field, way: 'ADD', value: added }
		: { field, way: 'REMOVE', value: removed };
}
