import type { Flavour } from './model';
import { openJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];
const onScreen = 'It is not on the appropriate screen, or unknown.';

describe('Reading an issue', () => {
	it.each<[query: string, names: string[]]>([
		['fields=summary,status', ['status', 'summary']],
		['fields=summary&fields=labels', ['labels', 'summary']],
		['fields=nope', []],
	])('returns the fields of %s', async (query, names) => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const { body } = await test.call('GET', `issue/${key}?${query}`);
		expect(Object.keys(body.fields ?? {}).sort()).toEqual(names);
	});

	it('returns all fields, or all but some', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const namesFor = async (query: string): Promise<string[]> =>
			Object.keys((await test.call('GET', `issue/${key}${query}`)).body.fields);
		const all = await namesFor('');
		expect(all).toEqual(expect.arrayContaining(['comment', 'description', 'customfield_10010']));
		expect(await namesFor('?fields=*all')).toEqual(all);
		expect(await namesFor('?fields=*navigable')).not.toContain('comment');
		expect(await namesFor('?fields=-description')).toEqual(
			all.filter((name) => name !== 'description'),
		);
	});

	it('finds it by id and by a key in any case', async () => {
		const test = await openJira('dataCenter');
		await test.issue();
		for (const name of ['10000', 'SUP-1', 'sup-1']) {
			expect((await test.call('GET', `issue/${name}`)).body.key).toBe('SUP-1');
		}
	});

	it('expands names, schema, history and rendered text', async () => {
		const test = await openJira('cloud');
		const key = await test.issue({ description: test.rich('a < b') });
		await test.call('PUT', `issue/${key}`, { body: { fields: { summary: 'Other' } } });
		const { body } = await test.call(
			'GET',
			`issue/${key}?fields=summary,description&expand=names,schema,changelog,renderedFields`,
		);
		expect(body).toMatchObject({
			names: { summary: 'Summary', description: 'Description' },
			schema: { summary: { type: 'string', system: 'summary' } },
			renderedFields: { description: '<p>a &lt; b</p>' },
			changelog: {
				total: 1,
				histories: [
					{
						author: { displayName: 'Mia Krause' },
						items: [
							{ field: 'summary', fieldId: 'summary', fromString: 'A task', toString: 'Other' },
						],
					},
				],
			},
		});
	});

	it('answers 404 for an issue that does not exist or is not visible', async () => {
		const test = await openJira('cloud');
		const body = {
			errorMessages: ['Issue does not exist or you do not have permission to see it.'],
			errors: {},
		};
		const fields = { project: { key: 'SEC' }, issuetype: { name: 'Task' }, summary: 'Hidden' };
		await test.call('POST', 'issue', { body: { fields }, as: 'jonas' });
		expect(await test.call('GET', 'issue/SUP-1')).toMatchObject({ status: 404, body });
		expect(await test.call('GET', 'issue/SEC-1')).toMatchObject({ status: 404, body });
		expect(await test.call('GET', 'issue/SEC-1', { as: 'jonas' })).toMatchObject({ status: 200 });
	});
});

