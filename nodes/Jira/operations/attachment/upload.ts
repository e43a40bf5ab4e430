import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { multipartBody, path, postUpload, type FileToSend, type Send } from '../../../connection';
import { inputBinaryField, issueField } from '../../../fields';
import { operation } from '../../../operation';
import { attachmentSettings, isLarge, refuseTooLarge } from '../../attachments';
import { MOST_FILES, UploadQueue } from '../../uploadQueue';

export const uploadAttachment = operation({
	resource: 'attachment',
	name: 'upload',
	displayName: 'Upload',
	action: 'Upload attachment to issue',
	description: 'Attach files to an issue; files of several items for one issue share requests',
	scopes: ['read:jira-work', 'write:jira-work'],
	effect: 'uploaded',
	specification: {
		cloud: ['POST /rest/api/3/issue/{issueIdOrKey}/attachments', 'GET /rest/api/3/attachment/meta'],
		dataCenter: [
			'POST /rest/api/2/issue/{issueIdOrKey}/attachments',
			'GET /rest/api/2/attachment/meta',
		],
	},
	fields: { issue: issueField(), binaryPropertyName: inputBinaryField(MOST_FILES) },

	kind: 'script',
	run: async ({ issue, binaryPropertyName }, context) => {
		const files: FileToSend[] = [];
		for (const name of binaryPropertyName) files.push(await context.files.file(name));
		const settings = attachmentSettings(context);
		if (files.some(isLarge)) refuseTooLarge(files, await settings);
		const queue = await context.once(
			`uploads to ${issue}`,
			async () => await Promise.resolve(uploadsTo(issue, context.send)),
		);
		return await queue.add(files).catch(async (reason: unknown) => {
			// A server that does not want a file may end the connection before it says so.
			refuseTooLarge(files, await settings);
			return await Promise.reject(reason);
		});
	},
});

function uploadsTo(issue: string, send: Send): UploadQueue {
	return new UploadQueue(async (files) => {
		const attached = await send(
			postUpload(path`issue/${issue}/attachments`, { writesIssue: issue }),
			{ upload: async () => await multipartBody('file', files, `n8n-${randomUUID()}`) },
		);
		return attached as IDataObject[];
	});
}
