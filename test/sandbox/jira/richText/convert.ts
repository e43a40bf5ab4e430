import type { AdfNode, ApiVersion, RichText } from '../model';
import { plainTextOfAdf } from './adf';
import { adfOfWiki, plainTextOfWiki } from './wiki';

export function richTextOfAdf(adf: AdfNode): RichText {
	return { adf, plain: plainTextOfAdf(adf) };
}

export function richTextOfWiki(wiki: string): RichText {
	return { wiki, plain: plainTextOfWiki(wiki) };
}

function wrap(node: AdfNode, inner: string): string {
	return (node.marks ?? []).reduceRight((value, mark) => {
		switch (mark.type) {
			case 'strong':
				return `*${value}*`;
			case 'em':
				return `_${value}_`;
			case 'strike':
				return `-${value}-`;
			case 'underline':
				return `+${value}+`;
			case 'code':
				return `{{${value}}}`;
			case 'link':
				return `[${value}|${String(mark.attrs?.href)}]`;
			default:
				return value;
		}
	}, inner);
}

function listWiki(node: AdfNode, prefix: string): string {
	const marker = prefix + (node.type === 'orderedList' ? '#' : '*');
	const lines = (node.content ?? []).map((item) =>
		(item.content ?? [])
			.map((part) =>
				part.type === 'bulletList' || part.type === 'orderedList'
					? listWiki(part, marker)
					: `${marker} ${wikiOf(part)}`,
			)
			.join('\n'),
	);
	return lines.join('\n');
}

function rowWiki(row: AdfNode): string {
	const cells = row.content ?? [];
	const parts = cells.map((cell) => {
		const bar = cell.type === 'tableHeader' ? '||' : '|';
		return `${bar}${blocks(cell, ' ')}`;
	});
	return parts.join('') + (cells.at(-1)?.type === 'tableHeader' ? '||' : '|');
}

function blocks(node: AdfNode, between = '\n\n'): string {
	return (node.content ?? []).map(wikiOf).join(between);
}

function inlineWiki(node: AdfNode): string {
	return (node.content ?? []).map(wikiOf).join('');
}

/** Writes ADF as wiki markup, as Jira does in v2 for text that was written through v3. */
function wikiOf(node: AdfNode): string {
	const attrs = node.attrs ?? {};
	switch (node.type) {
		case 'text':
			return wrap(node, node.text ?? '');
		case 'hardBreak':
			return '\n';
		case 'mention':
			return `[~accountid:${String(attrs.id)}]`;
		case 'emoji':
			return String(attrs.text ?? attrs.shortName);
		case 'inlineCard':
		case 'blockCard':
		case 'embedCard':
			return `[${String(attrs.url)}]`;
		case 'date':
			return new Date(Number(attrs.timestamp)).toISOString().slice(0, 10);
		case 'status':
			return String(attrs.text);
		case 'heading':
			return `h${String(attrs.level)}. ${inlineWiki(node)}`;
		case 'paragraph':
		case 'caption':
		case 'taskItem':
		case 'decisionItem':
			return inlineWiki(node);
		case 'bulletList':
		case 'orderedList':
			return listWiki(node, '');
		case 'codeBlock': {
			const language = attrs.language ? `:${String(attrs.language)}` : '';
			return `{code${language}}\n${inlineWiki(node)}\n{code}`;
		}
		case 'blockquote':
			return `{quote}${blocks(node)}{quote}`;
		case 'panel':
			return `{panel}\n${blocks(node)}\n{panel}`;
		case 'rule':
			return '----';
		case 'table':
			return (node.content ?? []).map(rowWiki).join('\n');
		default:
			return blocks(node, '\n');
	}
}

/** Rich text as wiki markup, regardless of the form in which it was written. */
export function asWiki(text: RichText): string {
	return 'wiki' in text ? text.wiki : blocks(text.adf);
}

/** Rich text as an ADF document, regardless of the form in which it was written. */
export function asAdf(text: RichText): AdfNode {
	return 'adf' in text ? text.adf : adfOfWiki(text.wiki);
}

/** Rich text as the API version returns it. */
export function richTextFor(version: ApiVersion, text: RichText): AdfNode | string {
	return version === '3' ? asAdf(text) : asWiki(text);
}
