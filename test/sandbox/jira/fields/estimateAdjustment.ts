import type { Query } from '../rest/query';
import { FieldRefusal } from './definition';
import { refusedWorklog, secondsOf } from './worklog';

/** How a change of worklogs can change the remaining estimate. */
type Adjustment = 'auto' | 'leave' | 'new' | 'manual';

/** What becomes of the remaining estimate, in seconds. */
export type Adjust = (remaining: number) => number;

function isAdjustment(text: string): text is Adjustment {
	return /^(auto|leave|new|manual)$/.test(text);
}

function given(query: Query, name: string, refuse: () => Error): number {
	const seconds = secondsOf(query.text(name) ?? '');
	if (seconds === null) throw refuse();
	return seconds;
}

const newEstimateNeeded = () =>
	refusedWorklog('newEstimate', 'You must supply a valid new estimate.');

/**
 * How a request changes the remaining estimate by `adjustEstimate`; never below nothing.
 *
 * Cloud's document says of `auto` that deleting a worklog reduces the estimate; Jira's own DefaultWorklogService gives the
 * time back (`increaseEstimate`), and so does this.
 *
 * @param spent seconds by which the time spent grows with the request; negative where it shrinks
 * @param manual the parameter that says by how much the estimate changes, and in which direction; null where a request
 * cannot say it
 * @returns null where the estimate stays as it is
 * @throws FieldRefusal, Refusal
 */
export function readAdjustment(
	query: Query,
	spent: number,
	manual: 'reduceBy' | 'increaseBy' | null,
): Adjust | null {
	const asked = query.text('adjustEstimate') ?? 'auto';
	if (!isAdjustment(asked) || (asked === 'manual' && manual === null)) {
		throw new FieldRefusal(`'${asked}' is not a way to adjust the estimate.`, 'adjustEstimate');
	}
	const by = (seconds: number) => (remaining: number) => Math.max(0, remaining + seconds);
	if (asked === 'leave') return null;
	if (asked === 'auto') return spent === 0 ? null : by(-spent);
	if (asked === 'new') {
		const estimate = given(query, 'newEstimate', newEstimateNeeded);
		return () => estimate;
	}
	const name = manual ?? 'reduceBy';
	const amount = given(
		query,
		name,
		() => new FieldRefusal('A value is required for manual estimate adjustment', name),
	);
	return by(name === 'reduceBy' ? -amount : amount);
}
