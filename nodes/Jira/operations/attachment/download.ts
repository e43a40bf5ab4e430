import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { call, type Send } from '../../../connection';
import { operation, OutputWithFiles } from '../../../operation';
import { inParallel } from '../../../operation/inParallel';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { someText } from '../../../values/named';
import {
	attachmentContentEndpoints,
	attachmentIdInput,
	attachmentIdParameter,
	attachmentOf,
	attachmentsIn,
	contentOf,
	type Attachment,
} from '../../attachments';
import { issueParameter } from '../../parameters/locators';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const ATTACHMENT = 'GET /rest/api/3/attachment/{id}';

/** Files of one issue that are asked for side by side; how many are on their way is the connection's to decide. */
const AT_ONCE = 8;

const input = z
	.object({
		from: z.enum(['attachment', 'issue']).default('attachment'),
		attachmentId: attachmentIdInput.optional(),
		issue: picked(issueReference.optional()),
		binaryPropertyName: someText.default('data'),
	})
	.strict()
	.refine(({ from, attachmentId }) => from === 'issue' || attachmentId !== undefined, {
		path: ['attachmentId'],
		message: 'the ID of an attachment, such as 10001',
	})
	.refine(({ from, issue }) => from === 'attachment' || issue !== undefined, {
		path: ['issue'],
		message: 'an issue key such as SUP-1, an issue id, or the address of an issue',
	});

type DownloadInput = z.output<typeof input>;

export const downloadAttachment = operation({
	resource: 'attachment',
	name: 'download',
	displayName: 'Download',
	action: 'Download attachment',
	description: 'Get files as binary data: one by its ID, or all of an issue, one output item each',
	endpoints: [ISSUE, ATTACHMENT, ...attachmentContentEndpoints],
	parameters: [
		{
			displayName: 'What',
			name: 'from',
			type: 'options',
			options: [
				{ name: 'All Attachments of an Issue', value: 'issue' },
				{ name: 'One Attachment', value: 'attachment' },
			],
			default: 'attachment',
			description: 'Which files to get',
		},
		{ ...attachmentIdParameter, displayOptions: { show: { from: ['attachment'] } } },
		{ ...issueParameter(), displayOptions: { show: { from: ['issue'] } } },
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
			description: 'The name of the binary field of the output items',
		},
	],
	input,

	kind: 'script',
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
	{ from, attachmentId = '', issue = '' }: DownloadInput,
	send: Send<typeof ISSUE | typeof ATTACHMENT>,
): Promise<Attachment[]> {
	if (from === 'issue') {
		return attachmentsIn(
			await send(call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'attachment' } })),
		);
	}
	const shown = (await send(call(ATTACHMENT, { path: { id: attachmentId } }))) as IDataObject;
	return [attachmentOf(shown, attachmentId)];
}
