import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { multipartBody, path, postUpload, type FileToSend } from '../../../connection';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { textList } from '../../../values/textList';
import { refuseTooLarge } from '../../attachments';
import { issueParameter } from '../../parameters/locators';

/** The most files that Jira takes in one request ("Add attachment", Jira Cloud platform REST API). */
const MOST_FILES = 60;

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
	description: 'Attach files to an issue',
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
		await refuseTooLarge(files, context);
		const added = await context.send(
			postUpload(path`issue/${issue}/attachments`, { writesIssue: issue }),
			{ upload: async () => await multipartBody('file', files, `n8n-${randomUUID()}`) },
		);
		return added as IDataObject[];
	},
});
