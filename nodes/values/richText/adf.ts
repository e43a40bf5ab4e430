/**
 * Atlassian Document Format: the shapes that this package writes, and builders for them.
 *
 * Source: Atlassian's ADF schema (`@atlaskit/adf-schema`, `json-schema/v1/full.json`) and
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/.
 */

/** A mark on a text node, for example `{ type: 'strong' }` or a link with its `href`. */
export interface AdfMark {
	type: string;
	attrs?: Record<string, unknown>;
}

/** A block or an inline node. Text nodes have a `text` that is never empty. */
export interface AdfNode {
	type: string;
	attrs?: Record<string, unknown>;
	content?: AdfNode[];
	marks?: AdfMark[];
	text?: string;
}

/** A whole document, the value that Jira Cloud's API v3 accepts for rich text. */
export interface AdfDocument {
	version: 1;
	type: 'doc';
	content: AdfNode[];
}

export const adfDocument = (content: AdfNode[]): AdfDocument => ({
	version: 1,
	type: 'doc',
	content,
});

/** A text node. Callers ensure that `text` is not empty, because ADF forbids empty text. */
export const textNode = (text: string, marks: readonly AdfMark[] = []): AdfNode =>
	marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text };

export const hardBreak = (): AdfNode => ({ type: 'hardBreak' });

export const paragraph = (content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });

export const heading = (level: number, content: AdfNode[]): AdfNode => ({
	type: 'heading',
	attrs: { level: Math.min(6, Math.max(1, level)) },
	content,
});

export const rule = (): AdfNode => ({ type: 'rule' });

export const blockquote = (content: AdfNode[]): AdfNode => ({ type: 'blockquote', content });

/** A code block. Its text has no marks; no language means no highlighting. */
export const codeBlock = (text: string, language?: string): AdfNode => ({
	type: 'codeBlock',
	...(language ? { attrs: { language } } : {}),
	...(text ? { content: [textNode(text)] } : {}),
});

export const bulletList = (items: AdfNode[]): AdfNode => ({ type: 'bulletList', content: items });

/** An ordered list. `order` is the first number; Jira counts on from there. */
export const orderedList = (items: AdfNode[], order = 1): AdfNode => ({
	type: 'orderedList',
	...(order === 1 ? {} : { attrs: { order } }),
	content: items,
});

/** The first number of an ordered list, according to the document. */
export function firstNumber({ attrs }: AdfNode): number {
	const order = Number(attrs?.order ?? 1);
	return Number.isInteger(order) && order >= 0 && order < 100_000_000 ? order : 1;
}

export const listItem = (content: AdfNode[]): AdfNode => ({ type: 'listItem', content });

export const taskList = (localId: string, content: AdfNode[]): AdfNode => ({
	type: 'taskList',
	attrs: { localId },
	content,
});

export const taskItem = (localId: string, done: boolean, content: AdfNode[]): AdfNode => ({
	type: 'taskItem',
	attrs: { localId, state: done ? 'DONE' : 'TODO' },
	content,
});

export const table = (rows: AdfNode[]): AdfNode => ({ type: 'table', content: rows });

export const tableRow = (cells: AdfNode[]): AdfNode => ({ type: 'tableRow', content: cells });

export const tableCell = (header: boolean, content: AdfNode[]): AdfNode => ({
	type: header ? 'tableHeader' : 'tableCell',
	content,
});

export const panel = (panelType: string, content: AdfNode[]): AdfNode => ({
	type: 'panel',
	attrs: { panelType },
	content,
});

/** A part of a document that a reader opens by its title. */
export const expand = (title: string, content: AdfNode[]): AdfNode => ({
	type: 'expand',
	...(title === '' ? {} : { attrs: { title } }),
	content,
});

/** An expand within an expand. ADF asks for its attributes even without a title. */
export const nestedExpand = (title: string, content: AdfNode[]): AdfNode => ({
	type: 'nestedExpand',
	attrs: title === '' ? {} : { title },
	content,
});

export const decisionList = (localId: string, content: AdfNode[]): AdfNode => ({
	type: 'decisionList',
	attrs: { localId },
	content,
});

export const decisionItem = (localId: string, content: AdfNode[]): AdfNode => ({
	type: 'decisionItem',
	attrs: { localId, state: 'DECIDED' },
	content,
});

/** A smart link: Jira shows the title of what is behind the address. */
export const inlineCard = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });

/**
 * A mention. `id` is an Atlassian account id, `text` what a reader sees: "@Mia Krause". Without
 * `text`, Jira shows the name of the account.
 */
export const mention = (id: string, text?: string): AdfNode => ({
	type: 'mention',
	attrs: text === undefined ? { id } : { id, text },
});

export const strong: AdfMark = { type: 'strong' };
export const em: AdfMark = { type: 'em' };
export const strike: AdfMark = { type: 'strike' };
export const code: AdfMark = { type: 'code' };
export const link = (href: string, title?: string): AdfMark => ({
	type: 'link',
	attrs: title ? { href, title } : { href },
});

/** Whether two marks are the same, with the same attributes. */
export const sameMark = (one: AdfMark, other: AdfMark): boolean =>
	one.type === other.type &&
	(one.attrs === other.attrs || JSON.stringify(one.attrs) === JSON.stringify(other.attrs));
