import { z } from 'zod/v3';
import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { deleteTogether } from '../../bulk/bulkDelete';
import { bulkInput, bulkParameter, inBulk } from '../../bulk/bulkParameter';
import { MOST_ISSUES } from '../../bulk/bulkTask';
import { issueParameter } from '../../parameters/locators';

const input = z
	.object({
		issue: picked(issueReference),
		deleteSubtasks: z.boolean().default(false),
		bulk: bulkInput,
	})
	.strict();

export const deleteIssue = operation<z.output<typeof input>>({
	resource: 'issue',
	name: 'delete',
	displayName: 'Delete',
	action: 'Delete issue',
	description: 'Delete an issue for good',
	scopes: ['read:jira-work', 'write:jira-work'],
	effect: 'deleted',
	specification: {
		cloud: [
			'DELETE /rest/api/3/issue/{issueIdOrKey}',
			'POST /rest/api/3/issue/bulkfetch',
			'POST /rest/api/3/bulk/issues/delete',
			'GET /rest/api/3/bulk/queue/{taskId}',
		],
		dataCenter: ['DELETE /rest/api/2/issue/{issueIdOrKey}'],
	},
	parameters: [
		issueParameter(),
		{
			displayName: 'Delete Sub-Tasks',
			name: 'deleteSubtasks',
			type: 'boolean',
			default: false,
			description:
				'Whether to delete the sub-tasks of the issue too. Jira refuses to delete an issue that has some otherwise.',
		},
		bulkParameter('All items share tasks.'),
	],
	input,

	kind: 'request',
	request: ({ issue, deleteSubtasks }) =>
		del(path`issue/${issue}`, { query: { deleteSubtasks }, writesIssue: issue }),
	output: (_body, { issue }) => deletedOutput(issue),
	together: {
		key: ({ bulk, deleteSubtasks }, site) =>
			inBulk({ bulk }, site) ? String(deleteSubtasks) : undefined,
		subject: ({ issue }) => issue,
		size: MOST_ISSUES,
		run: async (alike, context) =>
			await deleteTogether(
				alike.map(({ issue }) => issue),
				alike[0]?.deleteSubtasks ?? false,
				deletedOutput,
				context,
			),
	},
});

function deletedOutput(issue: string): { deleted: true; issue: string } {
	return { deleted: true, issue };
}
