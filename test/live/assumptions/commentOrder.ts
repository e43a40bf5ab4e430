import { verdict, type Assumption } from '../assumption';
import { commentIds } from '../questions';

export const commentOrder: Assumption = {
	id: 'commentOrder',
	sentence:
		'GET /issue/{issueIdOrKey}/comment lists the oldest comment first, and with orderBy=-created the newest.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const { id } = await jira.addIssue('order of comments');
		const added: string[] = [];
		for (const text of ['one', 'two', 'three']) {
			const body = { body: jira.richText(text) };
			const answer = await jira.mustAsk('POST', `issue/${id}/comment`, { body });
			added.push((answer.body as { id: string }).id);
		}
		const listed = await commentIds(jira, id);
		const reversed = await commentIds(jira, id, '?orderBy=-created');
		return verdict(
			listed.join() === added.join() && reversed.join() === added.toReversed().join(),
			`added ${added.join(', ')}; listed ${listed.join(', ')}, and ${reversed.join(', ')} with orderBy`,
		);
	},
};
