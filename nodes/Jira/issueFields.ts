import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Site } from '../connection';
import { ItemRefused, type ScriptContext } from '../operation';
import { isBlank } from '../values/blank';
import { fieldValue, needsOptions } from '../values/fieldValue';
import { FieldValueRefused } from '../values/fieldValueRefused';
import { issueReference } from '../values/issueReference';
import { picked } from '../values/locator';
import { byIdOrKey, byIdOrName, someText } from '../values/named';
import { richTextFor, RichTextRefused, TEXT_FORMATS, type TextFormat } from '../values/richText';
import { textListOrNothing } from '../values/textList';
import { writtenDay } from '../values/writtenTime';
import type { FieldOptions } from './fieldOptions';
import { FIELDS, fieldCalled, knownFields } from './knownFields';

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
const day = z.unknown().transform((given, context): string => {
	const written = writtenDay(given);
	if (written !== undefined) return written;
	context.addIssue({ code: z.ZodIssueCode.custom, message: 'a date such as 2026-12-24' });
	return z.NEVER;
});

/** The fields that the form offers by name. */
export const namedFieldsInput = z
	.object({
		assignee: picked(someText).optional(),
		components: textListOrNothing,
		duedate: day.optional(),
		environment: richTextInput.optional(),
		fixVersions: textListOrNothing,
		parent: picked(issueReference).optional(),
		priority: picked(someText).optional(),
		reporter: picked(someText).optional(),
		summary: summaryInput.optional(),
		versions: textListOrNothing,
	})
	.strict();

export type NamedFields = z.output<typeof namedFieldsInput>;

/** The fields that the user names. One without a value is left out: an item may have none for it. */
export const otherFieldsInput = z
	.object({
		field: z
			.array(z.unknown())
			.transform((rows) => rows.filter((row) => !isBlank((row as { value?: unknown }).value)))
			.pipe(z.array(z.object({ id: someText, value: z.unknown() })))
			.default([]),
	})
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

/**
 * Jira's `fields` for the fields that the user names, converted by their types.
 *
 * @param loadOptions what may be chosen in the fields, where the values alone do not tell what they mean
 */
export async function otherFieldValues(
	given: z.output<typeof otherFieldsInput>,
	context: ScriptContext<typeof FIELDS>,
	loadOptions: () => Promise<FieldOptions>,
): Promise<IDataObject> {
	if (given.length === 0) return {};
	const known = await knownFields(context);
	const values: Record<string, unknown> = {};
	for (const { id: called, value } of given) {
		const { id, schema } = fieldCalled(called, known, 'Other Fields');
		context.fieldNames.set(id, called);
		const options = needsOptions(schema, value) ? (await loadOptions())[id] : undefined;
		try {
			values[id] = fieldValue(schema, value, { site: context.site, options });
		} catch (error) {
			throw refusedField(error, called);
		}
	}
	return definedOnly(values);
}

/** Jira's `fields` for the fields that are to be empty. */
export async function clearedFields(
	names: readonly string[],
	context: ScriptContext<typeof FIELDS>,
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

/** An object without the properties that are undefined. */
export function definedOnly(fields: Record<string, unknown>): IDataObject {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
