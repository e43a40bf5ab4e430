import type { Flavour } from './model';
import { openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];
const onScreen = 'It is not on the appropriate screen, or unknown.';
const longText = 'x'.repeat(32_768);

async function create(test: TestJira, fields: Record<string, unknown>) {
	const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };
	return await test.call('POST', 'issue', { body: { fields: { ...usual, ...fields } } });
}

describe.each(flavours)('Creating an issue on %s', (flavour) => {
	it('returns its id, key and address, and keeps what was sent', async () => {
		const test = await openJira(flavour);
		const made = await create(test, {
			summary: 'Größe «ß» 🙂 שלום',
			description: test.rich('Words'),
			labels: ['a', 'b'],
			priority: { name: 'High' },
			duedate: '2026-03-01',
		});
		const version = flavour === 'cloud' ? '3' : '2';
		expect(made).toMatchObject({ status: 201, touched: { issues: 1, keys: 1 } });
		expect(made.body).toEqual({
			id: '10000',
			key: 'SUP-1',
			self: `${test.jira.webUrl}/rest/api/${version}/issue/10000`,
		});
		const { body } = await test.call('GET', 'issue/SUP-1');
		expect(body.fields).toMatchObject({
			summary: 'Größe «ß» 🙂 שלום',
			description: test.rich('Words'),
			labels: ['a', 'b'],
			priority: { name: 'High' },
			duedate: '2026-03-01',
			status: { name: 'To Do', statusCategory: { key: 'new' } },
			reporter: { displayName: 'Mia Krause' },
			assignee: null,
			resolution: null,
			created: '2026-02-03T10:00:00.000+0100',
		});
	});

	it('keeps properties and shows them on request', async () => {
		const test = await openJira(flavour);
		const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };
		const body = { fields: usual, properties: [{ key: 'app.note', value: { by: 'me' } }] };
		await test.call('POST', 'issue', { body });
		expect((await test.call('GET', 'issue/SUP-1')).body).not.toHaveProperty('properties');
		const asked = await test.call('GET', 'issue/SUP-1?properties=app.note,other');
		expect(asked.body.properties).toEqual({ 'app.note': { by: 'me' } });
		const one = await test.call('GET', 'issue/SUP-1/properties/app.note');
		expect(one.body).toEqual(body.properties[0]);
		expect((await test.call('GET', 'issue/SUP-1/properties/other')).status).toBe(404);
	});

	it.each([
		['a key that is too long', { key: 'k'.repeat(256), value: 1 }],
		['no key', { value: 1 }],
		['no value', { key: 'app.note', value: null }],
		['a value that is too large', { key: 'app.note', value: 'x'.repeat(32_767) }],
	])('refuses a property with %s, and creates nothing', async (_, property) => {
		const test = await openJira(flavour);
		const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };
		const refused = await test.call('POST', 'issue', {
			body: { fields: usual, properties: [property] },
		});
		expect(refused.status).toBe(400);
		expect(test.jira.issues.size).toBe(0);
	});

	it('numbers keys consecutively within a project', async () => {
		const test = await openJira(flavour);
		const keys = [
			await test.issue(),
			await test.issue({ project: { key: 'OPS' } }),
			await test.issue({ project: { id: '10000' } }),
		];
		expect(keys).toEqual(['SUP-1', 'OPS-1', 'SUP-2']);
	});

	it('reports all errors at once and creates nothing', async () => {
		const test = await openJira(flavour);
		const answer = await create(test, { summary: '', bogus: 1, duedate: 'tomorrow' });
		expect(answer.status).toBe(400);
		expect(answer.body).toEqual({
			errorMessages: [],
			errors: {
				summary: 'You must specify a summary of the issue.',
				bogus: `Field 'bogus' cannot be set. ${onScreen}`,
				duedate: 'Error parsing date string: tomorrow',
			},
		});
		expect(test.jira.issues.size).toBe(0);
	});

	it('requires a parent for a sub-task, of the right kind and in the same project', async () => {
		const test = await openJira(flavour);
		const task = await test.issue();
		const epic = await test.issue({ issuetype: { name: 'Epic' } });
		const elsewhere = await test.issue({ project: { key: 'OPS' } });
		const subTask = { issuetype: { name: 'Sub-task' } };
		const errors = async (parent: unknown): Promise<unknown> =>
			(await create(test, { ...subTask, ...(parent ? { parent } : {}) })).body.errors;
		expect(await errors(null)).toEqual({
			issuetype: 'Issue type is a sub-task but parent issue key or id not specified.',
		});
		expect(await errors({ key: epic })).toEqual({
			parentId: 'Given parent issue does not belong to appropriate hierarchy.',
		});
		expect(await errors({ key: 'SUP-99' })).toEqual({
			parent: 'Could not find issue by id or key.',
		});
		expect(await errors({ key: elsewhere })).toEqual({
			project: 'Sub-tasks must be created in the same project as the parent.',
		});
		expect(await create(test, { ...subTask, parent: { key: task } })).toMatchObject({
			status: 201,
		});
		const parent = await test.call('GET', `issue/${task}?fields=subtasks`);
		expect(parent.body.fields.subtasks).toMatchObject([{ fields: { summary: 'A task' } }]);
	});

	it('requires the fields that the project requires, but not elsewhere', async () => {
		const test = await openJira(flavour);
		const bug = { issuetype: { name: 'Bug' } };
		const refused = await create(test, { ...bug, project: { key: 'HR' } });
		expect(refused.body.errors).toEqual({ customfield_10015: 'Severity is required.' });
		expect(await create(test, bug)).toMatchObject({ status: 201 });
	});
});

