import type { Happening, IssueUpdate } from './happening';

/** Learns what happened, and the account id of whoever did it; null if nobody is known. */
export type Listener = (happening: Happening, by: string | null) => void;

/** Passes on what the stores of a Jira report. Without a listener, a report costs nothing. */
export class EventHub {
	private readonly listeners = new Set<Listener>();

	/** The updates of issues that the current request has made, until it ends; null outside requests. */
	private updates: Array<[IssueUpdate, string | null]> | null = null;

	private requester: string | null = null;

	/** Whoever sent the current request. */
	get by(): string | null {
		return this.requester;
	}

	/** @returns stops listening */
	listen(listener: Listener): () => void {
		this.listeners.add(listener);
		return () => {
			this.listeners.delete(listener);
		};
	}

	report(happening: Happening): void {
		if (this.listeners.size === 0) return;
		const by = happening.by ?? this.requester;
		if (happening.kind === 'issueUpdated' && this.updates !== null) {
			this.updates.push([happening, by]);
		} else {
			this.pass(happening, by);
		}
	}

	/**
	 * Runs what a request of somebody does. A comment or worklog and a change of fields of the same issue are one update
	 * then, as in Jira.
	 */
	during<T>(accountId: string | null, work: () => T): T {
		const [outerRequester, outerUpdates] = [this.requester, this.updates];
		this.requester = accountId;
		this.updates = [];
		try {
			return work();
		} finally {
			const updates = joined(this.updates);
			this.requester = outerRequester;
			this.updates = outerUpdates;
			for (const [update, by] of updates) this.pass(update, by);
		}
	}

	private pass(happening: Happening, by: string | null): void {
		for (const listener of this.listeners) listener(happening, by);
	}
}

/** Joins an update that only adds something with one that has a history, if both are of the same issue. */
function joined(
	updates: ReadonlyArray<[IssueUpdate, string | null]>,
): Array<[IssueUpdate, string | null]> {
	const result: Array<[IssueUpdate, string | null]> = [];
	for (const [update, by] of updates) {
		const at = result.findIndex(
			([{ issue, entry }]) =>
				issue === update.issue && (entry === undefined) !== (update.entry === undefined),
		);
		const [other] = result[at] ?? [];
		if (other === undefined) result.push([update, by]);
		else result[at] = [{ ...other, ...update, reason: reasonOf(other, update) }, by];
	}
	return result;
}

/** A change of fields says more of a comment that comes with it; logged work says more of the estimates. */
function reasonOf(one: IssueUpdate, other: IssueUpdate): IssueUpdate['reason'] {
	const reasons = [one.reason, other.reason];
	const work = reasons.find((reason) => reason.startsWith('work'));
	return work ?? (reasons.includes('fields') ? 'fields' : one.reason);
}
