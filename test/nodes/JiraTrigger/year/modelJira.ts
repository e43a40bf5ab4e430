import type { Change } from '../../../../nodes/JiraTrigger/change';
import type { ChangeSource, ListedIssue } from '../../../../nodes/JiraTrigger/search/findChanges';

/** Random numbers from a seed, in [0, 1). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

interface Indexed {
	readonly updated: number;
	readonly visible: number;
}

interface ModelIssue {
	readonly id: string;
	readonly created: number;
	readonly changes: Change[];
	updated: number;
	/** What the index shows, and from when on. */
	index: Indexed[];
	/** Whether the user's query finds it. */
	matches: boolean;
}

/** The Jira is down. */
export class JiraDown extends Error {}

/** How a Jira behaves. */
export interface ModelSettings {
	/** The most milliseconds until the index shows an update. */
	readonly lagMs: number;
	/** What times are cut off to: milliseconds or seconds. */
	readonly precisionMs: number;
	/** What JQL compares by. */
	readonly comparesByMs: number;
	readonly pageSize: number;
	readonly mostRead: number;
}

/** A Jira in memory with an index that lags, in its own time. Pages are by offset, so that issues can slip through. */
export class ModelJira implements ChangeSource {
	/** Jira's clock. */
	time: number;

	isDown = false;

	/** Called at each request, before it is answered. */
	onRequest: () => Promise<void> = async () => {};

	/** Called at each change of an issue that the user's query finds. */
	onChange: (change: Change) => void = () => {};

	readonly made: Change[] = [];

	requests = 0;

	private readonly issues = new Map<string, ModelIssue>();

	private next = 1;

	constructor(
		start: number,
		private readonly settings: ModelSettings,
		private readonly random: Random,
	) {
		this.time = start;
	}

	get mostRead(): number {
		return this.settings.mostRead;
	}

	/** The issues that the user's query finds. */
	get ids(): string[] {
		return [...this.issues.values()].filter(({ matches }) => matches).map(({ id }) => id);
	}

	create(): void {
		const id = String(10_000 + this.next++);
		const at = this.now();
		this.issues.set(id, {
			id,
			created: at,
			updated: at,
			changes: [],
			index: [],
			matches: true,
		});
		this.change(id, 'created');
	}

	change(id: string, what = `history:${this.next++}`): void {
		const issue = this.issues.get(id);
		if (issue === undefined) return;
		const time = this.now();
		issue.updated = time;
		issue.index.push({ updated: time, visible: this.time + this.random() * this.settings.lagMs });
		issue.index = issue.index.slice(-20);
		const change: Change = {
			identity: `issue:${id}:${what}`,
			event: what === 'created' ? 'issueCreated' : 'issueUpdated',
			time,
			issue: { id, key: `SUP-${id}` },
			changes: [],
		};
		issue.changes.push(change);
		this.made.push(change);
		if (issue.matches) this.onChange(change);
	}

	remove(id: string): void {
		this.issues.delete(id);
	}

	leave(id: string): void {
		const issue = this.issues.get(id);
		if (issue !== undefined) issue.matches = false;
	}

	async list(from: number): Promise<{ issues: readonly ListedIssue[]; pages: number }> {
		const found: ListedIssue[] = [];
		const { pageSize, comparesByMs } = this.settings;
		for (let pages = 1; ; pages++) {
			await this.answer();
			const bound = Math.floor(from / comparesByMs) * comparesByMs;
			const all = [...this.issues.values()]
				.flatMap((issue) => {
					const shown = issue.index.findLast(({ visible }) => visible <= this.time);
					if (shown === undefined || !issue.matches || shown.updated < bound) return [];
					return [
						{ id: issue.id, created: issue.created, shown: shown.updated, now: issue.updated },
					];
				})
				.toSorted((one, other) => one.created - other.created || Number(one.id) - Number(other.id));
			const page = all.slice((pages - 1) * pageSize, pages * pageSize);
			// Some answers show the index, and some what the index does not know yet.
			const isFresh = this.random() < 0.5;
			found.push(...page.map(({ id, shown, now }) => ({ id, updated: isFresh ? now : shown })));
			if (pages * pageSize >= all.length) return { issues: found, pages };
		}
	}

	async changesOf(ids: readonly string[], from: number): Promise<readonly Change[]> {
		await this.answer();
		return ids.flatMap(
			(id) => this.issues.get(id)?.changes.filter(({ time }) => time >= from) ?? [],
		);
	}

	/** The time of Jira's clock, as it answers. */
	async asked(): Promise<number> {
		await this.answer();
		return this.time;
	}

	private now(): number {
		const { precisionMs } = this.settings;
		return Math.floor(this.time / precisionMs) * precisionMs;
	}

	private async answer(): Promise<void> {
		this.requests += 1;
		await this.onRequest();
		if (this.isDown) throw new JiraDown();
	}
}
