import type { AdfNode } from './adf';
import { isRecord } from './parseAdf';
import { richNode, type RichKind } from './richNodes';

/**
 * Addresses of links with which nodes of ADF survive in Markdown that it has no notation for: a reader sees the text
 * of the link, `[toc](<adf:{"type":"extension",…}>)`.
 */
const scheme = 'adf:';

/** The kinds of nodes that a link can stand for. */
const KINDS: readonly RichKind[] = ['inline', 'block'];

/** A node as the address of a link. */
export const nodeAddress = ({ type, attrs }: AdfNode): string =>
	scheme + harmless(JSON.stringify({ type, attrs }));

/**
 * What would end the address or the cell around it, as JSON also may write it. Other control characters than those
 * that JSON always escapes would be lost.
 */
const harmless = (json: string): string =>
	json.replace(
		/[<>|&\p{Cc}\u2028\u2029]/gu,
		(character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
	);

/** The node that a link stands for; undefined if it is none that Jira would accept. */
export function nodeAt(address: string): AdfNode | undefined {
	if (!address.startsWith(scheme)) return undefined;
	const { type, attrs } = parsed(address.slice(scheme.length));
	if (typeof type !== 'string') return undefined;
	for (const kind of KINDS) {
		const node = richNode(kind, type, attrs);
		if (node) return node;
	}
	return undefined;
}

function parsed(json: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(json);
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}

/** The titles of links that are smart links: in a line, as a block, or with what is behind them. */
const cardTitles: Readonly<Record<string, string>> = {
	'smart link': 'inlineCard',
	'smart link block': 'blockCard',
	'smart link embed': 'embedCard',
};

/** The smart link that a link with such a title is. */
export function cardOf(href: string, title: string): AdfNode | undefined {
	const type = Object.hasOwn(cardTitles, title) ? cardTitles[title] : undefined;
	if (type === undefined) return undefined;
	return { type, attrs: type === 'embedCard' ? { url: href, layout: 'center' } : { url: href } };
}

/** The title of a link that is this smart link; undefined if it has more than an address. */
export function cardTitle({ type, attrs = {} }: AdfNode): string | undefined {
	const { url, layout, ...others } = attrs;
	const isPlain = typeof url === 'string' && Object.keys(others).length === 0;
	if (!isPlain || (layout !== undefined && layout !== 'center')) return undefined;
	return Object.entries(cardTitles).find(([, card]) => card === type)?.[0];
}

/** The address of an issue, which Jira shows as a smart link. */
export const isIssueAddress = (address: string): boolean =>
	/^https?:\/\/[^\s/?#<>|()[\]]+(?:\/[\w.~-]+)*\/browse\/[A-Z][A-Z0-9_]+-\d+$/.test(address);
