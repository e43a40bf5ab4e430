import type { Site } from '../connection';
import type { Endpoint } from '../endpoints';
import { outcomeOfAnswer, type TaskAnswer } from './batchAnswer';
import { oneByOne, prepareAll, streamOf, type Combination, type Runner } from './combination';
import { inHalves, mayBeTooLarge } from './refusedInBatch';
import type { RunContext } from './runContext';
import type { ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** A task that Jira carries out for many items. */
export interface BulkTask<Input, E extends Endpoint = Endpoint> {
	/** Only inputs with the same key can share a task; `undefined` for an input that does not want one. */
	key(input: Input, site: Site): string | undefined;
	/** What the input changes: changes to it keep their order. */
	subject(input: Input): string;
	/** The most inputs of a task. */
	readonly size: number;
	/**
	 * Throws {@link ItemRefused} for what a task cannot do; inputs with the same key do not differ in this. Called with
	 * the first input of every task, even of a task with only one.
	 */
	check?(input: Input, context: RunContext<E>): Promise<void>;
	/** Runs a task and returns one answer for each input, in order. */
	run(inputs: readonly Input[], context: RunContext<E>): Promise<readonly TaskAnswer[]>;
}

interface PlannedTask<Input> {
	readonly position: number;
	readonly items: Array<PlannedItem<Input>>;
}

/**
 * Items that want it share a task that Jira carries out while the node waits. The tasks of a run follow one another,
 * so that changes to one issue keep their order. A single item is faster without a task, so it is carried out on its
 * own.
 *
 * @param others how items without a task are carried out, after the tasks
 */
export function bulkTask<Input, E extends Endpoint>(
	task: BulkTask<Input, E>,
	others: Combination<Input, E> = oneByOne,
): Combination<Input, E> {
	return async function* (items, runner): AsyncGenerator<WorkUnit> {
		const { tasks, rest } = await intoTasks(items, task, runner.context.site);
		let before = Promise.resolve(true);
		for (const planned of tasks) {
			const run = async () => {
				const mine = before.then(async (goOn) =>
					goOn ? await runTask(planned.items, task, runner) : [],
				);
				before = mine.then(
					(outcomes) => !runner.stopsAtFailure || outcomes.every((outcome) => 'outputs' in outcome),
				);
				return await mine;
			};
			yield { run };
		}
		yield* others(streamOf(rest), runner);
	};
}

/** Puts items into tasks, but never into a task that runs before an earlier change of the same subject. */
async function intoTasks<Input, E extends Endpoint>(
	items: AsyncIterable<PlannedItem<Input>>,
	task: BulkTask<Input, E>,
	site: Site,
): Promise<{ tasks: Array<PlannedTask<Input>>; rest: Array<PlannedItem<Input>> }> {
	const rest: Array<PlannedItem<Input>> = [];
	const tasks: Array<PlannedTask<Input>> = [];
	const open = new Map<string, PlannedTask<Input>>();
	/** The last task that changes a subject. */
	const changedBy = new Map<string, number>();
	for await (const item of items) {
		const key = task.key(item.input, site);
		if (key === undefined) {
			rest.push(item);
			continue;
		}
		const subject = task.subject(item.input);
		let planned = open.get(key);
		if (
			planned === undefined ||
			planned.items.length >= task.size ||
			planned.position < (changedBy.get(subject) ?? 0)
		) {
			planned = { position: tasks.length, items: [] };
			tasks.push(planned);
			open.set(key, planned);
		}
		planned.items.push(item);
		changedBy.set(subject, planned.position);
	}
	return { tasks, rest };
}

async function runTask<Input, E extends Endpoint>(
	items: ReadonlyArray<PlannedItem<Input>>,
	task: BulkTask<Input, E>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome[]> {
	const [ready, refused] = await prepareAll(items, runner);
	const inputs = ready.map(({ input }) => input);
	const answers = await checkedAnswers(inputs, task, runner.context);
	const outcomes = ready.map(
		async (item, position) => await outcomeOfAnswer(item, answers[position] ?? 'unnamed', runner),
	);
	return [...refused, ...(await Promise.all(outcomes))];
}

async function checkedAnswers<Input, E extends Endpoint>(
	inputs: readonly Input[],
	task: BulkTask<Input, E>,
	context: RunContext<E>,
): Promise<readonly TaskAnswer[]> {
	const [first] = inputs;
	if (first === undefined) return [];
	try {
		await task.check?.(first, context);
	} catch (reason) {
		return inputs.map(() => ({ reason }));
	}
	return await answersOf(inputs, task, context);
}

/** The outcome of each input: from one task, from several if it was too large, or to be requested individually. */
async function answersOf<Input, E extends Endpoint>(
	inputs: readonly Input[],
	task: BulkTask<Input, E>,
	context: RunContext<E>,
): Promise<readonly TaskAnswer[]> {
	if (inputs.length < 2) return inputs.map(() => 'askAlone');
	try {
		return await task.run(inputs, context);
	} catch (reason) {
		if (!mayBeTooLarge(reason)) return inputs.map(() => ({ reason }));
		return await inHalves(inputs, async (half) => await answersOf(half, task, context));
	}
}
