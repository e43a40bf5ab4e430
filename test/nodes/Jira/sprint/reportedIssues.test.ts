import type { Change } from '../../../../nodes/Jira/resources/issue/history/issueHistory';
import {
	reportedIssues,
	type Basis,
	type PossiblyInSprint,
	type ReportedIssue,
} from '../../../../nodes/Jira/resources/sprint/report/reportedIssues';
import { totalsOf } from '../../../../nodes/Jira/resources/sprint/report/totals';

/** A day of November 2026; the sprint lasts from the 2nd to the 16th. */
const day = (number: number) => Date.UTC(2026, 10, number, 9);
const OPEN = '1';
const DONE = '9';

const basis: Basis = {
	sprintId: '5',
	from: day(2),
	until: day(16),
	done: new Set([DONE]),
	isSprint: ({ field }) => field === 'Sprint',
	estimate: { fieldId: 'points', is: ({ field }) => field === 'Story Points' },
};

/** A change on a day: of the sprints or the status by ID, of the estimate by its text, as Jira stores them. */
const change = (on: number, field: string, from: string | null, to: string | null): Change => ({
	id: String(on),
	created: new Date(day(on)).toISOString(),
	items: [
		field === 'Story Points'
			? { field, from: null, fromString: from, to: null, toString: to }
			: { field, from, fromString: 'x', to, toString: 'y' },
	],
});
const sprint = (on: number, from: string | null, to: string | null) =>
	change(on, 'Sprint', from, to);
const status = (on: number, from: string, to: string) => change(on, 'status', from, to);
const points = (on: number, from: string | null, to: string | null) =>
	change(on, 'Story Points', from, to);

interface Plan {
	readonly changes?: readonly Change[];
	readonly created?: number;
	/** Now. */
	readonly hasSprint?: boolean;
	readonly status?: string;
	readonly points?: number | null;
	readonly subtask?: boolean;
}

function issue(plan: Plan): PossiblyInSprint {
	const { changes = [], created = day(1), hasSprint = true, subtask = false } = plan;
	return {
		id: '1',
		key: 'A-1',
		changes,
		hasSprint,
		fields: {
			summary: 'Search',
			created: new Date(created).toISOString(),
			issuetype: { subtask },
			status: { id: plan.status ?? OPEN },
			points: plan.points === undefined ? 3 : plan.points,
		},
	};
}

type Expected = Partial<ReportedIssue>;

const committed: Expected = { planned: 'committed', entered: day(2), left: null };
const added = (on: number): Expected => ({ planned: 'added', entered: day(on), left: null });

