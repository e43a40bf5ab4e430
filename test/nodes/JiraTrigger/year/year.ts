import type { Change } from '../../../../nodes/JiraTrigger/change';
import { ModelJira, seededRandom, type Random } from './modelJira';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const LARGEST_LAG_MS = MINUTE;

/** What became of the changes of a year. */
export interface Year {
	/** Of issues that can still be found. */
	readonly missed: readonly string[];
	readonly repeated: readonly string[];
	/** Not told by a poll that left nothing, although the index had shown them before it. */
	readonly overdue: readonly string[];
	/** Told without having been made since the activation. */
	readonly invented: readonly string[];
	/** How many changes had to be told: those of issues that can still be found. */
	readonly wanted: number;
	readonly polls: number;
	readonly failedPolls: number;
	/** The most bytes that n8n had to store. */
	readonly largestState: number;
	readonly requests: number;
}

/** A trigger in the year of a Jira, and the n8n in which it runs. */
export interface TriggerOfYear {
	/** How long n8n waits between two polls. */
	readonly intervals: readonly number[];
	/** Changes from this time on have to be told. */
	readonly since: number;
	/** A poll by n8n's schedule, or at its start. Fails as the Jira does. */
	poll(isStart: boolean): Promise<void>;
	/** Whether the last poll left nothing to the next one. */
	isComplete(): boolean;
	/** n8n is stopped, and forgets what it has not saved. */
	stop(): void;
	/** Jira's clock goes on up to this time. */
	pass?(until: number): Promise<void>;
	/** Something else happens that only this trigger knows. */
	happens?(): Promise<void>;
	/** Nothing goes wrong any more. */
	recover?(): void;
}

/** The Jira of a year and the n8n of its trigger, in fake time. */
export interface YearOfJira {
	readonly jira: ModelJira;
	readonly random: Random;
	readonly between: (least: number, most: number) => number;
	readonly oneOf: <T>(choices: readonly T[]) => T;
	/** The time of n8n's clock, which differs from Jira's. */
	readonly now: () => number;
	/** Something follows the trigger. */
	readonly tell: (identities: readonly string[]) => void;
	/** What n8n stores. */
	readonly stored: (data: unknown) => string;
}

/**
 * A year of a trigger: bursts, outages of Jira and of n8n, an index that lags, pages that change while they are read,
 * equal times, an n8n whose clock differs from Jira's and moves, polls that overlap.
 *
 * n8n stores what a poll remembers only if the poll returned something, and after it was activated; a restart loses
 * the rest.
 *
 * @param activate activates the trigger
 */
