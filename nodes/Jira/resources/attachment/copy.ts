import { issueField, shownWhen, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { partOfIssue } from '../issue/issueOutput';
import { attachmentIdField, attachmentOf, simplifyAttachment } from './attachments';
import { chosenAttachments, chosenFilesEndpoints, fromField } from './chosenFiles';
import { copiesOf, turnToCopy } from './copies';
import { namePatternField } from './namePattern';
import { uploadEndpoints } from './uploads';

export const copyAttachment = operation({
	displayName: 'Copy to Issue',
	action: 'Copy attachments to another issue',
	phrases: ['copy file', 'duplicate attachment', 'transfer attachments'],
	description:
		'Copy one attachment, or those of an issue, to another issue; each copy becomes an output item',
	effect: 'copied',
	endpoints: [...chosenFilesEndpoints, ...uploadEndpoints],
	fields: {
		from: fromField('Which files to copy'),
		attachmentId: shownWhen(attachmentIdField(), { from: ['attachment'] }),
		fromIssue: shownWhen(
			issueField('From Issue', {
				required: true,
				description: 'The issue with the files: its key, its ID or its address in the browser',
			}),
			{ from: ['issue'] },
		),
		fileNames: shownWhen(namePatternField(), { from: ['issue'] }),
		issue: issueField('To Issue', {
			required: true,
			description: 'The issue that gets the copies: its key, its ID or its address in the browser',
		}),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { attachmentId, fromIssue, fileNames, issue } = asked;
		const turn = await turnToCopy(context);
		try {
			const choice = { attachmentId, issue: fromIssue, fileNames };
			const shown = await chosenAttachments(choice, context.send);
			const originals = shown.map((one) => attachmentOf(one, one['id'] ?? attachmentId));
			const copies = await copiesOf(originals, issue, turn, context);
			return copies.map((copy, index) =>
				simplifiedIf(asked, copy, (one) => {
					const simple = { ...simplifyAttachment(one), copiedFrom: originals[index]?.id };
					return partOfIssue(issue, simple, context.site);
				}),
			);
		} finally {
			turn.pass();
		}
	},
});
