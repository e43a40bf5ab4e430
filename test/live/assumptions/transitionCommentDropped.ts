import { verdict, type Assumption } from '../assumption';
import { commentIds, transitionWithoutScreen } from '../questions';

export const transitionCommentDropped: Assumption = {
	id: 'transitionCommentDropped',
	sentence:
		'Jira Cloud accepts a transition without a screen and silently drops the comment sent with it.',
	on: ['cloud'],
	check: async (jira) => {
		const { id } = await jira.addIssue('comment of a transition without a screen');
		const status = await transitionWithoutScreen(jira, id);
		const comments = await commentIds(jira, id);
		return verdict(
			status === 204 && comments.length === 0,
			`${status}, and then the issue has ${comments.length} comments`,
		);
	},
};
