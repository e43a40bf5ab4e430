import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Endpoint, PathParameters } from '../../endpoints';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { pathValue, wholeNumber } from '../input/values';
import { numberField, requiredText } from '../parameters/fields';

/** The paths of endpoints that a method has. */
export type PathOf<Method extends string> = Endpoint extends infer E
	? E extends `${Method} ${infer Path}`
		? Path
		: never
	: never;

/** An operation on one thing that Jira stores, named by its key. */
interface KeyFacts<Path extends string>
	extends Pick<OperationFacts, 'resource' | 'action' | 'description'> {
	/** Its path, in which the parts of the key have their places. */
	readonly path: Path;
	readonly name?: string;
	readonly displayName?: string;
	/** The parts of the key, each a parameter with the name of its place. */
	readonly parameters: ReadonlyArray<KeyParameter<keyof PathParameters<Path> & string>>;
	/** What a part that is text must be; text that may stand in a path when left out. */
	readonly text?: z.ZodType<string, z.ZodTypeDef, unknown>;
}

/** Reads what Jira has stored; it may be a moment behind what was sent. */
export function getOperation<const Path extends PathOf<'GET'>>(
	declared: KeyFacts<Path>,
): Operation {
	const { path, text, ...facts } = declared;
	const endpoint: Endpoint = `GET ${path}`;
	return operation({
		name: 'get',
		displayName: 'Get',
		...facts,
		endpoints: [endpoint],
		input: keyInput(declared.parameters, text),
		kind: 'request',
		request: (key) => ({ endpoint, path: key, query: {} }),
	});
}

/** Deletes what Jira has stored; Jira does it a moment later, and says the same when there is nothing to delete. */
export function deleteOperation<const Path extends PathOf<'DELETE'>>(
	declared: KeyFacts<Path>,
): Operation {
	const { path, text, ...facts } = declared;
	const endpoint: Endpoint = `DELETE ${path}`;
	return operation({
		name: 'delete',
		displayName: 'Delete',
		effect: 'deleted',
		...facts,
		endpoints: [endpoint],
		input: keyInput(declared.parameters, text),
		kind: 'request',
		request: (key) => ({ endpoint, path: key, query: {} }),
		output: (_, key): IDataObject => ({ ...key, deleted: true }),
	});
}

type KeyInput = z.ZodType<Record<string, string>, z.ZodTypeDef, unknown>;

function keyInput(
	parameters: readonly INodeProperties[],
	text: z.ZodType<string, z.ZodTypeDef, unknown> = pathValue(),
): KeyInput {
	const shape = Object.fromEntries(
		parameters.map(({ name, type }) => [
			name,
			type === 'number' ? wholeNumber.transform(String) : text,
		]),
	);
	return z.object(shape).strict();
}

type KeyParameter<Key extends string> = INodeProperties & { readonly name: Key };

/** A part of a key as a parameter. */
export function keyText<Key extends string>(
	name: Key,
	displayName: string,
	description: string,
): KeyParameter<Key> {
	return { ...requiredText(displayName, name, { description }), name };
}

/** A part of a key that is a whole number. */
export function keyNumber<Key extends string>(
	name: Key,
	displayName: string,
	description: string,
): KeyParameter<Key> {
	return { ...numberField(displayName, name, { required: true, description }), name };
}
