import type { FileToSend } from '../../../../connection';
import type { ItemContext } from '../../../../operation';
import { attachmentContentEndpoints, attachmentsIn } from '../../attachment/attachments';
import { fileToCopy } from '../../attachment/chosenFiles';

/** The endpoints for reading the files of the original. */
export const copiedFilesEndpoints = attachmentContentEndpoints;

/** The files of an issue that was read with its attachments, to be sent. They are read before anything is written. */
export async function copiedFiles(
	original: unknown,
	context: ItemContext<(typeof copiedFilesEndpoints)[number]>,
): Promise<FileToSend[]> {
	return await Promise.all(
		attachmentsIn(original).map(async (attachment) => await fileToCopy(attachment, context)),
	);
}
