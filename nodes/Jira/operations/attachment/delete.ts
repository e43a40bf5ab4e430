import { z } from 'zod/v3';
import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { attachmentIdInput, attachmentIdParameter } from '../../attachments';

const input = z.object({ attachmentId: attachmentIdInput }).strict();

export const deleteAttachment = operation<z.output<typeof input>>({
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
	parameters: [attachmentIdParameter],
	input,

	kind: 'request',
	request: ({ attachmentId }) => del(path`attachment/${attachmentId}`),
	output: (_body, { attachmentId }) => ({ deleted: true, id: attachmentId }),
});
