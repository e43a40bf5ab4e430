import { booleanField, issueField } from '../../../fields';
import { bulkTask, operation } from '../../../operation';
import { bulkDeleteEndpoints, deleteTogether } from './bulk/bulkDelete';
import { bulkSwitch, inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import { deletedIssue } from './issueOutput';

export const deleteIssue = operation({
	displayName: 'Delete',
	action: 'Delete issue',
	phrases: ['remove issue'],
	description: 'Delete an issue permanently',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}',
	endpoints: bulkDeleteEndpoints,
	fields: {
		issue: issueField(),
		deleteSubtasks: booleanField(
			'Delete Sub-Tasks',
			'Whether to delete the sub-tasks of the issue too. Otherwise Jira refuses to delete an issue that has sub-tasks.',
		),
		bulk: bulkSwitch('All items share tasks.'),
	},

	request: ({ issue, deleteSubtasks }) => ({
		path: { issueIdOrKey: issue },
		query: { deleteSubtasks: `${deleteSubtasks}` },
	}),
	output: (_body, { issue }) => deletedIssue(issue),
	combine: bulkTask({
		key: ({ bulk, deleteSubtasks }, site) =>
			inBulk({ bulk }, site) ? String(deleteSubtasks) : undefined,
		subject: ({ issue }) => issue,
		size: MOST_ISSUES,
		run: async (alike, context) =>
			await deleteTogether(
				alike.map(({ issue }) => issue),
				alike[0]?.deleteSubtasks ?? false,
				deletedIssue,
				context,
			),
	}),
});
