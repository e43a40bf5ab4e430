import { openJira } from './testJira';
import type { TestJira } from './testJira';

const document = {
	type: 'doc',
	version: 1,
	content: [
		{
			type: 'bulletList',
			content: [
				{
					type: 'listItem',
					content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Click' }] }],
				},
			],
		},
	],
};

const team = '36885b3c-1bf0-4f85-a357-c5b858c31de4';

async function create(test: TestJira, fields: object) {
	const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };
	return await test.call('POST', 'issue', { body: { fields: { ...usual, ...fields } } });
}

async function writeAndRead(test: TestJira, id: string, value: unknown): Promise<unknown> {
	const made = await create(test, { [id]: value });
	if (made.status !== 201) return made.body.errors;
	const { body } = await test.call('GET', `issue/${made.body.key}?fields=${id}`);
	return body.fields[id];
}

describe('A custom field', () => {
	it.each<[what: string, id: string, sent: unknown, answered: unknown]>([
		['of one line', 'customfield_10010', 'Müller & Co', 'Müller & Co'],
		['of several lines', 'customfield_10011', document, document],
		['with a number', 'customfield_10012', 2.5, 2.5],
		['with a day', 'customfield_10013', '2026-02-28', '2026-02-28'],
		[
			'with a time',
			'customfield_10014',
			'2026-07-01T12:00:00.000+0000',
			'2026-07-01T14:00:00.000+0200',
		],
		[
			'with an option by value',
			'customfield_10015',
			{ value: 'Major' },
			{ value: 'Major', id: '10101' },
		],
		['with an option by id', 'customfield_10015', { id: '10102' }, { value: 'Minor', id: '10102' }],
		[
			'with options',
			'customfield_10016',
			[{ value: 'Billing' }, { id: '10112' }],
			[{ value: 'Billing' }, { value: 'Warehouse' }],
		],
		[
			'with an option under an option',
			'customfield_10017',
			{ value: 'Asia', child: { value: '日本' } },
			{ value: 'Asia', child: { value: '日本', id: '10211' } },
		],
		[
			'with the upper option alone',
			'customfield_10017',
			{ id: '10220' },
			{ value: 'Everywhere else' },
		],
		[
			'with a person',
			'customfield_10018',
			{ accountId: '5b10a0effa615349cb016cd8' },
			{ displayName: 'Sören Öztürk' },
		],
		[
			'with people',
			'customfield_10019',
			[{ accountId: '5b10a0effa615349cb016cd8' }, { id: '5b10a2844c20165700ede21a' }],
			[{ displayName: 'Sören Öztürk' }, { displayName: 'Mia Krause' }],
		],
		['with labels', 'customfield_10020', ['a', 'b', 'a'], ['a', 'b']],
		['with check boxes', 'customfield_10021', [{ value: 'Phone' }], [{ value: 'Phone' }]],
		[
			'with an address',
			'customfield_10022',
			'https://acme.example/a?b=c',
			'https://acme.example/a?b=c',
		],
		['with radio buttons', 'customfield_10023', { value: 'Premium' }, { value: 'Premium' }],
		['with organizations', 'customfield_10025', [27, 28], [{ id: '27' }, { id: '28' }]],
		['with a team', 'customfield_10026', team, { id: team, title: 'Web & Apps' }],
		[
			'of time tracking',
			'timetracking',
			{ originalEstimate: '2w 3d 4h' },
			{ originalEstimate: '2w 3d 4h', remainingEstimateSeconds: 388_800 },
		],
		['without anything', 'customfield_10016', [], null],
	])('%s keeps its value', async (_what, id, sent, answered) => {
		const found = await writeAndRead(await openJira('cloud'), id, sent);
		if (typeof answered === 'object' && answered !== null) expect(found).toMatchObject(answered);
		else expect(found).toEqual(answered);
	});

	const seconds = '2026-02-03T10:00:00';
	const unparsed = (what: string, text: string): [string, string] => [
		text,
		`Error parsing ${what}: ${text}`,
	];

	it.each<[what: string, id: string, sent: unknown, message: string]>([
		[
			'a long line',
			'customfield_10010',
			'x'.repeat(256),
			'The entered text is too long. It exceeds the allowed limit of 255 characters.',
		],
		[
			'a text for a document',
			'customfield_10011',
			'Click',
			'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
		],
		['a text for a number', 'customfield_10012', '2', 'Operation value must be a number'],
		[
			'a day that is not there',
			'customfield_10013',
			'2026-02-30',
			'Error parsing date string: 2026-02-30',
		],
		[
			'a time without a zone',
			'customfield_10014',
			'2026-02-03T10:00:00',
			'Error parsing time: 2026-02-03T10:00:00',
		],
		['a day with a time', 'customfield_10013', ...unparsed('date string', '2026-02-03T10:00')],
		['a colon in the offset', 'customfield_10014', ...unparsed('time', `${seconds}.000+00:00`)],
		['Z for an offset', 'customfield_10014', ...unparsed('time', `${seconds}.000Z`)],
		['a time without milliseconds', 'customfield_10014', ...unparsed('time', `${seconds}+0000`)],
		['microseconds', 'customfield_10014', ...unparsed('time', `${seconds}.000000+0000`)],
		['a number for a time', 'customfield_10014', 1768993200000, 'Operation value must be a string'],
		[
			'the ID of an organization as a text',
			'customfield_10025',
			[27, '28'],
			'Operation value must be a number at array index 1',
		],
		[
			'a team as an object',
			'customfield_10026',
			{ id: team },
			`Team Id 'JsonData{data={id=${team}}}' is not valid`,
		],
		[
			'a text for time tracking',
			'timetracking',
			'2w',
			expect.stringMatching(/^Can not instantiate value of type .* from JSON String/),
		],
		[
			'an unknown option',
			'customfield_10015',
			{ value: 'Huge' },
			"Specify a valid 'id' or 'name' for Severity",
		],
		[
			'an unknown option among several',
			'customfield_10016',
			[{ value: 'Billing' }, { value: 'Shop' }],
			"Option value 'Shop' is not valid",
		],
		[
			'an option under another one',
			'customfield_10017',
			{ value: 'Asia', child: { value: 'France' } },
			"Option value 'France' is not valid",
		],
		['nobody', 'customfield_10018', { accountId: 'x' }, 'Account ID x does not exist.'],
		['an address that is none', 'customfield_10022', 'acme', 'Not a valid URL'],
	])('refuses %s', async (_what, id, sent, message) => {
		expect(await writeAndRead(await openJira('cloud'), id, sent)).toEqual({ [id]: message });
	});

	it('of time tracking refuses an invalid duration under the name of its part', async () => {
		const sent = { originalEstimate: 'soon' };
		expect(await writeAndRead(await openJira('cloud'), 'timetracking', sent)).toEqual({
			timetracking_originalestimate: 'The original estimate specified is not valid.',
		});
	});

	it('with people uses user names on Data Center', async () => {
		const test = await openJira('dataCenter');
		const sent = [{ name: 'soeren' }, { key: 'JIRAUSER10000' }];
		expect(await writeAndRead(test, 'customfield_10019', sent)).toMatchObject([
			{ name: 'soeren', displayName: 'Sören Öztürk' },
			{ name: 'mia', key: 'JIRAUSER10000' },
		]);
	});

	it('of several lines is wiki markup in v2', async () => {
		const test = await openJira('cloud');
		const made = await create(test, { customfield_10011: document });
		const path = `issue/${made.body.key}?fields=customfield_10011`;
		const { body } = await test.call('GET', path, { version: '2' });
		expect(body.fields.customfield_10011).toBe('* Click');
	});

	it('with several values accepts them one by one', async () => {
		const test = await openJira('cloud');
		const made = await create(test, { customfield_10021: [{ value: 'Phone' }] });
		const update = {
			customfield_10021: [{ add: { value: 'Chat' } }, { remove: { value: 'Phone' } }],
		};
		await test.call('PUT', `issue/${made.body.key}`, { body: { update } });
		const { body } = await test.call('GET', `issue/${made.body.key}?fields=customfield_10021`);
		expect(body.fields.customfield_10021).toMatchObject([{ value: 'Chat' }]);
	});
});

