import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { systemClock } from '../connection';
import { passedOn } from '../connection/passedOn';

interface Kept {
	readonly at: number;
	readonly value: Promise<unknown>;
}

/** For how long answers are kept: fields are renamed seldom. */
const KEPT_MS = 10 * 60_000;

const byName = new BoundedMap<Kept>(1000);

/**
 * What was asked under a name in the last ten minutes, in this process: not every delivery can ask Jira for it. After a
 * failure, the next caller asks again.
 */
export async function keptAWhile<Value>(name: string, ask: () => Promise<Value>): Promise<Value> {
	const now = systemClock.now();
	const kept = byName.get(name);
	if (kept !== undefined && now - kept.at < KEPT_MS) return (await kept.value) as Value;
	const value = ask();
	byName.set(name, { at: now, value });
	try {
		return await value;
	} catch (reason) {
		byName.delete(name);
		throw passedOn(reason);
	}
}
