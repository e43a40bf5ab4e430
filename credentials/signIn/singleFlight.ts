/**
 * Runs one task per key at a time: callers during a run share its answer or rejection. Nothing is kept afterwards.
 */
export class SingleFlight<Result> {
	private readonly running = new Map<string, Promise<Result>>();

	run(key: string, task: () => Promise<Result>): Promise<Result> {
		const current = this.running.get(key);
		if (current !== undefined) return current;
		const started = task().finally(() => {
			this.running.delete(key);
		});
		this.running.set(key, started);
		return started;
	}
}
