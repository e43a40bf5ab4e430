import { firstNumber } from './adf';
import type { AdfNode } from './adf';
import { checkbox } from './fitBlocks';
import { inlineToWiki } from './inlineToWiki';
import { panelColor } from './panels';
import { parseAdf } from './parseAdf';
import { readAdf } from './readAdf';
import { codeBlockToWiki } from './wikiCode';

/** What surrounds a block. */
interface Place {
	/** The markers of the lists around it: `*#` is a numbered list in a bulleted one. */
	markers: string;
	/** Whether a list item is open, which a blank line would end. */
	inItem: boolean;
	inTable: boolean;
	/** Whether a macro such as {quote} is open, which cannot contain another of its kind. */
	inMacro: boolean;
}

type Writer = (node: AdfNode, place: Place) => string;

const contentOf = (node: AdfNode): AdfNode[] => node.content ?? [];

/** One writer for each type of block that `readAdf` returns; other types are written as the blocks in them. */
const writers: Readonly<Record<string, Writer>> = {
	paragraph: (node, { inTable }) => inlineToWiki(contentOf(node), inTable).join('\n'),
	heading: (node, { inTable }) => {
		const level = Math.min(6, Math.max(1, Number(node.attrs?.level) || 1));
		return `h${level}. ${inlineToWiki(contentOf(node), inTable).join(' ')}`;
	},
	rule: () => '----',
	codeBlock: codeBlockToWiki,
	blockquote: (node, place) => writeMacro('quote', node, place),
	panel: (node, place) => {
		const color = panelColor(node.attrs);
		return writeMacro('panel', node, place, color === undefined ? '' : `:bgColor=${color}`);
	},
	bulletList: (node, place) => writeList(node, place, '*'),
	orderedList: writeNumbers,
	taskList: (node, place) => writeList(node, place, '*'),
	table: writeTable,
};

function writeBlocks(nodes: readonly AdfNode[], place: Place): string {
	const written = nodes
		.map((node) => {
			const writer = writers[node.type];
			return { node, block: writer ? writer(node, place) : writeBlocks(contentOf(node), place) };
		})
		.filter(({ block }) => block !== '');
	return written
		.map(({ node, block }, index) =>
			index < written.length - 1 ? block + gapAfter(node, place) : block,
		)
		.join('');
}

/**
 * What separates a block from the next. A blank line ends an item or a cell; after a list it is
 * needed, because the line right below would belong to the last item of that list.
 */
function gapAfter(node: AdfNode | undefined, { markers, inItem, inTable }: Place): string {
	if (inTable) return '\n';
	return inItem && !(markers === '' && isList(node)) ? '\n' : '\n\n';
}

function writeMacro(name: string, node: AdfNode, place: Place, parameters = ''): string {
	const body = writeBlocks(contentOf(node), { ...place, inMacro: true });
	return place.inMacro || body === '' ? body : `{${name}${parameters}}\n${body}\n{${name}}`;
}

/**
 * A numbered list. Jira counts every list from 1, so a list that begins with another number has its
 * numbers as text: on separate lines, or in a bulleted list where lines would run together.
 */
function writeNumbers(list: AdfNode, place: Place): string {
	const first = firstNumber(list);
	if (first === 1) return writeList(list, place, '#');
	const numberOf = (index: number): string => `${first + index}.`;
	if (place.inItem || place.inTable) return writeList(list, place, '*', numberOf);
	const inItem = { ...place, inItem: true };
	const items = contentOf(list);
	return items
		.map((item, index) => {
			const blocks = contentOf(item);
			const line = itemLine(numberOf(index), blocks, writeBlocks(blocks, inItem));
			return index < items.length - 1 ? line + gapAfter(blocks.at(-1), inItem) : line;
		})
		.join('');
}

/** An item after its marker; a list in it begins on the next line. */
const itemLine = (marker: string, blocks: readonly AdfNode[], body: string): string =>
	`${marker}${beginsWithList(blocks) ? '\n' : ' '}${body}`;

function writeList(
	list: AdfNode,
	place: Place,
	marker: string,
	numberOf?: (index: number) => string,
): string {
	const markers = place.markers + marker;
	const inItem = { ...place, markers, inItem: true };
	return contentOf(list)
		.map((item, index) => {
			if (item.type === 'taskList') return writeList(item, inItem, marker);
			if (item.type === 'taskItem') {
				const text = inlineToWiki(contentOf(item), place.inTable).join('\n');
				return `${markers} ${checkbox(item.attrs?.state === 'DONE')}${text}`;
			}
			const blocks = contentOf(item);
			const body = writeBlocks(blocks, inItem);
			if (numberOf) return itemLine(`${markers} ${numberOf(index)}`, blocks, body);
			// An item that contains only a list needs no line of text.
			return beginsWithList(blocks) ? body : `${markers} ${body}`;
		})
		.join('\n');
}

const beginsWithList = (blocks: readonly AdfNode[]): boolean =>
	isList(blocks.find((block) => contentOf(block).length > 0));

const isList = (node: AdfNode | undefined): boolean =>
	['bulletList', 'orderedList', 'taskList'].includes(node?.type ?? '');

function writeTable(table: AdfNode, place: Place): string {
	const inCell = { ...place, markers: '', inItem: false, inTable: true };
	return contentOf(table)
		.map((row) => {
			const cells = contentOf(row);
			const written = cells.map((cell) => {
				const body = writeBlocks(contentOf(cell), inCell);
				const isBlock = !['paragraph', undefined].includes(contentOf(cell)[0]?.type);
				return border(cell) + (isBlock ? `\n${body}` : body || ' ');
			});
			return written.join('') + border(cells.at(-1));
		})
		.join('\n');
}

const border = (cell: AdfNode | undefined): string => (cell?.type === 'tableHeader' ? '||' : '|');

/**
 * Converts an ADF document, as an object or as JSON text, into the wiki markup of Jira Data
 * Center. Text that is not ADF is returned unchanged; null and undefined are empty text.
 *
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all.
 */
export function adfToWiki(document: unknown): string {
	const parsed = parseAdf(document);
	if (!parsed && typeof document === 'string') return document;
	const place = { markers: '', inItem: false, inTable: false, inMacro: false };
	return writeBlocks(readAdf(parsed ?? document), place);
}
