import type { INodeProperties } from 'n8n-workflow';
import type { Failure } from '../../nodes/connection';
import { descriptionWithLabels, messageWithLabel } from '../../nodes/operation/refusedFields';

const property = (name: string, displayName: string, more: Partial<INodeProperties> = {}) =>
	({ name, displayName, type: 'string', default: '', ...more }) as INodeProperties;

const parameters = [
	property('project', 'Project'),
	property('comment', 'Comment', { typeOptions: { rows: 3 } }),
	property('changes', 'Changes', {
		type: 'collection',
		options: [property('issueType', 'Issue Type'), property('labels', 'Labels to Set (a, b)')],
	}),
];

const fieldNames = new Map([['customfield_10015', 'severity']]);

const failure = (
	fields: Failure['fields'],
	possible?: NonNullable<Failure['possible']>,
): Failure => ({
	message: 'Jira refused the values of this request',
	description: 'Jira says: no.',
	status: 400,
	cause: 'configuration-invalid',
	retryAfterMs: undefined,
	endsRun: false,
	mayHaveBeenDone: false,
	fields,
	...(possible && { possible }),
});

describe('messageWithLabel', () => {
	it.each<[string, Failure['fields'], unknown, string]>([
		[
			'a project with what was given',
			{ project: 'valid project is required' },
			{ project: 'SPU' },
			`'Project' is "SPU": valid project is required`,
		],
		[
			'a field of a collection',
			{ issuetype: 'The issue type selected is invalid.' },
			{ changes: { issueType: 'Bgu' } },
			`'Issue Type' is "Bgu": The issue type selected is invalid.`,
		],
		[
			'a list',
			{ labels: 'No.' },
			{ changes: { labels: ['a b', 'c'] } },
			`'Labels to Set' is "a b, c": No.`,
		],
		[
			'a field as the user called it',
			{ customfield_10015: 'No.' },
			{ otherFields: [{ id: 'severity', value: 3 }] },
			`'severity' is "3": No.`,
		],
		[
			'a value only once if Jira repeats it',
			{ customfield_10015: "Option value 'Blue' is not valid" },
			{ otherFields: [{ id: 'severity', value: 'Blue' }] },
			`'severity': Option value 'Blue' is not valid`,
		],
		['no long text', { project: 'No.' }, { project: 'x'.repeat(41) }, `'Project': No.`],
		[
			'no text of several lines',
			{ comment: 'Too long.' },
			{ comment: 'Hi' },
			`'Comment': Too long.`,
		],
		['no value that was not given', { project: 'No.' }, undefined, `'Project': No.`],
		['a field that the form does not have', { customfield_1: 'No.' }, {}, `'customfield_1': No.`],
		['no field', {}, {}, 'Jira refused the values of this request'],
	])('shows %s', (_, fields, input, expected) => {
		expect(messageWithLabel(failure(fields), { parameters, fieldNames, input })).toBe(expected);
	});
});

describe('descriptionWithLabels', () => {
	const many = Array.from({ length: 23 }, (_, index) => `v${index}`);

	it.each<[string, NonNullable<Failure['possible']>, unknown, string]>([
		['one value', { project: { values: ['SUP'] } }, {}, `Jira says: no. 'Project' can be "SUP".`],
		[
			'several values and why there are no others',
			{ issuetype: { values: ['Bug', 'Story', 'Türkçe'], because: 'So it is.' } },
			{ changes: { issueType: 'Bgu' } },
			`Jira says: no. 'Issue Type' can be "Bug", "Story" or "Türkçe". So it is.`,
		],
		[
			'twenty of many values',
			{ customfield_10015: { values: many } },
			{},
			`Jira says: no. 'severity' can be ${many
				.slice(0, 20)
				.map((one) => `"${one}"`)
				.join(', ')} and 3 more.`,
		],
		['nothing for a field without values', { project: { values: [] } }, {}, 'Jira says: no.'],
		[
			'nothing if the given value is one of them',
			{ project: { values: ['SUP'] } },
			{ project: 'sup' },
			'Jira says: no.',
		],
	])('lists %s', (_, possible, input, expected) => {
		const text = descriptionWithLabels(failure({}, possible), { parameters, fieldNames, input });
		expect(text).toBe(expected);
	});
});
