import MarkdownIt from 'markdown-it';
import { emojiNotation } from './emojis';
import { writtenLozenge } from './lozenges';
import { writtenMention, writtenPerson } from './writtenMention';

/** A token of markdown-it: a block, or a part of a line. */
export type Token = MarkdownIt.Token;

type BlockRule = Parameters<MarkdownIt.ParserBlock['ruler']['push']>[1];
type InlineRule = Parameters<MarkdownIt.ParserInline['ruler']['push']>[1];

/** The type of the tokens of mentions; their `meta` is a `WrittenMention`. */
export const MENTION = 'mention';

/** The type of the tokens of what is a node of ADF as it is (lozenges, dates, issues); their `meta` is the node. */
export const NODE = 'adf_node';

/** The type of the tokens of emoji by their names; their content is the name in colons. */
export const EMOJI = 'emoji';

/** The type of the tokens of link definitions (`[label]: address`); their content is what was written. */
export const DEFINITION = 'definition';

/** The type of the tokens of blocks that are nested so deep that they stay text. */
export const TOO_DEEP = 'too_deep';

/** markdown-it counts a quotation as one level, and a list as two. It drops what is deeper than its own limit of 100. */
const MOST_LEVELS = 48;

/** Markdown as markdown-it's block tokens. */
export interface ParsedMarkdown {
	readonly tokens: readonly Token[];
	/** Whether a link refers to a definition with this label. */
	isInUse(label: string): boolean;
}

/**
 * Splits GitHub flavoured Markdown into markdown-it's tokens.
 *
 * @param site the address of a Jira, to whose issues `[SUP-1]` refers
 *
 * Source: spec.commonmark.org; github.github.com/gfm, "Tables", "Strikethrough" and "Autolinks".
 */
export function parseMarkdown(markdown: string, site?: string): ParsedMarkdown {
	const references = new References();
	const tokens = parser.parse(markdown, {
		references: references.byLabel,
		[REFERENCES]: references,
		[SITE]: site,
	});
	return { tokens, isInUse: (label) => references.used.has(label) };
}

const REFERENCES = Symbol('references');
const SITE = Symbol('site');

/** The definitions of a document. Notes which ones links use: what nothing refers to is text that looks like one. */
class References {
	readonly used = new Set<string>();
	private isDefining = false;

	readonly byLabel = new Proxy<Record<string, { title: string; href: string }>>(
		{},
		{
			get: (known, label) => {
				if (!this.isDefining && Object.hasOwn(known, label)) this.used.add(String(label));
				return Reflect.get(known, label) as unknown;
			},
		},
	);

	/** Lets markdown-it look whether a definition is the first of its label. */
	define(read: () => boolean): boolean {
		this.isDefining = true;
		const isDefinition = read();
		this.isDefining = false;
		return isDefinition;
	}
}

/** Jira's own form of a mention: `[~accountid:5b10…]`, `[~mia]`. */
const mention: InlineRule = (state, silent) => {
	if (!state.src.startsWith('[~', state.pos)) return false;
	const found = writtenMention(state.src.slice(state.pos, state.posMax));
	if (found === undefined) return false;
	if (!silent) state.push(MENTION, '', 0).meta = { ...found };
	state.pos += found.raw.length;
	return true;
};

/** A person by display name or account id: `@[Mia Krause]`, `@5b10ac8d82e05b22cc7d4ef5`. */
const person: InlineRule = (state, silent) => {
	const found = writtenPerson(state.src, state.pos);
	if (found === undefined) return false;
	if (!silent) state.push(MENTION, '', 0).meta = { ...found };
	state.pos += found.raw.length;
	return true;
};

const lozenge: InlineRule = (state, silent) => {
	const found = writtenLozenge(state.src, state.pos);
	if (found === undefined) return false;
	if (!silent) state.push(NODE, '', 0).meta = { ...found.node };
	state.pos += found.length;
	return true;
};

/** An issue by its key in brackets, unless they refer to a definition. */
const issueKey: InlineRule = (state, silent) => {
	const site = state.env[SITE];
	if (typeof site !== 'string' || !state.src.startsWith('[', state.pos)) return false;
	const [raw, key] =
		/^\[([A-Z][A-Z0-9_]{1,30}-\d{1,12})\](?![([])/.exec(
			state.src.slice(state.pos, state.pos + 60),
		) ?? [];
	if (raw === undefined || Object.hasOwn(state.env.references ?? {}, String(key))) return false;
	if (!silent) {
		const url = `${site.replace(/\/+$/, '')}/browse/${key}`;
		state.push(NODE, '', 0).meta = { type: 'inlineCard', attrs: { url } };
	}
	state.pos += raw.length;
	return true;
};

const emoji: InlineRule = (state, silent) => {
	emojiNotation.lastIndex = state.pos;
	const [name] = emojiNotation.exec(state.src) ?? [];
	if (name === undefined) return false;
	if (!silent) state.push(EMOJI, '', 0).content = name;
	state.pos += name.length;
	return true;
};

/** A definition leaves a token with what was written. `[~mia]: done` addresses somebody and defines nothing. */
function definition(read: BlockRule): BlockRule {
	return (state, startLine, endLine, silent) => {
		if (silent || writtenMention(firstLine(state, startLine)) !== undefined) return false;
		const references = state.env[REFERENCES] as References;
		if (!references.define(() => read(state, startLine, endLine, silent))) return false;
		const token = state.push(DEFINITION, '', 0);
		token.content = state.getLines(startLine, state.line, state.blkIndent, false);
		const label = /^\s*\[((?:[^\]\\]|\\.)*)\]/s.exec(token.content)?.[1] ?? '';
		token.info = state.md.utils.normalizeReference(label);
		return true;
	};
}

/** Blocks that are nested deeper than anybody writes stay text. */
const tooDeep: BlockRule = (state, startLine, endLine, silent) => {
	if (silent || state.level < MOST_LEVELS) return false;
	let end = startLine;
	while (end < endLine && (state.isEmpty(end) || lineIndent(state, end) >= state.blkIndent)) end++;
	state.push(TOO_DEEP, '', 0).content = state.getLines(startLine, end, state.blkIndent, false);
	state.line = end;
	return true;
};

const lineIndent = ({ sCount }: MarkdownIt.StateBlock, line: number): number => sCount[line] ?? 0;

function firstLine({ src, bMarks, tShift, eMarks }: MarkdownIt.StateBlock, line: number): string {
	return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}

/** HTML stays visible text, and no link is dropped: what its address may be is decided later. */
const parser = ownParser();

function ownParser(): MarkdownIt.MarkdownIt {
	const own = new MarkdownIt({ html: true, linkify: true });
	own.validateLink = () => true;
	own.normalizeLink = (address) => address;
	own.normalizeLinkText = (address) => address;
	own.linkify
		.add('//', null)
		.add('ftp:', null)
		.add('www.', {
			validate: (text, position, linkify) =>
				Math.max(0, linkify.testSchemaAt(`//www.${text.slice(position)}`, 'http:', 0) - 6),
			normalize: (match) => {
				match.url = `http://${match.url}`;
			},
		});
	const [reference] = new MarkdownIt('zero').enable('reference').block.ruler.getRules('');
	own.block.ruler.before('table', 'too_deep', tooDeep);
	if (reference !== undefined) own.block.ruler.at('reference', definition(reference));
	own.inline.ruler.before('link', 'mention', mention);
	own.inline.ruler.before('link', 'issue_key', issueKey);
	own.inline.ruler.push('person', person);
	own.inline.ruler.push('lozenge', lozenge);
	own.inline.ruler.push('emoji', emoji);
	return own;
}
