import type { IDataObject } from 'n8n-workflow';
import type { NamedValue } from '../../../fields';
import { ItemRefused } from '../../../operation';
import { fieldKind, isListKind } from '../../../values/fieldKind';
import type { FieldValue } from '../../../values/fieldTarget';
import { fieldValue, listChangeIn, type ListChange } from '../../../values/fieldValue';
import { FieldValueRefused } from '../../../values/fieldValueRefused';
import { editText, type AdfDocument, type TextEdit } from '../../../values/richText';
import { systemSchema } from '../../../values/systemFields';
import { PROTECTED_FIELDS } from '../../protectedFields';
import { withReason } from '../../richText';
import { epicLinkFor } from './epicLink';
import type { FieldChange, IssueChanges, WrittenIssue } from './fieldChange';
import { fieldTarget, type FieldContext } from './fieldTarget';
import { fieldCalled, knownFields } from './knownFields';

/** What names the fields that a user adds. */
const OTHER_FIELDS = 'Other Fields';
const TO_CLEAR = 'Fields to Clear';

/**
 * Jira's `fields` and `update` for what an item changes. Names in values are looked up once per run.
 *
 * @param own the changes in the form's own fields
 * @param others the fields that the user names, and their values
 * @param clear the fields to empty, by name or ID
 * @throws ItemRefused for an unknown or ambiguous name, a value that does not fit, and a field that is given twice
 */
export async function changesOfIssue(
	own: readonly FieldChange[],
	others: readonly NamedValue[],
	clear: readonly string[],
	issue: WrittenIssue,
	context: FieldContext,
): Promise<IssueChanges> {
	const changes = [
		...own,
		...(await otherChanges(others, OTHER_FIELDS, context)),
		...(await otherChanges(
			clear.map((id) => ({ id, change: 'clear', value: undefined })),
			TO_CLEAR,
			context,
		)),
	];
	refuseTwice(changes);
	const written = await Promise.all(
		changes.map(async (change) => await writtenChanges(change, issue, context)),
	);
	return together(written.flat());
}

/** The changes of fields that the user names. */
async function otherChanges(
	given: readonly NamedValue[],
	parameter: string,
	context: FieldContext,
): Promise<FieldChange[]> {
	if (given.length === 0) return [];
	const known = await knownFields(context);
	return given.map(({ id, change, value, isChosen }) => {
		const { field, value: own } = inTimeTracking(fieldCalled(id, known, parameter), value);
		const called = isChosen === true ? field.name : id;
		refuseProtected(field.id, called, parameter);
		context.fieldNames.set(field.id, called);
		return { field, called, parameter, change, value: own };
	});
}

const TIME_TRACKING = {
	id: 'timetracking',
	name: 'Time tracking',
	schema: systemSchema('timetracking'),
};

/** Jira shows the estimates as fields of their own, but writes them as parts of time tracking. */
const ESTIMATES: Readonly<Record<string, string>> = {
	timeoriginalestimate: 'originalEstimate',
	timeestimate: 'remainingEstimate',
};

function inTimeTracking(field: FieldChange['field'], value: unknown) {
	const estimate = ESTIMATES[field.id];
	return estimate === undefined
		? { field, value }
		: { field: TIME_TRACKING, value: { [estimate]: value } };
}

function refuseProtected(id: string, called: string, parameter: string): void {
	const instead = PROTECTED_FIELDS[id];
	if (instead === undefined) return;
	throw new ItemRefused(`'${parameter}' names "${called}", which cannot be changed there`, instead);
}

/** A field may be set once, and changed by one parameter; its entries may be added and removed besides. */
function refuseTwice(changes: readonly FieldChange[]): void {
	const seen = new Map<string, FieldChange>();
	for (const change of changes) {
		const { field, called, parameter } = change;
		const before = seen.get(field.id);
		const isElsewhere = before !== undefined && before.parameter !== parameter;
		const isSetAgain = before !== undefined && isWhole(before) && isWhole(change);
		if ((isElsewhere || isSetAgain) && field !== TIME_TRACKING) {
			const places = [...new Set([before.parameter, parameter])].map((place) => `in '${place}'`);
			throw new ItemRefused(
				`The field '${called}' is given twice: ${places.join(' and ')}`,
				'Keep one of them.',
			);
		}
		if (before === undefined || isWhole(change)) seen.set(field.id, change);
	}
}

/** Whether a change replaces all that the field holds. */
function isWhole({ change }: FieldChange): boolean {
	return change === 'set' || change === 'clear';
}