export async function playedYear(
	seed: number,
	activate: (year: YearOfJira) => Promise<TriggerOfYear>,
): Promise<Year> {
	const random = seededRandom(seed);
	const between = (least: number, most: number) =>
		least + Math.floor(random() * (most - least + 1));
	const oneOf = <T>(choices: readonly T[]): T => choices[between(0, choices.length - 1)] as T;

	const start = Date.UTC(2026, 0, 1) + between(0, DAY);
	const jira = new ModelJira(
		start,
		{
			lagMs: oneOf([0, 5_000, LARGEST_LAG_MS]),
			precisionMs: oneOf([1, 1000]),
			comparesByMs: oneOf([1, MINUTE]),
			pageSize: oneOf([3, 7, 50]),
			mostRead: oneOf([2, 5, 100]),
		},
		random,
	);
	/** By how much n8n's clock is ahead of Jira's. */
	let skew = between(-5 * MINUTE, 5 * MINUTE);
	let overlaps = false;
	const gone = new Set<string>();
	const told = new Map<string, number>();
	const count = { polls: 0, failedPolls: 0, largestState: 0 };

	for (let issue = 0; issue < 30; issue++) jira.create();
	jira.time += HOUR;

	const someChange = () => {
		const ids = jira.ids;
		const chance = random();
		const id = oneOf(ids);
		if (chance < 0.05 || ids.length < 20) jira.create();
		else if (chance < 0.07 || ids.length > 300) {
			gone.add(id);
			if (random() < 0.5) jira.remove(id);
			else jira.leave(id);
		} else jira.change(id);
	};

	const madeBefore = jira.made.length;
	const trigger = await activate({
		jira,
		random,
		between,
		oneOf,
		now: () => jira.time + skew,
		tell: (identities) => {
			for (const identity of identities) told.set(identity, (told.get(identity) ?? 0) + 1);
		},
		stored: (data) => {
			const text = JSON.stringify(data);
			count.largestState = Math.max(count.largestState, text.length);
			return text;
		},
	});
	const pass = async (milliseconds: number) => {
		const until = jira.time + milliseconds;
		await trigger.pass?.(until);
		jira.time = Math.max(jira.time, until);
	};
	const overdue: string[] = [];
	let checked = madeBefore;
	/** The changes that the index had shown before a poll. */
	const checkUntil = (shown: number) => {
		for (; (jira.made[checked]?.time ?? shown) < shown; checked++) {
			const { identity, issue, time } = jira.made[checked] as Change;
			const isWanted = time >= trigger.since && !gone.has(issue?.id ?? '');
			if (isWanted && !told.has(identity)) overdue.push(identity);
		}
	};
	const poll = async (isStart = false): Promise<void> => {
		count.polls += 1;
		const began = jira.time;
		try {
			await trigger.poll(isStart);
			if (trigger.isComplete()) checkUntil(began - LARGEST_LAG_MS - 1000);
		} catch {
			count.failedPolls += 1;
		}
	};

	jira.onRequest = async () => {
		await pass(between(20, 400));
		if (random() < 0.05) someChange();
		if (random() < 0.01) skew = between(-5 * MINUTE, 5 * MINUTE);
		if (overlaps) {
			overlaps = false;
			await poll();
		}
	};

	while (jira.time < start + YEAR) {
		// Something happens, some of it at the same moment.
		const burst = random() < 0.02 ? between(50, 400) : random() < 0.4 ? between(1, 8) : 0;
		const isBulk = random() < 0.5;
		for (let change = 0; change < burst; change++) {
			someChange();
			if (!isBulk) await pass(between(0, 3_000));
		}
		// n8n polls for a while.
		const interval = oneOf(trigger.intervals);
		for (let times = between(1, 4); times > 0; times--) {
			if (random() < 0.2) someChange();
			jira.isDown = random() < 0.05;
			overlaps = random() < 0.05;
			await poll();
			if (random() < 0.2) someChange();
			await pass(interval);
		}
		await trigger.happens?.();
		// Somebody is away.
		const chance = random();
		if (chance < 0.02) {
			jira.isDown = true;
			await poll();
			await pass(between(MINUTE, 5 * HOUR));
		} else if (chance < 0.06) {
			trigger.stop();
			const isLong = random() < 0.1;
			const away = isLong ? between(HOUR, 2 * DAY) : between(1000, 10 * MINUTE);
			for (let change = between(0, isLong ? 300 : 5); change > 0; change--) someChange();
			await pass(away);
			jira.isDown = random() < 0.2;
			await poll(true);
		} else await pass(between(0, 6 * HOUR));
	}
	jira.isDown = false;
	trigger.recover?.();
	for (let times = 0; times < 60; times++) {
		await pass(2 * MINUTE);
		await poll();
	}

	const made = jira.made.slice(madeBefore);
	const possible = new Set(made.map(({ identity }) => identity));
	const wanted = made
		.filter(({ time }) => time >= trigger.since && time < start + YEAR)
		.filter(isThere(gone));
	return {
		missed: wanted.map(({ identity }) => identity).filter((identity) => !told.has(identity)),
		repeated: [...told].filter(([, times]) => times > 1).map(([identity]) => identity),
		overdue,
		invented: [...told.keys()].filter((identity) => !possible.has(identity)),
		wanted: wanted.length,
		requests: jira.requests,
		...count,
	};
}

const isThere =
	(gone: ReadonlySet<string>) =>
	({ issue }: Change): boolean =>
		!gone.has(issue?.id ?? '');
