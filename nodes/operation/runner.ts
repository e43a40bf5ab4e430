import type { IDataObject } from 'n8n-workflow';
import type { Connection } from '../connection';
import type { Runner } from './combination';
import type { ItemFiles } from './itemFiles';
import type { ItemOutput } from './itemOutput';
import { doOrFind } from './lostAnswers';
import { sendMarked, type Marks } from './marks';
import type { Operation } from './operation';
import type { ItemContext, RunContext } from './runContext';
import { Steps } from './steps';
import { outcomeOf, type ItemOutcome, type PlannedItem } from './workUnit';

/** What carrying out items needs to know about the run. */
export interface RunFacts {
	filesOf(itemIndex: number): ItemFiles;
	readonly fieldNames: Map<string, string>;
	readonly timeZone: string;
	tell(sentence: string): void;
	readonly marks: Marks;
	/** Whether the run stops at the first item that fails. */
	readonly stopsAtFailure: boolean;
	readonly itemCount: number;
}

/** What carries out items of an operation on a connection. */
export function runnerOf(
	{ prepare, run, output, afterwards }: Operation,
	connection: Connection,
	{ filesOf, fieldNames, timeZone, tell, marks, stopsAtFailure, itemCount }: RunFacts,
): Runner<unknown> {
	const wait = async (ms: number) => await connection.wait(ms);
	const context: RunContext = {
		site: connection.site,
		send: sendMarked(async (request, transfer) => await connection.send(request, transfer), marks),
		loadOnce: async (name, load) => await connection.loadOnce(name, load),
		remember: (name, value) => connection.remember(name, value),
		issueName: (issue) => connection.issueNames.oneFor(issue),
		fieldNames,
		timeZone,
		tell,
		now: () => connection.now(),
		wait,
		marks,
		doOrFind: async (work, finder) => await doOrFind(work, finder, wait),
	};
	/** The outcome of work for one item, and of what the operation does after it. */
	const settled = async (
		item: PlannedItem,
		work: (own: ItemContext) => Promise<ItemOutput | ItemOutput[]>,
	): Promise<ItemOutcome> => {
		const steps = new Steps();
		const own = { ...context, files: filesOf(item.itemIndex), steps };
		const outcome = await outcomeOf(item, async () => {
			const done = await work(own);
			return afterwards === undefined
				? done
				: await afterwards(done as IDataObject, item.input, own);
		});
		return 'reason' in outcome ? { ...outcome, reason: steps.failure(outcome.reason) } : outcome;
	};
	return {
		context,
		stopsAtFailure,
		itemCount,
		prepared: async (item) => {
			if (prepare === undefined) return item;
			const own = { ...context, files: filesOf(item.itemIndex) };
			return { ...item, input: await prepare(item.input, own) };
		},
		carryOut: async (item) => await settled(item, async (own) => await run(item.input, own)),
		finish: async (item, answer) =>
			await settled(item, async () => output?.(answer, item.input, connection.site) ?? answer),
	};
}
