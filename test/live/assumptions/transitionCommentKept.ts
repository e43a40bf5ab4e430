import { verdict, type Assumption } from '../assumption';
import { commentIds, transitionWithoutScreen } from '../questions';

export const transitionCommentKept: Assumption = {
	id: 'transitionCommentKept',
	sentence:
		'Jira Data Center adds the comment sent with a transition, even if the transition has no screen.',
	on: ['dataCenter'],
	check: async (jira) => {
		const { id } = await jira.addIssue('comment of a transition without a screen');
		const status = await transitionWithoutScreen(jira, id);
		const comments = await commentIds(jira, id);
		return verdict(
			status === 204 && comments.length === 1,
			`${status}, and then the issue has ${comments.length} comments`,
		);
	},
};
