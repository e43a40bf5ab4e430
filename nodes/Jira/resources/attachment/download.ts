import { issueField, outputBinaryField, shownWhen, simplifyField } from '../../../fields';
import { operation, OutputWithFiles } from '../../../operation';
import { inParallel } from '../../../operation/inParallel';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { attachmentIdField, attachmentOf, simplifyAttachment } from './attachments';
import { chosenAttachments, chosenFilesEndpoints, fromField, storedFile } from './chosenFiles';
import { namePatternField } from './namePattern';

/** How many files of one issue are requested in parallel; the connection decides how many are under way. */
const AT_ONCE = 8;

export const downloadAttachment = operation({
	displayName: 'Download',
	action: 'Download attachment',
	phrases: ['get file'],
	description:
		'Download one attachment, or those of an issue, as binary data; each file becomes an output item',
	endpoints: chosenFilesEndpoints,
	fields: {
		from: fromField('Which files to download'),
		attachmentId: shownWhen(attachmentIdField(), { from: ['attachment'] }),
		issue: shownWhen(issueField(), { from: ['issue'] }),
		fileNames: shownWhen(namePatternField(), { from: ['issue'] }),
		binaryPropertyName: outputBinaryField(),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const outputs: OutputWithFiles[] = [];
		const shown = await chosenAttachments(asked, context.send);
		await inParallel(shown.entries(), AT_ONCE, async ([position, one]) => {
			const attachment = attachmentOf(one, one['id'] ?? asked.attachmentId);
			const file = await storedFile(attachment, context);
			const json = simplifiedIf(asked, one, () => simplifyAttachment(attachment));
			outputs[position] = new OutputWithFiles(json, { [asked.binaryPropertyName]: file });
		});
		return outputs;
	},
});
