import { del, path } from '../../connection';
import { fields, text } from '../limits/limit';
import type { EntityKind } from './entityKind';
import { isWithoutBody } from './verdict';

/**
 * A branch that is no more: one request each. What was sent after the deletion stays.
 * Source: `DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}`.
 */
export const branchDeletion: EntityKind = {
	name: 'branch',
	listName: 'deletedBranches',
	follows: 'repositories',
	limits: fields({ id: text(1024) }),
	split: (entity) => [entity],
	open: () => ({ take: () => false, isFull: true }),
	request: (_, [branch]) => {
		const { repositoryId, id, time } = branch ?? {};
		return del(path`repository/${String(repositoryId)}/branch/${String(id)}`, {
			api: 'devinfo',
			query: { _updateSequenceId: Number(time) },
		});
	},
	verdicts: (body, branches) =>
		branches.map(({ repositoryId, id }) => [
			{
				key: { entity: 'branch', repositoryId, id, deleted: true },
				issues: [],
				unknownIssues: [],
				reasons: [],
				isAccepted: isWithoutBody(body),
			},
		]),
};
