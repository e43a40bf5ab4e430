import { adfDocument, hardBreak, paragraph, textNode } from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { wellFormedText } from './wellFormedText';

/** Lines as inline nodes with a hard break between them. */
const linesToInline = (lines: readonly string[]): AdfNode[] =>
	lines.flatMap((line, index) => [...(index > 0 ? [hardBreak()] : []), textNode(line)]);

/**
 * Converts plain text into the Atlassian Document Format: a blank line begins a paragraph, a
 * line end is a hard break, and no character has a meaning.
 */
export function plainTextToAdf(text: string): AdfDocument {
	const paragraphs: string[][] = [];
	let isAfterBlank = true;
	for (const line of wellFormedText(text).split('\n')) {
		const isBlank = line.trim() === '';
		if (!isBlank && isAfterBlank) paragraphs.push([]);
		if (!isBlank) paragraphs.at(-1)?.push(line);
		isAfterBlank = isBlank;
	}
	return adfDocument(paragraphs.map((lines) => paragraph(linesToInline(lines))));
}
