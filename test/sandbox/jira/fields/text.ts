import type { FieldValue, RichText } from '../model';
import { richTextFor } from '../richText/convert';
import { lengthOf, readRichText } from '../richText/read';
import { FieldRefusal, stringOf } from './definition';
import type { FieldContext, FieldKind } from './definition';

/** Maximum length of a summary and, on Cloud, of a single-line custom field. */
const shortLimit = 255;
/** Maximum length of a multi-line text and of a comment. */
export const longLimit = 32_767;

/** Jira's message for a text that is too long. */
export function tooLong(limit: number): string {
	const shown = limit.toLocaleString('en-US');
	return `The entered text is too long. It exceeds the allowed limit of ${shown} characters.`;
}

export function isRichText(value: FieldValue): value is RichText {
	return typeof value === 'object' && 'plain' in value;
}

/** The title of an issue: one line. */
export const summaryKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira }) => {
		if (input === null || input === undefined) return null;
		const text = stringOf(input).trim();
		if (/[\r\n]/.test(text)) {
			throw new FieldRefusal('The summary is invalid because it contains newline characters.');
		}
		if (text.length > shortLimit) {
			throw new FieldRefusal(
				jira.flavour === 'cloud'
					? "Summary can't exceed 255 characters."
					: 'Summary must be less than 255 characters.',
			);
		}
		return text === '' ? null : text;
	},
	render: (value) => value,
	show: String,
};

/** A custom field of one line: plain text in every API version. */
export const textKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira }) => {
		if (input === null || input === undefined || input === '') return null;
		const text = stringOf(input);
		const limit = jira.flavour === 'cloud' ? shortLimit : longLimit;
		if (text.length > limit) throw new FieldRefusal(tooLong(limit));
		return text;
	},
	render: (value) => value,
	show: String,
};

function parseRichText(input: unknown, { version }: FieldContext): RichText | null {
	if (input === null || input === undefined || input === '') return null;
	const text = readRichText(input, version);
	if (text !== undefined) return text;
	throw new FieldRefusal(
		version === '2'
			? 'Operation value must be a string'
			: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
	);
}

/** Description, environment and multi-line custom fields: ADF in v3, wiki markup in v2. */
export const richTextKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) => {
		const text = parseRichText(input, context);
		if (text && lengthOf(text) > longLimit) throw new FieldRefusal(tooLong(longLimit));
		return text;
	},
	render: (value, { version }) => (isRichText(value) ? richTextFor(version, value) : value),
	show: (value) => (isRichText(value) ? value.plain : String(value)),
};

/** A web address. */
export const urlKind: FieldKind = {
	operations: ['set'],
	parse: (input) => {
		if (input === null || input === undefined || input === '') return null;
		const text = stringOf(input);
		if (!URL.canParse(text)) throw new FieldRefusal('Not a valid URL');
		return text;
	},
	render: (value) => value,
	show: String,
};
