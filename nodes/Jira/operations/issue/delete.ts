import { z } from 'zod/v3';
import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { issueParameter } from '../../parameters/locators';

const input = z
	.object({ issue: picked(issueReference), deleteSubtasks: z.boolean().default(false) })
	.strict();

export const deleteIssue = operation<z.output<typeof input>>({
	resource: 'issue',
	name: 'delete',
	displayName: 'Delete',
	action: 'Delete issue',
	description: 'Delete an issue for good',
	scopes: ['write:jira-work'],
	effect: 'deleted',
	specification: {
		cloud: ['DELETE /rest/api/3/issue/{issueIdOrKey}'],
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
	],
	input,

	kind: 'request',
	request: ({ issue, deleteSubtasks }) =>
		del(path`issue/${issue}`, { query: { deleteSubtasks }, writesIssue: issue }),
	output: (_body, { issue }) => ({ deleted: true, issue }),
});
