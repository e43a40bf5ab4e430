import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { checkedRun } from './contractOf';
import { jsonOf, located } from './jiraRun';

const object = 'f1668d0c-828c-470c-b7d1-8c4f48cd345a:42';

/** Ways of writing one value, by field; `on` names the Jira that has it, where only one does. */
interface FieldWays {
	readonly field: string;
	readonly ways: readonly unknown[];
	readonly on?: Sandbox['flavour'];
}

/** A field of each kind, with ways of giving it the same value. */
const FIELDS: readonly FieldWays[] = [
	{ field: 'Customer name', ways: ['[42]', [42]] },
	{ field: 'Steps to reproduce', ways: ['Now: ü "x"'] },
	{ field: 'Runbook', ways: ['https://a.example/x', ' https://a.example/x '] },
	{ field: 'Effort', ways: [3.5, '3.5', ' 3.5 '] },
	{
		field: 'Contract end',
		ways: ['2026-12-24', '2026-12-24T15:00:00+01:00', '2026-12-24 15:00', 1_798_124_400_000],
	},
	{
		field: 'Incident start',
		ways: [
			'2026-12-24T15:00:00+01:00',
			'2026-12-24T15:00:00.000+0100',
			'2026-12-24T14:00:00Z',
			1_798_120_800_000,
			'1798120800000',
		],
	},
	{ field: 'Labels', ways: ['a, b', ['a', 'b'], { set: ['a', 'b'] }, { add: 'a, b' }] },
	{ field: 'Topics', ways: ['a', ['a'], '["a"]', { add: ['a'] }] },
	{ field: 'Severity', ways: ['Major', '10101', { value: 'Major' }, { id: '10101' }, ['Major']] },
	{ field: 'Contract', ways: ['Premium', '{"value":"Premium"}'] },
	{
		field: 'Affected systems',
		ways: ['Web shop, Billing', ['Web shop', 'Billing'], [{ value: 'Web shop' }, { id: '10111' }]],
	},
	{ field: 'Channels', ways: ['Email', ['Email'], { add: ['Email'] }] },
	{
		field: 'Region',
		ways: [
			'Europe > France',
			'Europe -> France',
			'Europe - France',
			['Europe', 'France'],
			'["Europe","France"]',
			{ value: 'Europe', child: { value: 'France' } },
			{ id: '10200', child: { id: '10202' } },
		],
	},
	{ field: 'Plan', ways: ['> 100 seats', { value: '> 100 seats' }] },
	{ field: 'Approver', ways: ['soeren@acme.example', 'SOEREN@acme.example'] },
	{ field: 'Reviewers', ways: ['Zoë Ångström', ['Zoë Ångström'], { add: 'zoë ångström' }] },
	{ field: 'Owning group', ways: ['security-team', { name: 'security-team' }] },
	{ field: 'Informed groups', ways: ['security-team', ['security-team']] },
	{ field: 'Related project', ways: ['OPS', 'Operations', { key: 'OPS' }] },
	{ field: 'Found in', ways: ['2.1', { name: '2.1' }] },
	{ field: 'Tested with', ways: ['2.1, 2.2', ['2.1', '2.2']] },
	{ field: 'Fix versions', ways: ['2.1', [{ name: '2.1' }], { add: '2.1' }] },
	{ field: 'Components', ways: ['Billing', ['Billing']] },
	{ field: 'Priority', ways: ['High', '2', { name: 'High' }] },
	{ field: 'Security Level', ways: ['Internal', '10010', { name: 'Internal' }] },
	{ field: 'Sprint', ways: ['WEB Sprint 2', 'web sprint 2', 'WEB board: WEB Sprint 2'] },
	{
		field: 'Time tracking',
		ways: ['1h 30m', 5400, '5400', { originalEstimate: '1h 30m' }, '90m'],
	},
	{ field: 'Organizations', ways: ["O'Brien Ltd", '28', 28, [{ id: '28', name: 'x' }]] },
	{ field: 'Request participants', ways: ['soeren@acme.example', ['soeren@acme.example']] },
	{ field: 'Team', ways: ['Web & Apps', '36885b3c-1bf0-4f85-a357-c5b858c31de4'], on: 'cloud' },
	{ field: 'Affected objects', ways: [object, [{ id: object }]], on: 'cloud' },
	{ field: 'Affected objects', ways: ['CMDB-42', 'Mail (CMDB-42)'], on: 'dataCenter' },
];

describe.each(['cloud', 'dataCenter'] as const)('A field on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { name: 'software' } });
	});
	afterAll(async () => await sandbox.close());

	/** Creates an issue for each value of a field, and returns what Jira then has. */
	const written = async (field: string, values: readonly unknown[]): Promise<unknown[]> => {
		const { items, error } = await checkedRun(sandbox, {
			operation: 'issue.create',
			items: values.map((value) => ({ fields: { [field]: value } }) as IDataObject),
			parameters: {
				project: located('key', 'WEB'),
				issueType: located('name', 'Task'),
				summary: 'A task',
				otherFieldsAs: 'json',
				otherFieldsJson: '={{ JSON.stringify($json.fields) }}',
			},
		});
		expect(error).toBeUndefined();
		const keys = (items[0] ?? []).map(({ json }) => String(json['key']));
		const id = sandbox.jira.fields.find(({ name }) => name === field)?.id ?? field;
		const read = await checkedRun(sandbox, {
			operation: 'issue.get',
			items: keys.map((key) => ({ key })),
			parameters: { issue: located('key', '={{ $json.key }}'), fields: id, simplify: false },
		});
		return jsonOf(read).map(({ fields }) => (fields as IDataObject)[id]);
	};

	const here = FIELDS.filter(({ on = flavour }) => on === flavour);
	it.each(here.map(({ field, ways }) => [field, ways] as const))(
		'%s is the same however it is written, and as it was read',
		async (field, ways) => {
			const [first, ...others] = await written(field, ways);
			expect(first ?? null).not.toBeNull();
			for (const other of others) expect(other).toEqual(first);
			expect(await written(field, [first])).toEqual([first]);
		},
	);
});
