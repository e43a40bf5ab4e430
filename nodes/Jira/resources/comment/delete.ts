import { goneIsFineField, issueField } from '../../../fields';
import { operation } from '../../../operation';
import { partOfIssue } from '../issue/issueOutput';
import { commentIdField } from './fields';

export const deleteComment = operation({
	displayName: 'Delete',
	action: 'Delete comment of issue',
	phrases: ['remove comment'],
	description: 'Delete a comment of an issue permanently',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
	fields: {
		issue: issueField(),
		commentId: commentIdField(),
		goneIsFine: goneIsFineField(),
	},

	request: ({ issue, commentId }) => ({ path: { issueIdOrKey: issue, id: commentId } }),
	output: (_body, { issue, commentId }, site) =>
		partOfIssue(issue, { deleted: true, id: commentId }, site),
	ifGone: ({ commentId }) => ({ deleted: false, id: commentId }),
});
