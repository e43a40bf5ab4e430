import {
	adfDocument,
	blockquote,
	bulletList,
	codeBlock,
	hardBreak,
	heading,
	listItem,
	orderedList,
	paragraph,
	rule,
	textNode,
} from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { checkbox, fitBlocks } from './fitBlocks';
import { HtmlFlow } from './htmlFlow';
import { languageOf, preformattedText } from './htmlCode';
import { pictureNodes } from './htmlPicture';
import { textStyle } from './htmlStyles';
import { adfTable, cellsOf, isLayout, tableParts } from './htmlTable';
import { htmlTree, isElement, type HtmlElement, type HtmlLeaf, type HtmlNode } from './htmlTree';
import { linkTarget } from './linkTarget';
import { withOutlookLists } from './outlookLists';
import { wellFormedText } from './wellFormedText';

export interface HtmlOptions {
	/** Whether a link to `username:mia` is a mention: only Jira Data Center has user names. */
	readonly userNames?: boolean;
	/** The names of files of the issue by the content IDs of the pictures that they are. */
	readonly pictures?: ReadonlyMap<string, string>;
}

/** How deep lists are nested at most; what is deeper is part of the deepest. */
const MOST_LISTS = 20;

/** What surrounds a block. */
interface Place {
	readonly lists: number;
	readonly isInQuote: boolean;
	/** The language of code, where an element around it names it. */
	readonly language?: string | undefined;
}

type BlockReader = (element: HtmlElement, flow: HtmlFlow, place: Place) => void;

/** Converts one document. */
class HtmlConversion {
	constructor(private readonly options: HtmlOptions) {}

	blocks(nodes: readonly HtmlNode[], place: Place): AdfNode[] {
		const flow = new HtmlFlow(this.options.userNames ?? false);
		this.read(nodes, flow, place);
		return flow.finish();
	}

	private read(nodes: readonly HtmlNode[], flow: HtmlFlow, place: Place): void {
		for (const node of withOutlookLists(nodes)) {
			if (!isElement(node)) {
				this.leaf(node, flow);
				continue;
			}
			const reader = Object.hasOwn(this.readers, node.name) ? this.readers[node.name] : undefined;
			if (reader !== undefined) {
				reader(node, flow, place);
				continue;
			}
			flow.endLine();
			this.read(node.children, flow, { ...place, language: languageOf(node) ?? place.language });
			flow.endLine();
		}
	}

	private leaf(leaf: HtmlLeaf, flow: HtmlFlow): void {
		if ('text' in leaf) {
			flow.text(leaf.text, leaf.formats);
			return;
		}
		const { name, attributes, formats } = leaf;
		const { marks } = textStyle(formats);
		if (name === 'br') flow.break();
		else if (name === 'img') {
			flow.add(pictureNodes(attributes, this.options.pictures ?? new Map(), marks));
		} else if (name === 'input' && attributes.get('type')?.toLowerCase() === 'checkbox') {
			flow.add([textNode(checkbox(attributes.has('checked')))]);
		} else if (name === 'embed' && linkTarget(attributes.get('src') ?? '').kind === 'address') {
			flow.add(pictureNodes(attributes, new Map(), marks));
		}
	}

	private readonly readers: Readonly<Record<string, BlockReader>> = {
		// An item outside a list: browsers show it as one.
		li: (element, flow, place) =>
			this.list({ ...element, name: 'ul', children: [element] }, flow, place),
		p: (element, flow, place) => {
			flow.endParagraph();
			this.read(element.children, flow, place);
			flow.endParagraph();
		},
		hr: (_element, flow) => flow.block(rule()),
		pre: (element, flow, place) => this.preformatted(element, flow, place),
		blockquote: (element, flow, place) => {
			if (place.isInQuote) {
				this.readers.p?.(element, flow, place);
				return;
			}
			const blocks = this.blocks(element.children, { ...place, isInQuote: true });
			const content = fitBlocks('blockquote', blocks);
			if (content.length > 0) flow.block(blockquote(content));
		},
		ul: (element, flow, place) => this.list(element, flow, place),
		menu: (element, flow, place) => this.list(element, flow, place),
		dir: (element, flow, place) => this.list(element, flow, place),
		ol: (element, flow, place) => this.list(element, flow, place),
		table: (element, flow, place) => this.table(element, flow, place),
		details: (element, flow, place) => this.details(element, flow, place),
		...Object.fromEntries(
			[1, 2, 3, 4, 5, 6].map((level): [string, BlockReader] => [
				`h${level}`,
				(element, flow, place) => {
					for (const block of this.heading(level, element, place)) flow.block(block);
				},
			]),
		),
	};

