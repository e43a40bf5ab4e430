import { code, em, hardBreak, link, mention, strike, strong, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { linkTarget, type LinkTarget } from './linkTarget';
import { MENTION, type Token } from './markdownParser';
import { tidyInline } from './tidyInline';
import type { WrittenMention } from './writtenMention';

export interface InlineOptions {
	/** Whether `[@Mia](username:mia)` and `[~mia]` are mentions: only Jira Data Center has user names. */
	userNames: boolean;
}

/** A link whose text is being read. */
interface OpenLink {
	readonly target: LinkTarget;
	/** The mark of its text, if it leads to an address. */
	readonly mark?: AdfMark;
	/** Where its text begins among the nodes. */
	readonly start: number;
	/** What stays of it after its text, if it may not be a link. */
	readonly ending: string;
}

/** Collects inline nodes. */
class InlineRun {
	readonly nodes: AdfNode[] = [];

	/** The marks that are open; a mark may be open more than once. */
	private readonly open: AdfMark[] = [];

	private readonly links: OpenLink[] = [];

	constructor(readonly options: InlineOptions) {}

	text(text: string, isCode = false): void {
		if (text !== '') this.nodes.push(textNode(text, this.marks(isCode)));
	}

	add(node: AdfNode): void {
		this.nodes.push(node);
	}

	tokens(tokens: readonly Token[]): void {
		for (const token of tokens) {
			const converter = Object.hasOwn(converters, token.type) ? converters[token.type] : undefined;
			if (converter) converter(token, this);
			else this.text(token.content);
		}
	}

	openMark(mark: AdfMark): void {
		this.open.push(mark);
	}

	closeMark(mark: AdfMark): void {
		this.open.splice(this.open.lastIndexOf(mark), 1);
	}

	openLink(token: Token): void {
		const target = linkTarget(attribute(token, 'href'));
		const isAutolink = token.markup === 'autolink';
		if (target.kind === 'none') this.text(isAutolink ? '<' : '[');
		this.links.push({
			target,
			...(target.kind === 'address' && { mark: linkTo(target.href, token) }),
			start: this.nodes.length,
			ending: isAutolink ? '>' : `](${attribute(token, 'href')})`,
		});
	}

	closeLink(): void {
		const link = this.links.at(-1);
		if (link === undefined) return;
		const { target, start, ending } = link;
		if (target.kind === 'address' && this.nodes.length === start) this.text(target.href);
		this.links.pop();
		if (target.kind === 'none') this.text(ending);
		else if (target.kind !== 'address') this.person(target, textOf(this.nodes.splice(start)));
	}

	/** Adds a mention of a person who was written as a link: `[@Mia](accountid:…)` or `@[Mia](accountid:…)`. */
	private person(target: LinkTarget & { kind: 'account' | 'userName' }, text: string): void {
		if (!text.startsWith('@')) this.dropAtSign();
		const name = text.replace(/^@/, '').trim();
		const id = target.kind === 'account' ? target.id : target.name;
		if (target.kind === 'account' || this.options.userNames) {
			this.add(mention(id, name === '' ? undefined : `@${name}`));
		} else {
			this.text(`@${name || id}`);
		}
	}

	/** Adds an image as a link to it: media of other sites are not uploaded. */
	image(token: Token): void {
		const alternative = plainTextOf(token.children ?? []);
		const target = linkTarget(attribute(token, 'src'));
		if (target.kind !== 'address') {
			// Embedded data (`data:`, `cid:`) is not text that anyone would want to read.
			this.text(alternative || 'image');
			return;
		}
		const shown = alternative || target.href;
		const isInLink = this.links.some(({ mark }) => mark !== undefined);
		const own = isInLink ? [] : [linkTo(target.href, token)];
		this.nodes.push(textNode(shown, [...own, ...this.marks(false)]));
	}

	/** Removes an `@` right before a mention. */
	private dropAtSign(): void {
		const last = this.nodes.at(-1);
		if (!last?.text?.endsWith('@')) return;
		this.nodes.pop();
		if (last.text !== '@') this.nodes.push({ ...last, text: last.text.slice(0, -1) });
	}

	/**
	 * The marks of a text node. Code can be combined only with a link.
	 * Source: https://developer.atlassian.com/platform/framework/adf-builder/reference/marks/code-text-mark/
	 */
	private marks(isCode: boolean): AdfMark[] {
		const link = this.links.findLast(({ mark }) => mark !== undefined)?.mark;
		const styles = isCode ? [code] : STYLES.filter((mark) => this.open.includes(mark));
		return link === undefined ? styles : [link, ...styles];
	}
}

/** The marks of Markdown besides links, in the order in which ADF lists them. */
const STYLES = [em, strong, strike];

type InlineConverter = (token: Token, run: InlineRun) => void;

const styled = (name: string, mark: AdfMark): Record<string, InlineConverter> => ({
	[`${name}_open`]: (_token, run) => run.openMark(mark),
	[`${name}_close`]: (_token, run) => run.closeMark(mark),
});

/** One converter for each type of markdown-it's inline tokens; others are text. */
const converters: Readonly<Record<string, InlineConverter>> = {
	...styled('em', em),
	...styled('strong', strong),
	...styled('s', strike),
	link_open: (token, run) => run.openLink(token),
	link_close: (_token, run) => run.closeLink(),
	code_inline: (token, run) => run.text(token.content, true),
	// A line end is a space in Markdown.
	softbreak: (_token, run) => run.text(' '),
	hardbreak: (_token, run) => run.add(hardBreak()),
	image: (token, run) => run.image(token),
	// The only tag that is interpreted: GFM has no other line break inside a table cell.
	html_inline: ({ content }, run) => {
		if (/^<br\s*\/?>$/i.test(content)) run.add(hardBreak());
		else run.text(content.replace(/\s*\n\s*/g, ' '));
	},
	[MENTION]: ({ meta }, run) => {
		const { raw, kind, id } = meta as unknown as WrittenMention;
		if (kind === 'account' || run.options.userNames) run.add(mention(id));
		else run.text(raw);
	},
};

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');

const linkTo = (href: string, token: Token): AdfMark =>
	link(href, attribute(token, 'title') || undefined);

const textOf = (nodes: readonly AdfNode[]): string =>
	nodes.map((node) => node.text ?? ' ').join('');

/** The text of a label, without marks. */
function plainTextOf(tokens: readonly Token[]): string {
	const run = new InlineRun({ userNames: true });
	run.tokens(tokens);
	return textOf(run.nodes);
}

/** Converts markdown-it's inline tokens into ADF inline nodes. */
export function inlineToAdf(tokens: readonly Token[], options: InlineOptions): AdfNode[] {
	const run = new InlineRun(options);
	run.tokens(tokens);
	return tidyInline(withoutOuterSpaces(run.nodes));
}

/** Spaces at the end of a paragraph, a heading or a cell mean nothing in Markdown. */
function withoutOuterSpaces(nodes: readonly AdfNode[]): AdfNode[] {
	return nodes.flatMap((node, index) => {
		const isCode = node.marks?.some(({ type }) => type === 'code') ?? false;
		if (node.text === undefined || isCode) return [node];
		let text = node.text;
		if (index === 0) text = text.trimStart();
		if (index === nodes.length - 1) text = text.trimEnd();
		return text === '' ? [] : [{ ...node, text }];
	});
}
