import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { del, get, type DevOpsApi, type JiraPath } from '../../connection';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { pathValue, wholeNumber } from '../input/values';
import { numberField, requiredText } from '../parameters/fields';

/** An operation on one thing that Jira stores, named by its key. */
interface KeyFacts<Key extends string>
	extends Pick<OperationFacts, 'resource' | 'action' | 'description' | 'scopes'> {
	readonly api: DevOpsApi;
	/** The request, as the specification names it: `GET /rest/builds/0.1/pipelines/{pipelineId}/…`. */
	readonly specification: string;
	readonly name?: string;
	readonly displayName?: string;
	/** The parts of the key, each a parameter of its name. */
	readonly parameters: ReadonlyArray<KeyParameter<Key>>;
	/** What a part that is text must be; text that may stand in a path when left out. */
	readonly text?: z.ZodType<string, z.ZodTypeDef, unknown>;
	path(key: Readonly<Record<Key, string>>): JiraPath;
}

/** Reads what Jira has stored; it may be a moment behind what was sent. */
export function getOperation<Key extends string>(declared: KeyFacts<Key>): Operation {
	const { api, path, specification, text, ...facts } = declared;
	return operation<Record<Key, string>>({
		name: 'get',
		displayName: 'Get',
		...facts,
		specification: { cloud: [specification], dataCenter: [] },
		input: keyInput(declared.parameters, text),
		kind: 'request',
		request: (key) => get(path(key), {}, api),
	});
}

/** Deletes what Jira has stored; Jira does it a moment later, and says the same when there is nothing to delete. */
export function deleteOperation<Key extends string>(declared: KeyFacts<Key>): Operation {
	const { api, path, specification, text, ...facts } = declared;
	return operation<Record<Key, string>>({
		name: 'delete',
		displayName: 'Delete',
		effect: 'deleted',
		...facts,
		specification: { cloud: [specification], dataCenter: [] },
		input: keyInput(declared.parameters, text),
		kind: 'request',
		request: (key) => del(path(key), { api }),
		output: (_, key): IDataObject => ({ ...key, deleted: true }),
	});
}

function keyInput<Key extends string>(
	parameters: ReadonlyArray<KeyParameter<Key>>,
	text: KeyFacts<Key>['text'] = pathValue(),
): z.ZodType<Record<Key, string>, z.ZodTypeDef, unknown> {
	const shape = Object.fromEntries(
		parameters.map(({ name, type }) => [
			name,
			type === 'number' ? wholeNumber.transform(String) : text,
		]),
	);
	return z.object(shape).strict() as unknown as z.ZodType<
		Record<Key, string>,
		z.ZodTypeDef,
		unknown
	>;
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
