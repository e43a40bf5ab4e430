import { link, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { addMarks } from './combineMarks';
import type { Attributes } from './htmlElements';
import { declarations } from './htmlStyles';
import { htmlTree, isElement, type HtmlElement } from './htmlTree';
import { linkTarget } from './linkTarget';
import { namedFile } from './namedFile';

/**
 * The content ID in the address of a picture that came with its mail: `cid:image001.png@01DB` names
 * `image001.png@01DB`; undefined for other addresses. Source: RFC 2392.
 */
export function contentIdOf(address: string): string | undefined {
	const [, id] = /^\s*cid:(.+?)\s*$/i.exec(address) ?? [];
	if (id === undefined) return undefined;
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}

/**
 * A picture as inline nodes: a file of the issue where it is one, else a link to it. Pictures that are in the HTML
 * itself (`data:`), or came with a mail and are no file of the issue, leave their text. Pixels leave nothing.
 *
 * @param files the names of the files by the content IDs of pictures
 * @param around the marks of text at this place
 */
export function pictureNodes(
	attributes: Attributes,
	files: ReadonlyMap<string, string>,
	around: readonly AdfMark[],
): AdfNode[] {
	const source = (attributes.get('src') ?? '').trim();
	const text = (attributes.get('alt') || attributes.get('title') || '').replace(/\s+/g, ' ').trim();
	if (isPixel(attributes, text)) return [];
	if (isEmoji(text)) return addMarks([textNode(text)], around);
	const contentId = contentIdOf(source);
	if (contentId !== undefined) {
		const name = files.get(contentId);
		if (name !== undefined) return [namedFile(name, true)];
		return addMarks([textNode(text || contentId.replace(/@.*$/s, ''))], around);
	}
	const target = linkTarget(source);
	if (target.kind !== 'address') {
		const shown = text || (source === '' ? '' : '[image]');
		return shown === '' ? [] : addMarks([textNode(shown)], around);
	}
	const isInLink = around.some(({ type }) => type === 'link');
	return addMarks([textNode(text || target.href, isInLink ? [] : [link(target.href)])], around);
}

/** Whether a picture is there to be counted, or to keep a distance. */
function isPixel(attributes: Attributes, text: string): boolean {
	const css = declarations(attributes.get('style') ?? '');
	if (css.get('display') === 'none' || attributes.has('hidden')) return true;
	const sizes = ['width', 'height'].map((name) =>
		Number.parseFloat(css.get(name) ?? attributes.get(name) ?? 'NaN'),
	);
	return sizes.every((size) => size <= 1) || (text === '' && sizes.some((size) => size <= 1));
}

/** Mail programs write emoji as pictures whose text is the emoji. */
const isEmoji = (text: string): boolean =>
	text.length <= 12 &&
	/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})/u.test(text) &&
	!/[\p{L}\d]/u.test(text);

/** The content IDs of the pictures that HTML shows, in their order, each once; see `contentIdOf`. */
export function contentIdsIn(html: string): string[] {
	const found = new Set<string>();
	const read = ({ children }: HtmlElement): void => {
		for (const node of children) {
			if (isElement(node)) read(node);
			else if ('name' in node && node.name === 'img') {
				const id = contentIdOf(node.attributes.get('src') ?? '');
				if (id !== undefined) found.add(id);
			}
		}
	};
	read(htmlTree(html));
	return [...found];
}
