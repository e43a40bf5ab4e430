import { peopleCalled, type User } from '../../../nodes/Jira/people';
import { onEachJira } from './onEachJira';
import { jsonOf, located } from './jiraRun';

describe('peopleCalled', () => {
	const mia: User = { name: 'mia', displayName: 'Mia Krause', emailAddress: 'mia@acme.example' };
	const other: User = { name: 'mia2', displayName: 'Mia Krause', emailAddress: 'm2@acme.example' };
	const namedMia: User = { name: 'x1', displayName: 'mia', emailAddress: 'x1@acme.example' };
	const hidden: User = { accountId: '1', displayName: 'Aoife' };
	const longer: User = { accountId: '2', displayName: 'B', emailAddress: 'a@acme.example.org' };

	it.each<[text: string, found: User[], called: User[]]>([
		['MIA@acme.example', [mia, other], [mia]],
		['mia krause', [mia, other], [mia, other]],
		['mia', [namedMia, mia, other], [mia]],
		['mia', [namedMia, other], [namedMia]],
		['Mia', [other], []],
		['a@acme.example', [hidden], [hidden]],
		['a@acme.example', [hidden, longer], []],
		['a@acme.example', [longer], []],
		['Aoi', [hidden], []],
		['nobody', [], []],
	])('%j', (text, found, called) => {
		expect(peopleCalled(text, found)).toEqual(called);
	});
});

onEachJira('People by their names', (jira) => {
	const account = (name: string) => jira.sandbox.jira.users.byName(name)?.accountId;
	const create = async (assignee: unknown, items = [{}]) =>
		await jira.run({
			operation: 'issue.create',
			items,
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: 'Printer on fire',
				additionalFields: { assignee } as never,
			},
		});
	const assigneeOf = (key: unknown) =>
		jira.sandbox.jira.issues.byKey(String(key))?.values['assignee'];
	const searches = () =>
		jira.sandbox.requests.filter(({ path }) => path.includes('/user/search')).length;

	it.each([
		['an email address', located('name', 'SOEREN@acme.example'), 'soeren'],
		['a display name', located('name', 'sören öztürk'), 'soeren'],
		['a hidden email address', located('name', 'aoife@acme.example'), 'aoife'],
		['an email address from an expression', 'zoe@acme.example', 'zoe'],
		['a name from right to left', 'נועה לוי', 'noa'],
	])('assigns to the person with %s', async (_, assignee, name) => {
		const [issue] = jsonOf(await create(assignee));
		expect(assigneeOf(issue?.['key'])).toBe(account(name));
	});

	it('takes an ID and a mention without looking for it', async () => {
		const id = jira.isCloud ? account('zoe') : 'zoe';
		const mention = jira.isCloud ? `[~accountid:${id}]` : '[~zoe]';
		for (const given of [located('id', String(id)), mention]) {
			const [issue] = jsonOf(await create(given));
			expect(assigneeOf(issue?.['key'])).toBe(account('zoe'));
		}
		expect(searches()).toBe(0);
	});

	it('looks each name up once for many items', async () => {
		const emails = ['zoe', 'soeren', 'ZOE', 'zoe', 'soeren'].map((name) => ({
			email: `${name}@acme.example`,
		}));
		const issues = jsonOf(await create(located('name', '={{ $json.email }}'), emails));
		expect(issues.map(({ key }) => assigneeOf(key))).toEqual(
			['zoe', 'soeren', 'zoe', 'zoe', 'soeren'].map(account),
		);
		expect(searches()).toBe(2);
	});

	it('assigns to nobody, and to the default assignee', async () => {
		const key = String(jsonOf(await create(located('name', 'zoe@acme.example')))[0]?.['key']);
		const update = async (assignee: unknown) =>
			await jira.run({
				operation: 'issue.update',
				parameters: { issue: located('key', key), changes: { assignee } as never },
			});
		await update(located('list', '-1'));
		const project = jira.sandbox.jira.projects.byKey('SUP');
		expect(assigneeOf(key)).toBe(project?.leadId);
		await update('Unassigned');
		expect(assigneeOf(key)).toBeUndefined();
	});

	it('names the people who share a name, and assigns to none of them', async () => {
		const { error } = await create(located('name', 'Jonas Weber'));
		expect(error?.message).toContain(
			'\'Assignee\' is "Jonas Weber", but 2 active users have this name',
		);
		expect(error?.description).toContain('jonas@acme.example');
		expect(error?.description).toContain('jonas.weber2@acme.example');
		expect([...jira.sandbox.jira.issues.all()]).toEqual([]);
	});

	it.each([
		['Jon Doe', ''],
		['Sören', 'Similar: Sören Öztürk.'],
		['viktor@acme.example', ''],
	])('says that nobody active is called %j', async (name, similar) => {
		const { error } = await create(located('name', name));
		expect(error?.message).toContain(
			`'Assignee' is "${name}", but no active user has this name or email address`,
		);
		expect(error?.description).toContain(similar);
	});

	it('finds people in other fields and in the fields of a transition', async () => {
		const [created] = jsonOf(
			await jira.run({
				operation: 'issue.create',
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Task'),
					summary: 'Printer on fire',
					otherFieldsAs: 'list',
					otherFields: {
						field: [
							{ id: 'customfield_10018', value: 'zoe@acme.example' },
							{ id: 'customfield_10019', value: 'zoe@acme.example, Sören Öztürk' },
						],
					},
				},
			}),
		);
		const key = String(created?.['key']);
		const values = () => jira.sandbox.jira.issues.byKey(key)?.values;
		expect(values()).toMatchObject({
			customfield_10018: account('zoe'),
			customfield_10019: [account('zoe'), account('soeren')],
		});
		const { error } = await jira.run({
			operation: 'issue.transition',
			parameters: {
				issue: located('key', key),
				transition: located('name', 'Close'),
				fields: { resolution: 'Done', assignee: located('name', 'zoe@acme.example') },
			},
		});
		expect(error).toBeUndefined();
		expect(assigneeOf(key)).toBe(account('zoe'));
	});
});

