import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { attachmentIdField, attachmentOf, simplifyAttachment } from './attachments';

export const getAttachment = operation({
	displayName: 'Get',
	action: 'Get attachment',
	description: 'Read the name, type, size and author of one attachment, but not its content',
	endpoint: 'GET /rest/api/3/attachment/{id}',
	fields: { attachmentId: attachmentIdField(), simplify: simplifyField() },

	request: ({ attachmentId }) => ({ path: { id: attachmentId } }),
	output: (attachment, asked) =>
		simplifiedIf(asked, attachment as IDataObject, (shown) =>
			simplifyAttachment(attachmentOf(shown, shown['id'] ?? asked.attachmentId)),
		),
});
