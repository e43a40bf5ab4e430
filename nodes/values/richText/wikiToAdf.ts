import { adfDocument, blockquote, heading, paragraph, rule } from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { fitBlocks } from './fitBlocks';
import { inlineFromWiki, type WikiState } from './inlineFromWiki';
import { wellFormedText } from './wellFormedText';
import { itemOf, readLists } from './wikiList';
import { titleAbove, wikiParts, type WikiMacro, type WikiPart } from './wikiMacros';
import { beginsRow, readTable, type WikiItem } from './wikiTable';

/** The panels that Jira Cloud's editor makes, by the colour as which it writes them. */
const PANEL_TYPES: Readonly<Record<string, string>> = {
	'#deebff': 'info',
	'#eae6ff': 'note',
	'#e3fcef': 'success',
	'#fffae6': 'warning',
	'#ffebe6': 'error',
};

const HEADING = /^\s*h([1-6])\.(?:\s+(.*))?$/;
const QUOTATION = /^\s*bq\.\s+(.*)$/;
const RULE = /^\s*-{4,}\s*$/;

const beginsOther = (line: string): boolean =>
	HEADING.test(line) || QUOTATION.test(line) || RULE.test(line) || beginsRow(line);

/** Reads one text. */
class WikiReader {
	private readonly state: WikiState = {};

	blocks(items: readonly WikiItem[]): AdfNode[] {
		const blocks: AdfNode[] = [];
		const lines: string[] = [];
		const endParagraph = (): void => {
			for (const block of this.paragraph(lines.splice(0))) blocks.push(block);
		};
		for (let index = 0; index < items.length; ) {
			const item = items[index] as WikiItem;
			if (typeof item === 'string' && item.trim() !== '' && !this.isBlock(item)) {
				lines.push(item);
				index++;
				continue;
			}
			endParagraph();
			const { found, end } = this.blockAt(items, index, item);
			for (const block of found) blocks.push(block);
			index = end;
		}
		endParagraph();
		return blocks;
	}

	private isBlock(line: string): boolean {
		return beginsOther(line) || itemOf(line) !== undefined;
	}

	/** The block that begins with this item. A blank line is none. */
	private blockAt(
		items: readonly WikiItem[],
		index: number,
		item: WikiItem,
	): { found: readonly AdfNode[]; end: number } {
		const end = index + 1;
		if (typeof item !== 'string') return { found: [item], end };
		if (item.trim() === '') return { found: [], end };
		if (RULE.test(item)) return { found: [rule()], end };
		const [, level, title = ''] = HEADING.exec(item) ?? [];
		if (level !== undefined) {
			return { found: [heading(Number(level), inlineFromWiki([title], this.state))], end };
		}
		const [, quoted] = QUOTATION.exec(item) ?? [];
		if (quoted !== undefined) return { found: framed(blockquote, this.paragraph([quoted])), end };
		if (beginsRow(item)) {
			const row = readTable(items, index, (inside) => inCell(this.blocks(inside)));
			return { found: [row.block], end: row.end };
		}
		const lists = readLists(items, index, (inside) => this.paragraphs(inside), beginsOther);
		return { found: lists.blocks, end: lists.end };
	}

	/** What is in an item: lines that begin nothing, and blocks between them. */
	private paragraphs(items: readonly WikiItem[]): AdfNode[] {
		const blocks: AdfNode[] = [];
		const lines: string[] = [];
		for (const item of items) {
			if (typeof item === 'string') lines.push(item);
			else blocks.push(...this.paragraph(lines.splice(0)), item);
		}
		return [...blocks, ...this.paragraph(lines)];
	}

	private paragraph(lines: readonly string[]): AdfNode[] {
		const content = inlineFromWiki(lines, this.state);
		return content.length > 0 ? [paragraph(content)] : [];
	}

	/** Parts of a text as lines and blocks. What is left of a line beside a macro is a line only if it has text. */
	items(parts: readonly WikiPart[]): WikiItem[] {
		const items: WikiItem[] = [];
		let isAfterBlock = false;
		for (const [index, part] of parts.entries()) {
			if (typeof part !== 'string') {
				const blocks = 'blocks' in part ? part.blocks : this.macro(part);
				for (const block of blocks) items.push(block);
				// An empty macro ends the paragraph, too.
				if (blocks.length === 0) items.push('');
				isAfterBlock = true;
				continue;
			}
			const lines = part.split('\n');
			if (isAfterBlock && lines[0]?.trim() === '') lines.shift();
			const isBeforeBlock = index < parts.length - 1 && typeof parts[index + 1] !== 'string';
			if (isBeforeBlock && lines.at(-1)?.trim() === '') lines.pop();
			for (const line of lines) items.push(line);
			isAfterBlock = false;
		}
		return items;
	}

	private macro({ name, parameters, parts }: WikiMacro): AdfNode[] {
		const inside = blocksIn(parts);
		if (name === 'quote') return framed(blockquote, fitBlocks('blockquote', inside));
		const blocks = [...titleAbove(parameters.named.get('title')), ...inside];
		const colour = parameters.named.get('bgColor')?.toLowerCase() ?? '';
		const panelType = PANEL_TYPES[colour] ?? 'info';
		return framed(
			(content) => ({ type: 'panel', attrs: { panelType }, content }),
			fitBlocks('panel', blocks),
		);
	}
}

/** Reads parts on their own: a colour that begins outside ends there. */
function blocksIn(parts: readonly WikiPart[]): AdfNode[] {
	const reader = new WikiReader();
	return reader.blocks(reader.items(parts));
}

/** A frame needs something in it. */
const framed = (frame: (content: AdfNode[]) => AdfNode, content: AdfNode[]): AdfNode[] =>
	content.length > 0 ? [frame(content)] : [];

function inCell(blocks: readonly AdfNode[]): AdfNode[] {
	const fitting = fitBlocks('tableCell', blocks);
	return fitting.length > 0 ? fitting : [paragraph([])];
}

/**
 * Converts Jira's wiki markup into the Atlassian Document Format.
 *
 * Headings, paragraphs (a line end is a hard break), bold, italic, inserted, deleted, raised, lowered, monospaced and
 * coloured text, citations (as italic text), links, mentions, lists, tables, quotations, panels, code and rules become
 * their counterparts. Files of the issue (`!picture.png|thumbnail!`, `[^report.pdf]`) become nodes that name them, see
 * `namedFile`. Emoticons stay text, and so does what looks like markup but is none.
 *
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all.
 *
 * @returns a document that is valid according to Atlassian's ADF schema; without content for empty text
 */
export function wikiToAdf(text: string): AdfDocument {
	return adfDocument(blocksIn(wikiParts(wellFormedText(text))));
}
