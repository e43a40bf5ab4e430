import type { IDataObject } from 'n8n-workflow';
import { sameName } from '../../values/named';
import type { Change } from '../change';
import { isField } from '../wanted/isWanted';
import type { WantedStates } from './form';

/** That an issue moved to a status with which another one is linked. */
export interface LinkedMove {
	/** Of the other issue, which the workflow is about. */
	readonly issueId: string;
	readonly move: Change;
	readonly linkId: string;
	/** The name of the type: `Blocks`. */
	readonly type: string;
	/** What the other issue does to the one that moved: `is blocked by`. */
	readonly relation: string;
}

interface Link {
	readonly id?: string;
	readonly type?: {
		readonly id?: string;
		readonly name?: string;
		readonly inward?: string;
		readonly outward?: string;
	};
	readonly inwardIssue?: { readonly id: string };
	readonly outwardIssue?: { readonly id: string };
}

/** What a change of an issue means to the issues that it is linked with. */
export function linkedMoves(change: Change, wanted: WantedStates): LinkedMove[] {
	const { linkedStatuses = [], linkTypes = [] } = wanted;
	const isMove = change.changes.some(
		(one) => isField(one, 'status', {}) && isOneOf([one.toText, one.to], linkedStatuses),
	);
	if (!isMove) return [];
	return linksOf(change.issue?.fields ?? {}).flatMap(({ id, type, inwardIssue, outwardIssue }) => {
		// Seen from the other end: what this issue blocks is blocked by it.
		const [issue, relation] =
			outwardIssue === undefined ? [inwardIssue, type?.outward] : [outwardIssue, type?.inward];
		if (issue === undefined || !isWantedLink(type ?? {}, relation, linkTypes)) return [];
		return [
			{
				issueId: String(issue.id),
				move: change,
				linkId: String(id),
				type: type?.name ?? '',
				relation: relation ?? '',
			},
		];
	});
}

function linksOf(fields: IDataObject): readonly Link[] {
	const links = fields['issuelinks'];
	return Array.isArray(links) ? (links as readonly Link[]) : [];
}

/** `Blocks` is the type, in both directions; `blocks` is one of them. */
function isWantedLink(
	{ id, name = '', inward, outward }: NonNullable<Link['type']>,
	relation: string | undefined,
	wanted: readonly string[],
): boolean {
	return (
		isOneOf([id, relation], wanted) ||
		wanted.some((one) => one === name || (sameName(one, name) && one !== inward && one !== outward))
	);
}

function isOneOf(
	names: ReadonlyArray<string | null | undefined>,
	wanted: readonly string[],
): boolean {
	return (
		wanted.length === 0 || wanted.some((one) => names.some((name) => sameName(name ?? '', one)))
	);
}
