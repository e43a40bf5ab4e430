import type { IDataObject } from 'n8n-workflow';
import { choiceField, simplifyField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { SUGGESTIONS, suggestedName } from '../../lookUps/teamCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';

export const suggestJqlValues = operation({
	displayName: 'Suggest Values',
	action: 'Suggest values for JQL',
	phrases: ['autocomplete JQL', 'possible values of field'],
	description: 'List what a field can be compared with in a query, as the search page suggests it',
	endpoint: SUGGESTIONS,
	fields: {
		field: textField('Field', {
			required: true,
			placeholder: 'e.g. priority',
			description: 'The name of the field as it is written in JQL',
		}),
		text: textField('Value Contains', {
			placeholder: 'e.g. hi',
			description: 'Jira returns only a few suggestions: a part of the value finds others',
		}),
		predicate: choiceField(
			'Suggest',
			[
				{ name: 'Users for "Changed By"', value: 'by' },
				{ name: 'Values for "Changed From"', value: 'from' },
				{ name: 'Values for "Changed To"', value: 'to' },
				{ name: 'Values of the Field', value: 'value' },
			],
			{ default: 'value', description: 'Which part of a condition the values are for' },
		),
		simplify: simplifyField(),
	},

	request: ({ field, text, predicate }) => ({
		query:
			predicate === 'value'
				? { fieldName: field, fieldValue: text }
				: { fieldName: field, predicateName: predicate, predicateValue: text },
	}),
	output: (body, asked) => {
		const { results = [] } = body as { results?: readonly IDataObject[] };
		return results.map((result) =>
			simplifiedIf(asked, result, ({ value, displayName }) => ({
				value,
				displayName: suggestedName(String(displayName ?? value)),
			})),
		);
	},
});
