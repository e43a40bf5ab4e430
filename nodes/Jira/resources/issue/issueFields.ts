import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { richTextFormOf, type Endpoint } from '../../../endpoints';
import {
	dateField,
	formattedTextField,
	lineField,
	namesField,
	parentField,
	priorityField,
	textFormatField,
	userField,
	type Added,
	type Details,
	type Entered,
	type Field,
	type NamedValue,
	type WrittenText,
} from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import { fieldValue, needsOptions, peopleIn } from '../../../values/fieldValue';
import { FieldValueRefused } from '../../../values/fieldValueRefused';
import { byIdOrKey, byIdOrName } from '../../../values/named';
import { ASSIGNEE_WORDS, type PersonWords, type WrittenPerson } from '../../../values/person';
import {
	richTextFor,
	RichTextRefused,
	type TextFiles,
	type TextFormat,
} from '../../../values/richText';
import type { FieldOptions } from './fieldOptions';
import { FIELDS, fieldCalled, knownFields, type fieldValueEndpoints } from './knownFields';
import { PEOPLE, personNamed, personValue } from '../../people';

/** The longest summary that Jira accepts. */
const LONGEST_SUMMARY = 255;

/** The summary: one line. Jira refuses line breaks. */
export function summaryField<const Some extends Details = object>(
	details?: Some,
): Field<Entered<string, Some>> {
	return lineField('Summary', LONGEST_SUMMARY, {
		description: 'The title of the issue: one line of up to 255 characters',
		...details,
	} as Details & Some);
}

export function descriptionField(): Field<WrittenText['text'] | undefined> {
	return formattedTextField('Description', {
		typeOptions: { rows: 5 },
		description: "The text of the issue, in Markdown unless 'Text Format' says otherwise",
	});
}

/** The optional fields of an issue, for creating and updating. */
export const namedFields = {
	assignee: userField('Assignee', 'searchAssignees', {
		description: 'The person who will work on it',
	}),
	components: namesField('Components', 'Web shop'),
	duedate: dateField('Due Date', {
		description: 'The day by which it should be done, or a date and time from an expression',
	}),
	environment: formattedTextField('Environment', {
		typeOptions: { rows: 2 },
		description: 'Where it occurs: system, browser, version',
	}),
	fixVersions: namesField('Fix Versions', '2.2'),
	parent: parentField({
		description: 'The parent issue: an epic, or the issue that it is a sub-task of',
	}),
	priority: priorityField({ description: 'How important the issue is' }),
	reporter: userField('Reporter', 'searchAssignableUsers', {
		description: 'The person who reports it; you by default',
	}),
	textFormat: textFormatField(),
	versions: namesField('Affects Versions', '2.1'),
};

export type NamedFields = Added<typeof namedFields & { summary: Field<string> }>;

/**
 * The rich text of an item in the API's format.
 *
 * @param endpoint the endpoint that receives the text
 * @param files the files of the issue that the text may show
 */
export function richText(
	{ flavour }: Pick<Site, 'flavour'>,
	format: TextFormat | undefined,
	text: unknown,
	endpoint: Endpoint = 'PUT /rest/api/3/issue/{issueIdOrKey}',
	files: TextFiles = {},
): IDataObject | string {
	try {
		const form = richTextFormOf(endpoint, flavour);
		return richTextFor(form, format ?? 'markdown', text, files) as unknown as IDataObject | string;
	} catch (error) {
		throw refusedText(error);
	}
}

/** A rich text of a form in the format that the site requires; undefined if there is none. */
export function richTextIn(
	site: Site,
	written: WrittenText | undefined,
): IDataObject | string | undefined {
	return written && richText(site, written.format, written.text);
}

function refusedText(error: unknown): unknown {
	return error instanceof RichTextRefused
		? new ItemRefused(error.message, "Choose another 'Text Format', or correct the text.")
		: error;
}

/**
 * Jira's `fields` for the form's own fields but the people, see {@link lookedUpValues}.
 *
 * @param otherFormat the format of another text of the form, which counts where none was added to these fields
 */
