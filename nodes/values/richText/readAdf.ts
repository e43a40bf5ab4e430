import { isRecord } from './parseAdf';
import type { AdfMark, AdfNode } from './adf';
import { bulletList, code, hardBreak, link, paragraph, strong, textNode } from './adf';
import { childrenFor } from './blockParts';
import { isHarmlessAddress } from './linkTarget';
import { fileNamedBy } from './namedFile';
import { gridRows } from './tableGrid';
import { wellFormedText } from './wellFormedText';

/** How many levels of nested nodes are read as nodes; what is deeper is read as text. */
const MAX_DEPTH = 64;

type Attributes = Readonly<Record<string, unknown>>;
type Reader = (node: AdfNode, depth: number) => AdfNode[];

const inlineTypes: ReadonlySet<string> = new Set([
	'text',
	'hardBreak',
	'mention',
	'emoji',
	'date',
	'inlineCard',
	'status',
	'placeholder',
	'inlineExtension',
	'mediaInline',
]);

/** Nodes that keep their type, with their children read as blocks. */
const keepBlocks: Reader = (node, depth) => [{ ...bare(node), content: blocksIn(node, depth) }];

/** Nodes that keep their type, with their children read as inline nodes. */
const keepInline: Reader = (node, depth) => [{ ...bare(node), content: inlineIn(node, depth) }];

/** Nodes that are only a frame around their children. */
const unwrap: Reader = (node, depth) => blocksIn(node, depth);

const titled: Reader = (node, depth) => [
	...asParagraph(asText(node.attrs?.title, [strong])),
	...blocksIn(node, depth),
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
	blockTaskItem: (node, depth) => [
		{ ...bare(node), type: 'taskItem', content: inlineIn(node, depth) },
	],
	decisionList: (node, depth) => [bulletList(blocksIn(node, depth))],
	decisionItem: (node, depth) => [
		{ type: 'listItem', content: [paragraph(inlineIn(node, depth))] },
	],
	table: (node, depth) => [{ type: 'table', content: gridRows(blocksIn(node, depth)) }],
	tableRow: keepBlocks,
	tableCell: keepBlocks,
	tableHeader: keepBlocks,
	expand: titled,
	nestedExpand: titled,
	caption: (node, depth) => asParagraph(inlineIn(node, depth)),
	mediaSingle: unwrap,
	mediaGroup: unwrap,
	media: (node) => asParagraph(readMedia(node)),
	blockCard: (node) => asParagraph(readCard(node.attrs)),
	embedCard: (node) => asParagraph(readCard(node.attrs)),
};

/** What each type of inline node is read as: text, a line break or a mention. */
const inlineReaders: Readonly<Record<string, (node: AdfNode) => AdfNode[]>> = {
	text: (node) => asText(node.text, readMarks(node.marks)),
	hardBreak: () => [hardBreak()],
	mention: ({ attrs }) => {
		const id = attrs?.id;
		const text =
			typeof attrs?.text === 'string' && attrs.text !== '' ? attrs.text : `@${String(id)}`;
		return typeof id === 'string' ? [{ type: 'mention', attrs: { id, text } }] : asText(text);
	},
	emoji: ({ attrs }) => asText(attrs?.text || attrs?.shortName),
	date: ({ attrs }) => asText(readDate(attrs?.timestamp)),
	status: ({ attrs }) => asText(attrs?.text),
	placeholder: ({ attrs }) => asText(attrs?.text),
	inlineCard: ({ attrs }) => readCard(attrs),
	mediaInline: (node) => (fileNamedBy(node) === undefined ? readMedia(node) : [bare(node)]),
};

/** The marks that have a meaning outside ADF, with attributes of the right type. */
const markReaders: Readonly<Record<string, (attrs: Attributes) => AdfMark | undefined>> = {
	strong: () => strong,
	em: () => ({ type: 'em' }),
	strike: () => ({ type: 'strike' }),
	underline: () => ({ type: 'underline' }),
	code: () => code,
	link: ({ href, title }) =>
		typeof href === 'string' && isHarmlessAddress(href)
			? link(href, typeof title === 'string' ? title : undefined)
			: undefined,
	subsup: ({ type }) =>
		type === 'sub' || type === 'sup' ? { type: 'subsup', attrs: { type } } : undefined,
	textColor: ({ color }) =>
		typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color)
			? { type: 'textColor', attrs: { color } }
			: undefined,
};

const bare = ({ type, attrs }: AdfNode): AdfNode => (attrs ? { type, attrs } : { type });

const asParagraph = (content: AdfNode[]): AdfNode[] =>
	content.length > 0 ? [paragraph(content)] : [];

/** Text nodes for a value; a line end inside text becomes a line break. */
function asText(value: unknown, marks: readonly AdfMark[] = []): AdfNode[] {
	if (typeof value !== 'string') return [];
	return wellFormedText(value)
		.split('\n')
		.flatMap((line, index) => [
			...(index > 0 ? [hardBreak()] : []),
			...(line === '' ? [] : [textNode(line, marks)]),
		]);
}

