import { z } from 'zod/v3';
import { TEXT_FORMATS, type TextFormat } from '../values/richText';
import { choiceField } from './choice';
import { compositeField, named, type Details, type Entered, type Field } from './field';
import { textOf } from './text';

/** A rich text as the user wrote it. */
export interface WrittenText {
	/** Text of that format, or an ADF document as an object. */
	readonly text: string | Readonly<Record<string, unknown>>;
	readonly format: TextFormat;
}

/** A rich text with its format in the parameter `textFormat`. */
export function richTextField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<WrittenText, Some>> {
	return compositeField(
		(name) => ({
			text: named(name, formattedTextField(displayName, details)),
			format: named('textFormat', textFormatField(name)),
		}),
		({ text, format }) =>
			(text === undefined ? undefined : { text, format }) as Entered<WrittenText, Some>,
	);
}

/** A rich text whose format is set by another field of the form, for several texts. */
export function formattedTextField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<WrittenText['text'], Some>> {
	return textOf(displayName, writtenText, details);
}

const writtenText = z.union([z.string(), z.number().transform(String), z.record(z.unknown())]);

/**
 * How the rich texts of an item are written.
 *
 * @param text the parameter of a text; while it is empty, the format is not shown. Without one, it is the format of
 *   texts that are added to the same collection
 */
export function textFormatField(text?: string): Field<TextFormat> {
	return choiceField(
		'Text Format',
		TEXT_FORMATS.map((value) => ({ value, ...FORMATS[value] })),
		{
			description: `The format of the ${text === undefined ? 'texts among these fields' : 'text'}. An ADF document from an expression is always recognized.`,
			...(text !== undefined && { displayOptions: { hide: { [text]: [''] } } }),
		},
	);
}

const FORMATS: Readonly<Record<TextFormat, { name: string; description: string }>> = {
	html: {
		name: 'HTML',
		description: 'The HTML of a mail or a page: its text, links, lists, tables and pictures',
	},
	adf: {
		name: 'Atlassian Document Format',
		description: 'An ADF document, as an object or as JSON',
	},
	markdown: {
		name: 'Markdown',
		description: 'Headings, lists, tables, code, links, bold, italic…',
	},
	plainText: { name: 'Plain Text', description: 'Shown exactly as written' },
	wiki: { name: 'Wiki Markup', description: "Jira's older notation, such as *bold* and {code}" },
};
