import { sameMark, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';

/** Marks that a space at the edge of the marked text does not need; the spaces of links first, which are inside. */
const movableMarks = ['link', 'em', 'strong', 'strike'] as const;

/**
 * Brings inline nodes into one form, no matter how they were written: spaces at the edges of links, bold,
 * italic and struck text are not marked, and neighbouring texts with the same marks are one node.
 */
export function tidyInline(nodes: readonly AdfNode[]): AdfNode[] {
	const trimmed = movableMarks.reduce<readonly AdfNode[]>((current, type) => {
		if (!current.some(({ marks }) => marks?.some((mark) => mark.type === type))) return current;
		const fromStart = withoutSpaceAtEdge(current, type, (text) => text.trimStart());
		const reversed = fromStart.toReversed();
		return withoutSpaceAtEdge(reversed, type, (text) => text.trimEnd()).toReversed();
	}, nodes);
	const joined: AdfNode[] = [];
	for (const node of trimmed) addJoined(joined, node);
	return joined;
}

/** Removes a mark from the spaces with which marked text begins, in the given order of the nodes. */
function withoutSpaceAtEdge(
	nodes: readonly AdfNode[],
	type: string,
	trim: (text: string) => string,
): AdfNode[] {
	const result: AdfNode[] = [];
	let inside: AdfMark | undefined;
	for (const node of nodes) {
		const marks = node.marks ?? [];
		const text = node.text ?? '';
		const own = marks.find((mark) => mark.type === type);
		const isBeginning = own !== undefined && !(inside && sameMark(own, inside));
		const rest = isBeginning && !isCode(node) ? trim(text) : text;
		if (rest === text) {
			result.push(node);
			inside = own;
			continue;
		}
		const space = text.startsWith(rest) ? text.slice(rest.length) : text.slice(0, -rest.length);
		const otherMarks = marks.filter((mark) => mark.type !== type);
		result.push(textNode(space, otherMarks));
		inside = rest === '' ? undefined : own;
		if (rest !== '') result.push({ ...node, text: rest });
	}
	return result;
}

const isCode = ({ marks = [] }: AdfNode): boolean => marks.some(({ type }) => type === 'code');

/** Adds an inline node to others; text joins the text before it if that has the same marks. */
function addJoined(nodes: AdfNode[], node: AdfNode): void {
	const last = nodes.at(-1);
	const canJoin = node.text !== undefined && last?.text !== undefined && sameMarks(last, node);
	if (canJoin) nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` };
	else nodes.push(node);
}

const sameMarks = ({ marks: some = [] }: AdfNode, { marks: others = [] }: AdfNode): boolean =>
	some.length === others.length && some.every((mark, index) => isSame(mark, others[index]));

const isSame = (mark: AdfMark, other: AdfMark | undefined): boolean =>
	other !== undefined && sameMark(mark, other);
