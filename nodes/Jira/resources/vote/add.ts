import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { issueField } from '../../../fields';
import { operation } from '../../../operation';
import { confirmWrite } from '../../confirmWrite';
import { writtenIssue } from '../issue/issueOutput';

const ADD = 'POST /rest/api/3/issue/{issueIdOrKey}/votes';
const VOTES = 'GET /rest/api/3/issue/{issueIdOrKey}/votes';

export const addVote = operation({
	displayName: 'Add',
	action: 'Vote for issue',
	phrases: ['add vote', 'upvote issue'],
	description:
		'Vote for an issue as the account that signs in; whoever reported an issue cannot vote for it',
	effect: 'voted for',
	// On Cloud, only a 204 counts as done.
	endpoints: { cloud: [ADD], dataCenter: [ADD, VOTES] },
	fields: { issue: issueField() },

	run: async ({ issue }, { site, send }) => {
		const path = { issueIdOrKey: issue };
		const answer = await send(call(ADD, { path }));
		if (site.flavour === 'dataCenter') {
			const hasVoted = async () =>
				((await send(call(VOTES, { path }))) as IDataObject)['hasVoted'] !== false;
			await confirmWrite(answer, hasVoted, `Jira did not add the vote for ${issue}`);
		}
		return writtenIssue(issue, { voted: true }, site);
	},
});