describe.each(flavours)('Changing an issue on %s', (flavour) => {
	it('sets fields and does not change the others', async () => {
		const test = await openJira(flavour);
		const key = await test.issue({ labels: ['keep'], duedate: '2026-03-01' });
		test.now += 60_000;
		const answer = await test.call('PUT', `issue/${key}`, {
			body: { fields: { summary: 'Other', duedate: null } },
		});
		expect(answer).toMatchObject({ status: 204, body: '' });
		const { body } = await test.call('GET', `issue/${key}`);
		expect(body.fields).toMatchObject({
			summary: 'Other',
			duedate: null,
			labels: ['keep'],
			updated: '2026-02-03T10:01:00.000+0100',
		});
	});

	it('adds and removes labels one by one, in the order given', async () => {
		const test = await openJira(flavour);
		const key = await test.issue({ labels: ['one', 'two'] });
		const update = { labels: [{ remove: 'one' }, { add: 'three' }, { add: 'two' }] };
		await test.call('PUT', `issue/${key}`, { body: { update } });
		const { body } = await test.call('GET', `issue/${key}?fields=labels`);
		expect(body.fields.labels).toEqual(['three', 'two']);
	});

	it('adds a comment through update', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const update = { comment: [{ add: { body: test.rich('Seen') } }] };
		expect((await test.call('PUT', `issue/${key}`, { body: { update } })).status).toBe(204);
		const { body } = await test.call('GET', `issue/${key}/comment`);
		expect(body.comments).toMatchObject([{ body: test.rich('Seen') }]);
	});

	it('refuses an empty summary, a field of no screen and a request without fields', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const refused = async (body: unknown) => {
			const answer = await test.call('PUT', `issue/${key}`, { body });
			expect(answer.status).toBe(400);
			return answer.body;
		};
		expect(await refused({ fields: { summary: null } })).toMatchObject({
			errors: { summary: 'You must specify a summary of the issue.' },
		});
		expect(await refused({ fields: { status: { name: 'Done' } } })).toMatchObject({
			errors: { status: `Field 'status' cannot be set. ${onScreen}` },
		});
		expect(await refused({ summary: 'Other' })).toMatchObject({
			errorMessages: ["one of 'fields' or 'update' required"],
		});
	});

	it('offers no fields to someone without the permission to edit', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const project = test.jira.projects.byKey('SUP');
		if (project) project.permissions = { EDIT_ISSUES: [] };
		const answer = await test.call('PUT', `issue/${key}`, {
			body: { fields: { summary: 'Other' } },
		});
		expect(answer.body.errors).toEqual({ summary: `Field 'summary' cannot be set. ${onScreen}` });
	});

	it('assigns to a person, to nobody and to the default', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const name = flavour === 'cloud' ? 'accountId' : 'name';
		const zoe = test.jira.users.byName('zoe');
		const handle = flavour === 'cloud' ? zoe?.accountId : 'zoe';
		const assign = async (value: unknown): Promise<unknown> => {
			const answer = await test.call('PUT', `issue/${key}/assignee`, { body: { [name]: value } });
			expect(answer.status).toBe(204);
			const { body } = await test.call('GET', `issue/${key}?fields=assignee`);
			return body.fields.assignee?.displayName;
		};
		expect(await assign(handle)).toBe('Zoë Ångström');
		expect(await assign(null)).toBeUndefined();
		expect(await assign('-1')).toBe('Mia Krause');
	});
});

describe('Changing an issue', () => {
	it('returns the issue on Cloud if returnIssue requests it', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const answer = await test.call('PUT', `issue/${key}?returnIssue=true`, {
			body: { fields: { summary: 'Other' } },
		});
		expect(answer).toMatchObject({ status: 200, body: { key, fields: { summary: 'Other' } } });
	});

	it('needs more rights on Data Center to suppress notifications', async () => {
		const test = await openJira('dataCenter');
		const key = await test.issue();
		const edit = async (as: string) =>
			await test.call('PUT', `issue/${key}?notifyUsers=false`, {
				body: { fields: { summary: 'Quiet' } },
				as,
			});
		expect((await edit('mia')).status).toBe(403);
		expect((await edit('jonas')).status).toBe(204);
	});

	it('refuses to assign to someone who has left, and a user name on Cloud', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const left = test.jira.users.byName('viktor');
		const assign = async (body: unknown) =>
			await test.call('PUT', `issue/${key}/assignee`, { body });
		expect(await assign({ accountId: left?.accountId })).toMatchObject({
			status: 400,
			body: { errors: { assignee: "User 'Viktor Left' cannot be assigned issues." } },
		});
		expect((await assign({ name: 'zoe' })).status).toBe(400);
	});
});

describe.each(flavours)('Deleting an issue on %s', (flavour) => {
	it('removes it permanently', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		expect((await test.call('DELETE', `issue/${key}`)).status).toBe(204);
		expect((await test.call('GET', `issue/${key}`)).status).toBe(404);
		expect((await test.call('DELETE', `issue/${key}`)).status).toBe(404);
		expect(await test.issue()).toBe('SUP-2');
	});

	it('requires a parameter if it also deletes sub-tasks', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const subTask = await test.issue({ issuetype: { name: 'Sub-task' }, parent: { key } });
		const refused = await test.call('DELETE', `issue/${key}`);
		expect(refused.status).toBe(400);
		expect(refused.body.errorMessages[0]).toContain("You must specify the 'deleteSubtasks'");
		expect((await test.call('DELETE', `issue/${key}?deleteSubtasks=true`)).status).toBe(204);
		expect((await test.call('GET', `issue/${subTask}`)).status).toBe(404);
	});

	it('leaves the children of an epic without a parent', async () => {
		const test = await openJira(flavour);
		const epic = await test.issue({ issuetype: { name: 'Epic' } });
		const story = await test.issue({ issuetype: { name: 'Story' }, parent: { key: epic } });
		expect((await test.call('DELETE', `issue/${epic}`)).status).toBe(204);
		const { body } = await test.call('GET', `issue/${story}`);
		expect(body.fields).not.toHaveProperty('parent');
	});

	it('needs the permission', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const project = test.jira.projects.byKey('SUP');
		if (project) project.permissions = { DELETE_ISSUES: ['jira-administrators'] };
		expect((await test.call('DELETE', `issue/${key}`)).status).toBe(403);
	});
});
