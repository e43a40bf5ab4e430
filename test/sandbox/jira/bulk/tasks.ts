/** What an asynchronous bulk operation did to each of its issues. */
export interface TaskResult {
	/** Ids of issues that were changed. */
	readonly processed: readonly string[];
	/** Reasons by the id of issues that were not. */
	readonly failed: Readonly<Record<string, readonly string[]>>;
	/** How many issues did not exist or were not visible. */
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

/** The state of a task at some time. */
export interface TaskState {
	readonly status: TaskStatus;
	readonly percent: number;
	/** When it was last updated, in milliseconds since 1970. */
	readonly updated: number;
}

/**
 * The tasks of a site. A task does its work when it is submitted, but reports it only when its time is over.
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

	/** Stops a task, as an administrator may: it never reports what it has not reported by now. */
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
