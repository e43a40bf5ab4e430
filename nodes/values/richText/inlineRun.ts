import { code, em, hardBreak, inlineCard, link, mention, strike, strong, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { emoji } from './emojis';
import { decodePercent, linkTarget, type LinkTarget } from './linkTarget';
import { EMOJI, MENTION, NODE, type Token } from './markdownParser';
import { mediaAt } from './media';
import { cardOf, isIssueAddress, nodeAt } from './nodeAddress';
import type { WritingOptions } from './writingOptions';
import type { WrittenMention } from './writtenMention';

export interface InlineOptions extends WritingOptions {
	/** Whether `[@Mia](username:mia)` and `[~mia]` are mentions: only Jira Data Center has user names. */
	readonly userNames: boolean;
}

/** The type of the node of a line end that is a space, unless it separates a picture from text. */
export const SOFT_BREAK = 'softBreak';

/** A link whose text is being read. */
interface OpenLink {
	readonly target: LinkTarget;
	/** The mark of its text, if it leads to an address. */
	readonly mark?: AdfMark;
	/** Where its text begins among the nodes. */
	readonly start: number;
	/** What stays of it after its text, if it may not be a link. */
	readonly ending: string;
	/** The node of ADF that it stands for instead of an address. */
	readonly node: AdfNode | undefined;
	readonly token: Token;
}

/** Collects inline nodes, and nodes that are blocks if they are alone in their line. */
export class InlineRun {
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

	softBreak(): void {
		this.nodes.push({ type: SOFT_BREAK, text: ' ', marks: this.marks(false) });
	}

	openLink(token: Token): void {
		const target = linkTarget(attribute(token, 'href'));
		const isAutolink = token.markup === 'autolink';
		const node = nodeAt(attribute(token, 'href'));
		if (target.kind === 'none' && node === undefined) this.text(isAutolink ? '<' : '[');
		this.links.push({
			target,
			node,
			token,
			...(target.kind === 'address' && { mark: linkTo(target.href, token) }),
			start: this.nodes.length,
			ending: isAutolink ? '>' : `](${attribute(token, 'href')})`,
		});
	}

	closeLink(): void {
		const link = this.links.at(-1);
		if (link === undefined) return;
		const { target, start, ending, token } = link;
		// Emoji, mentions and the like cannot be links: the address is shown after them.
		const isShown = this.nodes.slice(start).some(({ marks = [] }) => marks.length > 0);
		if (target.kind === 'address' && !isShown) this.text(target.href);
		this.links.pop();
		const node = link.node ?? this.card(target, token, start);
		if (node !== undefined) this.add({ ...node, text: textOf(this.nodes.splice(start)) });
		else if (target.kind === 'none') this.text(ending);
		else if (target.kind !== 'address') this.person(target, textOf(this.nodes.splice(start)));
	}

	/** A smart link: the bare address of an issue, or a link whose title says so. */
	private card(target: LinkTarget, token: Token, start: number): AdfNode | undefined {
		const isInLink = this.links.some(({ mark }) => mark !== undefined);
		if (target.kind !== 'address' || isInLink) return undefined;
		const { href } = target;
		if (textOf(this.nodes.slice(start)) !== href) return undefined;
		const isBareIssue = token.markup === 'linkify' && isIssueAddress(href);
		return isBareIssue ? inlineCard(href) : cardOf(href, attribute(token, 'title'));
	}

	/** Adds a person who was written as `[~mia]`, `@[Mia Krause]` or by an account id. */
	mention({ raw, kind, id }: WrittenMention): void {
		const { people, userNames } = this.options;
		const named = kind === 'displayName' ? people?.get(id) : undefined;
		if (named !== undefined) this.add(mention(named, `@${id}`));
		else if (kind === 'displayName') this.text(`@${id}`);
		else if (raw.startsWith('@') ? !userNames : kind === 'account' || userNames)
			this.add(mention(id));
		else this.text(raw);
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

	/** Adds a picture: of the web, or a file of Jira. Any other address becomes a link. */
	image(token: Token): void {
		const alternative = plainTextOf(token.children ?? []);
		const address = attribute(token, 'src');
		const picture = mediaAt(address, alternative) ?? this.attachment(address, alternative);
		if (picture !== undefined) {
			this.nodes.push(captioned({ ...picture, marks: this.marks(false) }, token));
			return;
		}
		const target = linkTarget(address);
		if (target.kind !== 'address') {
			// Embedded data (`data:`, `cid:`) is not text that anyone would want to read.
			this.text(alternative || 'image');
			return;
		}
		const isInLink = this.links.some(({ mark }) => mark !== undefined);
		const own = isInLink ? [] : [linkTo(target.href, token)];
		this.nodes.push(textNode(alternative || target.href, [...own, ...this.marks(false)]));
	}

	/** A picture by the name of a file that is attached to the issue; on Data Center, the name says everything. */
	private attachment(address: string, alternative: string): AdfNode | undefined {
		const name = decodePercent(address);
		if (!/^[^/\\?#:|!]+\.\w{1,8}$/.test(name)) return undefined;
		const id = this.options.media?.get(name);
		if (id !== undefined) return mediaAt(`media:${encodeURIComponent(id)}`, alternative || name);
		if (!this.options.userNames) return undefined;
		const attrs = { type: 'external', url: name, ...(alternative !== '' && { alt: alternative }) };
		return { type: 'mediaSingle', content: [{ type: 'media', attrs }] };
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
	softbreak: (_token, run) => run.softBreak(),
	hardbreak: (_token, run) => run.add(hardBreak()),
	image: (token, run) => run.image(token),
	// The only tag that is interpreted: GFM has no other line break inside a table cell.
	html_inline: ({ content }, run) => {
		if (/^<br\s*\/?>$/i.test(content)) run.add(hardBreak());
		else run.text(content.replace(/\s*\n\s*/g, ' '));
	},
	[MENTION]: ({ meta }, run) => run.mention(meta as unknown as WrittenMention),
	[NODE]: ({ meta }, run) => run.add({ ...(meta as unknown as AdfNode) }),
	[EMOJI]: ({ content }, run) => run.add(emoji(content)),
};

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');

const linkTo = (href: string, token: Token): AdfMark =>
	link(href, attribute(token, 'title') || undefined);

/** A picture with the title of the image below it. */
function captioned(picture: AdfNode, token: Token): AdfNode {
	const title = attribute(token, 'title').trim();
	if (picture.type !== 'mediaSingle' || title === '') return picture;
	const caption = { type: 'caption', content: [textNode(title)] };
	return { ...picture, content: [...(picture.content ?? []), caption] };
}

const textOf = (nodes: readonly AdfNode[]): string =>
	nodes.map(({ text, attrs }) => text ?? String(attrs?.text ?? ' ')).join('');

/** The text of a label, without marks. */
function plainTextOf(tokens: readonly Token[]): string {
	const run = new InlineRun({ userNames: true });
	run.tokens(tokens);
	return textOf(run.nodes);
}
