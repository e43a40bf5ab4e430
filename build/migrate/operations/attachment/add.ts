import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';
import { asStored } from '../returned';

export const uploadAttachment = builtIn(
	'issueAttachment',
	'add',
	{ issueKey: [], binaryPropertyName: [] },
	(asked) => [
		step('attachment', 'upload', {
			issue: issueIn(asked),
			binaryPropertyName: asked.given('binaryPropertyName'),
			...asStored,
		}),
	],
);
