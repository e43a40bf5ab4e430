import { momentOf } from '../../../../values/moment';
import type { ChangeItem, IssueHistory } from './issueHistory';

/** How long a field of an issue had a value. */
export interface TimeIn {
	/** Null where the field was empty. */
	readonly id: string | null;
	readonly name: string | null;
	/** Calendar time, nights and weekends included. */
	readonly seconds: number;
	/** How often it became the value. */
	readonly times: number;
}

/** A value of a field at the end of its time. */
interface Held {
	readonly id: string | null;
	readonly name: string | null;
}

/**
 * How long the status or the assignee of an issue had each of its values, in the order in which they occurred first.
 * The current value counts until now.
 *
 * @param now in milliseconds since 1970
 */
export function timesIn(
	field: 'status' | 'assignee',
	{ changes, fields }: IssueHistory,
	current: Held,
	now: number,
): TimeIn[] {
	const moves = changes.flatMap(({ created, items }) =>
		items
			.filter((item) => isOf(item, field))
			.map((item) => ({ at: momentOf(created) ?? now, item })),
	);
	const times = new Map<string | null, { name: string | null; ms: number; times: number }>();
	const spend = ({ id, name }: Held, ms: number) => {
		const before = times.get(id);
		// Statuses and people may be renamed: the latest name counts.
		times.set(id, {
			name,
			ms: (before?.ms ?? 0) + Math.max(0, ms),
			times: (before?.times ?? 0) + 1,
		});
	};
	let since = momentOf(fields['created']) ?? moves[0]?.at ?? now;
	for (const { at, item } of moves) {
		spend({ id: sideOf(item, 'from'), name: sideOf(item, 'fromString') }, at - since);
		since = at;
	}
	spend(current, now - since);
	return [...times].map(([id, { name, ms, times: often }]) => ({
		id,
		name,
		seconds: Math.round(ms / 1000),
		times: often,
	}));
}

function isOf(item: ChangeItem, field: string): boolean {
	return String(item['fieldId'] ?? item['field']).toLowerCase() === field;
}

/** What a change says of the value before or after it; null if that was empty. */
export function sideOf(
	item: ChangeItem,
	name: 'from' | 'fromString' | 'to' | 'toString',
): string | null {
	const value: unknown = Object.hasOwn(item, name) ? item[name] : null;
	return typeof value === 'string' && value !== '' ? value : null;
}

const UNITS = [
	['d', 86_400],
	['h', 3600],
	['m', 60],
] as const;

/** A time in days of 24 hours, hours and minutes: `2d 4h 30m`; below a minute in seconds. */
export function readableTime(seconds: number): string {
	if (seconds < 60) return `${seconds}s`;
	let rest = seconds;
	const parts: string[] = [];
	for (const [unit, size] of UNITS) {
		const count = Math.floor(rest / size);
		rest -= count * size;
		if (count > 0) parts.push(`${count}${unit}`);
	}
	return parts.join(' ');
}
