import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { attachmentIdInput, attachmentIdParameter } from '../../attachments';

const input = z.object({ attachmentId: attachmentIdInput }).strict();

export const deleteAttachment = operation({
	resource: 'attachment',
	name: 'delete',
	displayName: 'Delete',
	action: 'Delete attachment',
	description: 'Delete a file of an issue for good',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/attachment/{id}',
	parameters: [attachmentIdParameter],
	input,

	kind: 'request',
	request: ({ attachmentId }) => ({ path: { id: attachmentId } }),
	output: (_body, { attachmentId }) => ({ deleted: true, id: attachmentId }),
});
