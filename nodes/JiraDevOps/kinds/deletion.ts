import { call } from '../../connection';
import { fields, text } from '../limits/limit';
import type { EntityKind } from './entityKind';
import { isWithoutBody } from './verdict';

/** Takes one commit, branch or pull request off its issues. */
export const ENTITY_DELETION =
	'DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}';

/**
 * What is taken off its issues: one request each. What was sent after the deletion stays.
 * Source: {@link ENTITY_DELETION}.
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

/** A branch that is no more. */
export const branchDeletion = deletion('branch', 'branch', 'deletedBranches');

/** A pull request that names no issue any more. */
export const pullRequestDeletion = deletion('pull_request', 'pull request', 'deletedPullRequests');
