import { issueField } from '../../../fields';
import { operation } from '../../../operation';
import { writtenIssue } from '../issue/issueOutput';

export const addVote = operation({
	displayName: 'Add',
	action: 'Vote for issue',
	phrases: ['add vote', 'upvote issue'],
	description:
		'Vote for an issue as the account that signs in; whoever reported an issue cannot vote for it',
	effect: 'voted for',
	endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/votes',
	fields: { issue: issueField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue } }),
	output: (_body, { issue }, site) => writtenIssue(issue, { voted: true }, site),
});
