import { link, textNode } from './adf';
import type { AdfNode } from './adf';

/** In place of a collection of Atlassian's media service, where a file is named as the issue names it. */
const BY_NAME = 'attachments-of-the-issue';

/**
 * A file of the issue, called by its name, as wiki markup and mails do. ADF itself names files by ids of Atlassian's
 * media service, which no public API gives: {@link namedFilesAsText} must take these out before Jira Cloud gets them.
 */
export const namedFile = (name: string, isPicture: boolean): AdfNode => ({
	type: 'mediaInline',
	attrs: { type: isPicture ? 'image' : 'file', id: name, collection: BY_NAME, alt: name },
});

/** The name of the file that a node is, if it is made by {@link namedFile}. */
export function nameOfFile({ type, attrs }: AdfNode): string | undefined {
	return type === 'mediaInline' && attrs?.collection === BY_NAME && typeof attrs.id === 'string'
		? attrs.id
		: undefined;
}

/**
 * A document with the names of files in place of the files, as links where their addresses are known.
 *
 * @param addresses the addresses of files by their names
 */
export function namedFilesAsText<T extends AdfNode>(
	node: T,
	addresses: ReadonlyMap<string, string>,
): T {
	if (node.content === undefined) return node;
	return {
		...node,
		content: node.content.map((child) => {
			const name = nameOfFile(child);
			if (name === undefined) return namedFilesAsText(child, addresses);
			const address = addresses.get(name);
			return textNode(name, address === undefined ? [] : [link(address)]);
		}),
	};
}
