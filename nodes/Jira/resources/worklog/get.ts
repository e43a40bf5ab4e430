import type { IDataObject } from 'n8n-workflow';
import { issueField, simplifyField, textsAsField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { worklogIdField } from './fields';
import { simplifyWorklog } from './simplifyWorklog';

export const getWorklog = operation({
	displayName: 'Get',
	action: 'Get worklog of issue',
	description: 'Read one worklog of an issue',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
	fields: {
		issue: issueField(),
		worklogId: worklogIdField(),
		simplify: simplifyField(),
		textsAs: textsAsField(),
	},

	request: ({ issue, worklogId }) => ({ path: { issueIdOrKey: issue, id: worklogId } }),
	output: (worklog, asked, site) =>
		simplifiedIf(asked, worklog as IDataObject, (shown) =>
			simplifyWorklog(shown, site, asked.textsAs),
		),
});
