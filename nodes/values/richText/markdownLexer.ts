import { Lexer, Tokenizer, type Links, type Token, type Tokens, type TokensList } from 'marked';
import { mentionToken, writtenMention } from './writtenMention';

/** The maximum nesting of blocks or inline spans; what is deeper stays plain text. */
const MAX_DEPTH = 24;

/** An autolink longer than this stays text: browsers and Jira cut such addresses anyway. */
const MAX_URL_LENGTH = 2_083;

/** An HTML tag longer than this is ordinary text; all HTML is shown as text in the end. */
const MAX_TAG_LENGTH = 10_000;

/** How many characters of text one step looks at, so that a long run without spaces stays linear. */
const TEXT_WINDOW = 512;

/** The maximum number of lines of a heading underlined with `===`. */
const MAX_UNDERLINED_LINES = 4;

class MarkdownTooComplex extends Error {}

/**
 * Counts the characters that are looked at more than once. marked looks ahead from each opening
 * delimiter, which is quadratic for text that opens thousands of them and closes none; such text
 * is not Markdown that a person wrote, and is refused before it blocks the process.
 */
class Effort {
	private left: number;

	constructor(length: number) {
		this.left = 5_000_000 + 20 * length;
	}

	spend(characters: number): void {
		this.left -= characters;
		if (this.left < 0) throw new MarkdownTooComplex();
	}
}

/** marked's tokenizer, where what each step looks at is limited or counted. */
class BoundedTokenizer extends Tokenizer {
	/** Characters of the quote that is being read: each of its pieces costs a copy of the rest. */
	quoteLength = 0;

	/** The addresses of link definitions (`[label]: address`) that some link refers to. */
	readonly definitionsInUse = new Set<string>();

	constructor(private readonly effort: Effort) {
		super();
	}

	override blockquote(src: string): Tokens.Blockquote | undefined {
		const quote = this.rules.block.blockquote.exec(src);
		if (!quote) return undefined;
		const outer = this.quoteLength;
		this.quoteLength = quote[0].length;
		const token = this.counted(super.blockquote(src));
		this.quoteLength = outer;
		return token;
	}

	override list(src: string): Tokens.List | undefined {
		if (!this.rules.block.list.test(src)) return undefined;
		this.effort.spend(lazyContinuationCost(src));
		return this.counted(super.list(src));
	}

	override html(src: string): Tokens.HTML | undefined {
		const firstLineEnd = src.indexOf('\n');
		const firstLineLength = firstLineEnd === -1 ? src.length : firstLineEnd;
		return firstLineLength > MAX_TAG_LENGTH ? undefined : super.html(src);
	}

	override table(src: string): Tokens.Table | undefined {
		const delimiters = lineAfter(src, src.indexOf('\n'));
		if (!/^[ |:-]+$/.test(delimiters) || !/[|:]/.test(delimiters)) return undefined;
		return this.counted(super.table(src), src.length);
	}

	/** `[~mia]: done` addresses somebody and defines nothing. */
	override def(src: string): Tokens.Def | undefined {
		return writtenMention(src.trimStart()) ? undefined : super.def(src);
	}

	override lheading(src: string): Tokens.Heading | undefined {
		let end = src.indexOf('\n');
		for (let lines = 1; end !== -1 && lines < MAX_UNDERLINED_LINES; lines++) {
			const line = lineAfter(src, end);
			const lineEnd = end + 1 + line.length;
			if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) return super.lheading(src.slice(0, lineEnd + 1));
			end = lineEnd < src.length ? lineEnd : -1;
		}
		return undefined;
	}

	override tag(src: string): Tokens.Tag | undefined {
		if (!src.startsWith('<')) return undefined;
		const costInVain = /^<[!?]/.test(src) ? Math.min(src.length, MAX_TAG_LENGTH) : 0;
		return this.counted(super.tag(src.slice(0, MAX_TAG_LENGTH)), costInVain);
	}

	override link(src: string): Tokens.Link | Tokens.Image | undefined {
		if (!src.startsWith('[') && !src.startsWith('![')) return undefined;
		const isPlainLabel = /^!?\[[^[\]\\]*\](?!\()/.test(src);
		return this.counted(super.link(src), isPlainLabel ? 0 : src.length);
	}

	override reflink(
		src: string,
		links: Links,
	): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
		const token = super.reflink(src, links);
		if (token && 'href' in token) this.definitionsInUse.add(token.href);
		return token;
	}

	override emStrong(
		src: string,
		maskedSrc: string,
		prevChar = '',
	): Tokens.Em | Tokens.Strong | undefined {
		const isAsterisk = src.startsWith('*');
		if (!isAsterisk && !src.startsWith('_')) return undefined;
		const opens = isAsterisk || !/[\p{L}\p{N}]$/u.test(prevChar);
		const costInVain = opens && /^(?:\*+|_+)[^\s*_]/.test(src) ? src.length : 0;
		return this.counted(super.emStrong(src, maskedSrc, prevChar), costInVain);
	}

	override br(src: string): Tokens.Br | undefined {
		return super.br(src.slice(0, TEXT_WINDOW));
	}

	override del(src: string, maskedSrc: string, prevChar = ''): Tokens.Del | undefined {
		if (!src.startsWith('~')) return undefined;
		return this.counted(super.del(src, maskedSrc, prevChar), src.length);
	}

	override url(src: string): Tokens.Link | undefined {
		if (!/^[A-Za-z0-9._+-]/.test(src)) return undefined;
		const run = /^\S*/.exec(src.slice(0, MAX_URL_LENGTH + 1))?.[0] ?? '';
		return run.length > MAX_URL_LENGTH ? undefined : super.url(run);
	}

	override inlineText(src: string): Tokens.Text | undefined {
		return super.inlineText(src.slice(0, textWindow(src)));
	}

	/** Counts what a step consumed, or what it looked at in vain. */
	private counted<T extends Token>(token: T | undefined, costInVain = 0): T | undefined {
		this.effort.spend(token ? token.raw.length : costInVain);
		return token;
	}
}

