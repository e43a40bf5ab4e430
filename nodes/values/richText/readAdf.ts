import type { AdfNode } from './adf';
import { bulletList, hardBreak, paragraph, strong, textNode } from './adf';
import { childrenFor } from './blockParts';
import { inlineBlocks } from './inlineBlocks';
import { knownMedia, mediaSingle } from './media';
import {
	asNode,
	asText,
	childrenOf,
	isInlineType,
	ownTexts,
	readCard,
	readerFor,
	readInline,
	readMarks,
	readMedia,
	textsOf,
	type Reading,
} from './readInline';
import { richAttributes, richNode, type RichKind } from './richNodes';
import { gridRows } from './tableGrid';

/** How many levels of nested nodes are read as nodes; what is deeper is read as text. */
const MAX_DEPTH = 64;

type Reader = (node: AdfNode, reading: Reading) => AdfNode[];
type Keeper = (node: AdfNode, reading: Reading) => AdfNode | undefined;

/** Nodes that keep their type, with their children read as blocks. */
const keepBlocks: Reader = (node, reading) => [{ ...bare(node), content: blocksIn(node, reading) }];

/** Nodes that keep their type, with their children read as inline nodes. */
const keepInline: Reader = (node, reading) => [{ ...bare(node), content: inlineIn(node, reading) }];

/** Nodes that are only a frame around their children. */
const unwrap: Reader = (node, reading) => blocksIn(node, reading);

const titled: Reader = (node, reading) => [
	...asParagraph(asText(node.attrs?.title, [strong])),
	...blocksIn(node, reading),
];

/** What each type of block node is read as. */
const blockReaders: Readonly<Record<string, Reader>> = {
	paragraph: keepInline,
	heading: keepInline,
	rule: (node) => [bare(node)],
	codeBlock: (node) => {
		const text = textsOf(node).join('');
		return [{ ...bare(node), content: text === '' ? [] : [textNode(text)] }];
	},
	blockquote: keepBlocks,
	panel: keepBlocks,
	bulletList: keepBlocks,
	orderedList: keepBlocks,
	listItem: keepBlocks,
	taskList: keepBlocks,
	taskItem: keepInline,
	blockTaskItem: (node, reading) => [
		{ ...bare(node), type: 'taskItem', content: inlineIn(node, reading) },
	],
	decisionList: (node, reading) => [bulletList(blocksIn(node, reading))],
	decisionItem: (node, reading) => [
		{ type: 'listItem', content: [paragraph(inlineIn(node, reading))] },
	],
	table: (node, reading) => [{ type: 'table', content: gridRows(blocksIn(node, reading)) }],
	tableRow: keepBlocks,
	tableCell: keepBlocks,
	tableHeader: keepBlocks,
	expand: titled,
	nestedExpand: titled,
	caption: (node, reading) => asParagraph(inlineIn(node, reading)),
	mediaSingle: unwrap,
	mediaGroup: unwrap,
	media: (node) => asParagraph(readMedia(node)),
	extension: readUnknown,
	bodiedExtension: readUnknown,
	syncBlock: readUnknown,
	bodiedSyncBlock: readUnknown,
	layoutSection: unwrap,
	layoutColumn: unwrap,
	blockCard: (node) => asParagraph(readCard(node.attrs)),
	embedCard: (node) => asParagraph(readCard(node.attrs)),
};

/** A node without content that only ADF has. */
const leaf =
	(kind: RichKind): Keeper =>
	({ type, attrs }) =>
		richNode(kind, type, attrs);

/** A node around blocks that only ADF has. */
const frame: Keeper = ({ type, attrs, ...node }, reading) => {
	const known = richAttributes('frame', type, attrs);
	return known && { type, attrs: known, content: blocksIn({ type, ...node }, reading) };
};

const expander: Keeper = (node, reading) => ({
	type: 'expand',
	attrs: { title: String(node.attrs?.title ?? '') },
	content: blocksIn(node, reading),
});

