import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { call, type Send } from '../../../connection';
import {
	choiceField,
	issueField,
	outputBinaryField,
	shownWhen,
	simplifyField,
	type Values,
} from '../../../fields';
import { operation, OutputWithFiles } from '../../../operation';
import { inParallel } from '../../../operation/inParallel';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import {
	attachmentContentEndpoints,
	attachmentIdField,
	attachmentOf,
	contentOf,
	shownAttachments,
	simplifyAttachment,
} from './attachments';
import { fitsPattern, namePatternField } from './namePattern';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const ATTACHMENT = 'GET /rest/api/3/attachment/{id}';

/** How many files of one issue are requested in parallel; the connection decides how many are under way. */
const AT_ONCE = 8;

const form = {
	from: choiceField(
		'Files',
		[
			{ name: 'One Attachment', value: 'attachment' },
			{ name: 'Attachments of an Issue', value: 'issue' },
		],
		{ description: 'Which files to download' },
	),
	attachmentId: shownWhen(attachmentIdField(), { from: ['attachment'] }),
	issue: shownWhen(issueField(), { from: ['issue'] }),
	fileNames: shownWhen(namePatternField(), { from: ['issue'] }),
	binaryPropertyName: outputBinaryField(),
	simplify: simplifyField(),
};

export const downloadAttachment = operation({
	displayName: 'Download',
	action: 'Download attachment',
	phrases: ['get file'],
	description:
		'Download one attachment, or those of an issue, as binary data; each file becomes an output item',
	endpoints: [ISSUE, ATTACHMENT, ...attachmentContentEndpoints],
	fields: form,

	run: async (asked, context) => {
		const outputs: OutputWithFiles[] = [];
		const shown = await wanted(asked, context.send);
		await inParallel(shown.entries(), AT_ONCE, async ([position, one]) => {
			const attachment = attachmentOf(one, one['id'] ?? asked.attachmentId);
			const file = await context.send(contentOf(attachment, context.site), {
				download: async (content) =>
					await context.files.keep(content, attachment.filename, attachment.mimeType),
				expected: attachment,
			});
			const json = simplifiedIf(asked, one, () => simplifyAttachment(attachment));
			outputs[position] = new OutputWithFiles(json, {
				[asked.binaryPropertyName]: file as IBinaryData,
			});
		});
		return outputs;
	},
});

/** The wanted attachments, as Jira returns them. */
async function wanted(
	{ attachmentId = '', issue, fileNames }: Values<typeof form>,
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
