import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../connection';
import { ItemRefused, type RunContext } from '../../operation';
import { parseIssueReference } from '../../values/issueReference';
import { byIdOrKey, foldedName } from '../../values/named';

/** The endpoint for the types of links. */
export const LINK_TYPES = 'GET /rest/api/3/issueLinkType';

/** A type of link, with its words for both directions. */
export interface LinkType {
	readonly name: string;
	/** What the other issue is to this one: `is blocked by`. */
	readonly inward: string;
	/** What this issue does to the other one: `blocks`. */
	readonly outward: string;
}

/**
 * A link to another issue, as people write it: `blocks SUP-1`, `is blocked by SUP-1`, or `Blocks SUP-1` with the name
 * of the type, which reads as its outward description. The types are read once per run.
 *
 * @returns Jira's own form of the link, seen from the issue that it is added to
 * @throws ItemRefused
 */
export async function linkWritten(
	text: string,
	label: string,
	{ loadOnce, send }: Pick<RunContext<typeof LINK_TYPES>, 'loadOnce' | 'send'>,
): Promise<IDataObject> {
	const types = await linkTypes({ loadOnce, send });
	const [, words = '', reference = ''] = /^(.*?)[\s:]+(\S+)$/s.exec(text.trim()) ?? [];
	const issue = parseIssueReference(reference);
	const link = issue === undefined ? undefined : linkCalled(words, byIdOrKey(issue), types);
	if (link !== undefined) return link;
	const known = wordsOf(types);
	throw new ItemRefused(
		`'${label}' is "${text}", but must be how the issue is linked and the key of the other one, such as "${known[0] ?? 'relates to'} SUP-1"`,
		linksAre(known),
	);
}

/**
 * A link by its words alone: `blocks`, `is blocked by`, or `Blocks`, the name of the type, which reads as its outward
 * description. The types are read once per run.
 *
 * @param issue key or ID of the other issue
 * @returns as {@link linkWritten}
 * @throws ItemRefused
 */
export async function linkNamed(
	words: string,
	label: string,
	issue: string,
	context: Pick<RunContext<typeof LINK_TYPES>, 'loadOnce' | 'send'>,
): Promise<IDataObject> {
	const types = await linkTypes(context);
	const link = linkCalled(words, byIdOrKey(issue), types);
	if (link !== undefined) return link;
	throw new ItemRefused(
		`'${label}' is "${words}", but this Jira has no such link`,
		linksAre(wordsOf(types)),
	);
}

/** The types of links, read once per run. */
export async function linkTypes({
	loadOnce,
	send,
}: Pick<RunContext<typeof LINK_TYPES>, 'loadOnce' | 'send'>): Promise<readonly LinkType[]> {
	return await loadOnce(
		'types of links',
		async () => entriesOf(await send(call(LINK_TYPES)), 'issueLinkTypes') as readonly LinkType[],
	);
}

/** The words of all links, in both directions, each once. */
export function wordsOf(types: readonly LinkType[]): string[] {
	return [...new Set(types.flatMap(({ outward, inward }) => [outward, inward]))];
}

function linksAre(words: readonly string[]): string {
	return `The links of this Jira are: ${words.join(', ')}.`;
}

function linkCalled(
	words: string,
	issue: IDataObject,
	types: readonly LinkType[],
): IDataObject | undefined {
	const wanted = foldedName(words);
	const by = (name: (type: LinkType) => string) =>
		types.find((type) => foldedName(name(type)) === wanted);
	const outward = by((type) => type.outward) ?? by((type) => type.name);
	const inward = by((type) => type.inward);
	if (outward !== undefined) return { type: { name: outward.name }, outwardIssue: issue };
	return inward && { type: { name: inward.name }, inwardIssue: issue };
}