/** A part of a request: a value for `fields`, or an operation for `update`. */
interface WrittenChange {
	readonly id: string;
	readonly set?: FieldValue;
	readonly operations?: readonly IDataObject[];
}

async function writtenChanges(
	change: FieldChange,
	issue: WrittenIssue,
	context: FieldContext,
): Promise<WrittenChange[]> {
	const { field, called, parameter } = change;
	if (change.change === 'clear') return [{ id: field.id, set: emptyValue(change) }];
	const target = fieldTarget(change, issue, context);
	const read: ReadValue = async (value) => await fieldValue(field.schema, value, target);
	try {
		const changed = listChangeOf(change);
		return changed === undefined
			? await wholeValue(change, read, issue, context)
			: await listOperations(change, changed, read);
	} catch (error) {
		throw error instanceof FieldValueRefused
			? new ItemRefused(
					`The field '${called}' must be ${error.message}`,
					`Change its value in '${parameter}'.`,
				)
			: error;
	}
}

type ReadValue = (value: unknown) => Promise<FieldValue | undefined>;

/** How the entries of a list change; undefined if the value as a whole is set. Links can only be added. */
function listChangeOf({ field: { schema }, change, value }: FieldChange): ListChange | undefined {
	if (change !== 'set') return { [change]: value };
	const given = listChangeIn(schema, value);
	const isLinks = schema !== undefined && fieldKind(schema) === 'issueLinks';
	return given ?? (isLinks ? { add: value } : undefined);
}

async function wholeValue(
	change: FieldChange,
	read: ReadValue,
	issue: WrittenIssue,
	context: FieldContext,
): Promise<WrittenChange[]> {
	const { id } = change.field;
	const value = await read(change.value);
	if (value === undefined) return [];
	if (change.textEdit !== undefined) {
		return [{ id, set: editedText(await issue.current(id), change.textEdit, value) }];
	}
	if (value === null) return [{ id, set: emptyValue(change) }];
	return [(await epicLinkFor(change, value, issue, context)) ?? { id, set: value }];
}

async function listOperations(
	change: FieldChange,
	{ set, ...verbs }: ListChange,
	read: ReadValue,
): Promise<WrittenChange[]> {
	const { id, schema } = change.field;
	if (schema === undefined || !isListKind(fieldKind(schema))) {
		throw new FieldValueRefused(...oneValue(change));
	}
	const operations: IDataObject[] = [];
	if (set !== undefined) operations.push({ set: (await read(set)) ?? [] });
	for (const verb of ['add', 'remove'] as const) {
		const entries = ((await read(verbs[verb])) ?? []) as IDataObject[];
		operations.push(...entries.map((entry) => ({ [verb]: entry })));
	}
	return operations.length > 0 ? [{ id, operations }] : [];
}

function editedText(current: unknown, edit: TextEdit, written: FieldValue): FieldValue {
	const edited = withReason(() => editText(current, edit, written as AdfDocument | string));
	return edited as unknown as FieldValue;
}

function oneValue({ change, value }: FieldChange): [string, unknown] {
	return [
		`set as a whole: it is no list to ${change} entries ${change === 'add' ? 'to' : 'from'}`,
		value,
	];
}

/** What empties a field: an empty list where it holds a list. */
function emptyValue({ field: { schema } }: FieldChange): FieldValue {
	return schema !== undefined && isListKind(fieldKind(schema)) ? [] : null;
}

/** Jira takes each field either in `fields` or in `update`. */
function together(written: readonly WrittenChange[]): IssueChanges {
	const fields: Record<string, FieldValue> = {};
	const update: Record<string, IDataObject[]> = {};
	for (const { id, set, operations } of written) {
		if (operations === undefined) fields[id] = isParts(id, fields[id], set);
		else update[id] = [...(update[id] ?? []), ...operations];
	}
	for (const id of Object.keys(update)) {
		if (!(id in fields)) continue;
		update[id] = [{ set: fields[id] } as IDataObject, ...(update[id] ?? [])];
		delete fields[id];
	}
	return { fields: fields as IDataObject, update };
}

/** The two estimates of time tracking may come separately. */
function isParts(id: string, before: FieldValue | undefined, set: FieldValue | undefined) {
	const isBoth = id === TIME_TRACKING.id && before !== undefined && before !== null;
	return (isBoth ? { ...(before as IDataObject), ...(set as IDataObject) } : set) as FieldValue;
}
