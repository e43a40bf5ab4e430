import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, PathParameters } from '../../endpoints';
import type { Field } from '../../fields';
import { operation, type Operation, type OperationFacts } from '../../operation';

/** The paths of endpoints that a method has. */
export type PathOf<Method extends string> = Endpoint extends infer E
	? E extends `${Method} ${infer Path}`
		? Path
		: never
	: never;

/** An operation on one thing that Jira stores, named by its key. */
interface KeyFacts<Path extends string> extends Pick<OperationFacts, 'action' | 'description'> {
	/** Its path, in which the parts of the key have their places. */
	readonly path: Path;
	readonly displayName?: string;
	readonly fields: KeyFields<Path>;
}

/** The parts of a key, each with the name of its place in the path: texts that may stand in one. */
export type KeyFields<Path extends string> = Readonly<
	Record<keyof PathParameters<Path> & string, Field<string>>
>;

type Key = Readonly<Record<string, string>>;

/** Reads what Jira has stored; it may be a moment behind what was sent. */
export function getOperation<const Path extends PathOf<'GET'>>(
	declared: KeyFacts<Path>,
): Operation {
	const { path, ...facts } = declared;
	const endpoint: Endpoint = `GET ${path}`;
	return operation<Key, Endpoint>({
		displayName: 'Get',
		...facts,
		endpoints: [endpoint],
		run: async (key, { send }) => (await send({ endpoint, path: key, query: {} })) as IDataObject,
	});
}

/** Deletes what Jira has stored; Jira does it a moment later, and says the same when there is nothing to delete. */
export function deleteOperation<const Path extends PathOf<'DELETE'>>(
	declared: KeyFacts<Path>,
): Operation {
	const { path, ...facts } = declared;
	const endpoint: Endpoint = `DELETE ${path}`;
	return operation<Key, Endpoint>({
		displayName: 'Delete',
		effect: 'deleted',
		...facts,
		endpoints: [endpoint],
		run: async (key, { send }) => {
			await send({ endpoint, path: key, query: {} });
			return { ...key, deleted: true };
		},
	});
}
