import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { multipartBody, path, postUpload, type FileToSend } from '../../../connection';
import { operation, type ScriptContext } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { textList } from '../../../values/textList';
import { findAttachedFiles } from '../../attachedFiles';
import { attachmentSettings, isLarge, refuseTooLarge } from '../../attachments';
import { allOf, MOST_FILES, UploadQueue } from '../../uploadQueue';
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
	scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user'],
	effect: 'uploaded',
	specification: {
		cloud: [
			'POST /rest/api/3/issue/{issueIdOrKey}/attachments',
			'GET /rest/api/3/attachment/meta',
			'GET /rest/api/3/issue/{issueIdOrKey}',
			'GET /rest/api/3/myself',
			'GET /rest/api/3/serverInfo',
		],
		dataCenter: [
			'POST /rest/api/2/issue/{issueIdOrKey}/attachments',
			'GET /rest/api/2/attachment/meta',
			'GET /rest/api/2/issue/{issueIdOrKey}',
			'GET /rest/api/2/myself',
			'GET /rest/api/2/serverInfo',
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
			async () => await Promise.resolve(uploadsTo(issue, context)),
		);
		return await queue.add(files).catch(async (reason: unknown) => {
			// A server that does not want a file may end the connection before it says so.
			refuseTooLarge(files, await settings);
			return await Promise.reject(reason);
		});
	},
});

function uploadsTo(issue: string, context: ScriptContext): UploadQueue {
	const others = new Set<string>();
	return new UploadQueue(async (files) => {
		const sentAt = context.now();
		const attached = await context.doOrFind(
			async () => {
				const answer = (await context.send(
					postUpload(path`issue/${issue}/attachments`, { writesIssue: issue }),
					{ upload: async () => await multipartBody('file', files, `n8n-${randomUUID()}`) },
				)) as IDataObject[];
				return allOf(answer, files);
			},
			() => async () => await findAttachedFiles(issue, files, { sentAt, others }, context),
		);
		for (const { id } of attached) others.add(String(id));
		return attached;
	});
}