describe('Jira’s messages about a value differ between', () => {
	it.each<[string, Record<string, unknown>, cloud: object, dataCenter: object]>([
		[
			'an unknown project',
			{ project: { key: 'NOPE' } },
			{ project: 'Specify a valid project ID or key' },
			{ project: 'valid project is required' },
		],
		[
			'a project that is not to be seen',
			{ project: { key: 'SEC' } },
			{ project: 'Specify a valid project ID or key' },
			{ project: 'valid project is required' },
		],
		[
			'an unknown issue type',
			{ issuetype: { name: 'Nope' } },
			{ issuetype: 'Specify a valid issue type' },
			{ issuetype: 'The issue type selected is invalid.' },
		],
		[
			'no issue type',
			{ issuetype: undefined },
			{ issuetype: 'Specify an issue type' },
			{ issuetype: 'valid issue type is required' },
		],
		[
			'a long summary',
			{ summary: 'x'.repeat(256) },
			{ summary: "Summary can't exceed 255 characters." },
			{ summary: 'Summary must be less than 255 characters.' },
		],
		[
			'a summary of two lines',
			{ summary: 'One\nTwo' },
			{ summary: 'The summary is invalid because it contains newline characters.' },
			{ summary: 'The summary is invalid because it contains newline characters.' },
		],
		[
			'a summary that is no text',
			{ summary: 5 },
			{ summary: 'Operation value must be a string' },
			{ summary: 'Operation value must be a string' },
		],
		[
			'a label with a blank',
			{ labels: ['a b'] },
			{ labels: "The label 'a b' can't contain spaces." },
			{ labels: "The label 'a b' contains spaces which is invalid." },
		],
		[
			'labels that are no list',
			{ labels: 'a' },
			{ labels: 'data was not an array' },
			{ labels: 'data was not an array' },
		],
		[
			'an unknown priority',
			{ priority: { name: 'Nope' } },
			{ priority: 'The priority selected is invalid.' },
			{ priority: "Priority name 'Nope' is not valid" },
		],
		[
			'a text as a description',
			{ description: 'Words' },
			{
				description:
					'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
			},
			{},
		],
		[
			'a document as a description',
			{ description: { type: 'doc', version: 1, content: [] } },
			{},
			{ description: 'Operation value must be a string' },
		],
		[
			'an unknown person',
			{ assignee: { accountId: 'nobody', name: 'nobody' } },
			{ assignee: 'Account ID nobody does not exist.' },
			{ assignee: "User 'nobody' does not exist." },
		],
		[
			'a person in the other flavour’s way',
			{ assignee: { accountId: '5b10a2844c20165700ede21a' } },
			{},
			{ assignee: "expected Object containing a 'name' property" },
		],
		[
			'no reporter',
			{ reporter: null },
			{ reporter: 'Reporter is required.' },
			{ reporter: 'Reporter is required.' },
		],
		[
			'a resolution, which no create screen has',
			{ resolution: { name: 'Done' } },
			{ resolution: `Field 'resolution' cannot be set. ${onScreen}` },
			{ resolution: `Field 'resolution' cannot be set. ${onScreen}` },
		],
		[
			'components and versions, by names and ids',
			{ components: [{ name: 'Web shop' }, { id: '10001' }], fixVersions: [{ name: '2.1' }] },
			{},
			{},
		],
		[
			'components and versions that the project does not have',
			{ components: [{ name: 'Shop' }], versions: [{ id: '9' }] },
			{ components: "Component name 'Shop' is not valid", versions: "Version id '9' is not valid" },
			{ components: "Component name 'Shop' is not valid", versions: "Version id '9' is not valid" },
		],
	])('Cloud and Data Center for %s', async (_what, fields, cloud, dataCenter) => {
		for (const [flavour, errors] of [
			['cloud', cloud],
			['dataCenter', dataCenter],
		] as const) {
			const answer = await create(await openJira(flavour), fields);
			const expected = Object.keys(errors).length === 0 ? [201, undefined] : [400, errors];
			expect([answer.status, answer.body.errors]).toEqual(expected);
		}
	});

	it.each<[string, unknown, unknown]>([
		['a root that is not doc', { type: 'paragraph' }, 'errors'],
		['no version', { type: 'doc', content: [] }, 'INVALID_INPUT'],
		['an unknown node', { type: 'doc', version: 1, content: [{ type: 'nope' }] }, 'INVALID_INPUT'],
		[
			'text outside of a paragraph',
			{ type: 'doc', version: 1, content: [{ type: 'text', text: 'x' }] },
			'INVALID_INPUT',
		],
	])('Cloud v3 and the others for a document with %s', async (_what, description, message) => {
		const answer = await create(await openJira('cloud'), { description });
		expect(answer.status).toBe(400);
		if (message === 'errors') expect(Object.keys(answer.body.errors)).toEqual(['description']);
		else expect(answer.body).toEqual({ errorMessages: [message], errors: {} });
	});

	it('no versions if a text is too long', async () => {
		const words =
			'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
		for (const flavour of flavours) {
			const test = await openJira(flavour);
			const refused = await create(test, { description: test.rich(longText) });
			expect(refused.body.errors).toEqual({ description: words });
			const taken = await create(test, { description: test.rich(longText.slice(1)) });
			expect(taken.status).toBe(201);
		}
	});
});