/** The line that begins after the line end at `index`; empty if there is none. */
function lineAfter(src: string, index: number): string {
	if (index === -1) return '';
	const end = src.indexOf('\n', index + 1);
	return src.slice(index + 1, end === -1 ? src.length : end);
}

/**
 * How many characters one text step looks at. It ends before white space, so that neither an
 * address nor the two spaces of a line break are cut in two.
 */
function textWindow(src: string): number {
	if (src.length <= TEXT_WINDOW) return src.length;
	for (let end = TEXT_WINDOW; end > TEXT_WINDOW / 2; end--) {
		if (/\s/.test(src.charAt(end)) && !/\s/.test(src.charAt(end - 1))) return end;
	}
	return TEXT_WINDOW;
}

/**
 * The cost of the lines of a list that continue an item without being indented ("lazy" lines):
 * marked copies the item so far for each of them.
 */
function lazyContinuationCost(src: string): number {
	const ownIndent = /^ */.exec(src)?.[0].length ?? 0;
	let cost = 0;
	let itemStart = 0;
	let lazyLines = 0;
	let afterBlank = false;
	let position = 0;
	while (position < src.length) {
		const lineEnd = src.indexOf('\n', position);
		const end = lineEnd === -1 ? src.length : lineEnd;
		const line = src.slice(position, end);
		const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
		if (indent === line.length) {
			afterBlank = true;
		} else {
			if (indent < ownIndent + 2) {
				if (/^\s*(?:[*+-]|\d{1,9}[.)])(?:\s|$)/.test(line)) {
					cost += lazyLines * (position - itemStart);
					itemStart = position;
					lazyLines = 0;
				} else if (afterBlank) {
					break;
				} else {
					lazyLines++;
				}
			}
			afterBlank = false;
		}
		position = end + 1;
	}
	return (cost + lazyLines * (position - itemStart)) / 8;
}

/** marked's lexer with a limit: below `MAX_DEPTH` levels, the rest is text. */
class BoundedLexer extends Lexer {
	readonly bounded: BoundedTokenizer;

	private depth = 0;

	constructor(private readonly effort: Effort) {
		const bounded = new BoundedTokenizer(effort);
		super({
			gfm: true,
			tokenizer: bounded,
			extensions: { renderers: {}, childTokens: {}, inline: [mentionToken] },
		});
		this.bounded = bounded;
	}

	override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
	override blockTokens(
		src: string,
		tokens?: TokensList,
		lastParagraphClipped?: boolean,
	): TokensList;
	override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
		this.effort.spend(src.length + this.bounded.quoteLength / 16);
		if (this.depth >= MAX_DEPTH) {
			tokens.push({ type: 'paragraph', raw: src, text: src, tokens: [plainToken(src)] });
			return tokens;
		}
		this.depth++;
		super.blockTokens(src, tokens, lastParagraphClipped);
		this.depth--;
		return tokens;
	}

	override inlineTokens(src: string, tokens: Token[] = []): Token[] {
		this.effort.spend(src.length + 500 * occurrences(src, '['));
		if (this.depth >= MAX_DEPTH) {
			tokens.push(plainToken(src));
			return tokens;
		}
		this.depth++;
		super.inlineTokens(src, tokens);
		this.depth--;
		return tokens;
	}
}

const plainToken = (text: string): Tokens.Text => ({ type: 'text', raw: text, text });

function occurrences(text: string, character: string): number {
	let count = 0;
	for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
	return count;
}

/** Markdown as marked's block tokens. */
export interface LexedMarkdown {
	tokens: Token[];
	/** Whether a link refers to this definition; if so, the definition is not shown as text. */
	isInUse(definition: Tokens.Def): boolean;
}

/**
 * Splits GitHub flavoured Markdown into marked's tokens, in time that grows linearly with the length
 * of any text.
 *
 * @returns undefined for text that is not meant as Markdown (thousands of delimiters that open and never close)
 */
export function lexMarkdown(markdown: string): LexedMarkdown | undefined {
	try {
		const lexer = new BoundedLexer(new Effort(markdown.length));
		const tokens = lexer.lex(markdown);
		const { definitionsInUse } = lexer.bounded;
		return { tokens, isInUse: ({ href }) => definitionsInUse.has(href) };
	} catch {
		// Too much effort, or the error that marked throws when it makes no progress.
		return undefined;
	}
}
