import type { TaskAnswer, TaskContext, Together } from './shapes';
import { halvesOf, mayBeTooLarge, refusedInBatch, unnamedInAnswer } from './refusedInBatch';
import type { ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** What planning tasks needs from the runner. */
interface TaskRunner {
	readonly context: TaskContext;
	prepare(item: PlannedItem): Promise<unknown>;
	/** Carries out an item by itself. */
	alone(item: PlannedItem): Promise<ItemOutcome>;
	/** Whether no further task starts after an item that could not be carried out. */
	readonly stopsAtFailure: boolean;
}

interface Task {
	readonly position: number;
	readonly items: PlannedItem[];
}

/**
 * Plans tasks for the items that ask to be carried out together. A task for one item would take longer than the item by
 * itself, so that is carried out alone.
 *
 * @returns the tasks, each of which waits for the one before it; and the items that are to be carried out one by one
 */
export function planTogether(
	items: readonly PlannedItem[],
	together: Together<unknown>,
	runner: TaskRunner,
): { units: WorkUnit[]; others: PlannedItem[] } {
	const { site } = runner.context;
	const others: PlannedItem[] = [];
	const tasks: Task[] = [];
	const open = new Map<string, Task>();
	/** The last task that changes a subject. */
	const changedBy = new Map<string, number>();
	for (const item of items) {
		const key = together.key(item.input, site);
		if (key === undefined) {
			others.push(item);
			continue;
		}
		const subject = together.subject(item.input);
		let task = open.get(key);
		if (
			task === undefined ||
			task.items.length >= together.size ||
			task.position < (changedBy.get(subject) ?? 0)
		) {
			task = { position: tasks.length, items: [] };
			tasks.push(task);
			open.set(key, task);
		}
		task.items.push(item);
		changedBy.set(subject, task.position);
	}
	let before = Promise.resolve(true);
	const units = tasks.map(({ items: taskItems }) => ({
		items: taskItems,
		run: async () => {
			const earlier = before;
			const mine = earlier.then(async (goOn) =>
				goOn ? await runTask(taskItems, together, runner) : [],
			);
			before = mine.then(
				(outcomes) => !runner.stopsAtFailure || outcomes.every((outcome) => 'outputs' in outcome),
			);
			return await mine;
		},
	}));
	return { units, others };
}

async function runTask(
	items: readonly PlannedItem[],
	together: Together<unknown>,
	{ context, prepare, alone }: TaskRunner,
): Promise<ItemOutcome[]> {
	const refused: ItemOutcome[] = [];
	const ready: Array<{ readonly item: PlannedItem; readonly input: unknown }> = [];
	for (const item of items) {
		try {
			const input = await prepare(item);
			if (ready.length === 0) await together.check?.(input, context);
			ready.push({ item, input });
		} catch (reason) {
			refused.push({ itemIndex: item.itemIndex, reason });
		}
	}
	const inputs = ready.map(({ input }) => input);
	const answers = await answersOf(inputs, together, context);
	const outcomes = await Promise.all(
		ready.map(async ({ item }, position): Promise<ItemOutcome> => {
			const { itemIndex } = item;
			const answer = answers[position] ?? 'unnamed';
			if (answer === 'askAlone') return await alone(item);
			if (answer === 'unnamed') return { itemIndex, reason: unnamedInAnswer() };
			if ('output' in answer) return { itemIndex, outputs: [answer.output] };
			const reason =
				'reason' in answer ? answer.reason : refusedInBatch(answer.refused, answer.status);
			return { itemIndex, reason };
		}),
	);
	return [...refused, ...outcomes];
}

/** What became of each input: in one task, in several where that was too large, or to be asked alone. */
async function answersOf(
	inputs: readonly unknown[],
	together: Together<unknown>,
	context: TaskContext,
): Promise<readonly TaskAnswer[]> {
	if (inputs.length < 2) return inputs.map(() => 'askAlone');
	try {
		return await together.run(inputs, context);
	} catch (reason) {
		if (!mayBeTooLarge(reason)) return inputs.map(() => ({ reason }));
		const answers: TaskAnswer[] = [];
		for (const half of halvesOf(inputs)) {
			answers.push(...(await answersOf(half, together, context)));
		}
		return answers;
	}
}
