import { waitUnlessCancelled, type Clock } from './clock';
import type { KnownIssueNames } from './knownIssueNames';

/** At most this many writes within any span of this many milliseconds. */
interface WriteWindow {
	readonly writes: number;
	readonly ms: number;
}

/**
 * How often one issue of Jira Cloud may be written to.
 * Source: developer.atlassian.com, "Rate limiting", per-issue limits on write.
 */
const CLOUD_WINDOWS: readonly WriteWindow[] = [
	{ writes: 20, ms: 2_000 },
	{ writes: 100, ms: 30_000 },
];

/** A write counts when Jira receives it, a little after it was sent; this margin keeps the windows apart. */
const MARGIN_MS = 50;

const LONGEST_MS = Math.max(...CLOUD_WINDOWS.map(({ ms }) => ms)) + MARGIN_MS;

/**
 * Milliseconds until an issue of Jira Cloud may be written to again.
 *
 * @param earlier times of the earlier writes to it, oldest first, in milliseconds since 1970
 */
export function waitForIssue(earlier: readonly number[], now: number): number {
	const waits = CLOUD_WINDOWS.map(({ writes, ms }) => {
		const first = earlier.at(-writes);
		return first === undefined ? 0 : first + ms + MARGIN_MS - now;
	});
	return Math.max(0, ...waits);
}

interface IssueLane {
	/** Settles when the last requested write has ended. */
	last: Promise<unknown>;
	times: number[];
}

/**
 * Keeps writes to one issue in the order in which they were requested, one at a time, and on Cloud no more often than
 * Jira allows. Writes to different issues do not wait for each other.
 */
export class IssueWrites {
	private readonly lanes = new Map<string, IssueLane>();

	/** @param spaced whether this Jira limits the writes to one issue */
	constructor(
		private readonly clock: Clock,
		private readonly spaced: boolean,
		private readonly names: KnownIssueNames,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Runs `write` after every earlier write to the same issue has ended, however it ended.
	 *
	 * @throws RunCancelled when the run is cancelled while it waits
	 */
	async inTurn<T>(issue: string | undefined, write: () => Promise<T>): Promise<T> {
		if (issue === undefined) return await write();
		const lane = this.laneOf(issue);
		const spacedWrite = async () => {
			await this.space(lane);
			return await write();
		};
		const mine = lane.last.then(spacedWrite, spacedWrite);
		lane.last = mine.catch(() => {});
		return await mine;
	}

	private laneOf(named: string): IssueLane {
		const issue = this.names.oneFor(named);
		const known = this.lanes.get(issue);
		if (known !== undefined) return known;
		const lane: IssueLane = { last: Promise.resolve(), times: [] };
		this.lanes.set(issue, lane);
		return lane;
	}

	private async space(lane: IssueLane): Promise<void> {
		if (!this.spaced) return;
		const now = this.clock.now();
		lane.times = lane.times.filter((time) => now - time < LONGEST_MS);
		const wait = waitForIssue(lane.times, now);
		if (wait > 0) await waitUnlessCancelled(this.clock, wait, this.signal);
		lane.times.push(this.clock.now());
	}
}
