import { RichTextRefused } from './richTextFor';

/** How a text that Jira has is changed by one that was written. */
export type TextEdit =
	| { readonly how: 'append' | 'prepend' }
	| { readonly how: 'replaceSection'; readonly heading: string };

/** The one section with a heading, of a document or of wiki markup. */
export function theSection<Some extends { readonly title: string }>(
	sections: readonly Some[],
	heading: string,
): Some {
	const wanted = plain(heading.replace(/^\s*(?:#{1,6}|h[1-6]\.)\s+/, ''));
	const alike = sections.filter(({ title }) => plain(title) === wanted);
	const found =
		alike.length > 0
			? alike
			: sections.filter(({ title }) => plain(title).toLowerCase() === wanted.toLowerCase());
	const [section, another] = found;
	if (section !== undefined && another === undefined) return section;
	if (another !== undefined) {
		throw new RichTextRefused(
			`The text in Jira has ${found.length} headings "${wanted}". Make them different, so that it is clear which section to replace`,
		);
	}
	const others = sections.slice(0, 10).map(({ title }) => `"${plain(title)}"`);
	throw new RichTextRefused(
		others.length === 0
			? `The text in Jira has no heading "${wanted}", and no other heading either. Append to it instead`
			: `The text in Jira has no heading "${wanted}". Its headings are ${others.join(', ')}`,
	);
}

/** The words of a heading. */
export const plain = (title: string): string => title.replace(/\s+/g, ' ').trim();
