import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { get, path, type Site } from '../connection';
import { ItemRefused, type ScriptContext } from '../operation';
import { fieldValue, FieldValueRefused, type FieldSchema } from '../values/fieldValue';
import { issueReference } from '../values/issueReference';
import { picked } from '../values/locator';
import { byIdOrKey, byIdOrName, someText } from '../values/named';
import { richTextFor, RichTextRefused, TEXT_FORMATS, type TextFormat } from '../values/richText';
import { textList } from '../values/textList';

/** The longest summary that Jira takes. */
const LONGEST_SUMMARY = 255;

/** The summary: one line. Jira refuses line breaks, so they become blanks. */
export const summaryInput = z
	.union([z.string(), z.number()])
	.transform((given) => String(given).replace(/\s+/g, ' ').trim())
	.refine((text) => text !== '', { message: 'text' })
	.refine((text) => text.length <= LONGEST_SUMMARY, {
		message: `at most ${LONGEST_SUMMARY} characters long`,
	});

export const textFormatInput = z.enum(TEXT_FORMATS).default('markdown');

/** A rich text: text of any format, or an ADF document as an object. */
export const richTextInput = z.union([
	z.string(),
	z.number().transform(String),
	z.record(z.unknown()),
]);

/** A calendar day: `2026-12-24`, or the day of a date and time. */
const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}/, 'a date such as 2026-12-24')
	.transform((text) => text.slice(0, 10))
	.refine((text) => !Number.isNaN(Date.parse(text)), { message: 'a date such as 2026-12-24' });

/** The fields that the form offers by name. */
export const namedFieldsInput = z
	.object({
		assignee: picked(someText).optional(),
		components: textList.optional(),
		duedate: day.optional(),
		environment: richTextInput.optional(),
		fixVersions: textList.optional(),
		parent: picked(issueReference).optional(),
		priority: picked(someText).optional(),
		reporter: picked(someText).optional(),
		summary: summaryInput.optional(),
		versions: textList.optional(),
	})
	.strict();

export type NamedFields = z.output<typeof namedFieldsInput>;

/** The fields that the user names. */
export const otherFieldsInput = z
	.object({ field: z.array(z.object({ id: someText, value: z.unknown() })).default([]) })
	.default({})
	.transform(({ field }) => field);

/** The rich text of an item in the form that the site wants. */
export function richText(site: Site, format: TextFormat, text: unknown): IDataObject | string {
	try {
		return richTextFor(site.richText, format, text) as unknown as IDataObject | string;
	} catch (error) {
		throw refusedText(error);
	}
}

function refusedText(error: unknown): unknown {
	return error instanceof RichTextRefused
		? new ItemRefused(error.message, "Choose another 'Text Format', or correct the text.")
		: error;
}

/** Jira's `fields` for what the form offers by name. */
export function namedFieldValues(
	{
		assignee,
		reporter,
		parent,
		priority,
		components,
		versions,
		fixVersions,
		environment,
		...plain
	}: NamedFields,
	format: TextFormat,
	site: Site,
): IDataObject {
	const user = (given: string) => ({ [site.userKey]: given });
	const references = (given: readonly string[]) => given.map(byIdOrName);
	return definedOnly({
		...plain,
		assignee: assignee && user(assignee),
		reporter: reporter && user(reporter),
		parent: parent && byIdOrKey(parent),
		priority: priority && byIdOrName(priority),
		components: components && references(components),
		versions: versions && references(versions),
		fixVersions: fixVersions && references(fixVersions),
		environment: environment === undefined ? undefined : richText(site, format, environment),
	});
}

/** Jira's `fields` for the fields that the user names, converted by their types. */
export async function otherFieldValues(
	given: z.output<typeof otherFieldsInput>,
	context: ScriptContext,
): Promise<IDataObject> {
	if (given.length === 0) return {};
	const { site } = context;
	const known = await knownFields(context);
	return Object.fromEntries(
		given.map(({ id, value }) => {
			const field = known.get(id.toLowerCase());
			if (field === undefined) throw unknownField(id);
			try {
				return [field.id, fieldValue(field.schema, value, site)];
			} catch (error) {
				throw refusedField(error, field.name);
			}
		}),
	) as IDataObject;
}

/** The fields of this Jira, by their names and ids in lower case; asked for once a run. */
export async function knownFields({
	once,
	send,
}: ScriptContext): Promise<ReadonlyMap<string, KnownField>> {
	return await once('fields', async () => fieldsByName(await send(get(path`field`))));
}

/** What Jira says of a field. */
export interface KnownField {
	readonly id: string;
	readonly name: string;
	readonly schema?: FieldSchema;
}

function fieldsByName(answer: unknown): ReadonlyMap<string, KnownField> {
	const fields = Array.isArray(answer) ? (answer as KnownField[]) : [];
	// Ids last: an id always means its own field, also when another field has that name.
	return new Map([
		...fields.map((field) => [field.name.toLowerCase(), field] as const),
		...fields.map((field) => [field.id.toLowerCase(), field] as const),
	]);
}

function unknownField(id: string): ItemRefused {
	return new ItemRefused(
		`'Other Fields' names "${id}", but this Jira has no such field`,
		'Use the name of the field as Jira shows it, or its ID such as customfield_10016.',
	);
}

function refusedField(error: unknown, name: string): unknown {
	return error instanceof FieldValueRefused
		? new ItemRefused(
				`The field '${name}' must be ${error.message}`,
				"Change its value in 'Other Fields'.",
			)
		: error;
}

/** An object without the properties that are undefined. */
export function definedOnly(fields: Record<string, unknown>): IDataObject {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
