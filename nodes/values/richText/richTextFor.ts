import type { RichTextForm } from '../../endpoints';
import type { AdfDocument } from './adf';
import { adfToPlainText } from './adfToPlainText';
import { adfToWiki } from './adfToWiki';
import { forCloud } from './forCloud';
import { htmlToAdf } from './htmlToAdf';
import { markdownToAdf } from './markdownToAdf';
import { isRecord, parseAdf } from './parseAdf';
import { plainTextToAdf } from './plainTextToAdf';
import { tooLong } from './textLimit';
import { markdownToWiki, plainTextToWiki } from './textToWiki';
import { wikiToAdf } from './wikiToAdf';
import type { WritingOptions } from './writingOptions';

/** The formats that a user may write rich text in. */
export const TEXT_FORMATS = ['markdown', 'plainText', 'html', 'adf', 'wiki'] as const;

export type TextFormat = (typeof TEXT_FORMATS)[number];

/** A text that the site cannot accept, with a sentence that says why and what to do. */
export class RichTextRefused extends Error {
	override readonly name = 'RichTextRefused';
}

/** The files of an issue that a text shows. */
export interface TextFiles {
	/** The names of files by the content IDs of pictures in HTML. */
	readonly pictures?: ReadonlyMap<string, string>;
	/** The addresses of files by their names; on Data Center, the names are enough. */
	readonly addresses?: ReadonlyMap<string, string>;
}

type Options = WritingOptions & TextFiles;

type Converter = (value: unknown, options: Options) => AdfDocument | string;

/** What to do with a text of each format for each form that an API accepts. */
const converters: Readonly<Record<RichTextForm, Readonly<Record<TextFormat, Converter>>>> = {
	adf: {
		markdown: (value, options) => markdownToAdf(asText(value), options),
		plainText: (value) => plainTextToAdf(asText(value)),
		html: (value, { pictures, addresses }) =>
			forCloud(htmlToAdf(asText(value), pictures && { pictures }), addresses),
		adf: asDocument,
		wiki: (value, { addresses }) => forCloud(wikiToAdf(asText(value)), addresses),
	},
	wiki: {
		markdown: (value, options) => markdownToWiki(asText(value), options),
		plainText: (value) => plainTextToWiki(asText(value)),
		html: (value, { pictures }) =>
			adfToWiki(htmlToAdf(asText(value), { userNames: true, ...(pictures && { pictures }) })),
		adf: (value) => adfToWiki(asDocument(value)),
		wiki: asText,
	},
	plain: {
		markdown: (value) => adfToPlainText(markdownToAdf(asText(value))),
		plainText: asText,
		html: (value, { pictures }) =>
			adfToPlainText(htmlToAdf(asText(value), pictures && { pictures })),
		adf: (value) => adfToPlainText(asDocument(value)),
		wiki: asText,
	},
};

/**
 * Converts what a user gives for a rich text into what the API accepts.
 *
 * An object that is an ADF document is treated as one regardless of the format, because an
 * expression may deliver one where the user usually writes text. Numbers and booleans are text.
 *
 * @param form what the API accepts, see `richTextFormOf`
 * @param format what the user says the value is
 * @param value the text, or an ADF document as an object or as JSON; null and undefined are empty
 * @param options what names in the text mean: people, issues, attachments
 * @throws RichTextRefused if the API cannot accept such a text, the value is not such a text, or it is too long
 */
export function richTextFor(
	form: RichTextForm,
	format: TextFormat,
	value: unknown,
	options: Options = {},
): AdfDocument | string {
	const document = isRecord(value) ? parseAdf(value) : undefined;
	const converted = converters[form][document ? 'adf' : format](document ?? value, options);
	const problem = typeof converted === 'string' ? undefined : tooLong(converted);
	if (problem !== undefined) throw new RichTextRefused(problem);
	return converted;
}

function asText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'object') {
		throw new RichTextRefused(
			`The text is ${Array.isArray(value) ? 'a list' : 'an object'} instead of text. Enter text, or an Atlassian Document Format (ADF) document, which is an object with "type": "doc" and a list as "content"`,
		);
	}
	return String(value);
}

function asDocument(value: unknown): AdfDocument {
	if (value === null || value === undefined || value === '') return plainTextToAdf('');
	const document = parseAdf(value);
	if (!document) {
		throw new RichTextRefused(
			'The text is not an Atlassian Document Format (ADF) document, which is an object, or JSON, with "version": 1, "type": "doc" and a list as "content"',
		);
	}
	return document;
}
