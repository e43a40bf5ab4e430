import type { IDataObject } from 'n8n-workflow';
import { issueField, limitField, simplifyField, textsAsField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyWorklog } from './simplifyWorklog';

export const getWorklogs = operation({
	displayName: 'Get Many',
	action: 'Get many worklogs of issue',
	description: 'List the work that was logged on an issue, oldest first',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/worklog',
	fields: {
		issue: issueField(),
		limit: limitField(),
		simplify: simplifyField(),
		textsAs: textsAsField(),
	},

	request: ({ issue }) => ({ path: { issueIdOrKey: issue } }),
	limit: ({ limit }) => limit,
	pageSize: 5000,
	output: (worklog: IDataObject, asked, site) =>
		simplifiedIf(asked, worklog, (shown) => simplifyWorklog(shown, site, asked.textsAs)),
});
