import { foundKeys, refusedTickets } from './deviations';
import type { FlavourRun } from './flavourRun';
import type { SignInAnswer } from './signInAnswer';
import type { Ticket } from './tickets';

/** The counts after a run, most of them from Jira itself. */
export interface Counts {
	readonly created: number;
	readonly refused: number;
	readonly comments: number;
	/** Issues with the status that their ticket asks for. */
	readonly transitioned: number;
	/** Issues of this run that the search found. */
	readonly found: number;
}

/** The output of `--json`. */
export interface Summary extends Counts {
	readonly ok: boolean;
	readonly credentials: Readonly<Record<string, SignInAnswer['status']>>;
	readonly requests: Readonly<Record<FlavourRun['flavour'], number>>;
}

/** Counts the results of the tickets. */
export function countsOf(run: FlavourRun, tickets: readonly Ticket[]): Counts {
	const { held } = run;
	const states = new Map(tickets.map(({ id, state }) => [id, state]));
	const found = new Set(foundKeys(run));
	return {
		created: held.length,
		refused: refusedTickets(run, tickets).length,
		comments: held.reduce((sum, { comments }) => sum + comments.length, 0),
		transitioned: held.filter(({ labels, status }) =>
			labels.some((label) => states.get(label) === status),
		).length,
		found: held.filter(({ key }) => found.has(key)).length,
	};
}

/** How many requests the sandbox counted. */
export function requestCount({ requests }: FlavourRun): number {
	return Object.values(requests).reduce((sum, count) => sum + count, 0);
}

/** The counts in which the flavours differ: one line each. */
export function disagreements(cloud: Counts, dataCenter: Counts): string[] {
	return Object.entries(cloud).flatMap(([name, count]) => {
		const other = dataCenter[name as keyof Counts];
		return count === other ? [] : [`${name}: ${count} on Cloud, ${other} on Data Center`];
	});
}

/** The last lines of the demo; if the flavours disagree, the numbers are those of Cloud. */
export function summaryOf(
	answers: readonly SignInAnswer[],
	runs: { readonly cloud: FlavourRun; readonly dataCenter: FlavourRun },
	counts: Counts,
	ok: boolean,
): Summary {
	const good = answers.filter(({ flaw }) => flaw === null);
	return {
		ok,
		credentials: Object.fromEntries(good.map(({ type, status }) => [type, status])),
		...counts,
		requests: { cloud: requestCount(runs.cloud), dataCenter: requestCount(runs.dataCenter) },
	};
}
