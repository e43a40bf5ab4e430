import type { AdfMark, AdfNode } from '../../../nodes/values/richText';

/** Short ways to write expected documents. */
export const text = (value: string, ...marks: AdfMark[]): AdfNode =>
	marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
export const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
export const hardBreak: AdfNode = { type: 'hardBreak' };
export const strong: AdfMark = { type: 'strong' };
export const em: AdfMark = { type: 'em' };
export const strike: AdfMark = { type: 'strike' };
export const code: AdfMark = { type: 'code' };
export const link = (href: string, title?: string): AdfMark => ({
	type: 'link',
	attrs: title === undefined ? { href } : { href, title },
});
export const item = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content });
export const bullets = (...content: AdfNode[]): AdfNode => ({ type: 'bulletList', content });
export const mention = (id: string, name?: string): AdfNode => ({
	type: 'mention',
	attrs: name === undefined ? { id } : { id, text: name },
});
export const heading = (level: number, ...content: AdfNode[]): AdfNode => ({
	type: 'heading',
	attrs: { level },
	content,
});
export const numbers = (order: number, ...content: AdfNode[]): AdfNode => ({
	type: 'orderedList',
	...(order === 1 ? {} : { attrs: { order } }),
	content,
});
export const quote = (...content: AdfNode[]): AdfNode => ({ type: 'blockquote', content });
export const codeBlock = (value: string, language?: string): AdfNode => ({
	type: 'codeBlock',
	...(language === undefined ? {} : { attrs: { language } }),
	...(value === '' ? {} : { content: [text(value)] }),
});
export const tasks = (number: number, ...content: AdfNode[]): AdfNode => ({
	type: 'taskList',
	attrs: { localId: `task-list-${number}` },
	content,
});
export const task = (number: number, state: 'TODO' | 'DONE', ...content: AdfNode[]): AdfNode => ({
	type: 'taskItem',
	attrs: { localId: `task-${number}`, state },
	content,
});
export const row = (type: 'tableHeader' | 'tableCell', ...cells: AdfNode[][]): AdfNode => ({
	type: 'tableRow',
	content: cells.map((content) => ({ type, content: [paragraph(...content)] })),
});
export const table = (...content: AdfNode[]): AdfNode => ({ type: 'table', content });
export const tableOf = (...rows: AdfNode[][]): AdfNode => ({
	type: 'table',
	content: rows.map((content) => ({ type: 'tableRow', content })),
});
export const cell = (...content: AdfNode[]): AdfNode => ({ type: 'tableCell', content });
export const headerCell = (...content: AdfNode[]): AdfNode => ({ type: 'tableHeader', content });
export const spanning = (attrs: Record<string, unknown>, ...content: AdfNode[]): AdfNode => ({
	...cell(...content),
	attrs,
});
export const image = (attrs: Record<string, unknown>, ...marks: AdfMark[]): AdfNode => ({
	type: 'mediaSingle',
	attrs: { layout: 'center' },
	content: [marks.length > 0 ? { type: 'media', attrs, marks } : { type: 'media', attrs }],
});
export const panel = (panelType: string, ...content: AdfNode[]): AdfNode => ({
	type: 'panel',
	attrs: { panelType },
	content,
});
export const expand = (title: string, ...content: AdfNode[]): AdfNode => ({
	type: 'expand',
	...(title === '' ? {} : { attrs: { title } }),
	content,
});
export const nestedExpand = (title: string, ...content: AdfNode[]): AdfNode => ({
	type: 'nestedExpand',
	attrs: title === '' ? {} : { title },
	content,
});
export const card = (url: string, type = 'inlineCard'): AdfNode => ({ type, attrs: { url } });
export const status = (color: string, value: string): AdfNode => ({
	type: 'status',
	attrs: { text: value, color },
});
export const date = (timestamp: string): AdfNode => ({ type: 'date', attrs: { timestamp } });

export const columns = (...blocks: AdfNode[]): AdfNode => ({
	type: 'layoutSection',
	content: blocks.map((block) => ({
		type: 'layoutColumn',
		attrs: { width: 50 },
		content: [block],
	})),
});
