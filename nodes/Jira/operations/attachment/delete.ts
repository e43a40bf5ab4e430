import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { attachmentIdField } from '../../attachments';

export const deleteAttachment = operation({
	resource: 'attachment',
	name: 'delete',
	displayName: 'Delete',
	action: 'Delete attachment',
	description: 'Delete a file of an issue for good',
	scopes: ['write:jira-work'],
	effect: 'deleted',
	specification: {
		cloud: ['DELETE /rest/api/3/attachment/{id}'],
		dataCenter: ['DELETE /rest/api/2/attachment/{id}'],
	},
	fields: { attachmentId: attachmentIdField() },

	kind: 'request',
	request: ({ attachmentId }) => del(path`attachment/${attachmentId}`),
	output: (_body, { attachmentId }) => ({ deleted: true, id: attachmentId }),
});
