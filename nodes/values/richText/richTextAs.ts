import type { AdfDocument } from './adf';
import { adfToMarkdown } from './adfToMarkdown';
import { adfToPlainText } from './adfToPlainText';

/** The formats that rich text can be read in. `stored` is Jira's own, which loses nothing. */
export const READ_FORMATS = ['markdown', 'plainText', 'stored'] as const;

export type ReadFormat = (typeof READ_FORMATS)[number];

const readers: Readonly<Record<ReadFormat, (document: AdfDocument) => string | AdfDocument>> = {
	markdown: adfToMarkdown,
	plainText: adfToPlainText,
	stored: (document) => document,
};

/** A document that Jira returned, in the format that the user wants. */
export function richTextAs(format: ReadFormat, document: AdfDocument): string | AdfDocument {
	return readers[format](document);
}
