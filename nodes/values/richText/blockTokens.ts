import type { AdfNode } from './adf';
import type { Token } from './markdownParser';

/** A block with the blocks inside it; markdown-it lists both in a row. */
export interface Block {
	readonly token: Token;
	readonly inside: readonly Block[];
}

/** Nests markdown-it's tokens: `x_open … x_close` becomes a block. */
export function nested(tokens: readonly Token[]): readonly Block[] {
	const levels: Block[][] = [[]];
	for (const token of tokens) {
		if (token.nesting === -1) {
			levels.pop();
			continue;
		}
		const inside: Block[] = [];
		levels.at(-1)?.push({ token, inside });
		if (token.nesting === 1) levels.push(inside);
	}
	return levels[0] ?? [];
}

/** Converts what is inside of a block. */
export interface BlockConversion {
	/** The line or lines of a paragraph, a heading or a cell. */
	inline(block: Block): AdfNode[];
	blocks(blocks: readonly Block[]): AdfNode[];
}

/**
 * What a paragraph begins with.
 *
 * @param pattern matches from the beginning; its first group is what is returned
 */
export const lineStart = (block: Block, pattern: RegExp): string | undefined =>
	startOf(block, pattern)?.found;

/** Removes what a paragraph begins with, such as the check box of a task. */
export function takeLineStart(block: Block, pattern: RegExp): string | undefined {
	const start = startOf(block, pattern);
	if (start === undefined) return undefined;
	const { children, first, all, found } = start;
	first.content = first.content.slice(all.length);
	const isBreak = ['softbreak', 'hardbreak'].includes(children[1]?.type ?? '');
	if (first.content === '' && isBreak) children.splice(1, 1);
	return found;
}

function startOf({ token, inside }: Block, pattern: RegExp) {
	const line = token.type === 'paragraph_open' ? inside[0]?.token : undefined;
	const children = line?.children ?? [];
	const first = children[0];
	// What is escaped has another source; what is the text of a link is no text of its own.
	const [all, found] = pattern.exec(line?.content ?? '') ?? [];
	if (first?.type !== 'text' || all === undefined || found === undefined) return undefined;
	return first.content.startsWith(all.trimEnd()) ? { children, first, all, found } : undefined;
}
