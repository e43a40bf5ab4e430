import { z } from 'zod/v3';
import { definedOnly } from '../definedOnly';
import type { AdfNode } from './adf';
import { decodePercent } from './linkTarget';
import { pageLayout } from './pageLayout';
import { wellFormedText } from './wellFormedText';

/**
 * Pictures and files: in ADF a `media` inside a `mediaSingle` (a picture with its place), a `mediaGroup` (files in a
 * row) or as a `mediaInline` (a file in a line of text).
 *
 * In Markdown, `![shot.png](media:9fca…?width=800&layout=wide)` is a picture whose file Jira has, and
 * `![Printer](https://…)` one of another site. `kind=group` and `kind=inline` name the other two.
 */

const length = z.number().finite().min(0).optional().catch(undefined);
const alt = z
	.string()
	.transform((text) => wellFormedText(text).replace(/\s+/g, ' ').trim() || undefined)
	.optional()
	.catch(undefined);

const fileAttributes = z.object({
	id: z.string().min(1),
	type: z.enum(['file', 'link']).catch('file'),
	collection: z.string().catch(''),
	alt,
	width: length,
	height: length,
	occurrenceKey: z.string().min(1).optional().catch(undefined),
});
const externalAttributes = z.object({
	type: z.literal('external'),
	url: z.string().regex(/^https?:\/\/\S+$/i),
	alt,
});
const singleAttributes = z.object({
	layout: pageLayout.catch('center'),
	width: length,
	widthType: z.enum(['pixel', 'percentage']).optional().catch(undefined),
});

type MediaKind = 'single' | 'group' | 'inline';

/** A picture of another site, or a file that Jira has, with what Jira accepts of its attributes. */
export function knownMedia(kind: MediaKind, attrs: unknown): AdfNode | undefined {
	const file = fileAttributes.safeParse(attrs);
	const external = kind === 'single' ? externalAttributes.safeParse(attrs) : undefined;
	const known = external?.success ? external.data : file.success ? file.data : undefined;
	if (known === undefined) return undefined;
	return { type: kind === 'inline' ? 'mediaInline' : 'media', attrs: definedOnly(known) };
}

/** Where and how large a picture is. */
export function mediaSingle(attrs: unknown, content: AdfNode[]): AdfNode {
	const known = singleAttributes.safeParse(attrs ?? {});
	const { layout, width, widthType } = known.success ? known.data : { layout: 'center' as const };
	const isPossible = width !== undefined && (widthType === 'pixel' || width <= 100);
	const size = isPossible ? { width, widthType } : {};
	return { type: 'mediaSingle', attrs: definedOnly({ layout, ...size }), content };
}

/** Writes what a picture is and where it is as the address of an image in Markdown. */
export function mediaAddress(
	kind: MediaKind,
	{ attrs = {} }: AdfNode,
	place: AdfNode['attrs'] = {},
): string {
	if (typeof attrs.url === 'string') return attrs.url;
	const { layout = 'center', width, widthType } = place;
	const parameters = {
		kind: kind === 'single' ? undefined : kind,
		type: attrs.type === 'file' ? undefined : attrs.type,
		collection: attrs.collection === '' ? undefined : attrs.collection,
		width: attrs.width,
		height: attrs.height,
		occurrenceKey: attrs.occurrenceKey,
		layout: layout === 'center' ? undefined : layout,
		size: width === undefined ? undefined : `${String(width)}${units.get(widthType) ?? ''}`,
	};
	const written = Object.entries(parameters)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
		.join('&');
	return `media:${encodeURIComponent(String(attrs.id))}${written === '' ? '' : `?${written}`}`;
}

const units: ReadonlyMap<unknown, string> = new Map([
	['pixel', 'px'],
	['percentage', '%'],
]);

/** Reads the address of an image in Markdown; undefined if it is neither a file of Jira nor a picture on the web. */
export function mediaAt(address: string, alt: string): AdfNode | undefined {
	const shown = alt === '' ? {} : { alt };
	if (!/^media:/i.test(address)) {
		const external = knownMedia('single', { type: 'external', url: address, ...shown });
		return external && mediaSingle({}, [external]);
	}
	const [id = '', query = ''] = address.slice('media:'.length).split('?');
	const given = Object.fromEntries(
		query.split('&').map((part) => part.split('=').map(decodePercent) as [string, string]),
	);
	const kind = given.kind === 'group' || given.kind === 'inline' ? given.kind : 'single';
	const media = knownMedia(kind, {
		...given,
		...shown,
		id: decodePercent(id),
		width: numberOf(given.width),
		height: numberOf(given.height),
	});
	if (media === undefined || kind === 'inline') return media;
	if (kind === 'group') return { type: 'mediaGroup', content: [media] };
	const [, size, unit] = /^([\d.]+)(px|%)?$/.exec(given.size ?? '') ?? [];
	const widthType = [...units].find(([, sign]) => sign === unit)?.[0];
	return mediaSingle({ layout: given.layout, width: numberOf(size), widthType }, [media]);
}

const numberOf = (text: string | undefined): number | undefined =>
	text === undefined || text === '' ? undefined : Number(text);

/** What a reader sees of a picture where only text can stand. */
export const mediaText = ({ attrs = {} }: AdfNode): string =>
	[attrs.alt, attrs.url].find((text): text is string => typeof text === 'string' && text !== '') ??
	'[attachment]';
