import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';
import { issuesFound } from '../questions';

export const bulkFetchLeavesOut: Assumption = {
	id: 'bulkFetchLeavesOut',
	sentence:
		'POST /issue/bulkfetch leaves out an issue that does not exist, and does not name it in issueErrors either.',
	on: ['cloud'],
	check: async (jira) => {
		const there = await jira.addIssue('read in bulk');
		const gone = await jira.addIssue('read in bulk after it was deleted');
		await jira.mustAsk('DELETE', `issue/${gone.id}`);
		const body = { issueIdsOrKeys: [gone.id, there.id], fields: ['summary'] };
		const answer = await jira.mustAsk('POST', 'issue/bulkfetch', { body });
		const { issueErrors = [] } = answer.body as { issueErrors?: unknown[] };
		const found = issuesFound(answer).map(({ id }) => id);
		return verdict(found.join() === there.id && issueErrors.length === 0, seen(answer));
	},
};
