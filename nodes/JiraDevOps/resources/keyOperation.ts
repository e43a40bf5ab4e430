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

/** An operation on one stored entity, identified by its key. */
interface KeyFacts<Path extends string> extends Pick<OperationFacts, 'action' | 'description'> {
	/** Its path, with placeholders for the parts of the key. */
	readonly path: Path;
	readonly displayName?: string;
	readonly fields: KeyFields<Path>;
}

/** The parts of a key, named like the path's placeholders. */
export type KeyFields<Path extends string> = Readonly<
	Record<keyof PathParameters<Path> & string, Field<string>>
>;

type Key = Readonly<Record<string, string>>;

/** Reads stored data, which may lag behind what was sent. */
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

/** Deletes stored data; Jira does it a moment later, and answers the same if there is nothing to delete. */
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
