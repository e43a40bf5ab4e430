import type { IDataObject } from 'n8n-workflow';
import type { FieldDefinition } from '../../sandbox/jira/fields/definition';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

const other = (...fields: Array<[id: string, value: unknown]>) => ({
	otherFieldsAs: 'list',
	otherFields: { field: fields.map(([id, value]) => ({ id, value })) } as never,
});

/** Fields that users name: what reaches Jira and what does not. */
describe.each(['cloud', 'dataCenter'] as const)('Other fields of the Jira node, %s', (flavour) => {
	let sandbox: Sandbox;
	const run = async (asked: JiraRun) => await runJira(sandbox, asked);
	const create = async (asked: Partial<JiraRun> & { items?: IDataObject[] }) =>
		await run({
			...asked,
			operation: 'issue.create',
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'task'),
				summary: 'A task',
				...asked.parameters,
			},
		});
	const update = async (parameters: object, more: Partial<JiraRun> = {}) =>
		await run({
			operation: 'issue.update',
			parameters: { issue: located('key', 'SUP-1'), ...parameters },
			...more,
		});
	const valuesOf = (key = 'SUP-1') => sandbox.jira.issues.byKey(key)?.values ?? {};
	const count = (method: string, path: RegExp) =>
		sandbox.requests.filter((one) => one.method === method && path.test(one.path)).length;

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	it('accepts expressions for dates, estimates, organizations and pairs', async () => {
		const items = [{ at: '2026-01-21T15:00:00.000+01:00', plan: 'Cloud - 10 > 100 seats' }];
		const result = await create({
			items,
			parameters: {
				additionalFields: { duedate: '={{ $json.at }}' },
				...other(
					['Incident start', '={{ $json.at }}'],
					['Contract end', '={{ DateTime.fromISO($json.at).setZone("Asia/Tokyo") }}'],
					['Time tracking', '2w 3d 4h'],
					['Organizations', '27, 28'],
					['Region', 'Europe - France'],
					['Plan', '={{ $json.plan }}'],
					['Customer name', '{"error":"boom"}'],
				),
			},
		});
		expect(result.error).toBeUndefined();
		expect(valuesOf()).toMatchObject({
			duedate: '2026-01-21',
			customfield_10014: Date.parse('2026-01-21T14:00:00Z'),
			customfield_10013: '2026-01-21',
			timetracking: { original: 388_800 },
			customfield_10025: ['27', '28'],
			customfield_10017: { parent: '10200', child: '10202' },
			customfield_10024: { parent: '10302', child: '10303' },
			customfield_10010: '{"error":"boom"}',
		});
	});

	it('asks for options once per run, and only if they matter', async () => {
		const names = ['Cloud - yearly', 'Cloud > monthly', '> 100 seats', 'Cloud -> monthly'];
		const items = names.map((plan) => ({ plan }));
		await create({ items, parameters: other(['Plan', '={{ $json.plan }}']) });
		const plans = [1, 2, 3, 4].map((number) => valuesOf(`SUP-${number}`)['customfield_10024']);
		expect(plans).toEqual([
			{ parent: '10301', child: null },
			{ parent: '10302', child: '10304' },
			{ parent: '10300', child: null },
			{ parent: '10302', child: '10304' },
		]);
		expect(count('GET', /createmeta/)).toBe(2);

		const keys = items.map((item, index) => ({ ...item, key: `SUP-${index + 1}` }));
		await update(
			{ issue: located('key', '={{ $json.key }}'), ...other(['Plan', 'Cloud - yearly']) },
			{ items: keys },
		);
		expect(valuesOf('SUP-4')['customfield_10024']).toEqual({ parent: '10301', child: null });
		expect(count('GET', /editmeta/)).toBe(1);
	});

	it('interprets a pair without the options if this account may not read them', async () => {
		await create({});
		sandbox.configure({
			faults: [{ path: '/rest/api/*/issue/*/editmeta', status: 403, times: 0 }],
		});
		const result = await update(other(['Region', 'Asia - 日本']));
		expect(result.error).toBeUndefined();
		expect(valuesOf()['customfield_10017']).toEqual({ parent: '10210', child: '10211' });
	});

	it('treats a blank as no value, and clears with null or Fields to Clear', async () => {
		await create({
			parameters: {
				additionalFields: { labels: 'a' },
				...other(['Effort', '5'], ['Severity', 'Major'], ['Topics', 'x']),
			},
		});
		const before = valuesOf();
		const blanks = ['', ' ', '\t', '\u00a0', null].map((blank) => ({ blank }));
		const result = await update(
			{
				changes: {
					summary: 'New',
					labels: '={{ $json.blank }}',
					duedate: '={{ $json.blank }}',
					priority: located('name', '={{ $json.blank }}'),
				},
				...other(
					['Effort', '={{ $json.blank }}'],
					['Severity', '={{ $json.blank }}'],
					['Topics', '={{ $json.blank }}'],
				),
				clear: '={{ $json.blank }}',
			},
			{ items: blanks },
		);
		expect(result.error).toBeUndefined();
		await update({ changes: { summary: 'New', labels: '={{ [] }}' }, ...other(['Topics', ' , ']) });
		expect(valuesOf()).toEqual({ ...before, summary: 'New' });

		await update({ ...other(['Severity', 'null']), clear: 'effort, Topics' });
		const cleared = ['customfield_10012', 'customfield_10015', 'customfield_10020'];
		for (const id of cleared) expect(valuesOf()).not.toHaveProperty(id);
	});

	describe('with two fields of the same name', () => {
		beforeEach(() => {
			const fields = sandbox.jira.fields as FieldDefinition[];
			const effort = fields.find(({ id }) => id === 'customfield_10012') as FieldDefinition;
			fields.push(
				{ ...effort, id: 'customfield_10500', name: 'EFFORT' },
				{ ...effort, id: 'customfield_10600', name: 'Priority' },
			);
		});

		it.each([
			['Other Fields', other(['Effort', '5'])],
			['Fields to Clear', { clear: 'effort' }],
		])("refuses it in '%s', names both and sends nothing", async (parameter, parameters) => {
			const { error } = await update(parameters);
			expect(error?.message).toMatch(
				new RegExp(
					`^'${parameter}' names "effort", .*: customfield_10012 and customfield_10500$`,
					'i',
				),
			);
			expect(count('PUT', /./)).toBe(0);
		});

		it("prefers Jira's own field to a custom one, and an ID to both", async () => {
			await create({ parameters: other(['Priority', 'High'], ['customfield_10500', '3']) });
			expect(valuesOf()).toMatchObject({ priority: '2', customfield_10500: 3 });
			expect(valuesOf()).not.toHaveProperty('customfield_10600');
		});
	});

	it.each([
		[{ clear: 'Storypoints' }, `'Fields to Clear' names "Storypoints", but this Jira has no such`],
		[other(['Storypoints', '5']), `'Other Fields' names "Storypoints", but this Jira has no such`],
		[other(['effort', 'many']), `The field 'effort' must be a number, but is "many"`],
		[other(['severity', 'Huge']), `'severity' is "Huge": `],
		[
			other(['Region', 'Asia > France']),
			`'Region' is "Asia > France": Option value 'France' is not valid`,
		],
	])(
		'names the parameter and the field as they were filled in: %j',
		async (parameters, message) => {
			await create({});
			const { error } = await update(parameters);
			expect(error?.message).toContain(message);
		},
	);

	describe('to return', () => {
		const search = async (fields: string, more: object = {}) =>
			await run({
				operation: 'issue.search',
				parameters: { jql: 'project = SUP', fields, simplify: false, ...more },
			});
		beforeEach(async () => {
			await create({ parameters: other(['Effort', '5']) });
		});

		it('are found by name', async () => {
			const [issue] = jsonOf(await search('summary, effort'));
			expect(issue?.['fields']).toEqual({ summary: 'A task', customfield_10012: 5 });
		});

		it('are left out by name', async () => {
			const [issue] = jsonOf(await search('*navigable, -Effort, - Steps to reproduce'));
			expect(issue?.['fields']).toHaveProperty('summary');
			expect(issue?.['fields']).not.toHaveProperty('customfield_10012');
			expect(issue?.['fields']).not.toHaveProperty('customfield_10011');
		});

		it('of an issue are also found by name', async () => {
			const { error, items } = await run({
				operation: 'issue.get',
				parameters: { issue: located('key', 'SUP-1'), fields: 'Effort', simplify: false },
			});
			expect(error).toBeUndefined();
			expect(items[0]?.[0]?.json['fields']).toEqual({ customfield_10012: 5 });
		});

		it.each(['Efort', 'customfield_99999', '-Efort'])('%s is named as unknown', async (field) => {
			const { error } = await search(`summary, ${field}`);
			const name = field.replace('-', '');
			expect(error?.message).toBe(`'Fields' names "${name}", but this Jira has no such field`);
			expect(count('POST', /search/)).toBe(0);
		});

		it('are not looked up if every Jira has them', async () => {
			sandbox.clearRequests();
			await search('summary, status, -description');
			expect(count('GET', /field/)).toBe(0);
		});
	});
});