onEachJira('A project by its name', (jira) => {
	const create = async (project: unknown, items = [{}]) =>
		await jira.run({
			operation: 'issue.create',
			items,
			parameters: {
				project: project as never,
				issueType: located('name', 'Task'),
				summary: 'Printer on fire',
			},
		});
	const lookups = () =>
		jira.sandbox.requests.filter(({ path }) => /\/project(?:\/search)?(?:\?|$)/.test(path)).length;

	it.each([
		['a name', located('name', 'customer support'), 1],
		['a name from an expression', 'Customer Support', 1],
		['a key in lower case from an expression', 'sup', 1],
		['a key from an expression', 'SUP', 0],
		['an ID from an expression', '10000', 0],
		['a key', located('key', 'SUP'), 0],
	])('creates issues in the project with %s', async (_, project, requests) => {
		const issues = jsonOf(await create(project, [{}, {}, {}]));
		expect(issues.map(({ key }) => key)).toEqual(['SUP-1', 'SUP-2', 'SUP-3']);
		expect(lookups()).toBe(requests);
	});

	it('says that no project has that name', async () => {
		const { error } = await create(located('name', 'Customer'));
		expect(error?.message).toContain(
			'\'Project\' is "Customer", but no project that this account can see has this name',
		);
	});

	it('names the projects that share a name', async () => {
		const { projects } = jira.sandbox.jira;
		const support = projects.byKey('SUP');
		if (support === undefined) throw new Error('no project SUP');
		projects.add({ ...support, id: '19999', key: 'TWIN' });
		const { error } = await create(located('name', 'Customer Support'));
		expect(error?.message).toContain('but 2 projects have this name: SUP, TWIN');
	});
});
