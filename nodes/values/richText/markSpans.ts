import { sameMark, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';

/** A piece of a line: a node without marks to open, or pieces that share a mark. */
export type Span = { leaf: AdfNode; isCode: boolean } | { mark: AdfMark; spans: Span[] };

interface Leaf {
	node: AdfNode;
	isCode: boolean;
	/** The marks that no outer span has opened yet. */
	marks: AdfMark[];
}

/** Splits the content of a block at its hard breaks. */
export function linesOf(content: readonly AdfNode[]): AdfNode[][] {
	const lines: AdfNode[][] = [[]];
	for (const node of content) {
		if (node.type === 'hardBreak') lines.push([]);
		else lines.at(-1)?.push(node);
	}
	return lines;
}

/**
 * Turns the flat marks of ADF into nested spans, as Markdown and wiki markup write them:
 * the mark that reaches furthest is the outermost. White space at the edge of a span moves out
 * of it, because neither format has spans that begin or end with a space.
 */
export function markSpans(line: readonly AdfNode[]): Span[] {
	return spansOf(
		line.map((node) => {
			const marks = node.marks ?? [];
			const ofType = (isWanted: (type: string) => boolean): AdfMark[] =>
				marks.filter(({ type }) => isWanted(type));
			return {
				node: node.text === undefined ? node : textNode(node.text),
				isCode: ofType((type) => type === 'code').length > 0,
				// A link is the innermost of marks that reach equally far: **[text](address)**.
				marks: [
					...ofType((type) => type !== 'code' && type !== 'link'),
					...ofType((type) => type === 'link'),
				],
			};
		}),
	);
}

function spansOf(leaves: readonly Leaf[]): Span[] {
	const spans: Span[] = [];
	let index = 0;
	for (let leaf = leaves[index]; leaf; leaf = leaves[index]) {
		const { mark, length } = furthestMark(leaves, index);
		if (!mark) {
			spans.push({ leaf: leaf.node, isCode: leaf.isCode });
		} else {
			const inner = leaves.slice(index, index + length).map((marked) => without(marked, mark));
			const { before, within, after } = trimmed(inner);
			spans.push(...spansOf(before));
			if (within.length > 0) spans.push({ mark, spans: spansOf(within) });
			spans.push(...spansOf(after));
		}
		index += length;
	}
	return spans;
}

/** The mark of a leaf that the most leaves after it share; the first one if there are several. */
function furthestMark(leaves: readonly Leaf[], start: number): { mark?: AdfMark; length: number } {
	let best: { mark?: AdfMark; length: number } = { length: 1 };
	for (const mark of leaves[start]?.marks ?? []) {
		let end = start + 1;
		while (leaves[end]?.marks.some((other) => sameMark(mark, other))) end++;
		if (!best.mark || end - start > best.length) best = { mark, length: end - start };
	}
	return best;
}

const without = (leaf: Leaf, mark: AdfMark): Leaf => ({
	...leaf,
	marks: leaf.marks.filter((other) => !sameMark(mark, other)),
});

/** Separates the white space at both ends of some leaves. */
function trimmed(leaves: readonly Leaf[]): { before: Leaf[]; within: Leaf[]; after: Leaf[] } {
	const within = [...leaves];
	const before: Leaf[] = [];
	const after: Leaf[] = [];
	for (let leaf = within[0]; leaf && /^\s/.test(openText(leaf)); leaf = within[0]) {
		const rest = openText(leaf).trimStart();
		before.push(withText(leaf, openText(leaf).slice(0, openText(leaf).length - rest.length)));
		within.shift();
		if (rest !== '') within.unshift(withText(leaf, rest));
	}
	for (let leaf = within.at(-1); leaf && /\s$/.test(openText(leaf)); leaf = within.at(-1)) {
		const rest = openText(leaf).trimEnd();
		after.unshift(withText(leaf, openText(leaf).slice(rest.length)));
		within.pop();
		if (rest !== '') within.push(withText(leaf, rest));
	}
	return { before, within, after };
}

/** The text of a leaf from which white space may be taken: code keeps its own. */
const openText = ({ node, isCode }: Leaf): string => (isCode ? '' : (node.text ?? ''));

const withText = (leaf: Leaf, text: string): Leaf => ({ ...leaf, node: textNode(text) });