function readMarks(marks: unknown): AdfMark[] {
	if (!Array.isArray(marks)) return [];
	return marks.filter(isRecord).flatMap(({ type, attrs }) => {
		const reader = readerFor(markReaders, type);
		return reader?.(isRecord(attrs) ? attrs : {}) ?? [];
	});
}

function readCard(attrs: Attributes = {}): AdfNode[] {
	const data = isRecord(attrs.data) ? attrs.data : {};
	const url = attrs.url ?? data.url;
	if (typeof url !== 'string') return asText(data.name);
	return asText(url, [link(url)]);
}

/** In ADF, files of an issue have no address: only their name can be shown. */
function readMedia({ attrs = {} }: AdfNode): AdfNode[] {
	const alternative = typeof attrs.alt === 'string' && attrs.alt !== '' ? attrs.alt : undefined;
	if (typeof attrs.url !== 'string') return asText(alternative ?? '[attachment]');
	return asText(alternative ?? attrs.url, [link(attrs.url)]);
}

/** A date as `2026-11-22`; ADF has milliseconds since 1970 as text. */
function readDate(timestamp: unknown): string {
	const date = new Date(Number(timestamp));
	return Number.isNaN(date.getTime()) ? String(timestamp) : date.toISOString().slice(0, 10);
}

const readerFor = <T>(readers: Readonly<Record<string, T>>, type: unknown): T | undefined =>
	typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type] : undefined;

/** A node from an unknown source, with everything in it that has the expected type. */
function asNode(value: unknown): AdfNode | undefined {
	if (!isRecord(value)) return undefined;
	const { type, attrs, content, marks, text } = value;
	return {
		type: typeof type === 'string' ? type : '',
		...(isRecord(attrs) ? { attrs } : {}),
		...(Array.isArray(content) ? { content: content as AdfNode[] } : {}),
		...(Array.isArray(marks) ? { marks: marks as AdfMark[] } : {}),
		...(typeof text === 'string' ? { text } : {}),
	};
}

const childrenOf = (node: AdfNode): AdfNode[] =>
	(node.content ?? []).map(asNode).filter((child) => child !== undefined);

/** All text below a node, in order and at any depth. */
function textsOf(root: AdfNode): string[] {
	const texts: string[] = [];
	const waiting: unknown[] = [root];
	while (waiting.length > 0) {
		const node = asNode(waiting.pop());
		if (!node) continue;
		if (node.text !== undefined) texts.push(wellFormedText(node.text));
		else texts.push(...ownTexts(node));
		for (const child of [...(node.content ?? [])].reverse()) waiting.push(child);
	}
	return texts;
}

/** Text in the attributes of a node. */
const ownTexts = ({ attrs = {} }: AdfNode): string[] =>
	[attrs.title, attrs.text, attrs.alt, attrs.url].filter(
		(value): value is string => typeof value === 'string' && value !== '',
	);

const isInline = (node: AdfNode): boolean =>
	inlineTypes.has(node.type) ||
	node.text !== undefined ||
	(readerFor(blockReaders, node.type) === undefined && node.content === undefined);

/** Reads children as blocks; text between blocks becomes a paragraph. */
function blocksIn(parent: AdfNode, depth: number): AdfNode[] {
	if (depth > MAX_DEPTH) return asParagraph(asText(textsOf(parent).join(' ')));
	const blocks: AdfNode[] = [];
	let inline: AdfNode[] = [];
	for (const child of childrenOf(parent)) {
		if (isInline(child)) {
			inline.push(...readInline(child));
			continue;
		}
		blocks.push(...asParagraph(inline), ...readBlock(child, depth + 1));
		inline = [];
	}
	return childrenFor(parent.type, [...blocks, ...asParagraph(inline)]);
}

function readBlock(node: AdfNode, depth: number): AdfNode[] {
	const reader = readerFor(blockReaders, node.type);
	if (reader) return reader(node, depth);
	return [...asParagraph(ownTexts(node).flatMap((text) => asText(text))), ...blocksIn(node, depth)];
}

function readInline(node: AdfNode): AdfNode[] {
	const reader = readerFor(inlineReaders, node.type);
	if (reader) return reader(node);
	return asText(textsOf(node).join(' '), readMarks(node.marks));
}

/** Reads children as inline nodes; the text of blocks among them is kept, line by line. */
function inlineIn(parent: AdfNode, depth: number): AdfNode[] {
	return childrenOf(parent).flatMap((child, index) => {
		if (isInline(child)) return readInline(child);
		const text = depth > MAX_DEPTH ? asText(textsOf(child).join(' ')) : inlineIn(child, depth + 1);
		return index > 0 && text.length > 0 ? [hardBreak(), ...text] : text;
	});
}

/**
 * Reads an ADF document, or what claims to be one, into a small set of nodes that every other
 * format can express: paragraphs, headings, lists, task lists, code blocks, quotations, panels,
 * tables and rules; text with marks, line breaks, mentions and files called by their names.
 *
 * Cards become links, dates and emoji become text, frames (layouts, expands) become their content. Nodes of an
 * unknown type are read as their children, or as their text: text is never lost.
 */
export function readAdf(document: unknown): AdfNode[] {
	const root = asNode(document);
	if (!root) return [];
	return isInline(root) ? asParagraph(readInline(root)) : blocksIn(root, 0);
}
