import type { FieldSchema } from '../../nodes/values/fieldKind';
import { fieldValue, listChangeIn } from '../../nodes/values/fieldValue';
import { FieldValueRefused } from '../../nodes/values/fieldValueRefused';
import { knowingTarget } from './knowingTarget';

const cloud = knowingTarget();
const dataCenter = knowingTarget('dataCenter');

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

const epicLink: FieldSchema = { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' };
const assets: FieldSchema = { type: 'array', items: 'cmdb-object-field' };
const TEAM = '36885b3c-1bf0-4f85-a357-c5b858c31de4';
const closed = { id: 7, name: 'Web 11', state: 'closed', boardId: 1 };
const active = { id: 8, name: 'Web 12', state: 'active', boardId: 1 };
const sprintText =
	'com.atlassian.greenhopper.service.sprint.Sprint@5de0588[id=230,rapidViewId=4,state=ACTIVE,name=Web, 49,goal=]';

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
		['a team as Jira gives it', { type: 'team' }, { id: TEAM, name: 'Web' }, TEAM],
		['an older team field', olderTeam, TEAM, TEAM],
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
		['estimates in seconds', { type: 'timetracking' }, 5400, { originalEstimate: '90m' }],
		['a time without a zone', { type: 'datetime' }, '2026-07-01T09:05', time('+0200')],
		['milliseconds for a day', { type: 'date' }, Date.parse('2026-01-20T23:30Z'), '2026-01-21'],
		['a JavaScript date for a day', { type: 'date' }, new Date('2026-01-20T23:30Z'), '2026-01-21'],
		['a sprint by name', sprint, 'Web 12', 6],
		['a sprint as Cloud gives it', sprint, [closed, active], 8],
		['a sprint as Data Center gives it', sprint, [sprintText], 230],
		['only closed sprints', sprint, [closed], undefined],
		['a team by name', { type: 'team' }, 'Web Shop', { team: 'Web Shop' }],
		['organizations by name', organizations, 'Acme, 27', [4, 27]],
		[
			'an issue by its address',
			{ type: 'issuelink' },
			'https://a.example/browse/SUP-1',
			{ key: 'SUP-1' },
		],
		['an issue by its summary', { type: 'issuelink' }, 'Checkout', { issue: 'Checkout' }],
		[
			'an issue as Jira gives it',
			{ type: 'issuelink' },
			{ id: '7', key: 'SUP-7', self: 'x' },
			{ id: '7' },
		],
		['an epic', epicLink, 'sup-9', 'SUP-9'],
		['links', { type: 'array', items: 'issuelinks' }, 'blocks SUP-1', [{ link: 'blocks SUP-1' }]],
		['an asset', assets, '1234abcd:42', [{ id: '1234abcd:42' }]],
		['groups', { type: 'array', items: 'group' }, 'ops, dev', [{ name: 'ops' }, { name: 'dev' }]],
		['a project by its name', { type: 'project' }, 'Support desk', { project: 'Support desk' }],
		[
			'a user as Jira gives it',
			{ type: 'user' },
			{ self: 'x', accountId: 'a', displayName: 'Mia' },
			{ accountId: 'a' },
		],
		[
			'a version as Jira gives it',
			{ type: 'array', items: 'version' },
			[{ self: 'x', id: '5', name: '1.2', archived: false }],
			[{ id: '5' }],
		],
		[
			'a cascading pair as Jira gives it',
			cascading,
			{ self: 'x', value: 'Europe', id: '1', child: { self: 'y', value: 'France', id: '2' } },
			{ id: '1', child: { id: '2' } },
		],
	])('%s', async (_, schema, given, wanted) => {
		expect(await fieldValue(schema, given, cloud)).toEqual(wanted);
	});

	describe('of text with only digits', () => {
		const options = [
			{ id: '1', value: '2026', name: '2026' },
			{ id: '2', value: 'Next', name: 'Next' },
			{ id: '2027', value: 'x', name: 'x' },
			{ id: '3', value: '2027', name: '2027' },
		];
		const target = knowingTarget('cloud', options);

		it.each<[FieldSchema, string, unknown]>([
			[{ type: 'option' }, '2026', { value: '2026' }],
			[{ type: 'option' }, '2', { id: '2' }],
			[{ type: 'option' }, '99', { value: '99' }],
			[{ type: 'version' }, '2026', { name: '2026' }],
			[{ type: 'priority' }, '2', { id: '2' }],
			[{ type: 'priority' }, '99', { id: '99' }],
		])('as a value of %j, %s is found by name or ID', async (schema, given, wanted) => {
			expect(await fieldValue(schema, given, target)).toEqual(wanted);
		});

		it('refuses the name of one value that is the ID of another', async () => {
			await expect(fieldValue({ type: 'option' }, '2027', target)).rejects.toThrow(
				/2027 is the name of one \(with the ID 3\) and the ID of another \("x"\)/,
			);
		});
	});

	it('writes rich text in the form that the site requires', async () => {
		expect(await fieldValue(textArea, '**now**', cloud)).toMatchObject({
			type: 'doc',
			version: 1,
		});
		expect(await fieldValue(textArea, '**now**', dataCenter)).toBe('*now*');
	});

	it('names people and objects in the way that the site requires', async () => {
		expect(await fieldValue({ type: 'user' }, 'mia', dataCenter)).toEqual({ name: 'mia' });
		expect(await fieldValue(assets, 'Laptop (ITSM-1)', dataCenter)).toEqual([{ key: 'ITSM-1' }]);
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
			async (given) => {
				expect(await fieldValue(schema, given, cloud)).toBeUndefined();
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
	])('of %j has no value in a list without entries: %j', async (schema, given) => {
		expect(await fieldValue(schema, given, cloud)).toBeUndefined();
	});

	it.each<[FieldSchema, unknown, string]>([
		[{ type: 'number' }, 'many', 'a number, but is "many"'],
		[{ type: 'number' }, { a: 1 }, 'a number, but is {"a":1}'],
		[{ type: 'date' }, 'soon', 'a date such as 2026-12-24, but is "soon"'],
		[
			{ type: 'datetime' },
			'noon',
			'a date and time such as 2026-12-24T15:00:00+01:00, but is "noon"',
		],
		[sprint, [1, 2], 'one sprint, but is [1,2]'],
		[assets, 'Laptop', 'the ID of an object with that of its workspace'],
		[{ type: 'timetracking' }, 'a week', 'an estimate such as 2w 3d 4h 30m'],
		[{ type: 'timetracking' }, { timeSpent: '1d' }, 'but is {"timeSpent":"1d"}'],
		[cascading, ['a', 'b', 'c'], 'an option and the one below it'],
		[{ type: 'option' }, ['a', 'b'], 'one value, but is ["a","b"]'],
	])('of %j refuses %j', async (schema, given, message) => {
		const refused = fieldValue(schema, given, cloud);
		await expect(refused).rejects.toThrow(FieldValueRefused);
		await expect(refused).rejects.toThrow(message);
	});
});

describe('listChangeIn', () => {
	const labels: FieldSchema = { type: 'array', items: 'string', system: 'labels' };

	it.each<[string, FieldSchema | undefined, unknown, unknown]>([
		['changes of a list', labels, { add: ['a'], remove: 'b' }, { add: ['a'], remove: 'b' }],
		['changes as JSON', labels, '{"set":["a"]}', { set: ['a'] }],
		['other names', labels, { add: 'a', by: 'me' }, undefined],
		['a list', labels, ['add'], undefined],
		['nothing', labels, {}, undefined],
		['text for a text field', text, '{"add":"a"}', undefined],
		["an option's own form", { type: 'option' }, { set: 'a' }, undefined],
	])('finds %s', (_, schema, given, wanted) => {
		expect(listChangeIn(schema, given)).toEqual(wanted);
	});
});
