import type { Asked } from '../../asked';
import { builtIn, collected, step } from '../../operation';
import { listText } from '../../values/list';
import { namedLocator, projectLocator, type Locator } from '../../values/locators';
import { requiredText } from '../requiredText';
import { customFieldsIn, descriptionIn, fieldsIn, otherFields, sharedFields } from './fields';

const FIELDS = 'additionalFields';

export const createIssue = builtIn(
	'issue',
	'create',
	{
		project: [],
		issueType: [],
		summary: [],
		[FIELDS]: [...sharedFields, 'componentIds', 'updateHistory'],
	},
	(asked) => {
		const given = asked.collection(FIELDS);
		if (asked.flavour === 'cloud' && 'parentIssueKey' in given) {
			asked.note(
				`${FIELDS}.parentIssueKey`,
				"n8n's node uses it for sub-tasks only; ours puts every issue below it, also below an epic.",
			);
		}
		const fields = {
			...fieldsIn(FIELDS, given, asked),
			components: listText(given.componentIds) || undefined,
		};
		return [
			step('issue', 'create', {
				project: required('project', projectLocator, asked),
				issueType: required('issueType', namedLocator, asked),
				summary: requiredText(asked, 'summary'),
				...descriptionIn(FIELDS, given, asked),
				additionalFields: collected(fields),
				...otherFields(customFieldsIn(FIELDS, given, asked)),
			}),
		];
	},
);

function required(
	name: string,
	read: (stored: unknown) => Locator | undefined,
	asked: Asked,
): Locator | undefined {
	const value = read(asked.given(name));
	if (value === undefined) asked.note(name, 'nothing is chosen: choose it.');
	return value;
}
