import type { IDataObject } from 'n8n-workflow';
import { jsonText } from '../../../connection';
import { issueField, jsonField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { partOfIssue } from '../issue/issueOutput';
import { propertyKeyField } from './propertyKeyField';

/** The longest value, as JSON ("Set issue property", Jira platform REST API). */
const LONGEST = 32_768;

export const setIssueProperty = operation({
	displayName: 'Set',
	action: 'Set property of issue',
	phrases: ['store data on issue', 'entity property', 'set issue property'],
	description:
		'Keep data on an issue under a key; people do not see it, apps and automation rules can read it',
	effect: 'changed',
	endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
	fields: {
		issue: issueField(),
		propertyKey: propertyKeyField(),
		value: jsonField('Value', {
			required: true,
			placeholder: 'e.g. { "syncedAt": "2026-11-27" }',
			description: 'What to keep: JSON of any kind; what is no JSON is kept as a text',
		}),
	},

	request: ({ issue, propertyKey, value }) => {
		const json = jsonText(valueIn(value));
		if (json.text.length > LONGEST) {
			throw new ItemRefused(
				`'Value' has ${json.text.length} characters, but Jira keeps at most ${LONGEST}`,
				'Shorten it, or split it over several properties.',
			);
		}
		return { path: { issueIdOrKey: issue, propertyKey }, json };
	},
	output: (_body, { issue, propertyKey, value }, site) =>
		partOfIssue(issue, { property: propertyKey, value: valueIn(value) as IDataObject }, site),
});

/** A value that was typed, or that an expression gives. */
function valueIn(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given) as unknown;
	} catch {
		return given;
	}
}
