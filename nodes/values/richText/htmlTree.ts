import { Tokenizer } from 'htmlparser2';
import {
	BLOCKS,
	CLOSED_BY,
	CLOSES_PARAGRAPH,
	NOT_SHOWN,
	SCOPES,
	VOID,
	type Attributes,
	type Format,
} from './htmlElements';
import { OpenFormats } from './htmlFormats';

/** An element that is a block, with what is in it. */
export interface HtmlElement {
	readonly name: string;
	readonly attributes: Attributes;
	readonly children: HtmlNode[];
	/** Whether there is a table in it, at any depth. */
	holdsTable: boolean;
}

/** Text, or an element that contains nothing (`br`, `img` …), with the inline elements around it. */
export type HtmlLeaf = { readonly formats: readonly Format[] } & (
	| { readonly text: string }
	| { readonly name: string; readonly attributes: Attributes }
);

export type HtmlNode = HtmlElement | HtmlLeaf;

export const isElement = (node: HtmlNode): node is HtmlElement => 'children' in node;

/** How deep blocks are nested at most; what is deeper stands in the deepest. Browsers have such a limit, too. */
const MOST_LEVELS = 200;

/**
 * Reads HTML as a tree of blocks, roughly as a browser does: tags that nobody closed, that are closed in another
 * order, or that stand where they may not, cost no text. What no reader sees (scripts, styles, comments, the title,
 * hidden elements) is left out. Takes time in proportion to the length.
 *
 * Source: https://html.spec.whatwg.org/multipage/parsing.html, "Tree construction".
 */
export function htmlTree(html: string): HtmlElement {
	const builder = new TreeBuilder(html);
	const tokenizer = new Tokenizer({}, builder);
	tokenizer.write(html);
	tokenizer.end();
	return builder.root;
}

const newElement = (name: string, attributes: Attributes): HtmlElement => ({
	name,
	attributes,
	children: [],
	holdsTable: false,
});

/** Builds the tree from htmlparser2's tokens, which come in the order of the text. */
class TreeBuilder {
	readonly root = newElement('body', new Map());
	private readonly open: HtmlElement[] = [this.root];
	private readonly formats = new OpenFormats();
	/** How many blocks of a name were opened below the deepest level, and so are not in the tree. */
	private readonly tooDeep = new Map<string, number>();
	/** The element that is not shown and open, as are its text and the tags in it. */
	private notShown: string | undefined;

	private tag = '';
	private attributes = new Map<string, string>();
	private attribute = '';
	private value = '';

	constructor(private readonly html: string) {}

	ontext(start: number, end: number): void {
		this.text(this.html.slice(start, end));
	}

	ontextentity(codePoint: number): void {
		this.text(String.fromCodePoint(codePoint));
	}

	onopentagname(start: number, end: number): void {
		this.tag = this.html.slice(start, end).toLowerCase();
		this.attributes = new Map();
	}

	onattribname(start: number, end: number): void {
		this.attribute = this.html.slice(start, end).toLowerCase();
		this.value = '';
	}

	onattribdata(start: number, end: number): void {
		this.value += this.html.slice(start, end);
	}

	onattribentity(codePoint: number): void {
		this.value += String.fromCodePoint(codePoint);
	}

	onattribend(): void {
		if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
	}

	onopentagend(): void {
		this.begin(this.tag, this.attributes);
	}

	/** `<br/>`; for other elements the slash means nothing. */
	onselfclosingtag(): void {
		this.begin(this.tag, this.attributes);
	}

	onclosetag(start: number, end: number): void {
		this.end(this.html.slice(start, end).toLowerCase());
	}

	oncdata(): void {}
	oncomment(): void {}
	ondeclaration(): void {}
	onprocessinginstruction(): void {}
	onend(): void {}

	private get current(): HtmlElement {
		return this.open.at(-1) ?? this.root;
	}

