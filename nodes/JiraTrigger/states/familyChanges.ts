import type { IDataObject } from 'n8n-workflow';
import { sameName } from '../../values/named';
import type { Change, FieldChange } from '../change';
import { isField } from '../wanted/isWanted';

/** That a child issue made its parent more or less done. */
export interface FamilyChange {
	/** The key or ID of the parent. */
	readonly parent: string;
	readonly is: 'closing' | 'opening';
	readonly change: Change;
}

/** What tells of children. */
export interface FamilyFacts {
	/** The IDs of the statuses whose category is Done. */
	readonly done: ReadonlySet<string>;
	/** The ID of Data Center's field for the epic of an issue. */
	readonly epicLink: string | undefined;
}

/** What histories call the parent of an issue. */
const PARENT_NAMES = ['parent', 'parent issue', 'issueparentassociation', 'epic link'];

/** What a change means to the parents that an issue has or had: that it is done, opened again, new, taken in or out. */
export function familyChanges(change: Change, facts: FamilyFacts): FamilyChange[] {
	const { done } = facts;
	const fields = change.issue?.fields ?? {};
	const now = parentsIn(fields, facts);
	const is = (kind: FamilyChange['is'], parents: readonly string[]): FamilyChange[] =>
		parents.map((parent) => ({ parent, is: kind, change }));
	if (change.event === 'issueCreated') return is('opening', now);
	return change.changes.flatMap((one) => {
		if (isField(one, 'status', {})) {
			const [before, after] = [one.from, one.to].map((id) => done.has(id ?? ''));
			if (before === after) return [];
			return is(after === true ? 'closing' : 'opening', now);
		}
		// What was done already changes nothing.
		if (!isParentField(one, facts) || isDone(fields, facts)) return [];
		return [
			...is('closing', reference(one.from, one.fromText)),
			...is('opening', reference(one.to, one.toText)),
		];
	});
}

function isParentField({ field, fieldId }: FieldChange, { epicLink }: FamilyFacts): boolean {
	return (
		fieldId === 'parent' ||
		(fieldId !== undefined && fieldId === epicLink) ||
		PARENT_NAMES.some((name) => sameName(field, name))
	);
}

function reference(id: string | null, text: string | null): string[] {
	return [id, text].filter((one) => /^(?:\d+|\w+-\d+)$/.test(one ?? '')).slice(0, 1) as string[];
}

/** The keys and IDs of the issues that an issue belongs to, by its fields. */
export function parentsIn(fields: IDataObject, { epicLink }: FamilyFacts): string[] {
	const parent = fields['parent'] as IDataObject | null | undefined;
	const epic = epicLink === undefined ? undefined : fields[epicLink];
	return [parent?.['id'], epic].filter((one) => typeof one === 'string' && one !== '') as string[];
}

/** Whether an issue is in a status of the category Done. */
export function isDone(fields: IDataObject, { done }: FamilyFacts): boolean {
	const status = fields['status'] as IDataObject | undefined;
	return done.has(String(status?.['id']));
}

/**
 * The change by which a parent whose children are all done now became so.
 *
 * @param changes those of one parent, oldest first
 * @param toldAt the time of the change that was told last, if it is remembered
 */
export function becameDone(
	changes: readonly FamilyChange[],
	toldAt: number | undefined,
): Change | undefined {
	const isOpened = ({ is, change }: FamilyChange) =>
		is === 'opening' && change.time > (toldAt ?? -Infinity);
	if (toldAt !== undefined && !changes.some(isOpened)) return undefined;
	return changes.findLast(
		({ is, change }) => is === 'closing' && change.time > (toldAt ?? -Infinity),
	)?.change;
}
