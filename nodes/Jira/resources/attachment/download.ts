import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { call, type Send } from '../../../connection';
import {
	choiceField,
	issueField,
	outputBinaryField,
	shownWhen,
	type Values,
} from '../../../fields';
import { operation, OutputWithFiles } from '../../../operation';
import { inParallel } from '../../../operation/inParallel';
import {
	attachmentContentEndpoints,
	attachmentIdField,
	attachmentOf,
	attachmentsIn,
	contentOf,
	type Attachment,
} from './attachments';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const ATTACHMENT = 'GET /rest/api/3/attachment/{id}';

/** How many files of one issue are requested in parallel; the connection decides how many are under way. */
const AT_ONCE = 8;

const form = {
	from: choiceField(
		'Files',
		[
			{ name: 'One Attachment', value: 'attachment' },
			{ name: 'All Attachments of an Issue', value: 'issue' },
		],
		{ description: 'Which files to download' },
	),
	attachmentId: shownWhen(attachmentIdField(), { from: ['attachment'] }),
	issue: shownWhen(issueField(), { from: ['issue'] }),
	binaryPropertyName: outputBinaryField(),
};

export const downloadAttachment = operation({
	displayName: 'Download',
	action: 'Download attachment',
	phrases: ['get file'],
	description:
		'Download one attachment, or all attachments of an issue, as binary data; each file becomes an output item',
	endpoints: [ISSUE, ATTACHMENT, ...attachmentContentEndpoints],
	fields: form,

	run: async (asked, context) => {
		const attachments = await wanted(asked, context.send);
		const outputs: OutputWithFiles[] = [];
		await inParallel(attachments.entries(), AT_ONCE, async ([position, attachment]) => {
			const file = await context.send(contentOf(attachment, context.site), {
				download: async (content) =>
					await context.files.keep(content, attachment.filename, attachment.mimeType),
				expected: attachment,
			});
			outputs[position] = new OutputWithFiles(attachment, {
				[asked.binaryPropertyName]: file as IBinaryData,
			});
		});
		return outputs;
	},
});

async function wanted(
	{ attachmentId = '', issue }: Values<typeof form>,
	send: Send<typeof ISSUE | typeof ATTACHMENT>,
): Promise<Attachment[]> {
	if (issue !== undefined) {
		return attachmentsIn(
			await send(call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'attachment' } })),
		);
	}
	const shown = (await send(call(ATTACHMENT, { path: { id: attachmentId } }))) as IDataObject;
	return [attachmentOf(shown, attachmentId)];
}
