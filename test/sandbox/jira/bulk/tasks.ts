/** What an asynchronous bulk operation did to each of its issues. */
export interface TaskResult {
	/** Ids of issues that were changed. */
	readonly processed: readonly string[];
	/** Reasons by the id of issues that were not. */
	readonly failed: Readonly<Record<string, readonly string[]>>;
	/** How many issues were not there or not to be seen. */
	readonly invalid: number;
}

export interface Task {
	readonly id: string;
	readonly accountId: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	readonly ends: number;
	readonly result: TaskResult;
}

export type TaskStatus = 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'CANCELLED';

/** How a task stands at some time. */
export interface TaskState {
	readonly status: TaskStatus;
	readonly percent: number;
	/** When it was last heard of, in milliseconds since 1970. */
	readonly updated: number;
}

/**
 * The tasks of a site. What a task does is done when it is submitted; it says so only when its time is over.
 */
export class TaskStore {
	private readonly tasks = new Map<string, Task>();

	private readonly cancelled = new Map<string, number>();

	private nextId = 10600;

	constructor(private readonly clock: () => number) {}

	get(id: string): Task | undefined {
		return this.tasks.get(id);
	}

	all(): Task[] {
		return [...this.tasks.values()];
	}

	/** @param duration milliseconds until it is complete */
	add(accountId: string, result: TaskResult, duration: number): Task {
		const created = this.clock();
		const task = {
			id: String(this.nextId++),
			accountId,
			created,
			ends: created + duration,
			result,
		};
		this.tasks.set(task.id, task);
		return task;
	}

	/** Stops a task, as an administrator may: what it has not said by now it never says. */
	cancel(id: string): void {
		this.cancelled.set(id, this.clock());
	}

	stateOf({ id, created, ends }: Task): TaskState {
		const now = this.clock();
		const stopped = this.cancelled.get(id);
		const at = Math.min(now, stopped ?? now, ends);
		const percent = ends > created ? Math.floor((100 * (at - created)) / (ends - created)) : 100;
		if (percent === 100) return { status: 'COMPLETE', percent, updated: ends };
		if (stopped !== undefined) return { status: 'CANCELLED', percent, updated: stopped };
		return { status: percent === 0 ? 'ENQUEUED' : 'RUNNING', percent, updated: at };
	}
}
