import { link, textNode } from './adf';
import type { AdfNode } from './adf';
import { isAccountId } from './linkTarget';
import { fileNamedBy } from './namedFile';

/**
 * A document without what only Jira Data Center knows: files become their names, as links where their addresses are
 * known, and mentions of user names become text again.
 *
 * @param addresses the addresses of files of the issue by their names
 */
export function forCloud<T extends AdfNode>(
	node: T,
	addresses: ReadonlyMap<string, string> = new Map(),
): T {
	if (node.content === undefined) return node;
	const content = node.content.map((child) => {
		const file = fileNamedBy(child);
		if (file !== undefined) {
			const address = addresses.get(file.name);
			return textNode(file.name, address === undefined ? [] : [link(address)]);
		}
		const id = String(child.attrs?.id);
		if (child.type === 'mention' && !isAccountId(id)) return textNode(`[~${id}]`);
		return forCloud(child, addresses);
	});
	return { ...node, content };
}
