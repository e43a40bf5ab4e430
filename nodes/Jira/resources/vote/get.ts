import type { IDataObject } from 'n8n-workflow';
import { issueField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { partOfIssue } from '../issue/issueOutput';

const READ = ['votes', 'hasVoted', 'voters'];

export const getVotes = operation({
	displayName: 'Get',
	action: 'Get votes of issue',
	phrases: ['who voted', 'number of votes'],
	description: 'List who voted for an issue, and say whether this account did',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/votes',
	fields: { issue: issueField(), simplify: simplifyField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue } }),
	output: (votes, asked, site) =>
		simplifiedIf(asked, votes as IDataObject, (shown) =>
			partOfIssue(asked.issue, simplifyOnly(shown, READ), site),
		),
});