/** How blocks are kept that only ADF has; undefined for one that Jira would not accept. */
const blockKeepers: Readonly<Record<string, Keeper>> = {
	expand: expander,
	nestedExpand: expander,
	decisionList: (node, reading) => ({
		type: 'decisionList',
		content: blocksIn(node, reading).map((item) => ({
			type: 'decisionItem',
			content: inlineBlocks(item.content ?? []).flatMap((line, index) =>
				index > 0 ? [hardBreak(), ...line] : line,
			),
		})),
	}),
	blockCard: leaf('block'),
	embedCard: leaf('block'),
	extension: leaf('block'),
	syncBlock: leaf('block'),
	bodiedExtension: frame,
	bodiedSyncBlock: frame,
	layoutSection: frame,
	layoutColumn: frame,
	mediaSingle: (node, reading) => {
		const [first, ...others] = childrenOf(node);
		const media = first && mediaIn('single', first);
		const caption = others.flatMap((other) => inlineIn(other, reading));
		return media && mediaSingle(node.attrs, [media, { type: 'caption', content: caption }]);
	},
	mediaGroup: (node) => {
		const media = childrenOf(node).map((child) => mediaIn('group', child));
		return media.every((one) => one !== undefined)
			? { type: 'mediaGroup', content: media }
			: undefined;
	},
};

function mediaIn(kind: 'single' | 'group', node: AdfNode): AdfNode | undefined {
	const known = node.type === 'media' ? knownMedia(kind, node.attrs) : undefined;
	const marks = readMarks(node.marks).filter(({ type }) => type === 'link');
	return known && (marks.length > 0 ? { ...known, marks } : known);
}

const bare = ({ type, attrs }: AdfNode): AdfNode => (attrs ? { type, attrs } : { type });

const asParagraph = (content: AdfNode[]): AdfNode[] =>
	content.length > 0 ? [paragraph(content)] : [];

const isInline = (node: AdfNode): boolean =>
	isInlineType(node) ||
	(readerFor(blockReaders, node.type) === undefined && node.content === undefined);

const below = ({ depth, keepsNodes }: Reading): Reading => ({ depth: depth + 1, keepsNodes });

/** Reads children as blocks; text between blocks becomes a paragraph. */
function blocksIn(parent: AdfNode, reading: Reading): AdfNode[] {
	if (reading.depth > MAX_DEPTH) return asParagraph(asText(textsOf(parent).join(' ')));
	const blocks: AdfNode[] = [];
	let inline: AdfNode[] = [];
	for (const child of childrenOf(parent)) {
		if (isInline(child)) {
			inline.push(...readInline(child, reading));
			continue;
		}
		blocks.push(...asParagraph(inline), ...readBlock(child, below(reading)));
		inline = [];
	}
	return childrenFor(parent.type, [...blocks, ...asParagraph(inline)]);
}

function readBlock(node: AdfNode, reading: Reading): AdfNode[] {
	const keeper = reading.keepsNodes ? readerFor(blockKeepers, node.type) : undefined;
	const kept = keeper?.(node, reading);
	if (kept) return [kept];
	return (readerFor(blockReaders, node.type) ?? readUnknown)(node, reading);
}

function readUnknown(node: AdfNode, reading: Reading): AdfNode[] {
	const texts = asParagraph(ownTexts(node).flatMap((text) => asText(text)));
	return [...texts, ...blocksIn(node, reading)];
}

/** Reads children as inline nodes; the text of blocks among them is kept, line by line. */
function inlineIn(parent: AdfNode, reading: Reading): AdfNode[] {
	return childrenOf(parent).flatMap((child, index) => {
		if (isInline(child)) return readInline(child, reading);
		const text =
			reading.depth > MAX_DEPTH
				? asText(textsOf(child).join(' '))
				: inlineIn(child, below(reading));
		return index > 0 && text.length > 0 ? [hardBreak(), ...text] : text;
	});
}

/**
 * Reads an ADF document, or what claims to be one, into a small set of nodes that every other
 * format can express: paragraphs, headings, lists, task lists, code blocks, quotations, panels,
 * tables and rules; text with marks, line breaks, mentions and pictures of the web.
 *
 * Cards become links, dates and emoji become text, frames (layouts, expands) become their content. Nodes of an
 * unknown type are read as their children, or as their text: text is never lost.
 *
 * @param keepsNodes whether nodes that only ADF has (cards, media, expands, layouts, extensions, lozenges, dates)
 *   are kept instead, with the attributes that Jira would accept
 */
export function readAdf(document: unknown, { keepsNodes = false } = {}): AdfNode[] {
	const root = asNode(document);
	if (!root) return [];
	const reading = { depth: 0, keepsNodes };
	return isInline(root) ? asParagraph(readInline(root, reading)) : blocksIn(root, reading);
}
