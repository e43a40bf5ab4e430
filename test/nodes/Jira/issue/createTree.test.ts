import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import { jsonOf, located, pairsOf } from '../jiraRun';
import { onEachJira, onEachJiraSoftware } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

const PARAMETERS: INodeParameters = {
	localId: '={{ $json.id }}',
	parent: '={{ $json.parent }}',
	project: located('key', 'SUP'),
	issueType: '={{ $json.type ?? "Task" }}',
	summary: '={{ $json.summary ?? $json.id }}',
	links: '={{ $json.links }}',
};

const SUB = { type: 'Sub-task' };

onEachJira('issue.createTree', (jira) => {
	const create = async (
		items: readonly IDataObject[],
		more: INodeParameters = {},
		continueOnFail = true,
	) =>
		await jira.run({
			operation: 'issue.createTree',
			items,
			parameters: { ...PARAMETERS, ...more },
			continueOnFail,
		});
	const issueOf = (key: unknown) => jira.sandbox.jira.issues.byKey(String(key));
	const all = () => [...jira.sandbox.jira.issues.all()];
	const writes = () =>
		jira.sandbox.requests.filter(({ method, path }) => method === 'POST' && !/search/.test(path));
	const links = () => {
		const found = all().flatMap(({ id }) => jira.sandbox.jira.links.of(id));
		return [...new Set(found)].map(({ typeId, sourceId, destinationId }) => [
			jira.sandbox.jira.linkTypes.find(({ id }) => id === typeId)?.name,
			...[sourceId, destinationId].map((id) => all().find((issue) => issue.id === id)?.key),
		]);
	};

	it('creates parents first, each level in one request, and answers in the order of the items', async () => {
		const result = await create([
			{ id: 'a1', parent: 'a', ...SUB },
			{ id: 'b' },
			{ id: 'a' },
			{ id: '', summary: 'leaf', parent: 'b', ...SUB },
		]);
		expect(jsonOf(result)).toMatchObject([
			{ localId: 'a1', key: 'SUP-3', url: `${jira.sandbox.siteUrl}/browse/SUP-3` },
			{ localId: 'b', key: 'SUP-1' },
			{ localId: 'a', key: 'SUP-2' },
			{ key: 'SUP-4' },
		]);
		expect(jsonOf(result)[3]).not.toHaveProperty('localId');
		expect(pairsOf(result)).toEqual([0, 1, 2, 3]);
		expect(issueOf('SUP-3')?.values['parent']).toBe(issueOf('SUP-2')?.id);
		expect(issueOf('SUP-4')?.values['parent']).toBe(issueOf('SUP-1')?.id);
		expect(writes().map(({ path }) => path.split('/').slice(-1)[0])).toEqual(['bulk', 'bulk']);
	});

	it('creates below an issue that exists, and levels of more than one batch', async () => {
		const parent = await jira.newIssue();
		jira.sandbox.clearRequests();
		const children = Array.from({ length: 51 }, (_, index) => ({ id: index, parent, ...SUB }));
		const done = jsonOf(await create([...children, { id: 'x' }]));
		expect(done.every(({ key }) => typeof key === 'string')).toBe(true);
		expect(issueOf(done[50]?.['key'])?.values['parent']).toBe(issueOf(parent)?.id);
		expect(writes()).toHaveLength(2);
	});

	it('links issues of the run, in both directions, and to others', async () => {
		const other = await jira.newIssue();
		const done = jsonOf(
			await create([
				{ id: 'a', links: `blocks part 1, relates to ${other}` },
				{ id: 'b', links: 'is blocked by a' },
				{ id: 'part 1', parent: 'a', ...SUB },
			]),
		);
		const [a, b, part] = done.map(({ key }) => String(key));
		expect(links()).toEqual(
			expect.arrayContaining([
				['Blocks', a, part],
				['Relates', a, other],
				['Blocks', a, b],
			]),
		);
		expect(links()).toHaveLength(3);
		expect(done[0]).toMatchObject({
			links: [
				{ link: 'blocks', key: part },
				{ link: 'relates to', key: other },
			],
		});
		expect(done[2]).not.toHaveProperty('links');
	});

	it('says which parent failed, and sends nothing below it', async () => {
		const done = jsonOf(
			await create([
				{ id: 'a', type: 'Nonsense' },
				{ id: 'a1', parent: 'a', ...SUB },
				{ id: 'b', links: 'blocks a' },
				{ id: 'b1', parent: 'b', ...SUB },
			]),
		);
		expect(String(done[0]?.['error'])).toContain('Issue Type');
		expect(done[1]?.['error']).toBe('Its parent "a" (item 0) was not created, so it was not sent');
		expect(JSON.stringify(done[1])).toContain('The reason there: ');
		expect(done[2]?.['error']).toBe(
			'Create issue (SUP-1) was done, but Link blocks a failed: "a" (item 0) was not created',
		);
		expect(done[3]).toMatchObject({ localId: 'b1', key: 'SUP-2' });
		expect(all()).toHaveLength(2);
	});

	it.each<[string, IDataObject[], string]>([
		[
			'a local ID that is given twice',
			[{ id: 'a' }, { id: 'b' }, { id: 'a' }],
			`The 'Local ID' "a" is given twice: by items 0, 2`,
		],
		[
			'an unknown parent',
			[{ id: 'a' }, { id: 'b', parent: 'c' }],
			`The parent of item 1 is "c", but no item has that 'Local ID'`,
		],
		[
			'a number that is no local ID',
			[{ id: 1 }, { id: 2, parent: 3 }],
			`The parent of item 1 is "3", but no item has that 'Local ID'`,
		],
		[
			'a circle',
			[{ id: 'x' }, { id: 'a', parent: 'c' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }],
			'Items 1, 2, 3 stand in a circle: "a" is below "c" is below "b" is below "a"',
		],
		['its own parent', [{ id: 'a', parent: 'a' }], 'Item 0 is its own parent'],
		[
			'a link to nothing',
			[{ id: 'a', links: 'blocks nobody' }],
			`'Links' of item 0 has "blocks nobody", but must be how the issue is linked and another one, such as "blocks b" or "relates to SUP-1"`,
		],
	])('refuses %s before anything is sent', async (_, items, message) => {
		const { error } = await create(items, {}, false);
		expect(error?.message).toBe(message);
		expect(writes()).toEqual([]);
	});

	it('goes on with the other trees if it shall', async () => {
		const done = jsonOf(
			await create([
				{ id: 'a', parent: 'nobody' },
				{ id: 'a1', parent: 'a', ...SUB },
				{ id: 'b' },
				{ id: 'b1', parent: 'b', ...SUB },
			]),
		);
		expect(done.map(({ error, key }) => key ?? error)).toEqual([
			`The parent of item 0 is "nobody", but no item has that 'Local ID'`,
			'Its parent "a" (item 0) was not created, so it was not sent',
			'SUP-1',
			'SUP-2',
		]);
	});

	it('stops after the level of an item that fails', async () => {
		const { error } = await create(
			[{ id: 'a' }, { id: 'b', type: 'Nonsense' }, { id: 'a1', parent: 'a', ...SUB }],
			{},
			false,
		);
		expect(error?.description).toContain('Of 3 items, 1 was created (item 0: SUP-1)');
		expect(all()).toHaveLength(1);
	});

	it('says which issues were created but not linked when it stops', async () => {
		const { error } = await create(
			[{ id: 'a', links: 'blocks b' }, { id: 'b' }, { id: 'c', type: 'Nonsense' }],
			{},
			false,
		);
		expect(error?.description).toContain(
			'Of 3 items, 1 was created (item 1: SUP-2), 1 was done in part (item 0: SUP-1).',
		);
		expect(links()).toEqual([]);
	});

	it('refuses words that are no link before the issue is created', async () => {
		const [done] = jsonOf(await create([{ id: 'a', links: 'hates SUP-1' }]));
		expect(done?.['error']).toBe(`'Links' is "hates", but this Jira has no such link`);
		expect(all()).toEqual([]);
	});

	it('puts values in the places of names, and days in those of +3d', async () => {
		const [done] = jsonOf(
			await create([{ id: 'a', summary: 'Set up %Customer%, 100 % of %C3%A4' }], {
				description: 'For %customer%',
				textFormat: 'plainText',
				startDate: '2026-12-24',
				placeholders: { placeholder: [{ name: '%customer%', value: 'Acme-%x%-$&' }] },
				additionalFields: { duedate: '+2w', labels: 'of-%customer%' },
				otherFieldsAs: 'json',
				otherFieldsJson: { 'Customer name': '+3d' },
			}),
		);
		const { values } = issueOf(done?.['key']) ?? { values: {} as IDataObject };
		expect(values).toMatchObject({
			summary: 'Set up Acme-%x%-$&, 100 % of %C3%A4',
			duedate: '2027-01-07',
			labels: ['of-Acme-%x%-$&'],
			customfield_10010: '+3d',
		});
		expect(JSON.stringify(values['description'])).toContain('For Acme-%x%-$&');
	});

	it('refuses a name without a value, and leaves texts alone if there are no values', async () => {
		const more = { placeholders: { placeholder: [{ name: 'customer', value: 'Acme' }] } };
		const [refused] = jsonOf(await create([{ id: 'a', summary: 'For %custmer%' }], more));
		expect(refused?.['error']).toBe(
			'The texts of the issue contain %custmer%, but there is no value for it',
		);
		const [kept] = jsonOf(await create([{ id: 'a', summary: 'For %custmer%' }]));
		expect(issueOf(kept?.['key'])?.values['summary']).toBe('For %custmer%');
	});

	it('counts days before the start', async () => {
		const [done] = jsonOf(
			await create([{ id: 'a' }], {
				startDate: '2026-03-01',
				additionalFields: { duedate: '-1d' },
			}),
		);
		expect(issueOf(done?.['key'])?.values['duedate']).toBe('2026-02-28');
		const [refused] = jsonOf(
			await create([{ id: 'a' }], { additionalFields: { duedate: 'soon' } }),
		);
		expect(String(refused?.['error'])).toContain('+3d');
	});

	it('finds the issues of a lost answer, and creates nothing twice', async () => {
		const path = `/rest/api/${jira.isCloud ? 3 : 2}/issue/bulk`;
		jira.sandbox.configure({ faults: [{ method: 'POST', path, drop: 'after' }] });
		const done = jsonOf(
			await create([
				{ id: 'a' },
				{ id: 'b' },
				{ id: 'a1', parent: 'a', ...SUB },
				{ id: 'b1', parent: 'b', ...SUB },
			]),
		);
		expect(done.map(({ localId }) => localId)).toEqual(['a', 'b', 'a1', 'b1']);
		expect(writes()).toHaveLength(2);
		expect(all()).toHaveLength(4);
		expect(issueOf(done[2]?.['key'])?.values['parent']).toBe(issueOf(done[0]?.['key'])?.id);
	});

	it('says that a parent may exist whose answer is lost for good', async () => {
		const path = `/rest/api/${jira.isCloud ? 3 : 2}/issue/bulk`;
		jira.sandbox.configure({ faults: [{ method: 'POST', path, drop: 'before' }] });
		const done = jsonOf(
			await create([{ id: 'a' }, { id: 'b' }, { id: 'a1', parent: 'a', ...SUB }]),
		);
		expect(done[0]).toMatchObject({ details: { mayHaveBeenDone: true } });
		expect(done[2]?.['error']).toBe(
			'Its parent "a" (item 0) may not have been created, so it was not sent',
		);
		expect(writes()).toHaveLength(1);
	});

	it('has no output without input', async () => {
		expect(jsonOf(await create([]))).toEqual([]);
	});
});

onEachJiraSoftware('issue.createTree', (jira) => {
	it('creates an epic with its children and their sub-tasks', async () => {
		const done = jsonOf(
			await jira.run({
				operation: 'issue.createTree',
				items: [
					{ id: 'e', type: 'Epic', more: jira.isCloud ? {} : { 'Epic Name': 'Shop' } },
					{ id: 's', parent: 'e', type: 'Story' },
					{ id: 't', parent: 's', type: 'Sub-task' },
				],
				parameters: {
					...PARAMETERS,
					project: located('key', 'WEB'),
					otherFieldsAs: 'json',
					otherFieldsJson: '={{ $json.more }}',
				},
			}),
		);
		const [epic, story, task] = done.map(({ key }) => jira.sandbox.jira.issues.byKey(String(key)));
		expect(JSON.stringify(story?.values)).toContain(epic?.id ?? 'none');
		expect(task?.values['parent']).toBe(story?.id);
	});
});