export function namedFieldValues(
	{
		summary,
		duedate,
		parent,
		priority,
		components,
		versions,
		fixVersions,
		environment,
		textFormat,
	}: NamedFields,
	otherFormat: TextFormat | undefined,
	site: Site,
): IDataObject {
	const references = (given: readonly string[]) => given.map(byIdOrName);
	return definedOnly({
		summary,
		duedate,
		parent: parent && byIdOrKey(parent),
		priority: priority && byIdOrName(priority),
		components: components && references(components),
		versions: versions && references(versions),
		fixVersions: fixVersions && references(fixVersions),
		environment:
			environment === undefined
				? undefined
				: richText(site, textFormat ?? otherFormat, environment),
	});
}

type FieldContext = RunContext<(typeof fieldValueEndpoints)[number]>;

/**
 * Jira's `fields` for what has to be looked up first: the people among the form's own fields, and the fields that the
 * user names.
 *
 * @param loadOptions the options of the fields, if the values alone are ambiguous
 */
export async function lookedUpValues(
	named: Pick<NamedFields, 'assignee' | 'reporter'>,
	others: readonly NamedValue[],
	context: FieldContext,
	loadOptions: () => Promise<FieldOptions>,
): Promise<IDataObject> {
	return {
		...(await personValues(named, context)),
		...(await otherValues(others, context, loadOptions)),
	};
}

/** Jira's `fields` for the people among the form's own fields. */
async function personValues(
	{ assignee, reporter }: Pick<NamedFields, 'assignee' | 'reporter'>,
	context: RunContext<typeof PEOPLE>,
): Promise<IDataObject> {
	const valueOf = async (given: WrittenPerson, label: string, words?: PersonWords) =>
		personValue(await personNamed(given, label, context, words), context.site);
	return {
		...(assignee && { assignee: await valueOf(assignee, 'Assignee', ASSIGNEE_WORDS) }),
		...(reporter && { reporter: await valueOf(reporter, 'Reporter') }),
	};
}

/** Jira's `fields` for the fields that the user names, converted by their types. */
async function otherValues(
	given: readonly NamedValue[],
	context: FieldContext,
	loadOptions: () => Promise<FieldOptions>,
): Promise<IDataObject> {
	if (given.length === 0) return {};
	const known = await knownFields(context);
	const values: Record<string, unknown> = {};
	for (const { id: called, value } of given) {
		const { id, schema } = fieldCalled(called, known, 'Other Fields');
		context.fieldNames.set(id, called);
		const options = needsOptions(schema, value) ? (await loadOptions())[id] : undefined;
		const people = await peopleCalledIn(peopleIn(schema, value), called, id, context);
		try {
			values[id] = fieldValue(schema, value, { site: context.site, options, people });
		} catch (error) {
			throw refusedField(error, called);
		}
	}
	return definedOnly(values);
}

/** The people in the value of a field, in Jira's form, by how they were given. */
async function peopleCalledIn(
	given: readonly string[],
	called: string,
	id: string,
	context: RunContext<typeof PEOPLE>,
): Promise<ReadonlyMap<string, IDataObject | null>> {
	const words = id === 'assignee' ? ASSIGNEE_WORDS : undefined;
	const people = new Map<string, IDataObject | null>();
	for (const value of given) {
		const person = await personNamed({ by: 'any', value }, called, context, words);
		people.set(value, personValue(person, context.site));
	}
	return people;
}

/** Jira's `fields` for the fields to empty. */
export async function clearedFields(
	names: readonly string[],
	context: RunContext<typeof FIELDS>,
): Promise<IDataObject> {
	if (names.length === 0) return {};
	const known = await knownFields(context);
	return Object.fromEntries(
		names.map((called) => {
			const { id } = fieldCalled(called, known, 'Fields to Clear');
			context.fieldNames.set(id, called);
			return [id, null];
		}),
	);
}

function refusedField(error: unknown, called: string): unknown {
	return error instanceof FieldValueRefused
		? new ItemRefused(
				`The field '${called}' must be ${error.message}`,
				"Change its value in 'Other Fields'.",
			)
		: error;
}
