import { builtIn, step } from '../../operation';
import { requiredText } from '../requiredText';
import { asStored } from '../returned';

export const getAttachment = builtIn(
	'issueAttachment',
	'get',
	{ attachmentId: [], download: [], binaryProperty: [] },
	(asked) => {
		const attachmentId = requiredText(asked, 'attachmentId');
		return [
			asked.isOn('download')
				? step('attachment', 'download', {
						from: 'attachment',
						attachmentId,
						binaryPropertyName: asked.given('binaryProperty'),
						...asStored,
					})
				: step('attachment', 'get', { attachmentId, ...asStored }),
		];
	},
);
