import { firstNumber } from './adf';
import type { AdfNode } from './adf';
import { longestRun } from './escapeMarkdown';
import { frameToMarkdown } from './frames';
import { inlineBlocks } from './inlineBlocks';
import { inlineToMarkdown } from './inlineToMarkdown';
import { alertOf } from './panels';
import { parseAdf } from './parseAdf';
import { readAdf } from './readAdf';

/** What surrounds blocks. */
interface Place {
	inItem: boolean;
}

type Writer = (node: AdfNode, place: Place, alternate: boolean) => string;

const contentOf = (node: AdfNode): AdfNode[] => node.content ?? [];

/** One writer for each type of block that `readAdf` returns. */
const writers: Readonly<Record<string, Writer>> = {
	paragraph: (node) => inlineToMarkdown(contentOf(node), 'paragraph'),
	heading: (node) => {
		const level = Math.min(6, Math.max(1, Number(node.attrs?.level) || 1));
		return `${'#'.repeat(level)} ${inlineToMarkdown(contentOf(node), 'heading')}`.trimEnd();
	},
	// After a list marker, three hyphens would make the whole line a rule.
	rule: (_node, { inItem }) => (inItem ? '___' : '---'),
	codeBlock: writeCodeBlock,
	blockquote: (node, place) => prefixed(writeBlocks(contentOf(node), place), '> ', '> '),
	panel: writePanel,
	expand: writeFrame,
	layoutSection: writeFrame,
	layoutColumn: writeFrame,
	bodiedExtension: writeFrame,
	bodiedSyncBlock: writeFrame,
	decisionList: (node, _place, alternate) =>
		contentOf(node)
			.map((item) => {
				const line = inlineToMarkdown(contentOf(item), 'paragraph');
				return prefixed(line, `${alternate ? '*' : '-'} <> `, '  ');
			})
			.join('\n'),
	...Object.fromEntries(
		['mediaSingle', 'mediaGroup', 'blockCard', 'embedCard', 'extension', 'syncBlock'].map(
			(type) => [type, (node: AdfNode) => inlineToMarkdown([node], 'paragraph')],
		),
	),
	bulletList: (node, _place, alternate) => writeList(node, () => (alternate ? '* ' : '- ')),
	orderedList: (node, _place, alternate) => {
		const first = firstNumber(node);
		return writeList(node, (index) => `${first + index}${alternate ? ')' : '.'} `);
	},
	taskList: (node, _place, alternate) => writeTasks(node, alternate ? '* ' : '- '),
	table: writeTable,
};

/** Adjacent lists of the same kind would become a single list. */
const listKinds: Readonly<Record<string, string>> = {
	bulletList: 'bullet',
	taskList: 'bullet',
	decisionList: 'bullet',
	orderedList: 'number',
};

function writeBlocks(nodes: readonly AdfNode[], place: Place): string {
	let written = '';
	let previous: AdfNode | undefined;
	let alternate = false;
	for (const node of nodes) {
		const kind = listKinds[node.type];
		alternate = kind !== undefined && kind === listKinds[previous?.type ?? ''] && !alternate;
		const writer = writers[node.type];
		const block = writer ? writer(node, place, alternate) : writeBlocks(contentOf(node), place);
		if (block === '') continue;
		if (previous) written += place.inItem && isTight(previous, node) ? '\n' : '\n\n';
		written += block;
		previous = node;
	}
	return written;
}

/**
 * Whether a list may follow a paragraph without a blank line: a list that begins with a number
 * other than 1, or with an empty item, would be read as part of the paragraph.
 */
function isTight(previous: AdfNode, node: AdfNode): boolean {
	if (previous.type !== 'paragraph' || listKinds[node.type] === undefined) return false;
	if (node.type === 'orderedList' && firstNumber(node) !== 1) return false;
	const firstItem = contentOf(node)[0];
	const firstBlock = firstItem && node.type !== 'taskList' ? contentOf(firstItem)[0] : firstItem;
	return firstBlock !== undefined && contentOf(firstBlock).length > 0;
}

