import { strong, textNode } from './adf';
import type { AdfNode } from './adf';
import { isLineBlock } from './lineBlocks';

const lineContainers: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/**
 * Blocks as lines of inline content, for places that cannot contain blocks: list items have a sign
 * before them, the lines of a code block are inline code. Pictures and cards are lines as they are.
 */
export function inlineBlocks(blocks: readonly AdfNode[]): AdfNode[][] {
	return blocks.flatMap((block): AdfNode[][] => {
		const { type, content = [] } = block;
		if (isLineBlock(type)) return [[block]];
		if (type === 'codeBlock') return codeLines(content);
		if (type === 'listItem' || type === 'taskItem' || type === 'decisionItem') {
			const [first = [], ...others] = type === 'listItem' ? inlineBlocks(content) : [content];
			return [[textNode('• '), ...first], ...others];
		}
		const title = block.attrs?.title;
		if (/^(?:expand|nestedExpand)$/.test(type) && typeof title === 'string' && title !== '')
			return [[textNode(title, [strong])], ...inlineBlocks(content)];
		return lineContainers.has(type) ? [content] : inlineBlocks(content);
	});
}

const codeLines = (content: readonly AdfNode[]): AdfNode[][] =>
	(content[0]?.text ?? '')
		.split('\n')
		.filter((line) => line !== '')
		.map((text) => [{ type: 'text', text, marks: [{ type: 'code' }] }]);