	private text(text: string): void {
		if (this.notShown !== undefined || this.formats.isHidden) return;
		const { children } = this.current;
		const last = children.at(-1);
		const formats = this.formats.list;
		if (last !== undefined && 'text' in last && last.formats === formats) {
			children[children.length - 1] = { text: last.text + text, formats };
		} else {
			children.push({ text, formats });
		}
	}

	private begin(name: string, attributes: Attributes): void {
		if (this.notShown !== undefined) return;
		if (NOT_SHOWN.has(name)) this.notShown = name;
		else if (name === 'image') this.leaf('img', attributes);
		else if (VOID.has(name) && name !== 'hr') this.leaf(name, attributes);
		else if (BLOCKS.has(name)) this.beginBlock(name, attributes);
		else this.beginInline(name, attributes);
	}

	private beginInline(name: string, attributes: Attributes): void {
		this.formats.begin({ name, attributes }, this.open.length);
		if (name === 'q') this.text('“');
	}

	private endInline(name: string): void {
		if (name === 'q' && this.formats.isOpen('q')) this.text('”');
		this.formats.end(name);
	}

	private leaf(name: string, attributes: Attributes): void {
		if (!this.formats.isHidden) {
			this.current.children.push({ name, attributes, formats: this.formats.list });
		}
	}

	private beginBlock(name: string, attributes: Attributes): void {
		if (CLOSES_PARAGRAPH.has(name)) this.closeIn('p', SCOPES.paragraph);
		const closed = CLOSED_BY[name];
		if (closed !== undefined) for (const one of closed.names) this.closeIn(one, closed.scope);
		if (name === 'td' || name === 'th') this.openRow();
		const element = newElement(name, attributes);
		if (name === 'hr') {
			if (!this.formats.isHidden) this.current.children.push(element);
		} else if (this.open.length > MOST_LEVELS) {
			this.tooDeep.set(name, (this.tooDeep.get(name) ?? 0) + 1);
		} else {
			if (name === 'table') for (const outer of this.open) outer.holdsTable = true;
			const parent = this.current;
			this.open.push(element);
			this.formats.beginBlock(element, this.open.length);
			if (!this.formats.isHidden) parent.children.push(element);
		}
	}

	/** A cell that stands right in a table gets a row. */
	private openRow(): void {
		const around = this.open.findLast(({ name }) => name === 'tr' || name === 'table');
		if (around?.name === 'table') this.beginBlock('tr', new Map());
	}

	private end(name: string): void {
		if (this.notShown !== undefined) {
			if (this.notShown === name) this.notShown = undefined;
			return;
		}
		if (name === 'br') this.leaf('br', new Map());
		if (VOID.has(name)) return;
		if (!BLOCKS.has(name)) {
			this.endInline(name);
			return;
		}
		const tooDeep = this.tooDeep.get(name) ?? 0;
		if (tooDeep > 0) {
			this.tooDeep.set(name, tooDeep - 1);
			return;
		}
		const isHeading = /^h[1-6]$/.test(name);
		const scope = SCOPES.byEnd[name] ?? SCOPES.block;
		const wasOpen = isHeading
			? ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].some((one) => this.closeIn(one, scope))
			: this.closeIn(name, scope);
		// As in a browser, the end of a paragraph that nobody opened is one.
		if (name === 'p' && !wasOpen && !this.formats.isHidden) {
			this.current.children.push(newElement('p', new Map()));
		}
	}

	/** Closes the innermost element of a name and all in it, unless one of the scope is between. */
	private closeIn(name: string, scope: ReadonlySet<string>): boolean {
		const at = this.open.findLastIndex((one) => one.name === name || scope.has(one.name));
		if (at <= 0 || this.open[at]?.name !== name) return false;
		while (this.open.length > at) {
			const closed = this.open.pop();
			this.formats.endBlock(closed?.name ?? '', this.open.length);
		}
		return true;
	}
}
