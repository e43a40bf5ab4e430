import { BoundedMap } from '../../credentials/signIn/boundedMap';
import type { Change } from './change';
import { isWanted } from './wanted/isWanted';
import type { Known } from './wanted/known';
import type { Wanted } from './wanted/wanted';

/** Nodes of this process whose users were told. */
const told = new BoundedMap<true>(500);

/**
 * Whether to tell a user that nothing follows because the account of the credential made the changes: people try a new
 * trigger out with their own account. Once for each node and process.
 *
 * @param node names the node in this process
 */
export function isOwnToTell(
	changes: readonly Change[],
	wanted: Wanted,
	known: Known,
	node: string,
): boolean {
	if (!wanted.ignoreOwnChanges || told.get(node) !== undefined) return false;
	const others = { ...wanted, ignoreOwnChanges: false };
	const isOwn = changes.some(
		(change) => !isWanted(change, wanted, known) && isWanted(change, others, known),
	);
	if (isOwn) told.set(node, true);
	return isOwn;
}
