import { expand, type AdfNode } from './adf';
import { blocksFor, type RestrictedParent } from './fitBlocks';
import { isRecord } from './parseAdf';
import { richAttributes } from './richNodes';

/**
 * Blocks of ADF around other blocks, as Markdown has them: `<details>` is an expand, and comments surround the rest:
 * `<!-- adf:layoutSection -->` … `<!-- /adf:layoutSection -->`.
 */
export interface Frame {
	/** `details`, or the type of the node. */
	readonly name: string;
	readonly attrs: Readonly<Record<string, unknown>>;
}

/** A part of an HTML block: what opens or closes a frame, or text. */
export type FramePiece =
	| { kind: 'open'; frame: Frame; raw: string }
	| { kind: 'close'; name: string; raw: string }
	| { kind: 'text'; raw: string };

const comment = /^<!--\s*(\/?)adf:(\w{1,40})(\s+\{.*\})?\s*-->$/s;

const tags =
	/<details(?:\s[^<>]{0,100})?>(?:\s{0,100}<summary(?:\s[^<>]{0,100})?>([\s\S]{0,1000}?)<\/summary>)?|(<\/details\s{0,10}>)/gi;

/** The parts of an HTML block; undefined if it is about no frame. */
export function framePieces(html: string): FramePiece[] | undefined {
	const raw = html.trim();
	if (/^<\/?details[\s>]/i.test(raw)) return detailsPieces(raw);
	const [, slash, name = '', json = '{}'] = comment.exec(raw) ?? [];
	if (slash === '/') return [{ kind: 'close', name, raw }];
	const attrs = slash === '' ? richAttributes('frame', name, parsed(json)) : undefined;
	return attrs && [{ kind: 'open', frame: { name, attrs }, raw }];
}

function detailsPieces(html: string): FramePiece[] {
	const pieces: FramePiece[] = [];
	let end = 0;
	const addText = (text: string): void => {
		if (text.trim() !== '') pieces.push({ kind: 'text', raw: text });
	};
	for (const tag of html.matchAll(tags)) {
		addText(html.slice(end, tag.index));
		const [raw, summary = '', close] = tag;
		end = tag.index + raw.length;
		const frame = { name: 'details', attrs: { title: titleOf(summary) } };
		pieces.push(
			close === undefined ? { kind: 'open', frame, raw } : { kind: 'close', name: 'details', raw },
		);
	}
	addText(html.slice(end));
	return pieces;
}

const references: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&amp;': '&',
};

/** The text of a summary without its tags. */
const titleOf = (summary: string): string =>
	summary
		.replace(/<\/?[a-z][^<>]*>/gi, '')
		.replace(/&(?:lt|gt|quot|amp|#39);/g, (reference) => references[reference] ?? reference)
		.replace(/\s+/g, ' ')
		.trim();

function parsed(json: string): unknown {
	try {
		const value: unknown = JSON.parse(json);
		return isRecord(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

const parentOf: Readonly<Record<string, RestrictedParent>> = {
	bodiedExtension: 'bodied',
	bodiedSyncBlock: 'bodied',
	layoutColumn: 'layoutColumn',
};

/** The node of a frame around blocks; a section without columns is only what is in it. */
export function framed({ name, attrs }: Frame, blocks: readonly AdfNode[]): AdfNode[] {
	if (name === 'details') return [expand(String(attrs.title), blocksFor('expand', blocks))];
	const withAttributes = Object.keys(attrs).length > 0 ? { type: name, attrs } : { type: name };
	if (name !== 'layoutSection') {
		return [{ ...withAttributes, content: blocksFor(parentOf[name] ?? 'bodied', blocks) }];
	}
	const columns = blocks.filter(({ type }) => type === 'layoutColumn');
	return columns.length === blocks.length && columns.length > 0
		? [{ ...withAttributes, content: columns }]
		: [...blocks];
}

/** Writes a block with the blocks around it that Markdown has no notation for. */
export function frameToMarkdown({ type, attrs = {} }: AdfNode, body: string): string {
	const inner = body === '' ? '\n\n' : `\n\n${body}\n\n`;
	if (type !== 'expand') {
		const json = JSON.stringify(attrs).replace(
			/[<>]/g,
			(character) => `\\u00${character.charCodeAt(0).toString(16)}`,
		);
		const known = json === '{}' ? '' : ` ${json}`;
		return `<!-- adf:${type}${known} -->${inner}<!-- /adf:${type} -->`;
	}
	const title = String(attrs.title ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	const summary = title === '' ? '' : `\n<summary>${escaped(title)}</summary>`;
	return `<details>${summary}${inner}</details>`;
}

const escaped = (title: string): string =>
	title.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;');
