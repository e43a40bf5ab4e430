import { openConnection } from '../connection/openConnection';
import type { NodeFunctions } from '../connection/transport';
import { keptAWhile } from './keptAWhile';
import { nodePlace } from './nodePlace';
import type { AskedJira } from './search/askedJira';
import { knownNames } from './search/knownNames';
import type { Known } from './wanted/known';
import type { Wanted } from './wanted/wanted';

/**
 * What is needed to compare changes with what a node waits for; not asked of Jira per delivery.
 *
 * @param opened the Jira, if it is open already
 */
export async function namesKnown(
	wanted: Wanted,
	functions: NodeFunctions,
	opened?: AskedJira,
): Promise<Known> {
	return await keptAWhile(
		`names ${nodePlace(functions)} ${JSON.stringify(wanted)}`,
		async () => await knownNames(wanted, opened ?? (await openConnection(functions))),
	);
}
