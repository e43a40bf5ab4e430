import { goneIsFineField } from '../../../fields';
import { operation } from '../../../operation';
import { attachmentIdField } from './attachments';

export const deleteAttachment = operation({
	displayName: 'Delete',
	action: 'Delete attachment',
	description: 'Delete an attachment permanently',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/attachment/{id}',
	fields: { attachmentId: attachmentIdField(), goneIsFine: goneIsFineField() },

	request: ({ attachmentId }) => ({ path: { id: attachmentId } }),
	output: (_body, { attachmentId }) => ({ deleted: true, id: attachmentId }),
	ifGone: ({ attachmentId }) => ({ deleted: false, id: attachmentId }),
});