describe('What became of an issue in a sprint', () => {
	it.each<[string, Plan, Expected | undefined]>([
		['committed and not done', {}, { ...committed, outcome: 'carriedOver', estimate: 3 }],
		[
			'committed and done',
			{ changes: [status(5, OPEN, DONE)], status: DONE },
			{ ...committed, outcome: 'done' },
		],
		[
			'put into the sprint before the start',
			{ changes: [sprint(1, null, '5')] },
			{ ...committed, outcome: 'carriedOver' },
		],
		[
			'added after the start',
			{ changes: [sprint(4, '', '5')] },
			{ ...added(4), outcome: 'carriedOver' },
		],
		[
			'created in the sprint after the start, then done',
			{ created: day(6), changes: [status(7, OPEN, DONE)], status: DONE },
			{ ...added(6), outcome: 'done' },
		],
		[
			'removed',
			{ changes: [sprint(7, '5', '')], hasSprint: false },
			{ ...committed, outcome: 'removed', left: day(7) },
		],
		[
			'added and removed',
			{ changes: [sprint(4, '', '5'), sprint(7, '5', '6')], hasSprint: false },
			{ ...added(4), outcome: 'removed', left: day(7) },
		],
		[
			'done, then removed',
			{
				changes: [status(5, OPEN, DONE), sprint(7, '5', null)],
				hasSprint: false,
				status: DONE,
			},
			{ ...committed, outcome: 'removed', left: day(7) },
		],
		[
			'removed, and put back',
			{ changes: [sprint(4, '5', null), sprint(7, null, '5')] },
			{ ...committed, outcome: 'carriedOver' },
		],
		['removed before the start', { changes: [sprint(1, '5', '')], hasSprint: false }, undefined],
		['added after the end', { changes: [sprint(17, '', '5')] }, undefined],
		['created after the end', { created: day(17) }, undefined],
		['never in it', { changes: [sprint(4, '', '15')], hasSprint: false }, undefined],
		['done before the start', { status: DONE }, { ...committed, outcome: 'doneBefore' }],
		[
			'done before it was added',
			{ changes: [status(3, OPEN, DONE), sprint(4, '', '5')], status: DONE },
			{ ...added(4), outcome: 'doneBefore' },
		],
		[
			'done before the start, and opened again',
			{ changes: [status(4, DONE, OPEN)] },
			{ ...committed, outcome: 'carriedOver' },
		],
		[
			'done before the start, opened, and done again',
			{ changes: [status(4, DONE, OPEN), status(5, OPEN, DONE)], status: DONE },
			{ ...committed, outcome: 'done' },
		],
		[
			'done, and opened again',
			{ changes: [status(4, OPEN, DONE), status(5, DONE, OPEN)] },
			{ ...committed, outcome: 'carriedOver' },
		],
		[
			'done only after the end',
			{ changes: [status(18, OPEN, DONE)], status: DONE },
			{ ...committed, outcome: 'carriedOver' },
		],
		[
			'moved on to the next sprint at the end',
			{ changes: [sprint(16, '5', '5, 6')] },
			{ ...committed, outcome: 'carriedOver' },
		],
		[
			'carried over from the sprint before, and again',
			{ changes: [sprint(2, '4', '4, 5'), sprint(16, '4, 5', '4, 5, 6')] },
			{ ...committed, outcome: 'carriedOver' },
		],
		[
			'estimate changed during the sprint',
			{ changes: [points(5, '3.0', '8')], points: 8 },
			{ ...committed, estimateBefore: 3, estimate: 8 },
		],
		[
			'estimated during the sprint',
			{ changes: [points(5, null, '8')], points: 8 },
			{ ...committed, estimateBefore: null, estimate: 8 },
		],
		[
			'estimate changed before it was added, and after the end',
			{ changes: [points(3, '1', '2'), sprint(4, '', '5'), points(17, '2', '13')], points: 13 },
			{ ...added(4), estimateBefore: 2, estimate: 2 },
		],
		[
			'estimate changed after it was removed',
			{ changes: [sprint(4, '5', ''), points(6, '3', '8')], points: 8, hasSprint: false },
			{ outcome: 'removed', estimateBefore: 3, estimate: 3 },
		],
		['a sub-task', { subtask: true }, undefined],
	])('%s', (_, plan, expected) => {
		const found = reportedIssues([issue(plan)], basis);
		expect(found).toEqual(expected === undefined ? [] : [expect.objectContaining(expected)]);
	});

	it('is open so far in an active sprint', () => {
		const active = { ...basis, until: day(5) };
		const plan = { changes: [sprint(3, '', '5')] };
		expect(reportedIssues([issue(plan)], active)).toMatchObject([
			{ planned: 'added', outcome: 'carriedOver', left: null },
		]);
	});

	it('has no estimates where the board has no field for them', () => {
		const { sprintId, from, until, done, isSprint } = basis;
		expect(reportedIssues([issue({})], { sprintId, from, until, done, isSprint })).toMatchObject([
			{ estimateBefore: null, estimate: null },
		]);
	});

	it('reads times, which have the seconds in both places', () => {
		const item = { field: 'Story Points', from: '3600', fromString: '1 hour', to: '7200' };
		const changes = [{ id: '1', created: day(5), items: [item] }];
		expect(reportedIssues([issue({ changes, points: 7200 })], basis)).toMatchObject([
			{ estimateBefore: 3600, estimate: 7200 },
		]);
	});
});

describe('The totals of a report', () => {
	const issues = reportedIssues(
		[
			issue({ changes: [status(5, OPEN, DONE)], status: DONE, points: 0.1 }),
			issue({ changes: [status(5, OPEN, DONE), points(6, '1', '0.2')], status: DONE, points: 0.2 }),
			issue({ changes: [sprint(4, '', '5')], points: 5 }),
			issue({ changes: [points(3, null, '2'), sprint(4, '5', '')], points: 2, hasSprint: false }),
			issue({ status: DONE, points: 13 }),
		].map((one, index) => ({ ...one, key: `A-${index + 1}` })),
		basis,
	);

	it('add up', () => {
		expect(totalsOf(issues, true)).toEqual({
			committed: { issues: 3, points: 1.1, keys: ['A-1', 'A-2', 'A-4'] },
			added: { issues: 1, points: 5, keys: ['A-3'] },
			removed: { issues: 1, points: 2, keys: ['A-4'] },
			reestimated: { issues: 2, points: 1.2, keys: ['A-2', 'A-4'] },
			done: { issues: 2, points: 0.3, keys: ['A-1', 'A-2'] },
			carriedOver: { issues: 1, points: 5, keys: ['A-3'] },
			doneBefore: { issues: 1, points: 13, keys: ['A-5'] },
		});
	});

	it('have no points where the board does not estimate with a field', () => {
		expect(totalsOf(issues, false)).toMatchObject({ committed: { issues: 3, points: null } });
	});
});
