import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';

export const deleteIssue = builtIn(
	'issue',
	'delete',
	{ issueKey: [], deleteSubtasks: [] },
	(asked) => {
		const subtasks = asked.given('deleteSubtasks');
		// Old versions of n8n's node stored the switch as text.
		const deleteSubtasks = subtasks === 'true' || (subtasks === 'false' ? undefined : subtasks);
		return [step('issue', 'delete', { issue: issueIn(asked), deleteSubtasks })];
	},
);
