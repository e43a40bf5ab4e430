import { NotChecked, verdict, type Assumption } from '../assumption';
import { hasNoEndpoint, seen } from '../liveJira';
import { fieldOf } from '../questions';

/** One more than Jira is assumed to show. */
const MANY = 21;

export const commentField: Assumption = {
	id: 'commentField',
	sentence:
		'The field comment of an issue holds a first page of its comments, and its total counts all of them.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const issue = await jira.addIssue('many comments');
		for (let count = 0; count < MANY; count++) {
			const answer = await jira.ask('POST', `issue/${issue.id}/comment`, {
				body: { body: jira.richText('One of many') },
			});
			if (hasNoEndpoint(answer)) throw new NotChecked('this Jira has no comments');
			if (answer.status !== 201) throw new NotChecked(`no comment was added: ${seen(answer)}`);
		}
		const page = ((await fieldOf(jira, issue, 'comment')) ?? {}) as {
			comments?: unknown[];
			total?: number;
		};
		const shown = page.comments?.length ?? 0;
		return verdict(
			page.total === MANY && shown > 0,
			`${shown} of ${MANY} comments, and the total ${page.total}`,
		);
	},
};
