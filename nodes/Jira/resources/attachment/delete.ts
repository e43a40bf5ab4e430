import { operation } from '../../../operation';
import { attachmentIdField } from '../../attachments';

export const deleteAttachment = operation({
	resource: 'attachment',
	name: 'delete',
	displayName: 'Delete',
	action: 'Delete attachment',
	description: 'Delete a file of an issue for good',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/attachment/{id}',
	fields: { attachmentId: attachmentIdField() },

	kind: 'request',
	request: ({ attachmentId }) => ({ path: { id: attachmentId } }),
	output: (_body, { attachmentId }) => ({ deleted: true, id: attachmentId }),
});
