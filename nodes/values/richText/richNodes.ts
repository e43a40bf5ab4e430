import { z } from 'zod/v3';
import type { AdfNode } from './adf';
import { pageLayout } from './pageLayout';

/**
 * Nodes of ADF that no text format has a notation for, with the attributes that Atlassian's schema allows them.
 * Attributes that it does not know are left out; ids that Jira gives anew (`localId`) as well, except those of
 * extensions, which may refer to stored content.
 *
 * Source: Atlassian's ADF schema, definitions `extension_node`, `blockCard_node` and so on.
 */
const filled = z.string().min(1);
const data = z.record(z.unknown());

const inlineExtension = z.object({
	extensionKey: filled,
	extensionType: filled,
	parameters: z.unknown(),
	text: z.string().optional(),
	localId: filled.optional(),
});
const extension = inlineExtension.extend({
	layout: z.enum(['wide', 'full-width', 'default']).optional(),
});
const synchronized = z.object({ resourceId: z.string(), localId: z.string() });
const datasource = z.object({
	datasource: z.object({
		id: z.string(),
		parameters: z.record(z.unknown()),
		views: z.array(z.object({ type: z.string(), properties: z.unknown() })).min(1),
	}),
	url: z.string().optional(),
	width: z.number().optional(),
	layout: pageLayout.optional(),
});

/** Nodes in a line of text. */
const inlineAttributes: Readonly<Record<string, z.ZodTypeAny>> = {
	emoji: z.object({
		shortName: filled,
		id: z.string().optional(),
		text: z.string().optional(),
	}),
	inlineCard: z.union([z.object({ url: filled }), z.object({ data })]),
	inlineExtension,
	placeholder: z.object({ text: filled }),
};

/** Blocks without content. */
const blockAttributes: Readonly<Record<string, z.ZodTypeAny>> = {
	blockCard: z.union([datasource, z.object({ url: filled }), z.object({ data })]),
	embedCard: z.object({
		url: filled,
		layout: pageLayout,
		width: z.number().min(0).max(100).optional(),
		originalHeight: z.number().optional(),
		originalWidth: z.number().optional(),
	}),
	extension,
	syncBlock: synchronized,
};

/** Blocks around other blocks. */
const frameAttributes: Readonly<Record<string, z.ZodTypeAny>> = {
	bodiedExtension: extension,
	bodiedSyncBlock: synchronized,
	layoutSection: z.object({}),
	layoutColumn: z.object({
		width: z.number().min(0).max(100),
		valign: z.enum(['top', 'middle', 'bottom']).optional(),
	}),
};

const kinds = { inline: inlineAttributes, block: blockAttributes, frame: frameAttributes };

/** Where a node of ADF can be: in a line, as a block of its own, or around other blocks. */
export type RichKind = keyof typeof kinds;

/** The attributes of a node if it is of this kind and Jira would accept them. */
export function richAttributes(
	kind: RichKind,
	type: string,
	attrs: unknown,
): Record<string, unknown> | undefined {
	const known = kinds[kind];
	const schema = Object.hasOwn(known, type) ? known[type] : undefined;
	const read = schema?.safeParse(attrs ?? {});
	return read?.success ? (withoutUndefined(read.data) as Record<string, unknown>) : undefined;
}

/** A node without content, if Jira would accept it. */
export function richNode(kind: RichKind, type: string, attrs: unknown): AdfNode | undefined {
	const known = richAttributes(kind, type, attrs);
	return known && { type, attrs: known };
}

/** What stands for a node where only text can stand. */
export function richNodeText({ type, attrs = {} }: AdfNode): string {
	const inner = attrs.data as Record<string, unknown> | undefined;
	const found = [
		attrs.text,
		attrs.shortName,
		attrs.url,
		inner?.url,
		inner?.name,
		attrs.extensionKey,
	].find((text): text is string => typeof text === 'string' && text.trim() !== '');
	return found ?? type;
}

/** Removes what JSON would leave out. */
const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
