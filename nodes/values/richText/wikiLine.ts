import { code, em, hardBreak, link, mention, strike, strong, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { decodeReference } from './characterReferences';
import { linkTarget } from './linkTarget';
import { namedFile } from './namedFile';
import { textColour } from './textColour';
import { writtenMention } from './writtenMention';

/** A piece of a line of wiki markup. */
export type WikiPiece =
	| { readonly text: string }
	| { readonly node: AdfNode }
	/** Markup with a mark around all of it: the text of a link. */
	| { readonly label: string; readonly mark: AdfMark }
	/** The beginning or the end of a colour; undefined ends it. */
	| { readonly colour: AdfMark | undefined }
	| PhraseDelimiter;

/** What may begin or end marked text, if another one matches it. */
export interface PhraseDelimiter {
	readonly sign: string;
	readonly mark: AdfMark;
	/** The text that it is if none matches. */
	readonly raw: string;
	readonly canOpen: boolean;
	readonly canClose: boolean;
}

const subsup = (type: 'sub' | 'sup'): AdfMark => ({ type: 'subsup', attrs: { type } });

const PHRASES: Readonly<Record<string, AdfMark>> = {
	'*': strong,
	_: em,
	'-': strike,
	'+': { type: 'underline' },
	'^': subsup('sup'),
	'~': subsup('sub'),
	'??': em,
};

const isWord = (character: string): boolean => /[\p{L}\p{Nd}]/u.test(character);
const isSpace = (character: string): boolean => character === '' || /\s/.test(character);

const COLOUR = /\{color(?::([^{}\n]{1,60}))?\}/y;
const ANCHOR = /\{anchor:[^{}\n]{0,200}\}/y;
const IN_BRACES = /\{([*_\-+^~]|\?\?)\}/y;
const PICTURE = /!([^\s!|][^!|\n]*)(?:\|([^!\n]*))?!/y;
const ADDRESS = /(?:https?:\/\/|ftps?:\/\/|mailto:)[-\w.!~*';/?:@#&=%+$,()\u00a1-\uffff]+/iy;
const DASH = /-{2,3}(?=\s|$)/y;
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;

function matchAt(pattern: RegExp, line: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(line);
}

/**
 * Splits a line of wiki markup into pieces, each character once: what is looked for further on is remembered.
 *
 * Sources: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all, and what escapeWiki.ts says of
 * the renderer behind it.
 */
export class WikiLine {
	private readonly pieces: WikiPiece[] = [];
	private index = 0;
	/** Where the text begins that is no piece yet. */
	private start = 0;
	private readonly next = new Map<string, number>();

	/** Where an escaped character ended, which is no delimiter. */
	private escapeEnd = -1;

	/** @param isLabel whether it is the text of a link, in which addresses are text */
	constructor(
		private readonly line: string,
		private readonly isLabel = false,
	) {}

	split(): readonly WikiPiece[] {
		while (this.index < this.line.length) {
			const length = this.pieceHere(this.line.charAt(this.index));
			if (length === 0) this.index++;
			else this.start = this.index += length;
		}
		this.endText();
		return this.pieces;
	}

	/** Adds the piece at this place. @returns how long it is; 0 for text */
	private pieceHere(character: string): number {
		switch (character) {
			case '\\':
				return this.backslash();
			case '{':
				return this.brace();
			case '[':
				return this.bracket();
			case '!':
				return this.picture();
			case '&':
				return this.reference();
			case '?':
				return this.line.startsWith('??', this.index) ? this.phrase('??') : 0;
			case '-':
				return this.dash() || this.phrase('-');
			case '*':
			case '_':
			case '+':
			case '^':
			case '~':
				return this.phrase(character);
			default:
				return this.address(character);
		}
	}

	private add(piece: WikiPiece, length: number): number {
		this.endText();
		this.pieces.push(piece);
		return length;
	}

	private endText(): void {
		const text = this.line.slice(this.start, this.index);
		if (text !== '') this.pieces.push({ text });
	}

	private before(): string {
		if (this.escapeEnd === this.index) return '\\';
		return this.line.charAt(this.index - 1);
	}

	/** Where a text is next, from here on; Infinity if nowhere. */
	private nextOf(text: string, from = this.index): number {
		const known = this.next.get(text);
		if (known !== undefined && known >= from) return known;
		const found = this.line.indexOf(text, from);
		this.next.set(text, found === -1 ? Infinity : found);
		return found === -1 ? Infinity : found;
	}

	private backslash(): number {
		const after = this.line.charAt(this.index + 1);
		if (after === '\\') return this.add({ node: hardBreak() }, 2);
		if (after === '' || !'-#*_+?^~|%{}[]()!@:;'.includes(after)) return 0;
		this.escapeEnd = this.index + 2;
		return this.add({ text: after }, 2);
	}

	private brace(): number {
		const { line, index } = this;
		if (line.startsWith('{{', index)) return this.code();
		if (line.startsWith('{}', index)) return this.add({ text: '' }, 2);
		const [colour, value] = matchAt(COLOUR, line, index) ?? [];
		if (colour !== undefined) {
			return this.add(
				{ colour: value === undefined ? undefined : textColour(value) },
				colour.length,
			);
		}
		const [inBraces, sign = ''] = matchAt(IN_BRACES, line, index) ?? [];
		const mark = PHRASES[sign];
		if (inBraces !== undefined && mark !== undefined) {
			const piece = { sign, mark, raw: inBraces, canOpen: true, canClose: true };
			return this.add(piece, inBraces.length);
		}
		const [anchor] = matchAt(ANCHOR, line, index) ?? [];
		return anchor === undefined ? 0 : this.add({ text: '' }, anchor.length);
	}

	/** `{{code}}`; inside a word `{{{}code{}}}`. */
	private code(): number {
		const isInBraces = this.line.startsWith('{{{}', this.index);
		const [open, close] = isInBraces ? ['{{{}', '{}}}'] : ['{{', '}}'];
		const start = this.index + open.length;
		const end = this.nextOf(close, start);
		if (end === Infinity) return 0;
		const text = unescaped(this.line.slice(start, end));
		if (text.trim() === '') return 0;
		return this.add({ node: textNode(text, [code]) }, end + close.length - this.index);
	}

	private bracket(): number {
		const { line, index } = this;
		const end = this.nextOf(']');
		// Of several brackets that open, the last one is the link's.
		if (end === Infinity || this.nextOf('[', index + 1) < end) return 0;
		const length = end + 1 - index;
		const inside = line.slice(index + 1, end);
		const person = writtenMention(line.slice(index, end + 1));
		if (person !== undefined) return this.add({ node: mention(person.id) }, length);
		const [first = '', second, option] = inside.split('|');
		const target = (second ?? first).trim();
		if (target.startsWith('^') && target.length > 1) {
			return this.add({ node: namedFile(target.slice(1), false) }, length);
		}
		const href = addressOf(target);
		if (href === undefined) return this.noLink(first, second, length);
		if (option !== undefined && /^smart-/.test(option)) {
			return this.add({ node: { type: 'inlineCard', attrs: { url: href } } }, length);
		}
		if (second !== undefined && first.trim() !== '') {
			return this.add({ label: first, mark: link(href) }, length);
		}
		return this.add({ node: textNode(target.replace(/^mailto:/i, ''), [link(href)]) }, length);
	}

	/** What is no link keeps its text: `[see above|#top]`, `[text|file:///c:/x]`. */
	private noLink(label: string, target: string | undefined, length: number): number {
		if (target === undefined || label.trim() === '') return 0;
		this.add({ text: label }, 0);
		if (!target.startsWith('#')) this.pieces.push({ text: ` (${target})` });
		return length;
	}

	/** `!picture.png|thumbnail!`: a file of the issue, or a picture elsewhere. */
	private picture(): number {
		if (isWord(this.before())) return 0;
		const [picture, name = '', options = ''] = matchAt(PICTURE, this.line, this.index) ?? [];
		if (picture === undefined || !/\.\w{1,5}$|^https?:\/\//i.test(name)) return 0;
		const href = addressOf(name);
		const shown = /(?:^|[|,])\s*alt="?([^",|]+)/.exec(options)?.[1]?.trim() || name;
		const node = href === undefined ? namedFile(name, true) : textNode(shown, [link(href)]);
		return this.add({ node }, picture.length);
	}

	private reference(): number {
		const [written] = matchAt(REFERENCE, this.line, this.index) ?? [];
		const text = written === undefined ? undefined : decodeReference(written);
		return written === undefined || text === undefined ? 0 : this.add({ text }, written.length);
	}

	/** `--` and `---` between spaces. */
	private dash(): number {
		const [dashes] = matchAt(DASH, this.line, this.index) ?? [];
		if (dashes === undefined || !isSpace(this.before())) return 0;
		return this.add({ text: dashes.length === 2 ? '–' : '—' }, dashes.length);
	}

	private phrase(sign: string): number {
		const mark = PHRASES[sign];
		if (mark === undefined) return 0;
		const before = this.before();
		const after = this.line.charAt(this.index + sign.length);
		const piece = {
			sign,
			mark,
			raw: sign,
			canOpen: !isWord(before) && !isSpace(after) && !sign.startsWith(after),
			canClose: !isSpace(before) && !isWord(after) && !sign.startsWith(before),
		};
		return piece.canOpen || piece.canClose ? this.add(piece, sign.length) : 0;
	}

	private address(character: string): number {
		if (this.isLabel || !'hHfFmM'.includes(character) || isWord(this.before())) return 0;
		const [written] = matchAt(ADDRESS, this.line, this.index) ?? [];
		const address = written === undefined ? '' : withoutEnd(written);
		const href = addressOf(address);
		if (href === undefined) return 0;
		return this.add({ node: textNode(address, [link(href)]) }, address.length);
	}
}

/** An address without the punctuation of its sentence. */
function withoutEnd(address: string): string {
	let end = address.length;
	const hasParenthesis = address.includes('(');
	const isPartOf = (character: string): boolean =>
		!".,;:!?'*_+~^-)".includes(character) || (character === ')' && hasParenthesis);
	while (end > 0 && !isPartOf(address.charAt(end - 1))) end--;
	return address.slice(0, end);
}

/** The address that a link may lead to; names of pages and anchors are none. */
function addressOf(target: string): string | undefined {
	if (!/^(?:https?:\/\/|mailto:|\/(?!\/)|www\.)./i.test(target)) return undefined;
	const found = linkTarget(/^www\./i.test(target) ? `http://${target}` : target);
	return found.kind === 'address' ? found.href : undefined;
}

/** Text in which escapes and character references stand for their characters. */
function unescaped(text: string): string {
	return text
		.replace(/\\([-#*_+?^~|%{}[\]()!@])/g, '$1')
		.replace(new RegExp(REFERENCE.source, 'g'), (written) => decodeReference(written) ?? written);
}
