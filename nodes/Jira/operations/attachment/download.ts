import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { get, path } from '../../../connection';
import {
	choiceField,
	issueField,
	outputBinaryField,
	shownWhen,
	type Values,
} from '../../../fields';
import { operation, OutputWithFiles, type ItemContext } from '../../../operation';
import { inParallel } from '../../../operation/inParallel';
import {
	attachmentIdField,
	attachmentOf,
	attachmentsIn,
	contentOf,
	type Attachment,
} from '../../attachments';

/** Files of one issue that are asked for side by side; how many are on their way is the connection's to decide. */
const AT_ONCE = 8;

const form = {
	from: choiceField(
		'What',
		[
			{ name: 'One Attachment', value: 'attachment' },
			{ name: 'All Attachments of an Issue', value: 'issue' },
		],
		{ description: 'Which files to get' },
	),
	attachmentId: shownWhen(attachmentIdField(), { from: ['attachment'] }),
	issue: shownWhen(issueField(), { from: ['issue'] }),
	binaryPropertyName: outputBinaryField(),
};

export const downloadAttachment = operation({
	resource: 'attachment',
	name: 'download',
	displayName: 'Download',
	action: 'Download attachment',
	description: 'Get files as binary data: one by its ID, or all of an issue, one output item each',
	scopes: ['read:jira-work'],
	specification: {
		cloud: [
			'GET /rest/api/3/attachment/{id}',
			'GET /rest/api/3/attachment/content/{id}',
			'GET /rest/api/3/issue/{issueIdOrKey}',
		],
		dataCenter: ['GET /rest/api/2/attachment/{id}', 'GET /rest/api/2/issue/{issueIdOrKey}'],
	},
	fields: form,

	kind: 'script',
	run: async (asked, context) => {
		const attachments = await wanted(asked, context);
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
	{ send }: ItemContext,
): Promise<Attachment[]> {
	if (issue !== undefined) {
		return attachmentsIn(await send(get(path`issue/${issue}`, { fields: 'attachment' })));
	}
	const shown = (await send(get(path`attachment/${attachmentId}`))) as IDataObject;
	return [attachmentOf(shown, attachmentId)];
}