/** An alert of GitHub. Right below its first line, only text is sure to be read as what it is. */
function writePanel(node: AdfNode, place: Place): string {
	const [first] = contentOf(node);
	const body = writeBlocks(contentOf(node), { ...place, inItem: false });
	const gap = first?.type === 'paragraph' && contentOf(first).length > 0 ? '\n' : '\n\n';
	const alert = `[!${alertOf(node.attrs?.panelType)}]`;
	return prefixed(body === '' ? alert : alert + gap + body, '> ', '> ');
}

function writeFrame(node: AdfNode): string {
	return frameToMarkdown(node, writeBlocks(contentOf(node), { inItem: false }));
}

function writeCodeBlock(node: AdfNode): string {
	const text = contentOf(node)[0]?.text ?? '';
	const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
	const language = node.attrs?.language;
	const information = typeof language === 'string' && /^[^\s`\\]+$/.test(language) ? language : '';
	return `${fence}${information}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

function writeList(list: AdfNode, markerOf: (index: number) => string): string {
	return contentOf(list)
		.map((item, index) => {
			const marker = markerOf(index);
			const blocks = contentOf(item);
			const [first, ...others] = blocks;
			// An item without its own line of text: its content begins on the next line.
			const isBare =
				first?.type === 'paragraph' && contentOf(first).length === 0 && others.length > 0;
			const body = writeBlocks(blocks, { inItem: true });
			return prefixed(isBare ? `\n${body}` : body, marker, ' '.repeat(marker.length));
		})
		.join('\n');
}

function writeTasks(list: AdfNode, marker: string): string {
	return contentOf(list)
		.map((task) => {
			if (task.type === 'taskList') return prefixed(writeTasks(task, marker), '  ', '  ');
			const box = task.attrs?.state === 'DONE' ? '[x] ' : '[ ] ';
			const line = inlineToMarkdown(contentOf(task), 'paragraph');
			return prefixed(line, marker + box, '  ');
		})
		.join('\n');
}

function writeTable(table: AdfNode): string {
	const rows = contentOf(table).map((row) => contentOf(row));
	const columns = Math.max(1, ...rows.map((cells) => cells.length));
	const asRow = (cells: readonly string[]): string =>
		`| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
	const written = rows.map((cells) => asRow(cells.map(writeCell)));
	const hasHeader = rows[0]?.every(({ type }) => type === 'tableHeader') ?? false;
	const header = hasHeader ? (written.shift() ?? '') : asRow([]);
	return [header, asRow(Array.from({ length: columns }, () => '---')), ...written].join('\n');
}

/** A cell of a Markdown table is one line: its blocks are separated by `<br>`. */
function writeCell(cell: AdfNode): string {
	return inlineBlocks(contentOf(cell))
		.map((content) => inlineToMarkdown(content, 'table'))
		.filter((line) => line !== '')
		.join('<br>');
}

/** Puts one prefix before the first line and another before the others; blank lines stay bare. */
function prefixed(text: string, first: string, others: string): string {
	return text
		.split('\n')
		.map((line, index) => {
			const prefix = index === 0 ? first : others;
			return line === '' ? prefix.trimEnd() : prefix + line;
		})
		.join('\n');
}

/**
 * Converts an ADF document, as an object or as JSON text, into GitHub flavoured Markdown.
 *
 * Converting it back gives the same document for everything that Markdown can express, and for the
 * notations that `markdownToAdf` names: panels, expands, lozenges, dates, decisions, smart links and media survive,
 * layouts and extensions as comments and links that say what they are. Nodes of unknown types keep their text. Text that is not ADF (Jira Data Center sends wiki
 * markup) is returned as it is; null and undefined are empty text.
 */
export function adfToMarkdown(document: unknown): string {
	const parsed = parseAdf(document);
	if (!parsed && typeof document === 'string') return document;
	return writeBlocks(readAdf(parsed ?? document, { keepsNodes: true }), { inItem: false });
}
