import type { IDataObject } from 'n8n-workflow';
import { choiceField, issueField, limitField, simplifyField, textsAsField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyComment } from './simplifyComment';

export const getComments = operation({
	displayName: 'Get Many',
	action: 'Get many comments of issue',
	description: 'Read the comments of an issue',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment',
	fields: {
		issue: issueField(),
		limit: limitField(),
		order: choiceField('Order', [
			{ name: 'Oldest First', value: 'created' },
			{ name: 'Newest First', value: '-created' },
		]),
		simplify: simplifyField(),
		textsAs: textsAsField(),
	},

	request: ({ issue, order }) => ({ path: { issueIdOrKey: issue }, query: { orderBy: order } }),
	limit: ({ limit }) => limit,
	pageSize: 100,
	output: (comment: IDataObject, asked, site) =>
		simplifiedIf(asked, comment, (shown) => simplifyComment(shown, site, asked.textsAs)),
});