	/** A heading contains only lines; blocks in it follow it. */
	private heading(level: number, element: HtmlElement, place: Place): AdfNode[] {
		const blocks = this.blocks(element.children, place);
		const end = blocks.findIndex(({ type }) => type !== 'paragraph');
		const lines = end < 0 ? blocks : blocks.slice(0, end);
		const content = lines.flatMap(({ content: line = [] }, index) =>
			index === 0 ? line : [hardBreak(), ...line],
		);
		return [
			...(content.length > 0 ? [heading(level, content)] : []),
			...blocks.slice(lines.length),
		];
	}

	private preformatted(element: HtmlElement, flow: HtmlFlow, place: Place): void {
		const text = preformattedText(element.children).replace(/^\n/, '').replace(/\n$/, '');
		flow.endParagraph();
		if (text.trim() === '') return;
		// Thunderbird shows plain text and signatures so.
		if (/\bmoz-/.test(element.attributes.get('class') ?? '')) {
			for (const line of text.split('\n')) {
				flow.text(line, []);
				flow.break();
			}
			flow.endParagraph();
		} else {
			flow.block(codeBlock(text, languageOf(element) ?? place.language));
		}
	}

	private list(element: HtmlElement, flow: HtmlFlow, place: Place): void {
		const inside = { ...place, lists: place.lists + 1 };
		const items: AdfNode[][] = [];
		for (const node of element.children) {
			const isItem = isElement(node) && node.name === 'li';
			const blocks = this.blocks(isItem ? node.children : [node], inside);
			if (isItem) items.push(blocks);
			else if (blocks.length > 0) appendTo(items, blocks, isElement(node));
		}
		if (items.length === 0) return;
		if (place.lists >= MOST_LISTS) {
			for (const block of items.flat()) flow.block(block);
			return;
		}
		const nodes = items.map((blocks) => listItem(fitBlocks('listItem', blocks)));
		const first = element.children.find((node) => isElement(node) && node.name === 'li') as
			| HtmlElement
			| undefined;
		const start = first?.attributes.get('value') ?? element.attributes.get('start') ?? '1';
		const order = Math.max(0, Number.parseInt(start, 10));
		flow.block(
			element.name === 'ol'
				? orderedList(nodes, Number.isNaN(order) ? 1 : order)
				: bulletList(nodes),
		);
	}

	private table(element: HtmlElement, flow: HtmlFlow, place: Place): void {
		const { rows, captions, misplaced } = tableParts(element);
		flow.endParagraph();
		for (const nodes of [...captions.map(({ children }) => children), misplaced]) {
			this.read(nodes, flow, place);
			flow.endParagraph();
		}
		if (isLayout(element, rows)) {
			for (const cell of rows.flatMap(cellsOf)) {
				this.read(cell.children, flow, place);
				flow.endParagraph();
			}
			return;
		}
		const inCell = { ...place, isInQuote: false };
		for (const block of adfTable(rows, (cell) => this.blocks(cell.children, inCell))) {
			flow.block(block);
		}
	}

	private details(element: HtmlElement, flow: HtmlFlow, place: Place): void {
		const isSummary = (node: HtmlNode): boolean => isElement(node) && node.name === 'summary';
		const summaries = this.blocks(element.children.filter(isSummary), place);
		const title = summaries
			.flatMap(({ content = [] }) => content)
			.map(textIn)
			.join('')
			.trim();
		const blocks = this.blocks(
			element.children.filter((node) => !isSummary(node)),
			{ ...place, isInQuote: false },
		);
		const content = fitBlocks('expand', blocks);
		flow.block({
			type: 'expand',
			attrs: { title },
			content: content.length > 0 ? content : [paragraph([])],
		});
	}
}

const textIn = ({ type, text, attrs, content = [] }: AdfNode): string =>
	type === 'hardBreak'
		? ' '
		: (text ?? String(attrs?.text ?? attrs?.alt ?? '')) + content.map(textIn).join('');

/** What stands in a list outside its items: a list belongs to the item above it, other things are items. */
function appendTo(items: AdfNode[][], blocks: AdfNode[], isBlock: boolean): void {
	const last = items.at(-1);
	if (last === undefined || !isBlock) items.push(blocks);
	else for (const block of blocks) last.push(block);
}

/**
 * Converts HTML, above all that of mails, into the Atlassian Document Format.
 *
 * Paragraphs, lines, headings, text styles, links, lists, quotations, code, tables, rules, pictures and expandable
 * parts become their counterparts; other elements give what is in them. Tables that only arrange what is in them are
 * taken apart. What a reader of the HTML does not see (scripts, styles, comments, hidden elements, counting pixels) is
 * left out.
 *
 * @returns a document that is valid according to Atlassian's ADF schema, apart from the files that `pictures` names, see
 *   `forCloud`; without content for empty text
 */
export function htmlToAdf(html: string, options: HtmlOptions = {}): AdfDocument {
	const tree = htmlTree(wellFormedText(html));
	return adfDocument(
		new HtmlConversion(options).blocks(tree.children, { lists: 0, isInQuote: false }),
	);
}
