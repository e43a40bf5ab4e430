import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { call, type FileToSend, type Send } from '../../../connection';
import { choiceField, type Field } from '../../../fields';
import type { ItemContext } from '../../../operation';
import {
	attachmentContentEndpoints,
	contentOf,
	shownAttachments,
	type Attachment,
} from './attachments';
import { fitsPattern } from './namePattern';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const ATTACHMENT = 'GET /rest/api/3/attachment/{id}';

/** The endpoints for finding files that were chosen, and for their content. */
export const chosenFilesEndpoints = [ISSUE, ATTACHMENT, ...attachmentContentEndpoints] as const;

/** Whether one attachment is meant, or those of an issue. */
export function fromField(description: string): Field<'attachment' | 'issue'> {
	return choiceField(
		'Files',
		[
			{ name: 'One Attachment', value: 'attachment' },
			{ name: 'Attachments of an Issue', value: 'issue' },
		],
		{ description },
	);
}

/** The files that an item chose: those of the issue, or else the one attachment. */
interface Choice {
	readonly attachmentId?: string | undefined;
	readonly issue?: string | undefined;
	readonly fileNames?: string | undefined;
}

/** The chosen attachments, as Jira returns them. */
export async function chosenAttachments(
	{ attachmentId = '', issue, fileNames }: Choice,
	send: Send<typeof ISSUE | typeof ATTACHMENT>,
): Promise<IDataObject[]> {
	if (issue === undefined) {
		return [(await send(call(ATTACHMENT, { path: { id: attachmentId } }))) as IDataObject];
	}
	const request = call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'attachment' } });
	return shownAttachments(await send(request)).filter(({ filename }) =>
		fitsPattern(String(filename), fileNames),
	);
}

type FileContext = ItemContext<(typeof attachmentContentEndpoints)[number]>;

/** Downloads an attachment into n8n's binary data. */
export async function storedFile(
	attachment: Attachment,
	{ site, send, files }: FileContext,
): Promise<IBinaryData> {
	const { filename, mimeType } = attachment;
	const kept = await send(contentOf(attachment, site), {
		download: async (content) => await files.keep(content, filename, mimeType),
		expected: attachment,
	});
	return kept as IBinaryData;
}

/**
 * An attachment to be sent to another issue. It is downloaded first: an upload that read it from Jira would occupy one
 * of the parallel requests while it waits for another, and could not be repeated.
 */
export async function fileToCopy(
	attachment: Attachment,
	context: FileContext,
): Promise<FileToSend> {
	return await context.files.kept(await storedFile(attachment, context), attachment.filename);
}
