import { momentOf } from '../../../../values/moment';
import type { ChangeItem, IssueHistory } from '../../issue/history/issueHistory';
import { sideOf } from '../../issue/history/timeIn';

/** What a sprint's report rests on, beside the histories of issues. Times are milliseconds since 1970. */
export interface Basis {
	readonly sprintId: string;
	/** When it started. */
	readonly from: number;
	/** When it was completed; now, if it is active. */
	readonly until: number;
	/** The IDs of the statuses in which an issue is done. */
	readonly done: ReadonlySet<string>;
	isSprint(this: void, item: ChangeItem): boolean;
	/** The field of the board's estimation, if it has one. */
	readonly estimate?: { readonly fieldId: string; is(this: void, item: ChangeItem): boolean };
}

/** An issue with its history, and whether it has the sprint now. */
export interface PossiblyInSprint extends IssueHistory {
	readonly hasSprint: boolean;
}

/** What became of an issue in a sprint. */
export interface ReportedIssue {
	readonly key: string;
	readonly summary: string | null;
	/** Committed when the sprint started, or added afterwards. */
	readonly planned: 'added' | 'committed';
	/** `doneBefore` if it was done already when it came into the sprint, and stayed so. */
	readonly outcome: 'carriedOver' | 'done' | 'doneBefore' | 'removed';
	/** When it came into the sprint: its start, or later. */
	readonly entered: number;
	/** When it was taken out for good; null if it stayed. */
	readonly left: number | null;
	/** Its estimate at these two times; the last one at the end of the sprint if it stayed. */
	readonly estimateBefore: number | null;
	readonly estimate: number | null;
}

/**
 * What became of the issues that were in a sprint between its start and its end. Sub-tasks are left out: they belong to
 * their parents.
 */
export function reportedIssues(
	issues: readonly PossiblyInSprint[],
	basis: Basis,
): readonly ReportedIssue[] {
	return issues
		.filter(({ fields }) => (fields['issuetype'] as { subtask?: boolean })?.subtask !== true)
		.flatMap((issue) => reported(issue, basis) ?? []);
}

function reported(issue: PossiblyInSprint, basis: Basis): ReportedIssue | undefined {
	const { from, until, done, estimate } = basis;
	const { key, fields, hasSprint } = issue;
	const created = momentOf(fields['created']) ?? 0;
	const sprints = movesOf(issue, basis.isSprint);
	const isIn = (time: number) => {
		if (time < created) return false;
		const next = nextAfter(time, sprints);
		return next === undefined ? hasSprint : idsIn(sideOf(next, 'from')).includes(basis.sprintId);
	};
	const moments = [created, ...sprints.map(({ at }) => at)].filter(
		(time) => time > from && time <= until,
	);
	const entered = isIn(from) ? from : moments.find(isIn);
	if (entered === undefined) return undefined;
	// The moment after the last one at which it was in the sprint.
	const left = isIn(until) ? null : (moments[moments.findLastIndex(isIn) + 1] ?? until);
	const end = left ?? until;

	const statuses = movesOf(issue, isStatus);
	const isDone = (time: number) => {
		const next = nextAfter(time, statuses);
		const status = next ? sideOf(next, 'from') : (fields['status'] as { id?: string })?.id;
		return done.has(status ?? '');
	};
	const stayedDone = [entered, ...statuses.map(({ at }) => at)]
		.filter((time) => time >= entered && time <= end)
		.every(isDone);

	const estimates = estimate === undefined ? [] : movesOf(issue, estimate.is);
	const estimateAt = (time: number) => {
		if (estimate === undefined) return null;
		const next = nextAfter(time, estimates);
		if (next === undefined) return numberIn(fields[estimate.fieldId]);
		return numberIn(sideOf(next, 'from')) ?? numberIn(sideOf(next, 'fromString'));
	};
	return {
		key,
		summary: typeof fields['summary'] === 'string' ? fields['summary'] : null,
		planned: entered === from ? 'committed' : 'added',
		outcome: stayedDone
			? 'doneBefore'
			: left !== null
				? 'removed'
				: isDone(until)
					? 'done'
					: 'carriedOver',
		entered,
		left,
		estimateBefore: estimateAt(entered),
		estimate: estimateAt(end),
	};
}

/** A change of one field, at a time. */
interface Move {
	readonly at: number;
	readonly item: ChangeItem;
}

/** The changes of a field, oldest first. */
function movesOf({ changes }: IssueHistory, is: (item: ChangeItem) => boolean): readonly Move[] {
	return changes.flatMap(({ created, items }) => {
		const at = momentOf(created);
		return at === undefined ? [] : items.filter(is).map((item) => ({ at, item }));
	});
}

/** The first change after a time: until then the field had what that change found. */
function nextAfter(time: number, moves: readonly Move[]): ChangeItem | undefined {
	return moves.find(({ at }) => at > time)?.item;
}

function isStatus(item: ChangeItem): boolean {
	return String(item['fieldId'] ?? item['field']).toLowerCase() === 'status';
}

/** The IDs in `12, 14`, as histories write the sprints of an issue. */
function idsIn(text: string | null): readonly string[] {
	return text?.split(',').map((id) => id.trim()) ?? [];
}

function numberIn(value: unknown): number | null {
	if (value === null || value === undefined || value === '') return null;
	const number = Number(value);
	return Number.isNaN(number) ? null : number;
}
