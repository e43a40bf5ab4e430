import type { AdfNode } from './adf';

/** In place of a collection of Atlassian's media service, where a file is called by its name. */
const BY_NAME = 'attachments-of-the-issue';

/**
 * A file of the issue, called by its name, as wiki markup and mails do. ADF itself names files by ids of Atlassian's
 * media service, which no public API gives: `forCloud` takes such nodes out before Jira Cloud gets the document.
 */
export const namedFile = (name: string, isPicture: boolean): AdfNode => ({
	type: 'mediaInline',
	attrs: { type: isPicture ? 'image' : 'file', id: name, collection: BY_NAME, alt: name },
});

/** The file that a node is, if it is made by {@link namedFile}. */
export function fileNamedBy({
	type,
	attrs = {},
}: AdfNode): { readonly name: string; readonly isPicture: boolean } | undefined {
	const { id, collection } = attrs;
	if (type !== 'mediaInline' || collection !== BY_NAME || typeof id !== 'string') return undefined;
	return { name: id, isPicture: attrs.type === 'image' };
}
