import { z } from 'zod/v3';
import { jsonOrText } from '../values/jsonOrText';
import { choiceField } from './choice';
import { setsField } from './collection';
import { compositeField, named, parameterField, type Details, type Field } from './field';
import { fieldFormField, type FieldFormMethod } from './fieldForm';
import { issueField } from './locator';
import { preparedField } from './notice';
import { shownWhen } from './shown';
import { textValue } from './text';

/** A field of an issue that the user names, and its value as it was given. */
export interface NamedValue {
	readonly id: string;
	readonly change: 'add' | 'clear' | 'remove' | 'set';
	readonly value: unknown;
	/** Whether it was chosen in a form, which shows the field's name instead of its ID. */
	readonly isChosen?: boolean;
}

/** The ways to give further fields. */
type Way = 'form' | 'json' | 'list';

const WAYS: Readonly<Record<Way, { name: string; value: Way; description: string }>> = {
	form: {
		name: 'Choose From a Form',
		value: 'form',
		description: 'A form with the fields that Jira shows for such an issue',
	},
	json: {
		name: 'Enter JSON',
		value: 'json',
		description:
			'One object with all fields and their values, also from an expression or an AI model',
	},
	list: {
		name: 'Enter Names and Values',
		value: 'list',
		description: 'Each field by its name or ID, with its value',
	},
};

interface OtherFieldsOptions {
	/** What tells the editor which fields there are. */
	readonly method: FieldFormMethod;
	/** The way that is chosen at the beginning. */
	readonly first: Way;
	/** Whether the issue exists: its fields can be added to, and another one can serve as an example for the form. */
	readonly existing: boolean;
}

/** Any field of an issue, including custom fields. A field without a value is left out. */
export function otherFieldsField({
	method,
	first,
	existing,
}: OtherFieldsOptions): Field<readonly NamedValue[]> {
	const ways = [WAYS[first], ...Object.values(WAYS).filter(({ value }) => value !== first)];
	return compositeField(
		(name) => ({
			way: named(
				`${name}As`,
				choiceField('Other Fields As', ways, {
					description: 'How to give any other field of the issue, including custom fields',
				}),
			),
			example: named(
				'exampleIssue',
				existing ? inWay(name, 'form', exampleIssueField()) : preparedField<string>(),
			),
			form: named(
				'fieldForm',
				inWay(
					name,
					'form',
					fieldFormField('Other Fields (Form)', method, {
						description: `${VALUES} A field without a value keeps its value.`,
					}),
				),
			),
			list: named(name, inWay(name, 'list', listOfFields(existing))),
			json: named(`${name}Json`, inWay(name, 'json', fieldMap())),
		}),
		({ form = {}, list = [], json = [] }) => [
			...setting(Object.entries(form)).map((field) => ({ ...field, isChosen: true })),
			...list,
			...json,
		],
	);
}

function inWay<Value>(name: string, way: Way, field: Field<Value>): Field<Value | undefined> {
	return shownWhen(field, { [`${name}As`]: [way] });
}

/** An issue whose fields the form shows while the issue itself is not known. */
function exampleIssueField(): Field<string | undefined> {
	return issueField('Example Issue', {
		description:
			"An issue of the same project and type, only for showing the form: needed if 'Issue' is an expression",
	});
}

const VALUES = 'Text, number, date, option or name; separate several with commas.';

const CLEARING =
	"If empty, the field keeps its value; the word null clears it, except in text fields: use 'Fields to Clear' for these.";

function listOfFields(existing: boolean): Field<readonly NamedValue[]> {
	return setsField(
		'Other Fields',
		'field',
		{
			// Not required in the editor: otherwise an added but empty set would stop the workflow.
			id: parameterField(
				{
					displayName: 'Field Name or ID',
					type: 'string',
					default: '',
					placeholder: 'e.g. Story Points or customfield_10016',
					description: 'The name of the field as Jira shows it, or its ID',
				},
				textValue,
			),
			change: existing ? CHANGE : always,
			value: parameterField<unknown>(
				{
					displayName: 'Value',
					type: 'string',
					default: '',
					description: `${VALUES} JSON in Jira's own format is sent unchanged. ${CLEARING}`,
				},
				z.unknown(),
			),
		},
		{
			leftOutWithout: 'value',
			description: 'Any other field of the issue, including custom fields',
		},
	);
}

const CHANGE = choiceField(
	'Change',
	[
		{ name: 'Set', value: 'set', description: 'The value replaces that of the field' },
		{ name: 'Add', value: 'add', description: 'The values are added to the list of the field' },
		{
			name: 'Remove',
			value: 'remove',
			description: 'The values are removed from the list of the field',
		},
	],
	{ description: 'How the value changes the field; only lists can be added to' },
) satisfies Field<NamedValue['change']>;

/** A new issue has nothing to add to. */
const always: Field<'set'> = { parameters: () => [], schemas: () => ({}), value: () => 'set' };

/** One object with fields by name or ID. */
function fieldMap(): Field<readonly NamedValue[]> {
	const details: Details = {
		placeholder: 'e.g. {"Story Points": 5, "Fix versions": ["1.2"]}',
		description: `An object of field names or IDs and their values, such as {"Story Points": 5, "Labels": {"add": ["vip"]}}; null clears a field`,
	};
	return parameterField<readonly NamedValue[]>(
		{ displayName: 'Other Fields (JSON)', type: 'json', default: '', ...details },
		z.unknown().transform((given, context): readonly NamedValue[] => {
			if (given === undefined) return [];
			const map = typeof given === 'string' ? jsonOrText(given) : given;
			if (typeof map === 'object' && map !== null && !Array.isArray(map)) {
				return setting(Object.entries(map));
			}
			context.addIssue({
				code: z.ZodIssueCode.custom,
				message: 'a JSON object of field names and values, such as {"Story Points": 5}',
				fatal: true,
			});
			return z.NEVER;
		}) as unknown as z.ZodType<readonly NamedValue[], z.ZodTypeDef, unknown>,
	);
}

function setting(entries: ReadonlyArray<readonly [string, unknown]>): NamedValue[] {
	return entries.map(([id, value]) =>
		value === null ? { id, change: 'clear', value } : { id, change: 'set', value },
	);
}
