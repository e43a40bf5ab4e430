import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { systemClock } from '../connection';
import { openConnection } from '../connection/openConnection';
import { passedOn } from '../connection/passedOn';
import type { NodeFunctions } from '../connection/transport';
import { nodePlace } from './nodePlace';
import type { AskedJira } from './search/jiraSource';
import { knownNames } from './search/knownNames';
import type { Known } from './wanted/known';
import type { Wanted } from './wanted/wanted';

interface Kept {
	readonly at: number;
	readonly known: Promise<Known>;
}

/** For how long the names of a node are kept: fields are renamed seldom. */
const KEPT_MS = 10 * 60_000;

const byNode = new BoundedMap<Kept>(500);

/**
 * What is needed to compare changes with what a node waits for; asked of Jira once in ten minutes, not per delivery.
 *
 * @param opened the Jira, if it is open already
 */
export async function namesKnown(
	wanted: Wanted,
	functions: NodeFunctions,
	opened?: AskedJira,
): Promise<Known> {
	const place = `${nodePlace(functions)} ${JSON.stringify(wanted)}`;
	const now = systemClock.now();
	const kept = byNode.get(place);
	if (kept !== undefined && now - kept.at < KEPT_MS) return await kept.known;
	const ask = async () => await knownNames(wanted, opened ?? (await openConnection(functions)));
	const known = ask();
	byNode.set(place, { at: now, known });
	try {
		return await known;
	} catch (reason) {
		byNode.delete(place);
		throw passedOn(reason);
	}
}
