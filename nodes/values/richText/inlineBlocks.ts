import type { AdfNode } from './adf';

const inlineTypes: ReadonlySet<string> = new Set(['text', 'hardBreak', 'mention', 'mediaInline']);

/**
 * Blocks as lines of inline content, for places that cannot contain blocks: list items have a sign
 * before them, the lines of a code block are inline code, an expand has its title as its first line.
 */
export function inlineBlocks(blocks: readonly AdfNode[]): AdfNode[][] {
	return blocks.flatMap(({ type, attrs, content = [] }): AdfNode[][] => {
		if (type === 'codeBlock') return codeLines(content);
		if (type === 'listItem' || type === 'taskItem') {
			const [first = [], ...others] = type === 'taskItem' ? [content] : inlineBlocks(content);
			return [[{ type: 'text', text: '• ' }, ...first], ...others];
		}
		if (type === 'expand' || type === 'nestedExpand') {
			const title = String(attrs?.title ?? '');
			return [...(title === '' ? [] : [[{ type: 'text', text: title }]]), ...inlineBlocks(content)];
		}
		const isLine = content.every((node) => inlineTypes.has(node.type));
		return isLine ? [content] : inlineBlocks(content);
	});
}

const codeLines = (content: readonly AdfNode[]): AdfNode[][] =>
	(content[0]?.text ?? '')
		.split('\n')
		.filter((line) => line !== '')
		.map((text) => [{ type: 'text', text, marks: [{ type: 'code' }] }]);
