import { resource } from '../../../operation';
import { copyAttachment } from './copy';
import { deleteAttachment } from './delete';
import { downloadAttachment } from './download';
import { getAttachment } from './get';
import { getAttachments } from './getMany';
import { uploadAttachment } from './upload';

export const attachment = resource('attachment', 'Issue Attachment', {
	upload: uploadAttachment,
	download: downloadAttachment,
	get: getAttachment,
	getMany: getAttachments,
	copy: copyAttachment,
	delete: deleteAttachment,
});
