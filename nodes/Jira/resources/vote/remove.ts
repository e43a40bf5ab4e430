import { issueField } from '../../../fields';
import { operation } from '../../../operation';
import { writtenIssue } from '../issue/issueOutput';

export const removeVote = operation({
	displayName: 'Remove',
	action: 'Remove vote from issue',
	phrases: ['withdraw vote', 'unvote issue'],
	description:
		'Withdraw the vote of the account that signs in; Data Center refuses that if there is none',
	effect: 'no longer voted for',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/votes',
	fields: { issue: issueField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue } }),
	output: (_body, { issue }, site) => writtenIssue(issue, { voted: false }, site),
});
