import { operation } from '../../../operation';
import { archiving } from './archiving';

export const archiveIssue = operation({
	displayName: 'Archive',
	action: 'Archive issue',
	phrases: ['archive ticket', 'archive old issues'],
	description:
		'Archive an issue with its sub-tasks: searches no longer find it, and it can be restored (administrators, on Cloud with Premium)',
	effect: 'archived',
	...archiving(
		'PUT /rest/api/3/issue/archive',
		'PUT /rest/api/2/issue/{issueIdOrKey}/archive',
		'archive',
		'archived',
	),
});
