import type { Token, Tokens } from 'marked';
import { code, em, hardBreak, link, mention, strike, strong, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { decodeCharacterReferences } from './characterReferences';
import { linkTarget } from './linkTarget';
import { tidyInline } from './tidyInline';
import { MENTION_TOKEN } from './writtenMention';
import type { WrittenMention } from './writtenMention';

/** The marks that are open at a point in the text. */
interface OpenMarks {
	link?: AdfMark;
	em?: AdfMark;
	strong?: AdfMark;
	strike?: AdfMark;
}

export interface InlineOptions {
	/** Whether `[@Mia](username:mia)` and `[~mia]` are mentions: only Jira Data Center has user names. */
	userNames: boolean;
}

type InlineConverter = (token: Tokens.Generic, marks: OpenMarks, run: InlineRun) => void;

/** Collects inline nodes. */
class InlineRun {
	readonly nodes: AdfNode[] = [];

	constructor(readonly options: InlineOptions) {}

	/** Adds text. Line ends are spaces in Markdown. */
	text(text: string, marks: OpenMarks, isCode = false): void {
		const line = inOneLine(text);
		if (line === '') return;
		this.nodes.push(textNode(line, markList(marks, isCode)));
	}

	add(node: AdfNode): void {
		this.nodes.push(node);
	}

	tokens(tokens: readonly Token[], marks: OpenMarks): void {
		for (const token of tokens) {
			const converter = Object.hasOwn(converters, token.type) ? converters[token.type] : undefined;
			if (converter) converter(token, marks, this);
			else this.text(token.raw, marks);
		}
	}

	/** Removes an `@` right before a mention, as in `@[Mia](accountid:…)`. */
	dropAtSign(): void {
		const last = this.nodes.at(-1);
		if (!last?.text?.endsWith('@')) return;
		this.nodes.pop();
		if (last.text !== '@') this.nodes.push({ ...last, text: last.text.slice(0, -1) });
	}
}

/** Text whose line ends are spaces. */
function inOneLine(text: string): string {
	if (!text.includes('\n')) return text;
	const lines = text.split('\n');
	return lines
		.map((line, index) => (index > 0 ? line.trimStart() : line))
		.map((line, index) => (index < lines.length - 1 ? line.trimEnd() : line))
		.join(' ');
}

/**
 * The marks of a text node. Code can be combined only with a link.
 * Source: https://developer.atlassian.com/platform/framework/adf-builder/reference/marks/code-text-mark/
 */
function markList(marks: OpenMarks, isCode: boolean): AdfMark[] {
	const open = isCode ? [marks.link, code] : [marks.link, marks.em, marks.strong, marks.strike];
	return open.filter((mark) => mark !== undefined);
}

/** One converter for each type of marked's inline tokens. */
const converters: Readonly<Record<string, InlineConverter>> = {
	text: (token, marks, run) => {
		if (token.tokens) run.tokens(token.tokens, marks);
		else run.text(token.escaped ? token.raw : decodeCharacterReferences(token.raw), marks);
	},
	escape: (token, marks, run) => run.text(String(token.text), marks),
	codespan: (token, marks, run) => run.text(String(token.text), marks, true),
	strong: (token, marks, run) => run.tokens(token.tokens ?? [], { ...marks, strong }),
	em: (token, marks, run) => run.tokens(token.tokens ?? [], { ...marks, em }),
	del: (token, marks, run) => run.tokens(token.tokens ?? [], { ...marks, strike }),
	br: (_token, _marks, run) => run.add(hardBreak()),
	// The only tag that is interpreted: GFM has no other line break inside a table cell.
	html: (token, marks, run) => {
		if (/^<br\s*\/?>$/i.test(token.raw)) run.add(hardBreak());
		else run.text(token.raw, marks);
	},
	link: convertLink,
	image: convertImage,
	checkbox: () => undefined,
	[MENTION_TOKEN]: (token, marks, run) => {
		const { raw, kind, id } = token as Tokens.Generic & WrittenMention;
		if (kind === 'account' || run.options.userNames) run.add(mention(id));
		else run.text(raw, marks);
	},
};

function convertLink(token: Tokens.Generic, marks: OpenMarks, run: InlineRun): void {
	const { autolink, href, title, tokens, text } = token as Tokens.Link;
	const target = linkTarget(autolink ? href : decodeCharacterReferences(href));
	if (target.kind === 'address') {
		const before = run.nodes.length;
		const inLink = { ...marks, link: link(target.href, decodedTitle(title)) };
		if (autolink) run.text(text, inLink);
		else run.tokens(tokens, inLink);
		if (run.nodes.length === before && text === '') run.text(target.href, inLink);
	} else if (target.kind === 'none') {
		run.text(token.raw, marks);
	} else {
		const name = plainTextOf(tokens).replace(/^@/, '').trim();
		if (!plainTextOf(tokens).startsWith('@')) run.dropAtSign();
		const id = target.kind === 'account' ? target.id : target.name;
		if (target.kind === 'account' || run.options.userNames) {
			run.add(mention(id, name === '' ? undefined : `@${name}`));
		} else {
			run.text(`@${name || id}`, marks);
		}
	}
}

/** An image becomes a link to it: media of other sites are not uploaded. */
function convertImage(token: Tokens.Generic, marks: OpenMarks, run: InlineRun): void {
	const { href, title, tokens } = token as Tokens.Image;
	const alternative = plainTextOf(tokens);
	const target = linkTarget(decodeCharacterReferences(href));
	if (target.kind !== 'address') {
		// Embedded data (`data:`, `cid:`) is not text that anyone would want to read.
		run.text(alternative || 'image', marks);
		return;
	}
	const toImage = link(target.href, decodedTitle(title));
	run.text(alternative || target.href, { ...marks, link: marks.link ?? toImage });
}

const decodedTitle = (title: string | null | undefined): string | undefined =>
	title ? decodeCharacterReferences(title) : undefined;

/** The text of a label, without marks. */
function plainTextOf(tokens: readonly Token[]): string {
	const run = new InlineRun({ userNames: true });
	run.tokens(tokens, {});
	return run.nodes.map((node) => node.text ?? ' ').join('');
}

/** Converts marked's inline tokens into ADF inline nodes. */
export function inlineToAdf(tokens: readonly Token[], options: InlineOptions): AdfNode[] {
	const run = new InlineRun(options);
	run.tokens(tokens, {});
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
