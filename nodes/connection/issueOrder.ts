/**
 * Keeps writes to one issue in the order in which they were asked for, one at a time; writes to different
 * issues do not wait for each other.
 */
export class IssueOrder {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Runs `write` after every earlier write to the same issue has ended, however it ended. */
	async after<T>(issue: string | undefined, write: () => Promise<T>): Promise<T> {
		if (issue === undefined) return await write();
		const earlier = this.last.get(issue) ?? Promise.resolve();
		const mine = earlier.then(write, write);
		const settled = mine.catch(() => {});
		this.last.set(issue, settled);
		try {
			return await mine;
		} finally {
			if (this.last.get(issue) === settled) this.last.delete(issue);
		}
	}
}
