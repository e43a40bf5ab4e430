import type { AdfNode, RichText } from '../model';
import { asAdf } from './convert';

function escape(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}

const markTags: Readonly<Record<string, string>> = {
	strong: 'b',
	em: 'em',
	strike: 'del',
	underline: 'ins',
	code: 'tt',
};

function textHtml(node: AdfNode): string {
	return (node.marks ?? []).reduceRight(
		(inner, mark) => {
			if (mark.type === 'link') return `<a href="${escape(String(mark.attrs?.href))}">${inner}</a>`;
			const tag = markTags[mark.type];
			return tag ? `<${tag}>${inner}</${tag}>` : inner;
		},
		escape(node.text ?? ''),
	);
}

const blockTags: Readonly<Record<string, string>> = {
	paragraph: 'p',
	bulletList: 'ul',
	orderedList: 'ol',
	listItem: 'li',
	blockquote: 'blockquote',
	codeBlock: 'pre',
	table: 'table',
	tableRow: 'tr',
	tableCell: 'td',
	tableHeader: 'th',
};

function htmlOfNode(node: AdfNode): string {
	if (node.type === 'text') return textHtml(node);
	if (node.type === 'hardBreak') return '<br/>';
	if (node.type === 'rule') return '<hr/>';
	if (!node.content) return escape(String(node.attrs?.text ?? node.attrs?.url ?? ''));
	const inner = node.content.map(htmlOfNode).join('');
	const tag = node.type === 'heading' ? `h${String(node.attrs?.level)}` : blockTags[node.type];
	return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

/** The HTML in `renderedFields` and `renderedBody`: plain, for the common nodes. */
export function htmlOf(text: RichText): string {
	return htmlOfNode(asAdf(text));
}
