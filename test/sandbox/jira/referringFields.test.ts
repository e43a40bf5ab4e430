import { fieldKind, type FieldKind, type FieldSchema } from '../../../nodes/values/fieldKind';
import { openJira, type TestJira } from './testJira';

const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };

/** What is read after a value was written, or why it was refused. */
async function writeAndRead(test: TestJira, id: string, value: unknown): Promise<unknown> {
	const made = await test.call('POST', 'issue', { body: { fields: { ...usual, [id]: value } } });
	if (made.status !== 201) return made.body.errors;
	const { body } = await test.call('GET', `issue/${made.body.key}?fields=${id}`);
	return body.fields[id];
}

const object = 'f1668d0c-828c-470c-b7d1-8c4f48cd345a:42';

describe.each(['cloud', 'dataCenter'] as const)(
	'Fields that refer to something on %s',
	(flavour) => {
		it.each<[id: string, sent: unknown, answered: unknown]>([
			['customfield_10031', { name: 'security-team' }, { name: 'security-team' }],
			['customfield_10032', [{ name: 'security-team' }], [{ name: 'security-team' }]],
			['customfield_10033', { key: 'OPS' }, { key: 'OPS', name: 'Operations' }],
			['customfield_10031', null, null],
			[
				'customfield_10031',
				'security-team',
				{ customfield_10031: expect.stringMatching(/Object/) },
			],
			['customfield_10032', [{ name: 'x' }], { customfield_10032: expect.stringMatching(/'x'/) }],
			[
				'customfield_10033',
				{ key: 'SEC' },
				{ customfield_10033: expect.stringMatching(/project/) },
			],
			['customfield_10034', { name: 'x' }, { customfield_10034: expect.stringMatching(/'x'/) }],
		])('%s given %j', async (id, sent, answered) => {
			const found = await writeAndRead(await openJira(flavour), id, sent);
			if (typeof answered === 'object' && answered !== null) expect(found).toMatchObject(answered);
			else expect(found).toEqual(answered);
		});

		it('keep objects of Assets, each Jira in its form', async () => {
			const isCloud = flavour === 'cloud';
			const own = isCloud ? { id: object } : { key: 'CMDB-42' };
			const other = isCloud ? { key: 'CMDB-42' } : { id: object };
			const id = 'customfield_10037';
			expect(await writeAndRead(await openJira(flavour), id, [own])).toEqual([
				isCloud ? expect.objectContaining({ id: object, objectId: '42' }) : 'Mail server (CMDB-42)',
			]);
			expect(await writeAndRead(await openJira(flavour), id, [other])).toEqual({
				[id]: expect.stringMatching(/No object/),
			});
		});

		it('and all others: together they are of every kind that people fill in', async () => {
			const test = await openJira(flavour, { seed: { name: 'software' } });
			const path = 'issue/createmeta/WEB/issuetypes/10001?maxResults=200';
			const { body } = await test.call('GET', path);
			const fields = (body.fields ?? body.values) as ReadonlyArray<{ schema: FieldSchema }>;
			const kinds = new Set(fields.map(({ schema }) => fieldKind(schema)));
			const missing: FieldKind[] = [
				...ALWAYS,
				flavour === 'cloud' ? ('team' as const) : ('epicLink' as const),
			].filter((kind) => !kinds.has(kind));
			expect(missing).toEqual([]);
			expect(fields.length).toBeGreaterThanOrEqual(40);
		});
	},
);

const ALWAYS: readonly FieldKind[] = [
	'text',
	'multiLineText',
	'url',
	'number',
	'date',
	'dateTime',
	'labels',
	'option',
	'options',
	'cascading',
	'user',
	'users',
	'group',
	'groups',
	'project',
	'version',
	'versions',
	'components',
	'priority',
	'issueType',
	'securityLevel',
	'issue',
	'sprint',
	'timeTracking',
	'organizations',
	'assets',
];
