import { inlineCard, link, textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import { mediaText } from './media';
import { richNodeText } from './richNodes';

/** Blocks without blocks in them, which a line of text can show in some other way. */
const lineBlocks: ReadonlySet<string> = new Set([
	'mediaSingle',
	'mediaGroup',
	'blockCard',
	'embedCard',
	'extension',
	'syncBlock',
]);

/** Whether a block could stand in a line of text as something else. */
export const isLineBlock = (type: string): boolean => lineBlocks.has(type);

/**
 * What a picture, a card or an extension is in a line of text.
 *
 * @param hasPictures whether a line can show pictures of other sites: wiki markup can, ADF cannot
 */
export function blockInLine(node: AdfNode, hasPictures = false): AdfNode[] {
	const { type, attrs, marks = [], content = [], text } = node;
	if (type === 'mediaSingle' || type === 'mediaGroup') {
		const caption = content.find((part) => part.type === 'caption')?.content?.[0]?.text;
		return content
			.filter((part) => part.type === 'media')
			.flatMap((media) => mediaInLine(media, { caption, marks, hasPictures }));
	}
	const url = typeof attrs?.url === 'string' && attrs.datasource === undefined ? attrs.url : '';
	return [url === '' ? textNode(text || richNodeText(node), marks) : inlineCard(url)];
}

function mediaInLine(
	media: AdfNode,
	around: { caption: string | undefined; marks: readonly AdfMark[]; hasPictures: boolean },
): AdfNode[] {
	const attrs = media.attrs ?? {};
	if (attrs.url === undefined || around.hasPictures) return [{ type: 'mediaInline', attrs }];
	const marks = [...(media.marks ?? []), ...around.marks];
	const isInLink = marks.some(({ type }) => type === 'link');
	const own = isInLink ? [] : [link(String(attrs.url), around.caption)];
	return [textNode(mediaText(media), [...own, ...marks])];
}
