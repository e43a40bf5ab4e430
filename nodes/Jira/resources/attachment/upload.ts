import { inputBinaryField, issueField, simplifyField } from '../../../fields';
import { noSuchFile, operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { partOfIssue } from '../issue/issueOutput';
import { attachmentSettings, isLarge, refuseTooLarge, simplifyAttachment } from './attachments';
import { MOST_FILES } from './uploadQueue';
import { namedFiles, queueOf, uploadEndpoints } from './uploads';

export const uploadAttachment = operation({
	displayName: 'Upload',
	action: 'Upload attachment to issue',
	phrases: ['attach file', 'add file'],
	description:
		'Attach files to an issue; files from several items for the same issue share requests',
	effect: 'uploaded',
	endpoints: uploadEndpoints,
	fields: {
		issue: issueField(),
		binaryPropertyName: inputBinaryField(MOST_FILES),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { issue, binaryPropertyName } = asked;
		const files = await namedFiles(binaryPropertyName, context.files);
		if (files.length === 0) throw noSuchFile('', []);
		const settings = attachmentSettings(context);
		if (files.some(isLarge)) refuseTooLarge(files, await settings);
		const queue = await queueOf(issue, context);
		const attached = await queue.add(files).catch(async (reason: unknown) => {
			// A server that refuses a file may close the connection before it answers.
			refuseTooLarge(files, await settings);
			return await Promise.reject(reason);
		});
		return attached.map((one) =>
			simplifiedIf(asked, one, (shown) =>
				partOfIssue(issue, simplifyAttachment(shown), context.site),
			),
		);
	},
});
