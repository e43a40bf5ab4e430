import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../../../operation';
import { bulkKindOf, choiceFor, property, type BulkField, type BulkKind } from './bulkField';

/** A change in the format of Bulk Change: part of `JiraIssueFields` in the specification. */
export type Form =
	| { readonly list: string; readonly entry: IDataObject }
	| { readonly single: IDataObject };

/** What Bulk Change does with the values of a list. */
export type BulkWay = 'ADD' | 'REMOVE' | 'REPLACE';

type Write = (field: BulkField, value: unknown, way: BulkWay) => Form;

const listed = (list: string, entry: IDataObject): Form => ({ list, entry });

/** How Bulk Change writes each kind; `null` clears. Source: schema `JiraIssueFields`, Jira Cloud platform REST API. */
const WRITE: Readonly<Record<BulkKind, Write>> = {
	text: ({ id }, value) => listed('singleLineTextFields', { fieldId: id, text: text(value) }),
	url: ({ id }, value) => listed('urlFields', { fieldId: id, url: text(value) }),
	multiLineText: ({ id }, value) =>
		listed('richTextFields', {
			fieldId: id,
			richText: value === null ? {} : { adfValue: value as IDataObject },
		}),
	number: ({ id }, value) =>
		listed('clearableNumberFields', { fieldId: id, value: value === null ? null : Number(value) }),
	date: ({ id }, value) =>
		listed('datePickerFields', { fieldId: id, date: { formattedDate: shortDate(text(value)) } }),
	dateTime: ({ id }, value) =>
		listed('dateTimePickerFields', {
			fieldId: id,
			dateTime: { formattedDateTime: text(value) },
		}),
	user: ({ id }, value) =>
		listed('singleSelectClearableUserPickerFields', {
			fieldId: id,
			user: value === null ? null : { accountId: text(property(value, 'accountId')) },
		}),
	users: ({ id }, value) =>
		listed('multipleSelectClearableUserPickerFields', {
			fieldId: id,
			users:
				several(value).length === 0
					? null
					: several(value).map((user) => ({ accountId: text(property(user, 'accountId')) })),
		}),
	group: ({ id }, value) =>
		listed('singleGroupPickerFields', { fieldId: id, group: { groupName: groupName(value) } }),
	groups: ({ id }, value) =>
		listed('multipleGroupPickerFields', {
			fieldId: id,
			groups: several(value).map((group) => ({ groupName: groupName(group) })),
		}),
	option: (field, value) =>
		listed('singleSelectFields', {
			fieldId: field.id,
			option: { optionId: value === null ? -1 : Number(choiceFor(field, value).id) },
		}),
	options: (field, value) =>
		listed('multipleSelectFields', {
			fieldId: field.id,
			options: several(value).map((one) => ({ optionId: Number(choiceFor(field, one).id) })),
		}),
	cascading: (field, value) => listed('cascadingSelectFields', cascading(field, value)),
	labels: ({ id }, value, way) => {
		const labels = several(value).map((name) => ({ name: text(name) }));
		return listed('labelsFields', {
			fieldId: id,
			bulkEditMultiSelectFieldOption: optionFor(way, labels),
			labels,
		});
	},
	version: (field, value) =>
		listed('singleVersionPickerFields', {
			fieldId: field.id,
			version: { versionId: value === null ? '-1' : choiceFor(field, value).id },
		}),
	versions: (field, value, way) => {
		const versions = several(value).map((one) => ({ versionId: choiceFor(field, one).id }));
		return listed('multipleVersionPickerFields', {
			fieldId: field.id,
			bulkEditMultiSelectFieldOption: optionFor(way, versions),
			versions,
		});
	},
	components: (field, value, way) => {
		const components = several(value).map((one) => ({
			componentId: Number(choiceFor(field, one).id),
		}));
		return {
			single: {
				multiselectComponents: {
					fieldId: field.id,
					bulkEditMultiSelectFieldOption: optionFor(way, components),
					components,
				},
			},
		};
	},
	priority: (field, value) => ({
		single: { priority: { priorityId: choiceFor(field, notCleared(field, value)).id } },
	}),
	issueType: (field, value) => ({
		single: { issueType: { issueTypeId: choiceFor(field, notCleared(field, value)).id } },
	}),
};

/** A change of one field in the format of its kind. */
export function formOf(field: BulkField, way: BulkWay, value: unknown): Form {
	return WRITE[kindFor(field, way)](field, value, way);
}

/** The kinds whose lists Bulk Change can also add to and remove from. */
const EXTENDABLE: ReadonlySet<BulkKind> = new Set(['components', 'labels', 'versions']);

/** @throws ItemRefused for a field that Bulk Change cannot change that way */
export function kindFor(field: BulkField, way: BulkWay): BulkKind {
	const kind = bulkKindOf(field);
	if (kind === undefined) throw unsupported(field);
	if (way === 'REPLACE' || EXTENDABLE.has(kind)) return kind;
	throw new ItemRefused(
		`Jira's Bulk Change can only replace the values of the field '${field.name}'`,
		"Set all of its values, or turn off 'Bulk' for this item.",
	);
}

const SUPPORTED =
	'labels, priority, issue type, assignee, reporter, due date, summary, texts, numbers, dates, lists, people, groups, versions and components';

function unsupported({ name }: BulkField): ItemRefused {
	return new ItemRefused(
		`Jira's Bulk Change cannot set the field '${name}'`,
		`It can set ${SUPPORTED}. Leave the field out, or turn off 'Bulk' for this item.`,
	);
}

function notCleared(field: BulkField, value: unknown): unknown {
	if (value !== null) return value;
	throw new ItemRefused(
		`Jira's Bulk Change cannot clear the field '${field.name}'`,
		"Enter a value, or turn off 'Bulk' for this item.",
	);
}

function cascading(field: BulkField, value: unknown): IDataObject {
	if (value === null) return { fieldId: field.id, parentOptionValue: { optionId: null } };
	const parent = choiceFor(field, value);
	const child = property(value, 'child');
	return {
		fieldId: field.id,
		parentOptionValue: { optionId: Number(parent.id) },
		...(child === undefined || child === null
			? {}
			: {
					childOptionValue: {
						optionId: Number(choiceFor({ ...field, choices: parent.children ?? [] }, child).id),
					},
				}),
	};
}

/** What Bulk Change calls a change of a list: replacing it by nothing is a way of its own. */
function optionFor(way: BulkWay, entries: readonly unknown[]): BulkWay | 'REMOVE_ALL' {
	return way === 'REPLACE' && entries.length === 0 ? 'REMOVE_ALL' : way;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-12-24` as `24/Dec/26`, the format of days in a bulk edit; '' clears. */
export function shortDate(day: string): string {
	const [, year = '', month = '', date = ''] = /^\d\d(\d\d)-(\d\d)-(\d\d)/.exec(day) ?? [];
	return year === '' ? day : `${Number(date)}/${MONTHS[Number(month) - 1]}/${year}`;
}

function groupName(value: unknown): string {
	return text(property(value, 'name') ?? value);
}

function several(value: unknown): unknown[] {
	if (value === null || value === undefined) return [];
	return Array.isArray(value) ? (value as unknown[]) : [value];
}

function text(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
