import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';
import { asStored } from '../returned';

export const getTransitions = builtIn(
	'issue',
	'transitions',
	{ issueKey: [], additionalFields: ['expand', 'skipRemoteOnlyCondition', 'transitionId'] },
	(asked) => {
		const given = asked.collection('additionalFields');
		for (const [name, value] of Object.entries(given)) {
			// Our node always asks for the fields.
			const isThere = name === 'expand' && value === 'transitions.fields';
			if (value === '' || value === false || isThere) continue;
			asked.note(`additionalFields.${name}`, 'has no counterpart and is left out.');
		}
		return [step('issue', 'getTransitions', { issue: issueIn(asked), ...asStored })];
	},
);
