import type { ChangeItem, FieldValue, IssueState } from '../model';
import type { JiraState } from '../state';
import type { FieldDefinition } from './definition';

function side(value: FieldValue | undefined, field: FieldDefinition, jira: JiraState) {
	if (value === undefined) return { id: null, text: null };
	return {
		id: field.kind?.idOf?.(value) ?? null,
		text: field.kind?.show(value, jira, field) ?? null,
	};
}

function statusItem(before: IssueState, after: IssueState, jira: JiraState): ChangeItem[] {
	if (before.statusId === after.statusId) return [];
	const name = (id: string): string => jira.statuses.find((one) => one.id === id)?.name ?? id;
	return [
		{
			fieldId: 'status',
			from: before.statusId,
			fromText: name(before.statusId),
			to: after.statusId,
			toText: name(after.statusId),
		},
	];
}

/** What history records between two states of an issue: one item for each field. */
export function describeChange(
	before: IssueState,
	after: IssueState,
	jira: JiraState,
): ChangeItem[] {
	const items = jira.fields.flatMap((field): ChangeItem[] => {
		const old = before.values[field.id];
		const now = after.values[field.id];
		if (JSON.stringify(old) === JSON.stringify(now)) return [];
		const from = side(old, field, jira);
		const to = side(now, field, jira);
		return [{ fieldId: field.id, from: from.id, fromText: from.text, to: to.id, toText: to.text }];
	});
	return [...items, ...statusItem(before, after, jira)];
}
