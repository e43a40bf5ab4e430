import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { multipartBody, path, postUpload, type FileToSend, type Send } from '../../../connection';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { textList } from '../../../values/textList';
import { attachmentSettings, isLarge, refuseTooLarge } from '../../attachments';
import { MOST_FILES, UploadQueue } from '../../uploadQueue';
import { issueParameter } from '../../parameters/locators';

const input = z
	.object({
		issue: picked(issueReference),
		binaryPropertyName: textList
			.refine((names) => names.length > 0, { message: 'the name of a binary field' })
			.refine((names) => names.length <= MOST_FILES, {
				message: `at most ${MOST_FILES} names of binary fields`,
			}),
	})
	.strict();

export const uploadAttachment = operation<z.output<typeof input>>({
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
	parameters: [
		issueParameter(),
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the input field containing the file data to be uploaded',
			description:
				'Names of the binary fields of the item whose files are attached, separated by commas. File name and type come from there.',
		},
	],
	input,

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
