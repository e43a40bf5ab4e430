import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import type { RunContext } from '../../../../operation';
import { LINK_TYPES, linkTypes } from '../../../lookUps/linkWritten';
import { foldedName } from '../../../../values/named';

const LINK = 'POST /rest/api/3/issueLink';

/** The endpoints for linking a clone. */
export const copiedLinksEndpoints = [LINK, LINK_TYPES] as const;

type Context = RunContext<(typeof copiedLinksEndpoints)[number]>;

/** A link of the new issue, seen from it. */
export interface CopiedLink {
	/** Name of its type. */
	readonly type: string;
	/** The other issue. */
	readonly other: string;
	/** Whether the new issue is what the outward description begins with: it `blocks` the other. */
	readonly isOutward: boolean;
	/** Whether it leads to the original, also if that is cloned with others. */
	readonly isToOriginal?: boolean;
}

/** The name that Jira's own clones use; a Jira in another language or an administrator may have renamed it. */
const CLONERS = ['cloners', 'clones'];

/**
 * The link between a clone and its original, as Jira's own clones have it: the clone `clones` the original. Undefined
 * if this Jira has no such type. Source: "Clone an issue", support.atlassian.com.
 */
export async function cloneLink(
	original: string,
	context: Context,
): Promise<CopiedLink | undefined> {
	const types = await linkTypes(context);
	const type = types.find(({ name, outward }) =>
		[name, outward].some((one) => CLONERS.includes(foldedName(one))),
	);
	return type && { type: type.name, other: original, isOutward: true, isToOriginal: true };
}

/** The links of an issue to others, except those to its clones and to what it was cloned from. */
export function linksIn({ issuelinks }: IDataObject): CopiedLink[] {
	const links = Array.isArray(issuelinks) ? (issuelinks as IDataObject[]) : [];
	return links.flatMap(({ type, outwardIssue, inwardIssue }) => {
		const name = String((type as IDataObject)['name']);
		const other = (outwardIssue ?? inwardIssue) as { key?: string } | undefined;
		if (other?.key === undefined || CLONERS.includes(foldedName(name))) return [];
		return { type: name, other: other.key, isOutward: outwardIssue !== undefined };
	});
}

/** Links a new issue. What is linked so already stays as it is. */
export async function link(
	issue: string,
	{ type, other, isOutward }: CopiedLink,
	{ send }: Context,
): Promise<void> {
	const [from, to] = isOutward ? [issue, other] : [other, issue];
	await send(
		call(LINK, {
			body: { type: { name: type }, inwardIssue: { key: from }, outwardIssue: { key: to } },
			// Nothing else writes to the new issue, but several clones may have the same links.
			writesIssue: other,
		}),
	);
}
