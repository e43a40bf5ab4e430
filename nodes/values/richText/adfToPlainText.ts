import { firstNumber } from './adf';
import type { AdfNode } from './adf';
import { checkbox } from './fitBlocks';
import { inlineBlocks } from './inlineBlocks';
import { parseAdf } from './parseAdf';
import { readAdf } from './readAdf';

type Writer = (node: AdfNode) => string;

const contentOf = (node: AdfNode): AdfNode[] => node.content ?? [];

const writeInline: Writer = (node) => inlineText(contentOf(node));

/** One writer for each type of block that `readAdf` returns; other types are written as the blocks in them. */
const writers: Readonly<Record<string, Writer>> = {
	paragraph: writeInline,
	heading: writeInline,
	codeBlock: writeInline,
	rule: () => '---',
	bulletList: (node) => writeItems(node, () => '- '),
	orderedList: (node) => writeItems(node, (index) => `${firstNumber(node) + index}. `),
	taskList: (node) =>
		contentOf(node)
			.map((task) =>
				task.type === 'taskList'
					? indented(writeBlocks([task], '\n'), '  ', '  ')
					: indented(writeInline(task), checkbox(task.attrs?.state === 'DONE'), '  '),
			)
			.join('\n'),
	table: (node) =>
		contentOf(node)
			.map((row) => contentOf(row).map(writeCell).join(' | '))
			.join('\n'),
};

const writeCell: Writer = (cell) =>
	inlineBlocks(contentOf(cell))
		.map((content) => inlineText(content).replace(/\n/g, ' '))
		.join(' ');

const writeItems = (list: AdfNode, markerOf: (index: number) => string): string =>
	contentOf(list)
		.map((item, index) => {
			const marker = markerOf(index);
			return indented(writeBlocks(contentOf(item), '\n'), marker, ' '.repeat(marker.length));
		})
		.join('\n');

function writeBlocks(nodes: readonly AdfNode[], separator: string): string {
	return nodes
		.map((node) =>
			(writers[node.type] ?? ((other) => writeBlocks(contentOf(other), separator)))(node),
		)
		.filter((block) => block !== '')
		.join(separator);
}

const indented = (text: string, first: string, others: string): string =>
	text
		.split('\n')
		.map((line, index) => (index === 0 ? first : others) + line)
		.join('\n');

/** Text without marks. The address of a link follows its text, unless it is the text. */
function inlineText(nodes: readonly AdfNode[]): string {
	let text = '';
	let label = '';
	for (const [index, node] of nodes.entries()) {
		const piece =
			node.type === 'hardBreak'
				? '\n'
				: (node.text ?? String(node.attrs?.text ?? node.attrs?.alt ?? ''));
		text += piece;
		const href = hrefOf(node);
		if (href === undefined) continue;
		label += piece;
		const next = nodes[index + 1];
		if (next && hrefOf(next) === href) continue;
		if (label !== href && `mailto:${label}` !== href) text += ` (${href})`;
		label = '';
	}
	return text;
}

const hrefOf = ({ marks = [] }: AdfNode): unknown =>
	marks.find(({ type }) => type === 'link')?.attrs?.href;

/**
 * Converts an ADF document, as an object or as JSON text, into plain text: a blank line between
 * paragraphs, a line for each list item and table row, addresses of links in parentheses.
 *
 * Nodes of unknown types keep their text. Text that is not ADF is returned unchanged; null and
 * undefined are empty text.
 */
export function adfToPlainText(document: unknown): string {
	const parsed = parseAdf(document);
	if (!parsed && typeof document === 'string') return document;
	return writeBlocks(readAdf(parsed ?? document), '\n\n');
}
