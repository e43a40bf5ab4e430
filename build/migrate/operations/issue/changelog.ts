import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';
import { asStored, returned } from '../returned';

export const getChangelog = builtIn(
	'issue',
	'changelog',
	{ issueKey: [], returnAll: [], limit: [] },
	(asked) => [
		step('issue', 'getChangelog', { issue: issueIn(asked), ...returned(asked), ...asStored }),
	],
);
