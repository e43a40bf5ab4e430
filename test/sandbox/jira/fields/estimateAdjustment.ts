import { secondsOf } from '../duration';
import type { Query } from '../rest/query';
import { FieldRefusal } from './definition';
import { refusedWorklog } from './worklog';

/** How a change of worklogs can change the remaining estimate. */
type Adjustment = 'auto' | 'leave' | 'new' | 'manual';

/** The new remaining estimate, in seconds. */
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
 * How a request changes the remaining estimate with `adjustEstimate`; never below zero.
 *
 * According to Cloud's document, deleting a worklog with `auto` reduces the estimate. Jira's own DefaultWorklogService
 * adds the time back (`increaseEstimate`), and so does this.
 *
 * @param spent seconds by which the request increases the time spent; negative if it decreases it
 * @param manual the parameter that says by how much the estimate changes, and in which direction; null if a request
 * cannot say it
 * @returns null if the estimate does not change
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
