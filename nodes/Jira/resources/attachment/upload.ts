import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { call, multipartBody, type FileToSend } from '../../../connection';
import { inputBinaryField, issueField } from '../../../fields';
import { operation, type RunContext } from '../../../operation';
import { attachedFilesEndpoints, findAttachedFiles } from './attachedFiles';
import { ATTACHMENT_SETTINGS, attachmentSettings, isLarge, refuseTooLarge } from './attachments';
import { requireOnePerFile, MOST_FILES, UploadQueue } from './uploadQueue';

const UPLOAD = 'POST /rest/api/3/issue/{issueIdOrKey}/attachments';

export const uploadAttachment = operation({
	displayName: 'Upload',
	action: 'Upload attachment to issue',
	phrases: ['attach file', 'add file'],
	description:
		'Attach files to an issue; files from several items for the same issue share requests',
	effect: 'uploaded',
	endpoints: [UPLOAD, ATTACHMENT_SETTINGS, ...attachedFilesEndpoints],
	fields: { issue: issueField(), binaryPropertyName: inputBinaryField(MOST_FILES) },

	run: async ({ issue, binaryPropertyName }, context) => {
		const files: FileToSend[] = [];
		for (const name of binaryPropertyName) files.push(await context.files.file(name));
		const settings = attachmentSettings(context);
		if (files.some(isLarge)) refuseTooLarge(files, await settings);
		const queue = await context.loadOnce(
			`uploads to ${issue}`,
			async () => await Promise.resolve(uploadsTo(issue, context)),
		);
		return await queue.add(files).catch(async (reason: unknown) => {
			// A server that refuses a file may close the connection before it answers.
			refuseTooLarge(files, await settings);
			return await Promise.reject(reason);
		});
	},
});

type UploadContext = RunContext<typeof UPLOAD | (typeof attachedFilesEndpoints)[number]>;

function uploadsTo(issue: string, context: UploadContext): UploadQueue {
	const others = new Set<string>();
	return new UploadQueue(async (files) => {
		const sentAt = context.now();
		const attached = await context.doOrFind(
			async () => {
				const answer = (await context.send(call(UPLOAD, { path: { issueIdOrKey: issue } }), {
					upload: async () => await multipartBody('file', files, `n8n-${randomUUID()}`),
				})) as IDataObject[];
				return requireOnePerFile(answer, files);
			},
			() => async () => await findAttachedFiles(issue, files, { sentAt, others }, context),
		);
		for (const { id } of attached) others.add(String(id));
		return attached;
	});
}
