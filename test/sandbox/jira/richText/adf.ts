import type { AdfNode } from '../model';

const inline = [
	'text',
	'hardBreak',
	'mention',
	'emoji',
	'inlineCard',
	'date',
	'status',
	'mediaInline',
	'placeholder',
	'inlineExtension',
];
const lists = ['bulletList', 'orderedList'];
const media = ['mediaSingle', 'mediaGroup'];
const extensions = ['extension'];
/** What panels, table cells and expands may all contain; each adds more. */
const flow = [
	'paragraph',
	'heading',
	...lists,
	'rule',
	'codeBlock',
	'blockCard',
	...media,
	'decisionList',
	'taskList',
	...extensions,
];
const inCell = [...flow, 'blockquote', 'panel', 'nestedExpand', 'embedCard'];
const inColumn = [
	...flow,
	'blockquote',
	'panel',
	'table',
	'expand',
	'embedCard',
	'bodiedExtension',
];
const topLevel = [...inColumn, 'layoutSection'];

/** Which nodes may contain which; a node that is not listed is unknown to Jira. */
const children: Readonly<Record<string, readonly string[]>> = {
	doc: topLevel,
	paragraph: inline,
	heading: inline,
	bulletList: ['listItem'],
	orderedList: ['listItem'],
	listItem: ['paragraph', ...lists, 'codeBlock', 'mediaSingle', 'taskList', ...extensions],
	blockquote: ['paragraph', ...lists, 'codeBlock', ...media, ...extensions],
	codeBlock: ['text'],
	panel: flow,
	rule: [],
	table: ['tableRow'],
	tableRow: ['tableCell', 'tableHeader'],
	tableCell: inCell,
	tableHeader: inCell,
	mediaSingle: ['media', 'caption'],
	mediaGroup: ['media'],
	media: [],
	caption: inline,
	expand: [...flow, 'blockquote', 'panel', 'table', 'nestedExpand', 'embedCard'],
	nestedExpand: [...flow, 'blockquote', 'panel'],
	taskList: ['taskItem', 'taskList', 'blockTaskItem'],
	taskItem: inline,
	blockTaskItem: ['paragraph', ...extensions],
	decisionList: ['decisionItem'],
	decisionItem: inline,
	blockCard: [],
	embedCard: [],
	extension: [],
	bodiedExtension: [...flow, 'blockquote', 'panel', 'table', 'embedCard'],
	layoutSection: ['layoutColumn'],
	layoutColumn: inColumn,
	text: [],
	hardBreak: [],
	mention: [],
	emoji: [],
	inlineCard: [],
	date: [],
	status: [],
	mediaInline: [],
	placeholder: [],
	inlineExtension: [],
};

/** Nodes that Jira refuses if they are empty. */
const neverEmpty = new Set([
	'bulletList',
	'orderedList',
	'listItem',
	'blockquote',
	'panel',
	'table',
	'mediaGroup',
	'expand',
	'nestedExpand',
	'taskList',
	'decisionList',
	'tableCell',
	'tableHeader',
	'layoutColumn',
]);

const requiredAttributes: Readonly<Record<string, readonly string[]>> = {
	heading: ['level'],
	panel: ['panelType'],
	mention: ['id'],
	emoji: ['shortName'],
	date: ['timestamp'],
	status: ['text', 'color'],
	media: ['type'],
	mediaSingle: [],
	taskList: ['localId'],
	taskItem: ['localId', 'state'],
	decisionList: ['localId'],
	decisionItem: ['localId', 'state'],
	embedCard: ['url', 'layout'],
	extension: ['extensionType', 'extensionKey'],
	inlineExtension: ['extensionType', 'extensionKey'],
	bodiedExtension: ['extensionType', 'extensionKey'],
	placeholder: ['text'],
};

/** Marks of text, with the attributes that they need. */
const textMarks: Readonly<Record<string, readonly string[]>> = {
	strong: [],
	em: [],
	strike: [],
	underline: [],
	code: [],
	link: ['href'],
	subsup: ['type'],
	textColor: ['color'],
	backgroundColor: ['color'],
	annotation: ['id', 'annotationType'],
};

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasAll(attrs: unknown, names: readonly string[]): boolean {
	return names.every((name) => isObject(attrs) && attrs[name] !== undefined);
}

function isTextMarks(marks: unknown, parent: string): boolean {
	if (marks === undefined) return true;
	if (!Array.isArray(marks)) return false;
	if (parent === 'codeBlock' && marks.length > 0) return false;
	const types: string[] = [];
	for (const mark of marks as unknown[]) {
		if (!isObject(mark) || typeof mark.type !== 'string') return false;
		const needed = textMarks[mark.type];
		if (!needed || !hasAll(mark.attrs, needed)) return false;
		types.push(mark.type);
	}
	const goesWithCode = new Set(['code', 'link', 'annotation']);
	return !types.includes('code') || types.every((type) => goesWithCode.has(type));
}

function isText(node: Record<string, unknown>, parent: string): boolean {
	return typeof node.text === 'string' && node.text !== '' && isTextMarks(node.marks, parent);
}

function isLevel(attrs: unknown): boolean {
	const level = isObject(attrs) ? attrs.level : undefined;
	return Number.isInteger(level) && Number(level) >= 1 && Number(level) <= 6;
}

function isNode(node: unknown, parent: string): boolean {
	if (!isObject(node) || typeof node.type !== 'string') return false;
	const allowed = children[node.type];
	if (!allowed || !children[parent]?.includes(node.type)) return false;
	if (node.type === 'text') return isText(node, parent);
	if (node.type === 'heading' && !isLevel(node.attrs)) return false;
	if (!hasAll(node.attrs, requiredAttributes[node.type] ?? [])) return false;
	if (node.content === undefined) return !neverEmpty.has(node.type);
	if (!Array.isArray(node.content)) return false;
	if (node.content.length === 0 && neverEmpty.has(node.type)) return false;
	const type = node.type;
	return node.content.every((child: unknown) => isNode(child, type));
}

/** Whether something at least claims to be an ADF document. */
export function looksLikeAdf(value: unknown): value is Record<string, unknown> {
	return isObject(value) && value.type === 'doc';
}

/**
 * Whether Jira would store the document: root `doc` with version 1, known nodes in allowed places,
 * known marks, no empty text. Follows Atlassian's "Atlassian Document Format" pages, except for the
 * values of attributes.
 */
export function isAdf(value: unknown): value is AdfNode {
	return (
		looksLikeAdf(value) &&
		value.version === 1 &&
		Array.isArray(value.content) &&
		value.content.every((child: unknown) => isNode(child, 'doc'))
	);
}

function attributeText(node: AdfNode): string {
	const { text, shortName, url } = node.attrs ?? {};
	return [text, shortName, url].find((one): one is string => typeof one === 'string') ?? '';
}

/** The words of a document, a line for each paragraph. */
export function plainTextOfAdf(node: AdfNode): string {
	if (node.type === 'text') return node.text ?? '';
	if (node.type === 'hardBreak') return '\n';
	if (!node.content) return attributeText(node);
	const holdsText = children[node.type]?.includes('text') ?? false;
	return node.content.map(plainTextOfAdf).join(holdsText ? '' : '\n');
}
