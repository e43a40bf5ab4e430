import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type JiraRequest, type Site } from '../connection';
import type { Endpoint } from '../endpoints';
import { outcomeOfAnswer, type BatchAnswer } from './batchAnswer';
import { prepareAll, type Combination, type Runner } from './combination';
import { lookedFor, type Find } from './lostAnswers';
import { inHalves, mayBeTooLarge } from './refusedInBatch';
import type { RunContext } from './runContext';
import type { ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** One request for many items, with an answer for each. */
export interface Batch<Input, E extends Endpoint = Endpoint> {
	/** The most inputs of one request; 1 if the site has no such request. */
	size(site: Site): number;
	/** Only inputs with the same key can share a request. */
	key?(input: Input): string;
	request(inputs: readonly Input[], site: Site): JiraRequest<NoInfer<E>>;
	/** Reads the answer, also of a refused batch (400): one answer for each input, in order. */
	answers(body: unknown, inputs: readonly Input[], site: Site): readonly BatchAnswer[];
	/**
	 * For writes that must not be sent twice: looks in Jira for the results of inputs whose answers were lost. Returns
	 * bodies for the operation's `output`; `undefined` if there is nothing to recognize them by.
	 */
	finder?(context: RunContext<E>): Find<Input, IDataObject> | undefined;
}

/**
 * Items share requests. An item without others to share with, or one that the answer does not
 * mention, is sent on its own.
 */
export function batched<Input, E extends Endpoint>(batch: Batch<Input, E>): Combination<Input, E> {
	return async function* (items, runner): AsyncGenerator<WorkUnit> {
		const size = batch.size(runner.context.site);
		const open = new Map<string, Array<PlannedItem<Input>>>();
		const unit = (members: ReadonlyArray<PlannedItem<Input>>): WorkUnit => ({
			run: async () => await runBatch(members, batch, runner),
		});
		for await (const item of items) {
			const key = batch.key?.(item.input) ?? '';
			const members = open.get(key) ?? [];
			members.push(item);
			open.set(key, members);
			if (members.length < size) continue;
			open.delete(key);
			yield unit(members);
		}
		for (const members of open.values()) yield unit(members);
	};
}

async function runBatch<Input, E extends Endpoint>(
	items: ReadonlyArray<PlannedItem<Input>>,
	batch: Batch<Input, E>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome[]> {
	const { context } = runner;
	const [ready, refused] = await prepareAll(items, runner);
	const found = await lookedFor(await sendBatch(ready, batch, runner), ready, {
		finder: () => batch.finder?.(context),
		outcome: async (item, body) => await runner.finish(item, body),
		wait: context.wait,
	});
	return [...refused, ...found];
}

async function sendBatch<Input, E extends Endpoint>(
	items: ReadonlyArray<PlannedItem<Input>>,
	batch: Batch<Input, E>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome[]> {
	const { site, send } = runner.context;
	if (items.length <= 1) {
		return await Promise.all(items.map(async (item) => await runner.carryOut(item)));
	}

	const inputs = items.map(({ input }) => input);
	const settle = async (answers: readonly BatchAnswer[]) =>
		await Promise.all(
			items.map(
				async (item, position) =>
					await outcomeOfAnswer(item, answers[position] ?? 'unnamed', runner),
			),
		);
	let body: unknown;
	try {
		body = await send(batch.request(inputs, site));
	} catch (reason) {
		if (mayBeTooLarge(reason)) {
			return await inHalves(items, async (half) => await sendBatch(half, batch, runner));
		}
		const answers = refusedParts(reason, inputs, batch, site);
		return answers === undefined
			? items.map(({ itemIndex }) => ({ itemIndex, reason }))
			: await settle(answers);
	}
	return await settle(batch.answers(body, inputs, site));
}

/**
 * What a refused batch (400) says about its parts; undefined if it names none. If it names those at fault, Jira did
 * nothing at all, so the others can be sent.
 */
function refusedParts<Input, E extends Endpoint>(
	reason: unknown,
	inputs: readonly Input[],
	batch: Batch<Input, E>,
	site: Site,
): readonly BatchAnswer[] | undefined {
	if (!(reason instanceof RequestFailed) || reason.failure.status !== 400) return undefined;
	const answers = batch.answers(reason.answerBody, inputs, site);
	if (!answers.some((answer) => typeof answer === 'object')) return undefined;
	return inputs.map((_, position) => {
		const answer = answers[position] ?? 'unnamed';
		return answer === 'unnamed' ? 'askAlone' : answer;
	});
}
