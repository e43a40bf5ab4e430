import { NotChecked, verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';
import { issuesFound, wrongSignature } from '../questions';

export const wrongTokenReads: Assumption = {
	id: 'wrongTokenReads',
	sentence:
		'A Jira Cloud site answers a search with a wrong API token with 200, no issue and the header X-Seraph-LoginReason: AUTHENTICATED_FAILED.',
	on: ['cloud'],
	check: async (jira) => {
		const issue = await jira.addIssue('search with a wrong token');
		const body = { jql: `project = ${jira.project}`, reconcileIssues: [Number(issue.id)] };
		const answer = await jira.ask('POST', 'search/jql', {
			body,
			authorization: wrongSignature(jira.settings),
		});
		if (answer.status === 200 && issuesFound(answer).length > 0) {
			throw new NotChecked(`project ${jira.project} can be read without signing in`);
		}
		const reason = answer.headers.get('x-seraph-loginreason') ?? '';
		return verdict(
			answer.status === 200 && reason.includes('AUTHENTICATED_FAILED'),
			`${seen(answer)}, X-Seraph-LoginReason: ${reason || 'none'}`,
		);
	},
};
