import type { IDataObject } from 'n8n-workflow';
import { checkedField, formOf, listField } from '../../fields';
import { ItemRefused, operation, type Operation } from '../../operation';
import { documentedForApps } from '../fields/submission';
import type { EntityKind } from '../kinds';
import { listAt } from '../readings/json';
import { submittingTo, type Submission } from '../submission/submission';
import { withArticle } from './withArticle';

/** The most workspaces in one deletion: as many as can be linked at once. */
const MOST_AT_ONCE = 100;

/** Source: `workspaceIds` of `POST /rest/security/1.0/linkedWorkspaces/bulk`. */
const WORKSPACE_ID = /^[a-zA-Z0-9\-_.~@:{}=]+(?:\/[a-zA-Z0-9\-_.~@:{}=]+)*$/;

const workspaceIds = checkedField(
	listField('Workspace IDs', {
		required: true,
		placeholder: 'e.g. 111-222-333, 444-555-666',
		description:
			'IDs of workspaces in your tool, separated by commas, or a list from an expression',
	}),
	(ids) =>
		ids.every((id) => WORKSPACE_ID.test(id))
			? undefined
			: 'IDs made of letters, digits and -_.~@:{}=, with slashes in between',
);

interface WorkspaceFacts {
	/** The path of all of them. */
	readonly path: '/rest/operations/1.0/linkedWorkspaces' | '/rest/security/1.0/linkedWorkspaces';
	/** What the workspaces are called: `security workspace`. */
	readonly noun: string;
	readonly kind: EntityKind;
}

/** The operations on the workspaces of a tool that are linked to the site. */
export function workspaceOperations(facts: WorkspaceFacts): {
	submit: Operation;
	getMany: Operation;
	delete: Operation;
} {
	const { path, noun, kind } = facts;
	const { parameters, input } = formOf({ documentedForApps, workspaceIds });
	const link = operation({
		displayName: 'Submit',
		action: `Submit ${noun}`,
		description: `Link ${withArticle(noun)} to the site; many items are sent together, up to 100 per request`,
		effect: 'sent',
		parameters,
		input: input.transform(
			({ workspaceIds: ids }): Submission => ({
				parcels: [{ kind, frame: {}, entities: ids.map((id) => ({ id })) }],
				passesOnUnknown: false,
			}),
		),
		...submittingTo(kind.endpoints),
	});
	const getMany = operation({
		displayName: 'Get Many',
		action: `Get many ${noun}s`,
		description: `Get the IDs of all ${noun}s that are linked to the site`,
		endpoint: `GET ${path}` as const,
		fields: {},
		request: () => ({}),
		output: (body): IDataObject[] =>
			listAt(body, 'workspaceIds').map((id) => ({ workspaceId: String(id) })),
	});
	const remove = operation({
		displayName: 'Delete',
		action: `Delete ${noun}`,
		description: `Unlink ${withArticle(noun)} and delete all data that came from it`,
		endpoint: `DELETE ${path}/bulk` as const,
		effect: 'deleted',
		fields: { workspaceIds },
		request: ({ workspaceIds: ids }) => {
			if (ids.length > MOST_AT_ONCE) {
				throw new ItemRefused(
					`'Workspace IDs' has ${ids.length} entries, but Jira accepts at most ${MOST_AT_ONCE}`,
					'Split them into several items.',
				);
			}
			return { query: { workspaceIds: ids } };
		},
		output: (_, { workspaceIds: ids }) => ({ workspaceIds: ids, deleted: true }),
	});
	return { submit: link, getMany, delete: remove };
}
