import { InvalidInput } from '../fields/definition';
import type { ApiVersion, RichText } from '../model';
import { isAdf, looksLikeAdf } from './adf';
import { richTextOfAdf, richTextOfWiki } from './convert';

/**
 * Reads rich text in the form of an API version: a document in v3, wiki markup in v2. Undefined for anything else,
 * which each caller refuses with its own message.
 *
 * @throws InvalidInput for a document that Jira would not store
 */
export function readRichText(input: unknown, version: ApiVersion): RichText | undefined {
	if (version === '2') return typeof input === 'string' ? richTextOfWiki(input) : undefined;
	if (!looksLikeAdf(input)) return undefined;
	if (!isAdf(input)) throw new InvalidInput();
	return richTextOfAdf(input);
}

/** Whether it is only blanks, or a document of paragraphs without content. */
export function isBlank(text: RichText): boolean {
	if ('wiki' in text) return text.wiki.trim() === '';
	return (text.adf.content ?? []).every(
		({ type, content = [] }) => type === 'paragraph' && content.length === 0,
	);
}

/** The characters that count against a limit. */
export function lengthOf(text: RichText): number {
	return ('wiki' in text ? text.wiki : text.plain).length;
}
