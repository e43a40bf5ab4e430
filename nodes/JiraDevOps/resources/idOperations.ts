import type { PathParameters } from '../../endpoints';
import type { Operation } from '../../operation';
import { pathField } from '../fields/text';
import { deleteOperation, getOperation, type KeyFields, type PathOf } from './keyOperation';
import { withArticle } from './withArticle';

/** The paths that can be read and deleted. */
type IdPath = PathOf<'GET'> & PathOf<'DELETE'>;

/** A kind of data with an ID from the tool. */
interface IdFacts<Path extends string> {
	/** Its display name: `remote link`. */
	readonly noun: string;
	/** The path of one: `/rest/remotelinks/1.0/remotelink/{remoteLinkId}`. */
	readonly path: Path;
	/** The parameter, named like the path's placeholder, and its label. */
	readonly parameter: readonly [name: keyof PathParameters<Path> & string, label: string];
}

/** The operations that get and delete an entity by its ID. */
export function idOperations<const Path extends IdPath>({
	noun,
	path,
	parameter: [name, label],
}: IdFacts<Path>): { get: Operation; delete: Operation } {
	const shared = {
		path,
		fields: {
			[name]: pathField(label, { description: `The ID that the ${noun} was sent with` }),
		} as KeyFields<Path>,
	};
	return {
		get: getOperation({
			...shared,
			action: `Get ${noun}`,
			description: `Get ${withArticle(noun)} as stored in Jira`,
		}),
		delete: deleteOperation({
			...shared,
			action: `Delete ${noun}`,
			description: `Delete ${withArticle(noun)} from Jira`,
		}),
	};
}
