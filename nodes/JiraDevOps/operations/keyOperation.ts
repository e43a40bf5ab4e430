import type { IDataObject } from 'n8n-workflow';
import { del, get, type DevOpsApi, type JiraPath } from '../../connection';
import type { Field } from '../../fields';
import { operation, type Operation, type OperationFacts } from '../../operation';

/** An operation on one thing that Jira stores, named by its key. */
interface KeyFacts<Key extends string>
	extends Pick<OperationFacts, 'resource' | 'action' | 'description' | 'scopes'> {
	readonly api: DevOpsApi;
	/** The request, as the specification names it: `GET /rest/builds/0.1/pipelines/{pipelineId}/…`. */
	readonly specification: string;
	readonly name?: string;
	readonly displayName?: string;
	/** The parts of the key: texts that may stand in a path. */
	readonly fields: Readonly<Record<Key, Field<string>>>;
	path(key: Readonly<Record<Key, string>>): JiraPath;
}

/** Reads what Jira has stored; it may be a moment behind what was sent. */
export function getOperation<Key extends string>(declared: KeyFacts<Key>): Operation {
	const { api, path, specification, ...facts } = declared;
	return operation<Readonly<Record<Key, string>>>({
		name: 'get',
		displayName: 'Get',
		...facts,
		specification: { cloud: [specification], dataCenter: [] },
		kind: 'request',
		request: (key) => get(path(key), {}, api),
	});
}

/** Deletes what Jira has stored; Jira does it a moment later, and says the same when there is nothing to delete. */
export function deleteOperation<Key extends string>(declared: KeyFacts<Key>): Operation {
	const { api, path, specification, ...facts } = declared;
	return operation<Readonly<Record<Key, string>>>({
		name: 'delete',
		displayName: 'Delete',
		effect: 'deleted',
		...facts,
		specification: { cloud: [specification], dataCenter: [] },
		kind: 'request',
		request: (key) => del(path(key), { api }),
		output: (_, key): IDataObject => ({ ...key, deleted: true }),
	});
}
