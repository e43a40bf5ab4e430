import { operation } from '../../../operation';
import { archiving } from './archiving';

export const restoreIssue = operation({
	displayName: 'Restore',
	action: 'Restore archived issue',
	phrases: ['unarchive issue'],
	description:
		'Restore an archived issue with its sub-tasks (administrators, on Cloud with Premium)',
	effect: 'restored',
	...archiving(
		'PUT /rest/api/3/issue/unarchive',
		'PUT /rest/api/2/issue/{issueIdOrKey}/restore',
		'restore',
		'restored',
	),
});
