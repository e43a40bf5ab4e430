import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { checkedRun } from './contractOf';
import { jsonOf, located } from './jiraRun';

/** One object with all fields of an issue, by name or ID: what Jira holds afterwards. */
describe.each(['cloud', 'dataCenter'] as const)('A map of fields on %s', (flavour) => {
	const isCloud = flavour === 'cloud';
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { name: 'software' } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	const json = (fields: unknown) => ({
		otherFieldsAs: 'json',
		otherFieldsJson: typeof fields === 'string' ? fields : JSON.stringify(fields),
	});
	const create = async (fields: unknown, more: object = {}, items: IDataObject[] = [{}]) =>
		await checkedRun(sandbox, {
			operation: 'issue.create',
			items,
			parameters: {
				project: located('key', 'WEB'),
				issueType: located('name', 'Story'),
				summary: 'A story',
				...more,
				...json(fields),
			},
		});
	const update = async (issue: string, fields: unknown, more: object = {}) =>
		await checkedRun(sandbox, {
			operation: 'issue.update',
			parameters: { issue: located('key', issue), ...more, ...json(fields) },
		});
	const valuesOf = (key: string) => sandbox.jira.issues.byKey(key)?.values ?? {};
	const created = async (fields: unknown, more: object = {}) => {
		const [issue] = jsonOf(await create(fields, more));
		return String(issue?.['key']);
	};
	const fieldId = (name: string) =>
		sandbox.jira.fields.find((field) => field.name === name)?.id ?? name;
	const count = (path: RegExp) => sandbox.requests.filter((one) => path.test(one.path)).length;
	const refused = async (fields: unknown) => {
		const { error } = await create(fields);
		const { message, description } = error as { message: string; description?: string };
		return `${message}. ${description ?? ''}`;
	};

	it('holds a value for each kind of field', async () => {
		const key = await created({
			'Story Points': 5,
			customfield_10010: '[42]',
			'Fix versions': [],
			Region: 'Europe - France',
			'Contract end': '2026-01-21T15:00:00.000+01:00',
			'Time tracking': 5400,
			Severity: { value: 'Major', self: 'x' },
			Approver: 'Zoë Ångström',
			Sprint: 'web sprint 2',
			Organizations: ["O'Brien Ltd", 27],
			Labels: ['vip'],
		});
		expect(valuesOf(key)).toMatchObject({
			[fieldId('Story Points')]: 5,
			customfield_10010: '[42]',
			customfield_10017: { parent: '10200', child: '10202' },
			customfield_10013: '2026-01-21',
			timetracking: { original: 5400 },
			customfield_10015: '10101',
			customfield_10025: ['28', '27'],
			labels: ['vip'],
		});
		expect(String(valuesOf(key)['customfield_10018'])).not.toBe('');
		expect(valuesOf(key)[fieldId('Sprint')]).toBeDefined();
	});

	it('looks each name up once per run, however many items have it', async () => {
		const fields = '={{ JSON.stringify({ Approver: "Zoë Ångström", Sprint: "WEB Sprint 2" }) }}';
		const items = Array.from({ length: 60 }, (_, index) => ({ index }));
		const result = await create(fields, {}, items);
		expect(jsonOf(result)).toHaveLength(60);
		expect(count(/\/user\/search/)).toBe(1);
		expect(count(/\/board\/\d+\/sprint/)).toBe(1);
		expect(count(/\/issue\/bulk$/)).toBe(2);
	});

	it('finds a sprint by the names of its board and its own', async () => {
		const key = await created({ Sprint: 'WEB board > WEB Sprint 3' });
		const other = await created({ Sprint: 'WEB Sprint 3' });
		const sprint = fieldId('Sprint');
		expect(valuesOf(key)[sprint]).toEqual(valuesOf(other)[sprint]);
	});

	(isCloud ? it : it.skip)('finds a team by its name (Cloud has teams)', async () => {
		const key = await created({ Team: 'web & apps' });
		expect(valuesOf(key)['customfield_10026']).toBe('36885b3c-1bf0-4f85-a357-c5b858c31de4');
		expect(await refused({ Team: 'Night shift' })).toMatch(
			/'Team' is "Night shift", but 2 teams have this name\. They are Night shift \(ID c2b7.*Night shift \(ID e5d8/,
		);
	});

	it('puts an issue below an epic, by its summary or its key', async () => {
		const epic = await created(isCloud ? {} : { 'Epic Name': 'One page' }, {
			issueType: located('name', 'Epic'),
			summary: 'One page',
		});
		const bySummary = await created({ Parent: 'one page' });
		const byKey = await created({}, { additionalFields: { parent: located('key', epic) } });
		const [one, other] = [bySummary, byKey].map(valuesOf);
		const field = isCloud ? 'parent' : fieldId('Epic Link');
		expect(one?.[field]).toBeDefined();
		expect(other?.[field]).toEqual(one?.[field]);
	});

	it('links issues by words', async () => {
		const [first, second] = [await created({}), await created({})];
		const result = await update(second, { 'Linked Issues': `is blocked by ${first}` });
		expect(result.error).toBeUndefined();
		const read = await checkedRun(sandbox, {
			operation: 'issue.get',
			parameters: { issue: located('key', second), fields: 'issuelinks' },
		});
		expect(JSON.stringify(jsonOf(read)[0]?.['issuelinks'])).toContain(first);
	});

	it('does not add a link that is to be removed', async () => {
		const [first, second] = [await created({}), await created({})];
		const removed = { id: 'Linked Issues', value: `blocks ${first}`, change: 'remove' };
		const { error } = await checkedRun(sandbox, {
			operation: 'issue.update',
			parameters: { issue: located('key', second), otherFields: { field: [removed] } },
		});
		expect(error?.message).toContain('Linked Issues');
		expect(sandbox.jira.links.of(sandbox.jira.issues.byKey(second)?.id ?? '')).toEqual([]);
	});

	it('adds to lists, removes from them and sets them anew', async () => {
		const key = await created({ Labels: ['a', 'b'], 'Affected systems': 'Billing' });
		await update(key, { Labels: { add: ['c'], remove: 'a' } });
		expect(valuesOf(key)['labels']).toEqual(['b', 'c']);
		await update(key, { 'Affected systems': { add: ['Warehouse'] } });
		expect(valuesOf(key)['customfield_10016']).toEqual(['10111', '10112']);
		await update(key, { Labels: { set: ['z'] } });
		expect(valuesOf(key)['labels']).toEqual(['z']);
		await update(key, { Labels: null, 'Affected systems': null });
		expect(valuesOf(key)).not.toHaveProperty('customfield_10016');
	});

	it('changes the estimates by the names that Jira shows', async () => {
		const key = await created({ 'Time tracking': { originalEstimate: '1d' } });
		await update(key, { timetracking: { remainingEstimate: '4h' } });
		expect(valuesOf(key)['timetracking']).toMatchObject({ remaining: 14_400 });
	});

	it.each<[string, unknown, RegExp]>([
		[
			'project',
			{ Project: 'SUP' },
			/'Other Fields' names "Project", which cannot be changed there/,
		],
		['type', { issuetype: 'Bug' }, /"issuetype", which cannot be changed there.*'Issue Type'/],
		['reporter', { Reporter: 'Mia' }, /"Reporter", which cannot be changed there.*'Reporter'/],
		['status', { Status: 'Done' }, /"Status", which cannot be changed there.*Issue → Transition/],
		['summary', { Summary: 'x' }, /'Summary' is given twice: in 'Create' and in 'Other Fields'/],
		['unknown sprint', { Sprint: 'X' }, /'Sprint' is "X", but no active or future sprint.*WEB/],
		[
			'organization',
			{ Organizations: 'Northwind' },
			/2 organizations have this name.*ID 29.*ID 30/,
		],
		[
			'summary of no issue',
			{ Parent: 'Nothing' },
			/it is neither a key nor the summary of an issue/,
		],
		['list', '["a"]', /'Other Fields' is .*, but must be a JSON object of field names/],
		['change of one value', { Severity: { add: 'Major' } }, /Severity/],
	])('refuses a %s before anything is written', async (_, fields, message) => {
		expect(await refused(fields)).toMatch(message);
		expect(sandbox.jira.issues.byKey('WEB-100')).toBeUndefined();
	});

	it('calls a field of the form by its name', async () => {
		const { error } = await checkedRun(sandbox, {
			operation: 'issue.create',
			parameters: {
				project: located('key', 'WEB'),
				issueType: located('name', 'Story'),
				summary: 'A story',
				otherFieldsAs: 'form',
				fieldForm: { mappingMode: 'defineBelow', value: { customfield_10012: 'many' } } as never,
			},
		});
		expect(error?.message).toBe(`The field 'Effort' must be a number, but is "many"`);
	});

	it('refuses a field that is set twice in one parameter, but not one that is added to', async () => {
		const key = await created({});
		const fields = (...changes: object[]) => ({ otherFields: { field: changes } as never });
		const change = async (...changes: object[]) =>
			await checkedRun(sandbox, {
				operation: 'issue.update',
				parameters: { issue: located('key', key), ...fields(...changes) },
			});
		const labels = { id: 'Labels', value: 'a' };
		const added = { ...labels, value: 'b', change: 'add' };
		const { error } = await change(labels, added, { ...labels, value: 'c' });
		expect(error?.message).toBe("The field 'Labels' is given twice: in 'Other Fields'");
		expect((await change(labels, added)).error).toBeUndefined();
		expect(valuesOf(key)['labels']).toEqual(['a', 'b']);
	});

	it('mentions people by their names in every text', async () => {
		const key = await created({}, { description: 'Ask @[Zoë Ångström], not @[Nobody At All]' });
		const description = JSON.stringify(valuesOf(key)['description']);
		expect(description).toMatch(isCloud ? /"mention"/ : /\[~/);
		expect(description).toContain('@Nobody At All');
	});

	it('changes one section of a description, and leaves the rest', async () => {
		const text = 'Intro\n\n## Steps\n\nOld\n\n## Result\n\nKeep me';
		const key = await created({}, { description: text });
		const change = async (changes: object) =>
			await checkedRun(sandbox, {
				operation: 'issue.update',
				parameters: { issue: located('key', key), changes: changes as never },
			});
		await change({
			description: 'New',
			descriptionSection: 'steps',
		});
		await change({ description: 'The end', descriptionEdit: 'append' });
		const description = JSON.stringify(valuesOf(key)['description']);
		expect(description).toMatch(/Intro.*Steps.*New.*Result.*Keep me.*The end/s);
		expect(description).not.toContain('Old');
		const { error } = await change({
			description: 'x',
			descriptionSection: 'Nope',
		});
		expect(error?.message).toContain('has no heading "Nope". Its headings are "Steps", "Result"');
	});
});
