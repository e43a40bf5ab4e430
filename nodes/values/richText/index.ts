/**
 * Rich text: converts what a user writes (Markdown, plain text, ADF, wiki markup) into what Jira stores
 * (ADF on Cloud, wiki markup on Data Center), and back into text that people read.
 */
export type { AdfDocument, AdfMark, AdfNode } from './adf';
export { adfToMarkdown } from './adfToMarkdown';
export { adfToPlainText } from './adfToPlainText';
export { adfToWiki } from './adfToWiki';
export { contentIdsIn } from './htmlPicture';
export { htmlToAdf } from './htmlToAdf';
export { markdownToAdf } from './markdownToAdf';
export { mentionsIn } from './mentionsIn';
export { parseAdf } from './parseAdf';
export { plainTextToAdf } from './plainTextToAdf';
export { READ_FORMATS, richTextAs } from './richTextAs';
export type { ReadFormat } from './richTextAs';
export { richTextFor, RichTextRefused, TEXT_FORMATS } from './richTextFor';
export type { TextFiles, TextFormat } from './richTextFor';
export { editText, type TextEdit } from './sections';
export { markdownToWiki, plainTextToWiki } from './textToWiki';
export { wikiToAdf } from './wikiToAdf';
export type { WritingOptions } from './writingOptions';