describe('The list of fields for creating an issue', () => {
	it('is paged as `fields` on Cloud and as `values` on Data Center', async () => {
		const path = 'issue/createmeta/SUP/issuetypes/10002?startAt=1&maxResults=2';
		const cloud = (await (await openJira('cloud')).call('GET', path)).body;
		const server = (await (await openJira('dataCenter')).call('GET', path)).body;
		expect(cloud).toMatchObject({
			startAt: 1,
			maxResults: 2,
			fields: [{ fieldId: 'project' }, {}],
		});
		expect(server).toMatchObject({ startAt: 1, maxResults: 2, isLast: false });
		expect(server.values).toMatchObject([{ fieldId: 'project' }, {}]);
		expect(server.values[0]).not.toHaveProperty('key');
	});

	it('says what is required, how a field is written and which values it accepts', async () => {
		const test = await openJira('cloud');
		const path = (project: string): string => `issue/createmeta/${project}/issuetypes/10002`;
		const { body } = await test.call('GET', `${path('HR')}?maxResults=200`);
		const field = (id: string) =>
			body.fields.find(({ fieldId }: { fieldId: string }) => fieldId === id);
		expect(field('summary')).toMatchObject({ required: true, operations: ['set'] });
		expect(field('labels')).toMatchObject({
			required: false,
			operations: ['add', 'set', 'remove'],
		});
		expect(field('customfield_10015')).toMatchObject({
			required: true,
			schema: { type: 'option', customId: 10015 },
			allowedValues: [{ value: 'Critical' }, { value: 'Major' }, { value: 'Minor' }],
		});
		expect(field('customfield_10017').allowedValues[0].children).toHaveLength(3);
		expect(field('priority')).toMatchObject({
			hasDefaultValue: true,
			defaultValue: { name: 'Medium' },
		});
		const elsewhere = await test.call('GET', `${path('SUP')}?maxResults=200`);
		expect(JSON.stringify(elsewhere.body.fields)).toContain('"required":false');
	});

	it('differs by issue type: epics have no parent, sub-tasks need one', async () => {
		const test = await openJira('cloud');
		const parent = async (typeId: string): Promise<unknown> => {
			const path = `issue/createmeta/SUP/issuetypes/${typeId}?maxResults=200`;
			const { body } = await test.call('GET', path);
			return body.fields.find(({ fieldId }: { fieldId: string }) => fieldId === 'parent')?.required;
		};
		expect(await parent('10004')).toBeUndefined();
		expect(await parent('10003')).toBe(false);
		expect(await parent('10005')).toBe(true);
	});

	it('refuses a page that is too large and an unknown project', async () => {
		const test = await openJira('cloud');
		const large = await test.call('GET', 'issue/createmeta/SUP/issuetypes?maxResults=201');
		expect(large).toMatchObject({
			status: 400,
			body: { errorMessages: ["Parameter 'maxResults' must not exceed the limit '200'"] },
		});
		expect((await test.call('GET', 'issue/createmeta/SEC/issuetypes')).status).toBe(400);
	});

	it('differs when editing: the project is fixed, a comment can be added', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const { body } = await test.call('GET', `issue/${key}/editmeta`);
		expect(Object.keys(body.fields)).toEqual(expect.arrayContaining(['summary', 'comment']));
		expect(body.fields).not.toHaveProperty('project');
		const project = test.jira.projects.byKey('SUP');
		if (project) project.permissions = { EDIT_ISSUES: [], ADD_COMMENTS: [] };
		const none = await test.call('GET', `issue/${key}/editmeta`);
		expect(none.body).toEqual({ fields: {} });
	});
});
