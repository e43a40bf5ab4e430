import type { IDataObject } from 'n8n-workflow';
import { issueField, simplifyField, textsAsField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { commentIdField } from './fields';
import { simplifyComment } from './simplifyComment';

export const getComment = operation({
	displayName: 'Get',
	action: 'Get comment of issue',
	description: 'Read one comment of an issue',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
	fields: {
		issue: issueField(),
		commentId: commentIdField(),
		simplify: simplifyField(),
		textsAs: textsAsField(),
	},

	request: ({ issue, commentId }) => ({ path: { issueIdOrKey: issue, id: commentId } }),
	output: (comment, asked, site) =>
		simplifiedIf(asked, comment as IDataObject, (shown) =>
			simplifyComment(shown, site, asked.textsAs),
		),
});
