import { siteOf } from '../../nodes/connection/site';
import type { FieldSchema } from '../../nodes/values/fieldKind';
import { fieldValue } from '../../nodes/values/fieldValue';
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
const url: FieldSchema = {
	type: 'string',
	custom: 'com.atlassian.jira.plugin.system.customfieldtypes:url',
};
const organizations: FieldSchema = { type: 'array', items: 'sd-customerorganization' };
const olderTeam: FieldSchema = {
	type: 'any',
	custom: 'com.atlassian.teams:rm-teams-custom-field-team',
};
const cascading: FieldSchema = { type: 'option-with-child' };
const pair = { value: 'Europe', child: { value: 'France' } };
const paragraph = (written: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text: written }] }],
});
const time = (offset: string) => `2026-07-01T09:05:00.000${offset}`;
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
		['JSON for a text field', text, '{"a": [1]}', '{"a": [1]}'],
		['an object for a text field', text, { a: [1] }, '{"a":[1]}'],
		['a date for a text field', text, new Date(0), '1970-01-01T00:00:00.000Z'],
		['an address without its blanks', url, ' https://a.example ', 'https://a.example'],
		['the description', { type: 'string', system: 'description' }, '["a"]', paragraph('["a"]')],
		['an ADF document', textArea, paragraph('a'), paragraph('a')],
		['a date of $now', { type: 'date' }, '2026-01-21T23:59:59.999-08:00', '2026-01-21'],
		['a time without seconds', { type: 'datetime' }, '2026-07-01 09:05 +0530', time('+0530')],
		['a time of JavaScript', { type: 'datetime' }, new Date('2026-07-01T09:05Z'), time('+0000')],
		[
			'estimates as Jira gives them',
			{ type: 'timetracking' },
			{ originalEstimate: '2d', remainingEstimate: '4h', timeSpent: '1d', timeSpentSeconds: 28800 },
			{ originalEstimate: '2d', remainingEstimate: '4h' },
		],
		[
			'the remaining estimate alone',
			{ type: 'timetracking' },
			'{"remainingEstimate":"30M"}',
			{ remainingEstimate: '30m' },
		],
		['organizations as Jira gives them', organizations, [{ id: '27', name: 'A' }, 28], [27, 28]],
		['an organization as JSON', organizations, '{"id":27}', [27]],
		['a team as Jira gives it', { type: 'team' }, { id: '36885b3c', name: 'Web' }, '36885b3c'],
		['an older team field', olderTeam, '36885b3c', '36885b3c'],
		['a cascading pair as JSON', cascading, '["Europe","France"]', pair],
		['a cascading pair with a blank', cascading, ['Europe', ' '], { value: 'Europe' }],
		["a cascading pair in Jira's form", cascading, JSON.stringify(pair), pair],
		['a list of one for one value', { type: 'option' }, ['Gold'], { value: 'Gold' }],
		['one object for a list', { type: 'array', items: 'option' }, { id: '1' }, [{ id: '1' }]],
		[
			'objects and texts in a list',
			{ type: 'array', items: 'user' },
			[{ accountId: 'a' }, 'b', null, ''],
			[{ accountId: 'a' }, { accountId: 'b' }],
		],
		['an option that begins like JSON', { type: 'option' }, '[urgent]', { value: '[urgent]' }],
		['a type that nobody knows', { type: 'any' }, '["SUP-1"]', ['SUP-1']],
		['a project by its ID', { type: 'project' }, '10000', { id: '10000' }],
		['the JSON null clears', { type: 'user' }, ' null ', null],
		['but is text for a text field', text, 'null', 'null'],
	])('%s', (_, schema, given, wanted) => {
		expect(fieldValue(schema, given, { site: cloud })).toEqual(wanted);
	});

	it('writes rich text in the form that the site requires', () => {
		expect(fieldValue(textArea, '**now**', { site: cloud })).toMatchObject({
			type: 'doc',
			version: 1,
		});
		expect(fieldValue(textArea, '**now**', { site: dataCenter })).toBe('*now*');
	});

	it('names users in the way that the site requires', () => {
		expect(fieldValue({ type: 'user' }, 'mia', { site: dataCenter })).toEqual({ name: 'mia' });
	});

	describe.each<FieldSchema>([
		text,
		textArea,
		{ type: 'number' },
		{ type: 'date' },
		{ type: 'option' },
		cascading,
		{ type: 'user' },
		{ type: 'timetracking' },
		{ type: 'any' },
		organizations,
		{ type: 'array', items: 'string' },
		sprint,
	])('of %j', (schema) => {
		it.each([[''], [' '], ['\t\n'], ['\u00a0'], [null], [undefined], [[]], [{}], [[' ', null]]])(
			'has no value in %j',
			(given) => {
				expect(fieldValue(schema, given, { site: cloud })).toBeUndefined();
			},
		);
	});

	it.each<[FieldSchema, unknown]>([
		[{ type: 'array', items: 'string' }, []],
		[{ type: 'array', items: 'option' }, '[]'],
		[organizations, ' , '],
		[cascading, [' ', '']],
		[{ type: 'option' }, [null]],
		[{ type: 'user' }, '{}'],
		[{ type: 'any' }, ' [] '],
	])('of %j has no value in a list without entries: %j', (schema, given) => {
		expect(fieldValue(schema, given, { site: cloud })).toBeUndefined();
	});

	it.each<[FieldSchema, unknown, string]>([
		[{ type: 'number' }, 'many', 'a number, but is "many"'],
		[{ type: 'number' }, { a: 1 }, 'a number, but is {"a":1}'],
		[{ type: 'date' }, 'soon', 'a date such as 2026-12-24, but is "soon"'],
		[
			{ type: 'datetime' },
			'2026-01-21T15:00',
			'a date and time with its time zone, such as 2026-12-24T15:00:00+01:00, but is "2026-01-21T15:00"',
		],
		[{ type: 'timetracking' }, 'a week', 'an estimate such as 2w 3d 4h 30m'],
		[{ type: 'timetracking' }, { timeSpent: '1d' }, 'but is {"timeSpent":"1d"}'],
		[organizations, 'Acme', 'the ID of an organization, such as 27, but is "Acme"'],
		[cascading, ['a', 'b', 'c'], 'an option and the one below it'],
		[{ type: 'option' }, ['a', 'b'], 'one value, but is ["a","b"]'],
	])('of %j refuses %j', (schema, given, message) => {
		const refused = () => fieldValue(schema, given, { site: cloud });
		expect(refused).toThrow(FieldValueRefused);
		expect(refused).toThrow(message);
	});
});
