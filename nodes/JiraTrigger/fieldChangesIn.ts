import type { IDataObject } from 'n8n-workflow';
import type { FieldChange } from './change';

/** The changes of fields in an entry of an issue's history, as a delivery or Jira's REST API has it. */
export function fieldChangesIn(changelog: unknown): FieldChange[] {
	const items = (changelog as IDataObject | null | undefined)?.['items'];
	if (!Array.isArray(items)) return [];
	return (items as unknown[])
		.filter((item): item is IDataObject => typeof item === 'object' && item !== null)
		.map((item) => {
			const { field, fieldId } = item;
			return {
				field: textIn(field) ?? textIn(fieldId) ?? '',
				...(typeof fieldId === 'string' && fieldId !== '' ? { fieldId } : {}),
				// While Jira moved to account IDs, it had them beside the old keys.
				from: textIn(own(item, 'tmpFromAccountId')) ?? textIn(own(item, 'from')),
				to: textIn(own(item, 'tmpToAccountId')) ?? textIn(own(item, 'to')),
				fromText: textIn(own(item, 'fromString')),
				toText: textIn(own(item, 'toString')),
			};
		});
}

/** Every object has a function called `toString`. */
function own(item: IDataObject, name: string): unknown {
	return Object.hasOwn(item, name) ? item[name] : null;
}

function textIn(value: unknown): string | null {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
