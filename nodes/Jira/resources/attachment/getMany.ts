import { issueField, limitField } from '../../../fields';
import { operation } from '../../../operation';
import { attachmentsIn } from './attachments';

export const getAttachments = operation({
	displayName: 'Get Many',
	action: 'Get many attachments of issue',
	description:
		'List the attachments of an issue: names, types, sizes and authors, but not their content',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	fields: { issue: issueField(), limit: limitField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue }, query: { fields: 'attachment' } }),
	output: (body, { limit }) => attachmentsIn(body).slice(0, limit),
});
