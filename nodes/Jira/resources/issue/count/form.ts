import {
	booleanField,
	choiceField,
	labelWanting,
	shownWhen,
	textField,
	type Values,
} from '../../../../fields';
import { ONLY_ON_CLOUD } from '../../../onlyOnCloud';
import { queryFields } from '../searchQuery';

/** What Count asks for. */
export const countForm = {
	...queryFields,
	count: choiceField('Count', [
		{ name: 'All Issues', value: 'all', description: 'One number' },
		{
			name: 'By Field',
			value: 'byField',
			description: 'An item for each value of a field, with the number of issues that have it',
		},
	]),
	groupBy: shownWhen(
		textField(labelWanting('Field', 'Name or ID'), {
			required: true,
			placeholder: 'e.g. status',
			description:
				'The field whose values are counted, such as status, assignee, priority, labels or a custom field. An issue with several values counts for each.',
		}),
		{ count: ['byField'] },
	),
	exact: shownWhen(
		booleanField(
			'Exact',
			"Whether to count the issues one by one. Otherwise Jira Cloud estimates their number, which is faster, and may miss the latest changes. Data Center's number is always exact.",
			ONLY_ON_CLOUD,
		),
		{ count: ['all'] },
	),
};

export type CountInput = Values<typeof countForm>;
