import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../connection';
import { ItemRefused, type RunContext } from '../../operation';
import { parseIssueReference } from '../../values/issueReference';
import { byIdOrKey, foldedName } from '../../values/named';

/** The endpoint for the types of links. */
export const LINK_TYPES = 'GET /rest/api/3/issueLinkType';

interface LinkType {
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
	const types = await loadOnce(
		'types of links',
		async () => entriesOf(await send(call(LINK_TYPES)), 'issueLinkTypes') as readonly LinkType[],
	);
	const [, words = '', reference = ''] = /^(.*?)[\s:]+(\S+)$/s.exec(text.trim()) ?? [];
	const issue = parseIssueReference(reference);
	const link = issue === undefined ? undefined : linkCalled(words, byIdOrKey(issue), types);
	if (link !== undefined) return link;
	const known = types.flatMap(({ outward, inward }) => [outward, inward]);
	throw new ItemRefused(
		`'${label}' is "${text}", but must be how the issue is linked and the key of the other one, such as "${known[0] ?? 'relates to'} SUP-1"`,
		`The links of this Jira are: ${[...new Set(known)].join(', ')}.`,
	);
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
