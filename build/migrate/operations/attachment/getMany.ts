import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';
import { asStored, returned } from '../returned';

export const getAttachments = builtIn(
	'issueAttachment',
	'getAll',
	{ issueKey: [], returnAll: [], limit: [], download: [], binaryProperty: [] },
	(asked) => {
		const issue = issueIn(asked);
		if (!asked.isOn('download')) {
			return [step('attachment', 'getMany', { issue, ...returned(asked), ...asStored })];
		}
		if (asked.given('returnAll') !== true) {
			asked.note('limit', 'has no counterpart in Download, which gets all files of the issue.');
		}
		return [
			step('attachment', 'download', {
				from: 'issue',
				issue,
				binaryPropertyName: asked.given('binaryProperty'),
				...asStored,
			}),
		];
	},
);
