import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { bulkDeleteEndpoints, deleteTogether } from '../../bulk/bulkDelete';
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

export const deleteIssue = operation({
	resource: 'issue',
	name: 'delete',
	displayName: 'Delete',
	action: 'Delete issue',
	description: 'Delete an issue for good',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}',
	endpoints: bulkDeleteEndpoints,
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
	request: ({ issue, deleteSubtasks }) => ({
		path: { issueIdOrKey: issue },
		query: { deleteSubtasks: `${deleteSubtasks}` },
	}),
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
