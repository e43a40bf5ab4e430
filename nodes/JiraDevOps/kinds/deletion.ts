import { del, path } from '../../connection';
import { fields, text } from '../limits/limit';
import type { EntityKind } from './entityKind';
import { isWithoutBody } from './verdict';

/**
 * What is taken off its issues: one request each. What was sent after the deletion stays.
 * Source: `DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}`.
 *
 * @param type as the path names it
 */
function deletion(type: 'branch' | 'pull_request', name: string, listName: string): EntityKind {
	return {
		name,
		listName,
		follows: 'repositories',
		limits: fields({ id: text(1024) }),
		split: (entity) => [entity],
		open: () => ({ take: () => false, isFull: true }),
		request: (_, [entity]) => {
			const { repositoryId, id, time } = entity ?? {};
			return del(path`repository/${String(repositoryId)}/${type}/${String(id)}`, {
				api: 'devinfo',
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
