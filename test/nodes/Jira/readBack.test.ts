import type { IDataObject } from 'n8n-workflow';
import { simplifyIssue } from '../../../nodes/Jira/resources/issue/simplifyIssue';
import { markdownToAdf } from '../../../nodes/values/richText';
import type { FieldSchema } from '../../../nodes/values/fieldKind';
import { fieldValue } from '../../../nodes/values/fieldValue';
import { knowingTarget } from '../../values/knowingTarget';

const self = 'https://acme.atlassian.net/rest/api/3/x/1';
const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes';

const option = (value: string) => ({ self, id: '10', value });
const regions = [{ value: 'Europe', children: [{ value: 'France' }] }];
const mia = { self, accountId: '5b10', displayName: 'Mia', active: true, avatarUrls: {} };
const version = { self, id: '1', name: '2.0', archived: false, released: true };
const issue = { id: '1', key: 'SUP-1', self, fields: { summary: 'Parent' } };
const sprint = { id: 7, name: 'Web 12', state: 'active', boardId: 1, goal: '' };
const document = markdownToAdf('**Now**\n\n- one\n- two');

/** Values as Jira returns them, and what it gets when they are written again after Simplify. */
const values: ReadonlyArray<[what: string, schema: FieldSchema, read: unknown, written: unknown]> =
	[
		['a text', { type: 'string', custom: `${prefix}:textfield` }, '[42]', '[42]'],
		['a rich text', { type: 'string', custom: `${prefix}:textarea` }, document, document],
		['a description', { type: 'string', system: 'description' }, document, document],
		[
			'an address',
			{ type: 'string', custom: `${prefix}:url` },
			'https://a.example',
			'https://a.example',
		],
		['a number', { type: 'number' }, 5.5, 5.5],
		['a day', { type: 'date' }, '2026-12-24', '2026-12-24'],
		[
			'a time',
			{ type: 'datetime' },
			'2026-12-24T15:00:00.000+0100',
			'2026-12-24T15:00:00.000+0100',
		],
		['labels', { type: 'array', items: 'string' }, ['a', 'b'], ['a', 'b']],
		['an option', { type: 'option' }, option('Red'), { value: 'Red' }],
		[
			'options, one with a comma',
			{ type: 'array', items: 'option' },
			[option('Red, dark'), option('Blue')],
			[{ value: 'Red, dark' }, { value: 'Blue' }],
		],
		[
			'a cascading list',
			{ type: 'option-with-child' },
			{ ...option('Europe'), child: option('France') },
			{ value: 'Europe', child: { value: 'France' } },
		],
		['its first half', { type: 'option-with-child' }, option('Europe'), { value: 'Europe' }],
		['a user', { type: 'user' }, mia, { accountId: '5b10' }],
		['users', { type: 'array', items: 'user' }, [mia], [{ accountId: '5b10' }]],
		['a group', { type: 'group' }, { name: 'admins', groupId: 'a-1', self }, { name: 'admins' }],
		[
			'a project',
			{ type: 'project' },
			{ self, id: '1', key: 'SUP', name: 'Support', projectTypeKey: 'software' },
			{ key: 'SUP' },
		],
		['versions', { type: 'array', items: 'version' }, [version], [{ name: '2.0' }]],
		[
			'components',
			{ type: 'array', items: 'component' },
			[{ self, id: '1', name: 'Printing' }],
			[{ name: 'Printing' }],
		],
		[
			'a priority',
			{ type: 'priority' },
			{ self, id: '2', name: 'High', iconUrl: self },
			{ name: 'High' },
		],
		['a resolution', { type: 'resolution' }, { self, id: '1', name: 'Done' }, { name: 'Done' }],
		[
			'a security level',
			{ type: 'securitylevel' },
			{ self, id: '1', name: 'Internal', description: '' },
			{ name: 'Internal' },
		],
		['a parent', { type: 'issuelink', system: 'parent' }, issue, { key: 'SUP-1' }],
		[
			'time tracking',
			{ type: 'timetracking' },
			{
				originalEstimate: '1d',
				remainingEstimate: '4h',
				timeSpent: '4h',
				timeSpentSeconds: 14_400,
			},
			{ originalEstimate: '1d', remainingEstimate: '4h' },
		],
		[
			'an object of Assets',
			{ type: 'array', items: 'cmdb-object-field' },
			[{ workspaceId: 'g2778e1d', id: 'g2778e1d:88', objectId: '88' }],
			[{ id: 'g2778e1d:88' }],
		],
		['a sprint', { type: 'array', custom: 'x:gh-sprint' }, [sprint], 'Web 12'.length],
		['a team', { type: 'team' }, { id: 'a', name: 'Web Shop' }, { team: 'Web Shop' }],
		[
			'organizations',
			{ type: 'array', items: 'sd-customerorganization' },
			[{ id: '27', name: 'Acme' }],
			['Acme'.length],
		],
	];

describe('What Simplify gives is accepted again as', () => {
	it.each(values)('%s', async (_what, schema, read, written) => {
		const { field } = simplifyIssue({
			id: '1',
			key: 'SUP-1',
			fields: { field: read } as IDataObject,
		});
		expect(await fieldValue(schema, field, knowingTarget('cloud', regions))).toEqual(written);
	});
});
