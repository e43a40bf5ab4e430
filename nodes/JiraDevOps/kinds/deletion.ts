import { call } from '../../connection';
import { fields, text } from '../limits/limit';
import type { EntityKind } from './entityKind';
import { isWithoutBody } from './verdict';

/** The endpoint that removes one commit, branch or pull request from its issues. */
export const ENTITY_DELETION =
	'DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}';

/**
 * A deletion: one request each. Data sent after the deletion is kept. Source: {@link
 * ENTITY_DELETION}.
 *
 * @param type as the path names it
 */
function deletion(type: 'branch' | 'pull_request', name: string, listName: string): EntityKind {
	return {
		name,
		step: `Delete ${name}`,
		endpoints: [ENTITY_DELETION],
		listName,
		follows: 'repositories',
		limits: fields({ id: text(1024) }),
		split: (entity) => [entity],
		open: () => ({ tryAdd: () => false, isFull: true }),
		request: (_, [entity]) => {
			const { repositoryId, id, time } = entity ?? {};
			return call(ENTITY_DELETION, {
				path: { repositoryId: String(repositoryId), entityType: type, entityId: String(id) },
				query: { _updateSequenceId: Number(time) },
			});
		},
		verdicts: (body, entities) =>
			entities.map(({ repositoryId, id }) => [
				{
					key: { entity: name, repositoryId, id, deleted: true },
					issues: [],
					unknownIssues: [],
					reasons: [],
					isAccepted: isWithoutBody(body),
				},
			]),
	};
}

/** A deleted branch. */
export const branchDeletion = deletion('branch', 'branch', 'deletedBranches');

/** A pull request that no longer names an issue. */
export const pullRequestDeletion = deletion('pull_request', 'pull request', 'deletedPullRequests');
