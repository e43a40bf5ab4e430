import { adfDocument } from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { fitBlocks, type RestrictedParent } from './fitBlocks';
import { parseAdf } from './parseAdf';
import { plainTextToAdf } from './plainTextToAdf';
import { RichTextRefused } from './richTextFor';
import { plain, theSection, type TextEdit } from './textEdit';
import { tooLong } from './textLimit';
import { editWiki } from './wikiSections';

export type { TextEdit };

/**
 * Changes a part of a text that Jira has, and leaves everything else as it is: media, panels, smart links, nodes of
 * unknown types.
 *
 * A section is what stands below a heading, up to the next heading of the same or a higher level; the heading stays,
 * unless the written text begins with a heading of the same words, which then takes its place. Headings in columns,
 * expands and panels count as well; their sections end there at the latest. Upper and lower case are the same, as long
 * as only one heading has these letters.
 *
 * @param current the text as Jira gives it: an ADF document, wiki markup, or null
 * @param written the new text as Jira takes it (`richTextFor`): an ADF document, or wiki markup
 * @throws RichTextRefused if there is no such heading, if several have its words, or if the result is too long
 */
export function editText(
	current: unknown,
	edit: TextEdit,
	written: AdfDocument | string,
): AdfDocument | string {
	if (typeof written === 'string') {
		return editWiki(typeof current === 'string' ? current : '', edit, written);
	}
	const document = parseAdf(current) ?? plainTextToAdf(typeof current === 'string' ? current : '');
	const edited = editAdf(document, edit, withOwnIds(written, document));
	const problem = tooLong(edited);
	if (problem !== undefined) throw new RichTextRefused(problem);
	return edited;
}

function editAdf(current: AdfDocument, edit: TextEdit, { content }: AdfDocument): AdfDocument {
	switch (edit.how) {
		case 'append':
			return adfDocument([...current.content, ...content]);
		case 'prepend':
			return adfDocument([...content, ...current.content]);
		case 'replaceSection': {
			const found = theSection(sectionsIn(current.content, 'doc'), edit.heading);
			return adfDocument(replaced(current.content, found, content));
		}
	}
}

/** A heading with what stands below it. */
interface Section {
	readonly title: string;
	readonly parent: RestrictedParent;
	/** The blocks among which it stands. */
	readonly among: readonly AdfNode[];
	readonly start: number;
	readonly end: number;
}

/** Nodes whose blocks may have headings, with what may stand in them. */
const parents: Readonly<Record<string, RestrictedParent>> = {
	layoutColumn: 'layoutColumn',
	expand: 'expand',
	nestedExpand: 'nestedExpand',
	panel: 'panel',
	bodiedExtension: 'bodied',
	bodiedSyncBlock: 'bodied',
};

function sectionsIn(blocks: readonly AdfNode[], parent: RestrictedParent): Section[] {
	return blocks.flatMap((block, start): Section[] => {
		if (block.type !== 'heading') {
			const content = block.content ?? [];
			const inner = Object.hasOwn(parents, block.type) ? parents[block.type] : undefined;
			if (inner !== undefined) return sectionsIn(content, inner);
			return block.type === 'layoutSection' ? sectionsIn(content, parent) : [];
		}
		const isNext = (other: AdfNode, index: number): boolean =>
			index > start && other.type === 'heading' && levelOf(other) <= levelOf(block);
		const next = blocks.findIndex(isNext);
		const end = next === -1 ? blocks.length : next;
		return [{ title: textOf(block), parent, among: blocks, start, end }];
	});
}

const levelOf = ({ attrs }: AdfNode): number => Number(attrs?.level) || 1;

const textOf = ({ text, attrs, content = [] }: AdfNode): string =>
	text ?? (content.length > 0 ? content.map(textOf).join('') : String(attrs?.text ?? ' '));

function replaced(
	blocks: readonly AdfNode[],
	section: Section,
	written: readonly AdfNode[],
): AdfNode[] {
	if (blocks === section.among) {
		const [first] = written;
		const hasHeading =
			first?.type === 'heading' &&
			plain(textOf(first)).toLowerCase() === plain(section.title).toLowerCase();
		const start = hasHeading ? section.start : section.start + 1;
		return [
			...blocks.slice(0, start),
			...fitBlocks(section.parent, written),
			...blocks.slice(section.end),
		];
	}
	return blocks.map((block) => {
		const isAround = Object.hasOwn(parents, block.type) || block.type === 'layoutSection';
		if (!isAround || block.content === undefined) return block;
		const content = replaced(block.content, section, written);
		const isSame = content.every((inner, index) => inner === block.content?.[index]);
		return isSame && content.length === block.content.length ? block : { ...block, content };
	});
}

/** Written blocks whose ids are no ids of the text that they come into. */
function withOwnIds(written: AdfDocument, current: AdfDocument): AdfDocument {
	const used = new Set(idsIn(current.content));
	const renamed = (nodes: readonly AdfNode[]): AdfNode[] =>
		nodes.map((node) => {
			const content = node.content && { content: renamed(node.content) };
			const id = node.attrs?.localId;
			if (typeof id !== 'string' || !used.has(id)) return { ...node, ...content };
			let number = 2;
			while (used.has(`${id}-${number}`)) number++;
			used.add(`${id}-${number}`);
			return { ...node, attrs: { ...node.attrs, localId: `${id}-${number}` }, ...content };
		});
	return adfDocument(renamed(written.content));
}

function idsIn(nodes: readonly AdfNode[]): string[] {
	return nodes.flatMap(({ attrs, content = [] }) => [
		...(typeof attrs?.localId === 'string' ? [attrs.localId] : []),
		...idsIn(content),
	]);
}
