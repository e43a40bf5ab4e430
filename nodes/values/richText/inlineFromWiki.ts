import { hardBreak, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { addMarks, combineMarks } from './combineMarks';
import { tidyInline } from './tidyInline';
import { WikiLine, type PhraseDelimiter, type WikiPiece } from './wikiLine';

/** What reaches from one line of a text to the next: a colour ends only where the markup says so. */
export interface WikiState {
	colour?: AdfMark | undefined;
}

/** Reads lines of wiki markup as inline nodes, with a hard break between lines. */
export function inlineFromWiki(lines: readonly string[], state: WikiState): AdfNode[] {
	const nodes: AdfNode[] = [];
	for (const [index, line] of lines.entries()) {
		if (index > 0) nodes.push(hardBreak());
		for (const node of nodesOf(new WikiLine(line.trim()).split(), state)) nodes.push(node);
	}
	return tidyInline(withoutOuterBreaks(withoutSpaceAtBreaks(nodes)));
}

function nodesOf(pieces: readonly WikiPiece[], state: WikiState): AdfNode[] {
	const partners = matched(pieces);
	const open: AdfMark[] = [];
	return pieces.flatMap((piece, index): AdfNode[] => {
		const marks = (): AdfMark[] => [
			...open.toReversed(),
			...(state.colour === undefined ? [] : [state.colour]),
		];
		if ('text' in piece) return asText(piece.text, marks());
		if ('node' in piece) return addMarks([piece.node], marks());
		if ('label' in piece) {
			const inside = nodesOf(new WikiLine(piece.label, true).split(), state);
			return addMarks(inside, [piece.mark, ...marks()]);
		}
		if ('colour' in piece) {
			state.colour = piece.colour;
			return [];
		}
		const role = partners.get(index);
		if (role === undefined) return asText(piece.raw, marks());
		if (role === 'opens') open.push(piece.mark);
		else open.splice(open.lastIndexOf(piece.mark), 1);
		return [];
	});
}

const asText = (text: string, marks: readonly AdfMark[]): AdfNode[] =>
	text === '' ? [] : [textNode(text, combineMarks(marks))];

/** Which delimiters open and which close marked text, by their places. The others are text. */
function matched(pieces: readonly WikiPiece[]): ReadonlyMap<number, 'opens' | 'closes'> {
	const roles = new Map<number, 'opens' | 'closes'>();
	const waiting: Array<PhraseDelimiter & { index: number }> = [];
	const count = new Map<string, number>();
	const change = (sign: string, by: number) => count.set(sign, (count.get(sign) ?? 0) + by);
	for (const [index, piece] of pieces.entries()) {
		if (!('sign' in piece)) continue;
		if (piece.canClose && (count.get(piece.sign) ?? 0) > 0) {
			for (let last = waiting.pop(); last; last = waiting.pop()) {
				change(last.sign, -1);
				if (last.sign !== piece.sign) continue;
				roles.set(last.index, 'opens').set(index, 'closes');
				break;
			}
		} else if (piece.canOpen && (count.get(piece.sign) ?? 0) === 0) {
			waiting.push({ ...piece, index });
			change(piece.sign, 1);
		}
	}
	return roles;
}

/** Spaces beside a line break (`a \\ b`) mean nothing. */
function withoutSpaceAtBreaks(nodes: readonly AdfNode[]): AdfNode[] {
	return nodes.flatMap((node, index) => {
		if (node.text === undefined || isCode(node)) return [node];
		let text = node.text;
		if (isBreak(nodes[index - 1])) text = text.trimStart();
		if (isBreak(nodes[index + 1])) text = text.trimEnd();
		return text === '' ? [] : [{ ...node, text }];
	});
}

const isCode = ({ marks = [] }: AdfNode): boolean => marks.some(({ type }) => type === 'code');

const isBreak = (node: AdfNode | undefined): boolean => node?.type === 'hardBreak';

function withoutOuterBreaks(nodes: AdfNode[]): AdfNode[] {
	let start = 0;
	let end = nodes.length;
	while (start < end && isBreak(nodes[start])) start++;
	while (end > start && isBreak(nodes[end - 1])) end--;
	return nodes.slice(start, end);
}
