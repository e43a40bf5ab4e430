import type { IDataObject } from 'n8n-workflow';
import { bulkEdit, onlyChange } from '../../../nodes/Jira/resources/issue/bulk/bulkEdit';
import {
	bulkKindOf,
	namesChoice,
	type BulkField,
} from '../../../nodes/Jira/resources/issue/bulk/bulkField';
import { shortDate } from '../../../nodes/Jira/resources/issue/bulk/bulkValue';
import { ItemRefused } from '../../../nodes/operation';
import { describeMismatch } from '../../contract/exchange';
import { loadSpecifications } from '../../contract/specifications';
import { choices, field, forms } from './bulkEditExamples';

describe('bulkEdit', () => {
	it.each(forms)('writes %s as Atlassian specifies it', (_, one, value, editedFieldsInput) => {
		const edit = bulkEdit([{ field: one, way: 'REPLACE', value }]);
		expect(edit).toEqual({ selectedActions: [one.id], editedFieldsInput });
		const mismatches = loadSpecifications()?.check({
			flavour: 'cloud',
			method: 'POST',
			path: '/rest/api/3/bulk/issues/fields',
			requestHeaders: { 'content-type': 'application/json' },
			requestBody: { ...edit, selectedIssueIdsOrKeys: ['10001'] },
		});
		expect((mismatches ?? []).map(describeMismatch)).toEqual([]);
	});

	it('puts several fields of a kind into one list', () => {
		const other = { ...field('number'), id: 'customfield_2' };
		const edit = bulkEdit([
			{ field: field('number'), way: 'REPLACE', value: 1 },
			{ field: other, way: 'REPLACE', value: 2 },
		]);
		expect(edit).toEqual({
			selectedActions: ['customfield_1', 'customfield_2'],
			editedFieldsInput: {
				clearableNumberFields: [
					{ fieldId: 'customfield_1', value: 1 },
					{ fieldId: 'customfield_2', value: 2 },
				],
			},
		});
	});

	it.each<[IDataObject[], string, string[]]>([
		[[{ add: 'a' }, { add: 'b' }], 'ADD', ['a', 'b']],
		[[{ remove: 'a' }], 'REMOVE', ['a']],
		[[{ set: ['a'] }], 'REPLACE', ['a']],
		[[{ set: [] }], 'REMOVE_ALL', []],
	])('changes labels by %j with %s', (changes, way, labels) => {
		const entry = {
			fieldId: 'labels',
			bulkEditMultiSelectFieldOption: way,
			labels: labels.map((name) => ({ name })),
		};
		const labelsField = field('array', { id: 'labels', items: 'string' });
		expect(bulkEdit([onlyChange(labelsField, changes)])).toEqual({
			selectedActions: ['labels'],
			editedFieldsInput: { labelsFields: [entry] },
		});
	});

	it.each<[string, BulkField, unknown]>([
		['a parent', field('issuelink', { id: 'parent' }), { key: 'SUP-1' }],
		['time tracking', field('timetracking', { id: 'timetracking' }), {}],
		['a sprint', field('array', { items: 'json' }), 1],
		['a priority that is cleared', field('priority', { id: 'priority' }), null],
		['an option that there is not', field('option', { choices }), { value: 'Blue' }],
	])('refuses %s', (_, one, value) => {
		expect(() => bulkEdit([{ field: one, way: 'REPLACE', value }])).toThrow(ItemRefused);
	});
});

describe('bulkKindOf', () => {
	it.each([
		['string', undefined, undefined],
		['any', undefined, undefined],
		['array', 'attachment', undefined],
		['array', 'user', 'users'],
		['date', undefined, 'date'],
	])('of %s of %s is %s', (type, items, kind) => {
		expect(bulkKindOf(field(type, items === undefined ? {} : { items }))).toBe(kind);
	});
});

describe('namesChoice', () => {
	it.each<[string, BulkField, unknown, boolean]>([
		['an option by value', field('option'), { value: 'Red' }, true],
		['an option by ID', field('option'), { id: '1' }, false],
		[
			'one of several by value',
			field('array', { items: 'option' }),
			[{ id: '1' }, { value: 'x' }],
			true,
		],
		['a child by value', field('option-with-child'), { id: '1', child: { value: 'x' } }, true],
		['a person', field('user'), { accountId: 'x' }, false],
		['nothing', field('option'), null, false],
	])('of %s', (_, one, value, expected) => {
		expect(namesChoice(one, value)).toBe(expected);
	});
});

describe('shortDate', () => {
	it.each([
		['2026-12-24', '24/Dec/26'],
		['2027-01-05', '5/Jan/27'],
		['', ''],
		['tomorrow', 'tomorrow'],
	])('writes %j as %j', (day, written) => {
		expect(shortDate(day)).toBe(written);
	});
});
