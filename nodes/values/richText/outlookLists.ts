import { declarations } from './htmlStyles';
import { isElement, type HtmlElement, type HtmlNode } from './htmlTree';

/** A paragraph of Outlook that is an item of a list. */
interface OutlookItem {
	readonly level: number;
	readonly isNumbered: boolean;
	readonly number: number;
	readonly element: HtmlElement;
}

/**
 * Outlook writes lists as paragraphs: `<p style="mso-list:l0 level1 lfo1">` with the bullet or the number as text,
 * which is marked `mso-list:Ignore`. Makes lists of those that stand in a row.
 */
export function withOutlookLists(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
	if (!nodes.some(isOutlookItem)) return nodes;
	const result: HtmlNode[] = [];
	let open: Array<{ level: number; list: HtmlElement }> = [];
	for (const node of nodes) {
		if (isSpace(node) && open.length > 0) continue;
		const item = isOutlookItem(node) ? outlookItem(node) : undefined;
		if (item === undefined) {
			open = [];
			result.push(node);
			continue;
		}
		while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
		const name = item.isNumbered ? 'ol' : 'ul';
		if (open.at(-1)?.level === item.level && open.at(-1)?.list.name !== name) open.pop();
		let list = open.at(-1)?.level === item.level ? open.at(-1)?.list : undefined;
		if (list === undefined) {
			list = element(name, [], item.isNumbered ? [['start', String(item.number)]] : []);
			const parent = open.at(-1)?.list.children.at(-1);
			if (parent !== undefined && isElement(parent)) parent.children.push(list);
			else result.push(list);
			open.push({ level: item.level, list });
		}
		list.children.push(item.element);
	}
	return result;
}

const element = (
	name: string,
	children: HtmlNode[],
	attributes: ReadonlyArray<[string, string]> = [],
): HtmlElement => ({ name, attributes: new Map(attributes), children, holdsTable: false });

const isSpace = (node: HtmlNode): boolean => 'text' in node && node.text.trim() === '';

function isOutlookItem(node: HtmlNode): node is HtmlElement {
	return isElement(node) && node.name === 'p' && levelOf(node) !== undefined;
}

function levelOf({ attributes }: HtmlElement): number | undefined {
	const list = declarations(attributes.get('style') ?? '').get('mso-list');
	const level = /\blevel(\d)\b/.exec(list ?? '')?.[1];
	return level === undefined ? undefined : Number(level);
}

function outlookItem(paragraph: HtmlElement): OutlookItem {
	const isMark = (node: HtmlNode): boolean =>
		'formats' in node &&
		node.formats.some(({ attributes }) =>
			/mso-list:\s*ignore/i.test(attributes.get('style') ?? ''),
		);
	const mark = paragraph.children
		.filter(isMark)
		.map((node) => ('text' in node ? node.text : ''))
		.join('')
		.trim();
	const isNumbered = /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(mark);
	return {
		level: levelOf(paragraph) ?? 1,
		isNumbered,
		number: Number.parseInt(mark.replace('(', ''), 10) || 1,
		element: element(
			'li',
			paragraph.children.filter((node) => !isMark(node)),
		),
	};
}
