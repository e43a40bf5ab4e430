import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type Connection, type Site } from '../connection';
import type { ItemFiles } from './itemFiles';
import type { ItemOutput } from './itemOutput';
import { lookAhead } from './lookAhead';
import type { Operation } from './operation';
import type {
	BatchAnswer,
	BatchShape,
	ItemContext,
	Preparation,
	ScriptContext,
	Shape,
	SharedShape,
	TaskContext,
} from './shapes';
import { doOrFind, lookedFor } from './lostAnswers';
import { sendMarked, type Marks } from './marks';
import { halvesOf, mayBeTooLarge, refusedInBatch, unnamedInAnswer } from './refusedInBatch';
import { planShared } from './sharedRequests';
import { planTogether } from './together';
import type { ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** What planning must know of the run. */
export interface RunFacts {
	filesOf(itemIndex: number): ItemFiles;
	readonly fieldNames: Map<string, string>;
	readonly marks: Marks;
	/** Whether the first item that cannot be carried out is the last one that is tried. */
	readonly stopsAtFailure: boolean;
	/** To be awaited between the pieces of long work; see `takingTurns`. */
	betweenItems(): Promise<void>;
}

/**
 * Plans the requests for items: one unit per request where items can share one, else one unit per item. Units are
 * in input order; nothing is built or sent before a unit runs.
 */
export async function planWork(
	{ shape }: Operation,
	items: readonly PlannedItem[],
	connection: Connection,
	{ filesOf, fieldNames, marks, stopsAtFailure, betweenItems }: RunFacts,
): Promise<WorkUnit[]> {
	const wait = async (ms: number) => await connection.wait(ms);
	const context: ScriptContext = {
		site: connection.site,
		send: sendMarked(async (request, transfer) => await connection.send(request, transfer), marks),
		once: async (name, load) => await connection.once(name, load),
		know: (name, value) => connection.know(name, value),
		fieldNames,
		now: () => connection.now(),
		marks,
		doOrFind: async (work, finder) => await doOrFind(work, finder, wait),
	};
	if (shape.kind === 'shared') return await planShared(items, shape, context, betweenItems);
	if (shape.kind === 'batch') {
		return batchesOf(items, shape, connection).map((batch) => ({
			items: batch,
			run: async () => await runBatch(batch, shape, { ...context, wait }),
		}));
	}
	const runOne = async (item: PlannedItem, ready?: () => Promise<void>) =>
		await outcomeOf(item, async () => {
			await ready?.();
			return await runAlone(await prepared(item, shape, context), shape, {
				...context,
				files: filesOf(item.itemIndex),
			});
		});
	const together = shape.kind === 'list' ? undefined : shape.together;
	const { units, others } =
		together === undefined
			? { units: [], others: items }
			: planTogether(items, together, {
					context: { ...context, wait },
					prepare: async (item) => await prepared(item, shape, context),
					alone: async (item) => await runOne(item),
					stopsAtFailure,
				});
	const lookedAhead =
		shape.kind === 'script'
			? lookAhead(
					others.map(({ input }) => input),
					shape,
					context,
				)
			: undefined;
	return [
		...units,
		...others.map((item, position) => ({
			items: [item],
			run: async () => [await runOne(item, async () => await lookedAhead?.(position))],
		})),
	];
}

type SingleShape = Exclude<Shape<unknown>, BatchShape<unknown> | SharedShape<unknown>>;

async function runAlone(
	input: unknown,
	shape: SingleShape,
	context: ItemContext,
): Promise<ItemOutput | ItemOutput[]> {
	const { site, send } = context;
	switch (shape.kind) {
		case 'request': {
			const body = await send(shape.request(input, site));
			return shape.output ? shape.output(body, input, site) : asOutput(body);
		}
		case 'list': {
			const outputs: IDataObject[] = [];
			for await (const page of shape.pages(input, site, send)) {
				for (const entry of page as readonly IDataObject[]) {
					outputs.push(shape.output ? shape.output(entry, input, site) : entry);
				}
			}
			return outputs;
		}
		case 'script':
			return await shape.run(input, context);
	}
}

/** Splits items into batches that can share a request, at most as large as the site allows. */
function batchesOf(
	items: readonly PlannedItem[],
	shape: BatchShape<unknown>,
	{ site }: Connection,
): PlannedItem[][] {
	const size = shape.size(site);
	const batches: PlannedItem[][] = [];
	const open = new Map<string, PlannedItem[]>();
	for (const item of items) {
		const key = shape.batchKey?.(item.input) ?? '';
		let batch = open.get(key);
		if (batch === undefined || batch.length >= size) {
			batch = [];
			open.set(key, batch);
			batches.push(batch);
		}
		batch.push(item);
	}
	return batches;
}

async function runBatch(
	items: readonly PlannedItem[],
	shape: BatchShape<unknown>,
	context: TaskContext,
): Promise<ItemOutcome[]> {
	const refused: ItemOutcome[] = [];
	const batch: PlannedItem[] = [];
	for (const { itemIndex, input } of items) {
		try {
			batch.push({ itemIndex, input: await prepared({ itemIndex, input }, shape, context) });
		} catch (reason) {
			refused.push({ itemIndex, reason });
		}
	}
	const outcomes = await sendBatch(batch, shape, context);
	const found = await lookedFor(outcomes, batch, {
		finder: () => shape.finder?.(context),
		output: (body, input) => outputOf(shape, body, input, context.site),
		wait: context.wait,
	});
	return [...refused, ...found];
}

/** What the answer for one input of a batch becomes. */
function outputOf(
	{ output }: BatchShape<unknown>,
	body: unknown,
	input: unknown,
	site: Site,
): IDataObject {
	return output ? output(asOutput(body), input, site) : asOutput(body);
}

async function sendBatch(
	batch: readonly PlannedItem[],
	shape: BatchShape<unknown>,
	context: ScriptContext,
): Promise<ItemOutcome[]> {
	const { site, send } = context;
	const output = (body: unknown, input: unknown) => outputOf(shape, body, input, site);
	const askAlone = async (item: PlannedItem) =>
		await outcomeOf(item, async () =>
			output(await send(shape.single(item.input, site)), item.input),
		);
	if (batch.length <= 1) return await Promise.all(batch.map(askAlone));

	const inputs = batch.map(({ input }) => input);
	const settle = async (
		answers: readonly BatchAnswer[],
		unnamed: (item: PlannedItem) => Promise<ItemOutcome>,
	) =>
		await Promise.all(
			batch.map(async (item, position) => {
				const { itemIndex } = item;
				const answer = answers[position] ?? 'unnamed';
				if (answer === 'askAlone') return await askAlone(item);
				if (answer === 'unnamed') return await unnamed(item);
				if ('refused' in answer) {
					return { itemIndex, reason: refusedInBatch(answer.refused, answer.status) };
				}
				return await outcomeOf(item, async () => output(answer.output, item.input));
			}),
		);
	let body: unknown;
	try {
		body = await send(shape.batch(inputs, site));
	} catch (reason) {
		if (mayBeTooLarge(reason)) {
			const outcomes: ItemOutcome[] = [];
			for (const half of halvesOf(batch)) outcomes.push(...(await sendBatch(half, shape, context)));
			return outcomes;
		}
		const answers = refusedParts(reason, inputs, shape, site);
		// Where the answer names parts that are at fault, Jira did none of it: the others can be sent.
		return answers.length > 0
			? await settle(answers, askAlone)
			: batch.map(({ itemIndex }) => ({ itemIndex, reason }));
	}
	return await settle(shape.answers(body, inputs, site), async ({ itemIndex }) => ({
		itemIndex,
		reason: unnamedInAnswer(),
	}));
}

/** What a refused batch (400) says of its parts; nothing where it names none. */
function refusedParts(
	reason: unknown,
	inputs: readonly unknown[],
	shape: BatchShape<unknown>,
	site: Site,
): readonly BatchAnswer[] {
	if (!(reason instanceof RequestFailed) || reason.failure.status !== 400) return [];
	const answers = shape.answers(reason.answerBody, inputs, site);
	return answers.some((answer) => typeof answer === 'object') ? answers : [];
}

async function prepared(
	{ input }: PlannedItem,
	shape: Preparation<unknown>,
	context: ScriptContext,
): Promise<unknown> {
	return shape.prepare ? await shape.prepare(input, context) : input;
}

async function outcomeOf(
	{ itemIndex }: PlannedItem,
	work: () => Promise<ItemOutput | ItemOutput[]>,
): Promise<ItemOutcome> {
	try {
		const outputs = await work();
		return { itemIndex, outputs: Array.isArray(outputs) ? outputs : [outputs] };
	} catch (reason) {
		return { itemIndex, reason };
	}
}

/** Where Jira answers nothing (204) there is an output item all the same. */
function asOutput(body: unknown): IDataObject {
	return typeof body === 'object' && body !== null ? (body as IDataObject) : {};
}
