import { siteOf } from '../../nodes/connection/site';
import { fieldValue, type FieldSchema } from '../../nodes/values/fieldValue';
import { FieldValueRefused } from '../../nodes/values/fieldValueRefused';

const cloud = siteOf('cloud', undefined);
const dataCenter = siteOf('dataCenter', undefined);

const text: FieldSchema = {
	type: 'string',
	custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
};
const textArea: FieldSchema = {
	type: 'string',
	custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
};
const sprint: FieldSchema = {
	type: 'array',
	items: 'json',
	custom: 'com.pyxis.greenhopper.jira:gh-sprint',
};

describe('fieldValue', () => {
	it.each<[string, FieldSchema | undefined, unknown, unknown]>([
		['text as it is', text, ' Müller "x" ', ' Müller "x" '],
		['text that looks like a number stays text', text, '0815', '0815'],
		['a number from an expression becomes text', text, 42, '42'],
		['a number', { type: 'number' }, '3.5', 3.5],
		['a date', { type: 'date' }, '2026-12-24', '2026-12-24'],
		['an option', { type: 'option' }, 'Gold', { value: 'Gold' }],
		[
			'several options',
			{ type: 'array', items: 'option' },
			'Gold, Silver',
			[{ value: 'Gold' }, { value: 'Silver' }],
		],
		[
			'several options as a list',
			{ type: 'array', items: 'option' },
			['Gold, pure'],
			[{ value: 'Gold, pure' }],
		],
		[
			'a cascading option',
			{ type: 'option-with-child' },
			'Hardware > Laptop',
			{ value: 'Hardware', child: { value: 'Laptop' } },
		],
		['only the upper option', { type: 'option-with-child' }, 'Hardware', { value: 'Hardware' }],
		['a user', { type: 'user' }, '5b10', { accountId: '5b10' }],
		[
			'several users',
			{ type: 'array', items: 'user' },
			'a,b',
			[{ accountId: 'a' }, { accountId: 'b' }],
		],
		['labels', { type: 'array', items: 'string' }, 'a, b', ['a', 'b']],
		['versions', { type: 'array', items: 'version' }, '2.1', [{ name: '2.1' }]],
		['a project', { type: 'project' }, 'SUP', { key: 'SUP' }],
		['a sprint is one number', sprint, '7', 7],
		["JSON is Jira's own form", { type: 'option' }, '{"id":"10020"}', { id: '10020' }],
		["an object is Jira's own form", { type: 'option' }, { id: '10020' }, { id: '10020' }],
		[
			"a list of objects is Jira's own form",
			{ type: 'array', items: 'option' },
			[{ id: '1' }],
			[{ id: '1' }],
		],
		['what only begins like JSON is text', text, '[urgent] call back', '[urgent] call back'],
		['a field of unknown type is passed on', undefined, 'x', 'x'],
		['the JSON null clears', { type: 'user' }, ' null ', null],
		['but is text for a text field', text, 'null', 'null'],
	])('%s', (_, schema, given, wanted) => {
		expect(fieldValue(schema, given, { site: cloud })).toEqual(wanted);
	});

	it('writes rich text as the site wants it', () => {
		expect(fieldValue(textArea, '**now**', { site: cloud })).toMatchObject({ type: 'doc', version: 1 });
		expect(fieldValue(textArea, '**now**', { site: dataCenter })).toBe('*now*');
	});

	it('names users as the site wants it', () => {
		expect(fieldValue({ type: 'user' }, 'mia', { site: dataCenter })).toEqual({ name: 'mia' });
	});

	it('refuses text for a number', () => {
		expect(() => fieldValue({ type: 'number' }, 'many', { site: cloud })).toThrow(FieldValueRefused);
	});
});
