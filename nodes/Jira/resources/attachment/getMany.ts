import { issueField, limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { shownAttachments, simplifyAttachment } from './attachments';

export const getAttachments = operation({
	displayName: 'Get Many',
	action: 'Get many attachments of issue',
	description:
		'List the attachments of an issue: names, types, sizes and authors, but not their content',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	fields: { issue: issueField(), limit: limitField(), simplify: simplifyField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue }, query: { fields: 'attachment' } }),
	output: (body, asked) =>
		shownAttachments(body)
			.slice(0, asked.limit)
			.map((shown) => simplifiedIf(asked, shown, simplifyAttachment)),
});
