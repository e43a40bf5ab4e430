import type { Connection } from '../connection';
import type { Runner } from './combination';
import type { ItemFiles } from './itemFiles';
import { asOutput } from './itemOutput';
import { doOrFind } from './lostAnswers';
import { sendMarked, type Marks } from './marks';
import type { Operation } from './operation';
import type { RunContext } from './runContext';
import { Steps } from './steps';
import { outcomeOf } from './workUnit';

/** What carrying out items needs to know about the run. */
export interface RunFacts {
	filesOf(itemIndex: number): ItemFiles;
	readonly fieldNames: Map<string, string>;
	tell(sentence: string): void;
	readonly marks: Marks;
	/** Whether the run stops at the first item that fails. */
	readonly stopsAtFailure: boolean;
}

/** What carries out items of an operation on a connection. */
export function runnerOf(
	{ prepare, run, output }: Operation,
	connection: Connection,
	{ filesOf, fieldNames, tell, marks, stopsAtFailure }: RunFacts,
): Runner<unknown> {
	const wait = async (ms: number) => await connection.wait(ms);
	const context: RunContext = {
		site: connection.site,
		send: sendMarked(async (request, transfer) => await connection.send(request, transfer), marks),
		loadOnce: async (name, load) => await connection.loadOnce(name, load),
		remember: (name, value) => connection.remember(name, value),
		fieldNames,
		tell,
		now: () => connection.now(),
		wait,
		marks,
		doOrFind: async (work, finder) => await doOrFind(work, finder, wait),
	};
	return {
		context,
		stopsAtFailure,
		prepared: async (item) =>
			prepare === undefined ? item : { ...item, input: await prepare(item.input, context) },
		carryOut: async (item) => {
			const steps = new Steps();
			const own = { ...context, files: filesOf(item.itemIndex), steps };
			const outcome = await outcomeOf(item, async () => await run(item.input, own));
			return 'reason' in outcome ? { ...outcome, reason: steps.failure(outcome.reason) } : outcome;
		},
		outputOf: (answer, input) => {
			const body = asOutput(answer);
			return output === undefined ? body : output(body, input, connection.site);
		},
	};
}
