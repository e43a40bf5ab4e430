import { adfToWiki } from './adfToWiki';
import { escapeWiki, escapeWikiLineStart, lineContext } from './escapeWiki';
import { convertMarkdown } from './markdownToAdf';
import { wellFormedText } from './wellFormedText';
import type { WritingOptions } from './writingOptions';

/**
 * Converts GitHub flavoured Markdown into the wiki markup of Jira Data Center.
 *
 * Mentions name a user in Jira Data Center's way, `[@Mia Krause](username:mia)` or `[~mia]`,
 * by their display name (see `people`), or by an account id.
 */
export function markdownToWiki(markdown: string, options: WritingOptions = {}): string {
	return adfToWiki(convertMarkdown(markdown, { ...options, userNames: true }));
}

/** Makes plain text safe for a field with wiki markup: Jira shows every line unchanged. */
export function plainTextToWiki(text: string): string {
	return wellFormedText(text)
		.split('\n')
		.map((line) => escapeWikiLineStart(escapeWiki(line, lineContext(line))))
		.join('\n');
}
