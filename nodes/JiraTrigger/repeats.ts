import type { IExecuteFunctions } from 'n8n-workflow';
import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { serially } from './hooks/serially';

/** n8n's store of what a node has seen, shared by all processes of an instance. */
export type SeenStore = Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord'>;

/** How many changes are remembered: at ten a minute, for more than half a day; Jira's last try comes after 75 minutes. */
const REMEMBERED = 10_000;

/** How often an identity is recorded again that another process overwrote, and how often after a failure. */
const MOST_TRIES = 5;

/** How many of its own last identities a process records again each time: another one may have overwritten them since. */
const RECENT = 200;

/** How many of its own last identities a process knows without the store. */
const KNOWN = 2000;

/** The identities that this process has recorded, latest last, by node. */
const recentByNode = new BoundedMap<readonly string[]>(500);

/** Whether this process has passed a change on lately; another one may have, too. */
export function wasPassedOn(identity: string, node: string): boolean {
	return recentByNode.get(node)?.includes(identity) ?? false;
}

/**
 * The identities that this node has not seen before, each once; from now on they are seen.
 *
 * The store has no lock: a process reads the whole list and writes it back. So the work of one process is done one after
 * the other, what was recorded is asked again until it holds, and what it recorded lately is recorded once more. Two
 * processes that get the same change at the same moment may still both find it new.
 *
 * @param node names the node in this process
 * @throws what the store throws again and again
 */
export async function notSeenBefore(
	identities: readonly string[],
	store: SeenStore,
	node: string,
): Promise<ReadonlySet<string>> {
	const asked = [...new Set(identities)];
	if (asked.length === 0) return new Set();
	return await serially(`seen ${node}`, async () => {
		const recent = recentByNode.get(node) ?? [];
		const again = recent.slice(-RECENT);
		const absent = new Set(await record([...new Set([...again, ...asked])], store));
		const unseen = asked.filter((one) => absent.has(one) && !recent.includes(one));
		for (let tries = 1, open = unseen; open.length > 0 && tries < MOST_TRIES; tries++) {
			// Those that are new again were overwritten by another process; this has recorded them again.
			open = await record(open, store);
		}
		const known = new Set(asked);
		const others = recent.filter((one) => !known.has(one));
		recentByNode.set(node, [...others, ...asked].slice(-KNOWN));
		return new Set(unseen);
	});
}

/** Records identities, again if the store fails: of two first insertions at once, one fails. */
async function record(identities: readonly string[], store: SeenStore): Promise<string[]> {
	for (let tries = 1; ; tries++) {
		const recorded = await store
			.checkProcessedAndRecord([...identities], 'node', {
				mode: 'entries',
				maxEntries: REMEMBERED,
			})
			.catch((reason: unknown) => {
				if (tries >= MOST_TRIES) throw reason;
				return undefined;
			});
		if (recorded !== undefined) return recorded.new.map(String);
	}
}
