import { code, hardBreak, link, strong, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { hasNotation } from './emojis';
import { isHarmlessAddress } from './linkTarget';
import { dayOf } from './lozenges';
import { knownMedia, mediaText } from './media';
import { fileNamedBy } from './namedFile';
import { isRecord } from './parseAdf';
import { richNode } from './richNodes';
import { wellFormedText } from './wellFormedText';

/** What nodes are read for. */
export interface Reading {
	/** How many nodes are around. */
	readonly depth: number;
	/** Whether nodes that only ADF has are kept, for formats that can note them; otherwise they are read as text. */
	readonly keepsNodes: boolean;
}

type Attributes = Readonly<Record<string, unknown>>;
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

/** The colour of the text of a lozenge, for formats that have no lozenges. Source: Atlassian's design palette. */
const lozengeColors: Readonly<Record<string, string>> = {
	neutral: '#97a0af',
	purple: '#6554c0',
	blue: '#00b8d9',
	red: '#ff5630',
	yellow: '#ffab00',
	green: '#36b37e',
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
	date: ({ attrs }) => asText(dayOf(attrs?.timestamp)),
	status: ({ attrs }) => asText(attrs?.text, lozengeMarks(attrs?.color)),
	placeholder: ({ attrs }) => asText(attrs?.text),
	inlineCard: ({ attrs }) => readCard(attrs),
	mediaInline: readMedia,
};

/** How inline nodes are kept that only ADF has; undefined for one that Jira would not accept. */
const inlineKeepers: Readonly<Record<string, (node: AdfNode) => AdfNode | undefined>> = {
	emoji: ({ attrs = {} }) => {
		const { shortName, text } = attrs;
		const isShown = typeof text === 'string' && text !== '' && text !== shortName;
		return isShown && !hasNotation(shortName) ? undefined : richNode('inline', 'emoji', attrs);
	},
	date: ({ attrs = {} }) => (isFilled(attrs.timestamp) ? { type: 'date', attrs } : undefined),
	status: ({ attrs = {} }) => (isFilled(attrs.text) ? { type: 'status', attrs } : undefined),
	placeholder: ({ attrs }) => richNode('inline', 'placeholder', attrs),
	inlineCard: ({ attrs }) => richNode('inline', 'inlineCard', attrs),
	inlineExtension: ({ attrs }) => richNode('inline', 'inlineExtension', attrs),
	mediaInline: ({ attrs }) => knownMedia('inline', attrs),
};

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function lozengeMarks(color: unknown): AdfMark[] {
	const known = typeof color === 'string' ? (lozengeColors[color] ?? color) : '';
	return [strong, ...readMarks([{ type: 'textColor', attrs: { color: known } }])];
}

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

/** Text nodes for a value; a line end inside text becomes a line break. */
export function asText(value: unknown, marks: readonly AdfMark[] = []): AdfNode[] {
	if (typeof value !== 'string') return [];
	return wellFormedText(value)
		.split('\n')
		.flatMap((line, index) => [
			...(index > 0 ? [hardBreak()] : []),
			...(line === '' ? [] : [textNode(line, marks)]),
		]);
}

/** The marks that are known. */
export function readMarks(marks: unknown): AdfMark[] {
	if (!Array.isArray(marks)) return [];
	return marks.filter(isRecord).flatMap(({ type, attrs }) => {
		const reader = readerFor(markReaders, type);
		return reader?.(isRecord(attrs) ? attrs : {}) ?? [];
	});
}

/** A smart link as a link. */
export function readCard(attrs: Attributes = {}): AdfNode[] {
	const data = isRecord(attrs.data) ? attrs.data : {};
	const url = attrs.url ?? data.url;
	if (typeof url !== 'string') return asText(data.name);
	return asText(url, [link(url)]);
}

/** A picture of the web as one, with its address; a file of Jira, which has no address, as its name. */
export function readMedia(node: AdfNode): AdfNode[] {
	const text = mediaText(node);
	const url = node.attrs?.url;
	if (typeof url !== 'string' || !isHarmlessAddress(url)) return asText(text);
	return [{ type: 'picture', attrs: { text, url }, marks: [link(url)] }];
}

/** The function for a type of node, which may be any text. */
export const readerFor = <T>(readers: Readonly<Record<string, T>>, type: unknown): T | undefined =>
	typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type] : undefined;

/** A node from an unknown source, with everything in it that has the expected type. */
export function asNode(value: unknown): AdfNode | undefined {
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

/** The nodes in a node. */
export const childrenOf = (node: AdfNode): AdfNode[] =>
	(node.content ?? []).map(asNode).filter((child) => child !== undefined);

/** All text below a node, in order and at any depth. */
export function textsOf(root: AdfNode): string[] {
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
export const ownTexts = ({ attrs = {} }: AdfNode): string[] =>
	[attrs.title, attrs.text, attrs.alt, attrs.url].filter(
		(value): value is string => typeof value === 'string' && value !== '',
	);

/** Whether a node stands in a line of text. */
export const isInlineType = (node: AdfNode): boolean =>
	inlineTypes.has(node.type) || node.text !== undefined;

/** Reads a node in a line of text. */
export function readInline(node: AdfNode, { keepsNodes }: Reading): AdfNode[] {
	if (fileNamedBy(node) !== undefined) return [{ type: node.type, attrs: node.attrs ?? {} }];
	const kept = keepsNodes ? readerFor(inlineKeepers, node.type)?.(node) : undefined;
	if (kept) return [kept];
	const reader = readerFor(inlineReaders, node.type);
	if (reader) return reader(node);
	return asText(textsOf(node).join(' '), readMarks(node.marks));
}
