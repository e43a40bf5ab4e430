import type { IDataObject } from 'n8n-workflow';
import { issueField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { partOfIssue } from '../issue/issueOutput';

const READ = ['watchCount', 'isWatching', 'watchers'];

export const getWatchers = operation({
	displayName: 'Get',
	action: 'Get watchers of issue',
	phrases: ['who watches', 'list watchers'],
	description: 'List who watches an issue, and say whether this account does',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/watchers',
	fields: { issue: issueField(), simplify: simplifyField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue } }),
	output: (watchers, asked, site) =>
		simplifiedIf(asked, watchers as IDataObject, (shown) =>
			partOfIssue(asked.issue, simplifyOnly(shown, READ), site),
		),
});
