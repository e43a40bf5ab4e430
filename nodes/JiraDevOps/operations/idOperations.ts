import type { Operation } from '../../operation';
import type { DevOpsApi, JiraPath } from '../../connection';
import { pathField } from '../fields/text';
import { deleteOperation, getOperation } from './keyOperation';
import { withArticle } from './withArticle';

/** A kind of data that Jira knows by an ID that the tool has given it. */
interface IdFacts {
	readonly api: DevOpsApi;
	readonly resource: string;
	/** What people call it: `remote link`. */
	readonly noun: string;
	/** The parameter, and its label. */
	readonly parameter: readonly [name: string, label: string];
	/** The address of one, as the specification writes it: `/rest/remotelinks/1.0/remotelink/{remoteLinkId}`. */
	readonly specification: string;
	readonly scopes: { readonly read: readonly string[]; readonly delete: readonly string[] };
	path(id: string): JiraPath;
}

/** The operations that get and delete one by its ID. */
export function idOperations(facts: IdFacts): { get: Operation; delete: Operation } {
	const { api, resource, noun, parameter, specification, scopes } = facts;
	const [name, label] = parameter;
	const shared = {
		api,
		resource,
		fields: { [name]: pathField(label, { description: `The ID that the ${noun} was sent with` }) },
		path: (key: Readonly<Record<string, string>>) => facts.path(key[name] ?? ''),
	};
	return {
		get: getOperation({
			...shared,
			action: `Get ${noun}`,
			description: `Get ${withArticle(noun)} as Jira has stored it`,
			scopes: scopes.read,
			specification: `GET ${specification}`,
		}),
		delete: deleteOperation({
			...shared,
			action: `Delete ${noun}`,
			description: `Delete ${withArticle(noun)} from Jira`,
			scopes: scopes.delete,
			specification: `DELETE ${specification}`,
		}),
	};
}
