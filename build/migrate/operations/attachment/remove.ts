import { builtIn, step } from '../../operation';
import { requiredText } from '../requiredText';

export const deleteAttachment = builtIn(
	'issueAttachment',
	'remove',
	{ attachmentId: [] },
	(asked) => [step('attachment', 'delete', { attachmentId: requiredText(asked, 'attachmentId') })],
);
