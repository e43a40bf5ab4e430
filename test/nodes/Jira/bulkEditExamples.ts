import type { BulkField } from '../../../nodes/Jira/resources/issue/bulk/bulkField';

const custom = (plugin: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${plugin}`;

/** A field as a bulk edit knows it; by default `customfield_1`. */
export const field = (
	type: string,
	more: { items?: string; plugin?: string; id?: string } & Pick<BulkField, 'choices'> = {},
): BulkField => ({
	id: more.id ?? 'customfield_1',
	name: 'Thing',
	schema: {
		type,
		...(more.items === undefined ? {} : { items: more.items }),
		...(more.plugin === undefined ? {} : { custom: custom(more.plugin) }),
	},
	...(more.choices === undefined ? {} : { choices: more.choices }),
});

export const choices = [
	{ id: '11', value: 'Red', children: [{ id: '21', value: 'Dark' }] },
	{ id: '12', name: 'Green' },
];
const fieldId = 'customfield_1';
const document = { type: 'doc', version: 1, content: [] };

/** The kind, the field, a value in the form for editing one issue, and what a bulk edit makes of it. */
export const forms: ReadonlyArray<[string, BulkField, unknown, unknown]> = [
	[
		'text',
		field('string', { plugin: 'textfield' }),
		'a',
		{ singleLineTextFields: [{ fieldId, text: 'a' }] },
	],
	[
		'no text',
		field('string', { plugin: 'textfield' }),
		null,
		{ singleLineTextFields: [{ fieldId, text: '' }] },
	],
	[
		'summary',
		field('string', { id: 'summary' }),
		'a',
		{ singleLineTextFields: [{ fieldId: 'summary', text: 'a' }] },
	],
	[
		'address',
		field('string', { plugin: 'url' }),
		'https://a',
		{ urlFields: [{ fieldId, url: 'https://a' }] },
	],
	[
		'rich text',
		field('string', { plugin: 'textarea' }),
		document,
		{ richTextFields: [{ fieldId, richText: { adfValue: document } }] },
	],
	[
		'no rich text',
		field('string', { id: 'description' }),
		null,
		{ richTextFields: [{ fieldId: 'description', richText: {} }] },
	],
	['number', field('number'), 3, { clearableNumberFields: [{ fieldId, value: 3 }] }],
	['no number', field('number'), null, { clearableNumberFields: [{ fieldId, value: null }] }],
	[
		'day',
		field('date'),
		'2026-02-03',
		{ datePickerFields: [{ fieldId, date: { formattedDate: '3/Feb/26' } }] },
	],
	['no day', field('date'), null, { datePickerFields: [{ fieldId, date: { formattedDate: '' } }] }],
	[
		'time',
		field('datetime'),
		'2026-02-03T10:00:00.000+0100',
		{
			dateTimePickerFields: [
				{ fieldId, dateTime: { formattedDateTime: '2026-02-03T10:00:00.000+0100' } },
			],
		},
	],
	[
		'person',
		field('user'),
		{ accountId: 'x' },
		{ singleSelectClearableUserPickerFields: [{ fieldId, user: { accountId: 'x' } }] },
	],
	[
		'nobody',
		field('user'),
		null,
		{ singleSelectClearableUserPickerFields: [{ fieldId, user: null }] },
	],
	[
		'people',
		field('array', { items: 'user' }),
		[{ accountId: 'x' }],
		{ multipleSelectClearableUserPickerFields: [{ fieldId, users: [{ accountId: 'x' }] }] },
	],
	[
		'group',
		field('group'),
		{ name: 'g' },
		{ singleGroupPickerFields: [{ fieldId, group: { groupName: 'g' } }] },
	],
	[
		'groups',
		field('array', { items: 'group' }),
		[{ name: 'g' }],
		{ multipleGroupPickerFields: [{ fieldId, groups: [{ groupName: 'g' }] }] },
	],
	[
		'option by value',
		field('option', { choices }),
		{ value: 'red' },
		{ singleSelectFields: [{ fieldId, option: { optionId: 11 } }] },
	],
	[
		'option by ID',
		field('option'),
		{ id: '99' },
		{ singleSelectFields: [{ fieldId, option: { optionId: 99 } }] },
	],
	[
		'no option',
		field('option'),
		null,
		{ singleSelectFields: [{ fieldId, option: { optionId: -1 } }] },
	],
	[
		'options',
		field('array', { items: 'option', choices }),
		[{ value: 'Red' }, { id: '12' }],
		{ multipleSelectFields: [{ fieldId, options: [{ optionId: 11 }, { optionId: 12 }] }] },
	],
	[
		'cascading option',
		field('option-with-child', { choices }),
		{ value: 'Red', child: { value: 'Dark' } },
		{
			cascadingSelectFields: [
				{ fieldId, parentOptionValue: { optionId: 11 }, childOptionValue: { optionId: 21 } },
			],
		},
	],
	[
		'no cascading option',
		field('option-with-child'),
		null,
		{ cascadingSelectFields: [{ fieldId, parentOptionValue: { optionId: null } }] },
	],
	[
		'labels',
		field('array', { items: 'string', plugin: 'labels' }),
		['a'],
		{
			labelsFields: [
				{ fieldId, bulkEditMultiSelectFieldOption: 'REPLACE', labels: [{ name: 'a' }] },
			],
		},
	],
	[
		'no labels',
		field('array', { items: 'string', id: 'labels' }),
		null,
		{
			labelsFields: [
				{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'REMOVE_ALL', labels: [] },
			],
		},
	],
	[
		'version',
		field('version', { choices }),
		{ name: 'Green' },
		{ singleVersionPickerFields: [{ fieldId, version: { versionId: '12' } }] },
	],
	[
		'versions',
		field('array', { items: 'version', choices }),
		[{ name: 'Green' }],
		{
			multipleVersionPickerFields: [
				{ fieldId, bulkEditMultiSelectFieldOption: 'REPLACE', versions: [{ versionId: '12' }] },
			],
		},
	],
	[
		'components',
		field('array', { items: 'component', id: 'components', choices }),
		[{ name: 'Green' }],
		{
			multiselectComponents: {
				fieldId: 'components',
				bulkEditMultiSelectFieldOption: 'REPLACE',
				components: [{ componentId: 12 }],
			},
		},
	],
	[
		'priority',
		field('priority', { id: 'priority', choices }),
		{ name: 'green' },
		{ priority: { priorityId: '12' } },
	],
	[
		'issue type',
		field('issuetype', { id: 'issuetype' }),
		{ id: '10001' },
		{ issueType: { issueTypeId: '10001' } },
	],
];
