import type { IBinaryData } from 'n8n-workflow';
import type { FileToSend } from '../../../../connection';
import type { ItemContext } from '../../../../operation';
import { attachmentContentEndpoints, attachmentsIn, contentOf } from '../../attachment/attachments';

/** The endpoints for reading the files of the original. */
export const copiedFilesEndpoints = attachmentContentEndpoints;

/** The files of an issue that was read with its attachments, to be sent. They are read before anything is written. */
export async function copiedFiles(
	original: unknown,
	{ site, send, files }: ItemContext<(typeof copiedFilesEndpoints)[number]>,
): Promise<FileToSend[]> {
	return await Promise.all(
		attachmentsIn(original).map(async (attachment) => {
			const { filename, mimeType } = attachment;
			const kept = await send(contentOf(attachment, site), {
				download: async (content) => await files.keep(content, filename, mimeType),
				expected: attachment,
			});
			return await files.kept(kept as IBinaryData, filename);
		}),
	);
}
