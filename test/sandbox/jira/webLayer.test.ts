import type { Identity } from '../identity';
import type { Flavour } from './model';
import { anonymous, openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];
const problemType = 'application/problem+json;charset=UTF-8';
const jsonType = 'application/json;charset=UTF-8';

function granted(test: TestJira, ...scopes: string[]): Identity {
	return { kind: 'oauth2', accountId: test.jira.mia.accountId, scopes: new Set(scopes) };
}

describe('Before an operation of Cloud runs', () => {
	it.each<[method: string, path: string, status: number, detail: string]>([
		['GET', '/rest/api/3/nope', 404, 'No endpoint GET /rest/api/3/nope.'],
		['POST', '/rest/api/3/issue/SUP-1/nope', 404, 'No endpoint POST /rest/api/3/issue/SUP-1/nope.'],
		['GET', '/rest/api/4/myself', 404, 'No endpoint GET /rest/api/4/myself.'],
		['PUT', '/rest/api/3/serverInfo', 405, "Method 'PUT' is not supported."],
		['PATCH', '/rest/api/3/issue/SUP-1', 405, "Method 'PATCH' is not supported."],
		[
			'GET',
			'/rest/api/3/issue/SUP-1/comment?maxResults=many',
			400,
			"Failed to convert 'maxResults' with value: 'many'",
		],
	])('%s %s is a problem', async (method, path, status, detail) => {
		const test = await openJira('cloud');
		const answer = await test.call(method, path);
		expect(answer).toMatchObject({ status, type: problemType });
		const [instance] = path.split('?');
		expect(answer.body).toMatchObject({ type: 'about:blank', status, detail, instance });
		expect(answer.body).not.toHaveProperty('errorMessages');
	});

	it('names the methods that a path accepts', async () => {
		const test = await openJira('cloud');
		const answer = await test.call('POST', 'issue/SUP-1', { body: {} });
		expect(String(answer.headers.allow).split(', ').sort()).toEqual(['DELETE', 'GET', 'PUT']);
	});

	it.each([
		['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
		['text/plain; charset=UTF-8', 'text/plain;charset=UTF-8'],
	])('a body of the type %s is not read', async (sent, shown) => {
		const test = await openJira('cloud');
		const headers = { 'content-type': sent };
		const answer = await test.call('POST', 'issue', { body: 'a=b', headers });
		expect(answer).toMatchObject({
			status: 415,
			type: problemType,
			body: { detail: `Content-Type '${shown}' is not supported.` },
		});
	});

	it('a POST without a body has no type either', async () => {
		const test = await openJira('cloud');
		const answer = await test.call('POST', 'search/jql?jql=project%3DSUP');
		expect(answer.body.detail).toBe("Content-Type 'null' is not supported.");
	});
});

describe.each(flavours)('A body that cannot be read on %s', (flavour) => {
	it.each<[what: string, body: string, message: string]>([
		['is empty', '', 'No content to map to Object due to end of input'],
		[
			'is no JSON',
			'{"fields":',
			'There was an error parsing JSON. Check that your request body is valid.',
		],
		[
			'is a list',
			'[1]',
			'Invalid request payload. Refer to the REST API documentation and try again.',
		],
	])('because it %s', async (_what, body, message) => {
		const test = await openJira(flavour);
		const answer = await test.call('POST', 'issue', { body });
		expect(answer).toMatchObject({ status: 400, type: jsonType });
		expect(answer.body).toEqual({ errorMessages: [message] });
	});
});

describe('Without signing in', () => {
	it('Cloud answers reads as if the site were empty', async () => {
		const test = await openJira('cloud', { seed: { issues: 3 } });
		const as = anonymous;
		const found = await test.call('POST', 'search/jql', { as, body: { jql: 'project = SUP' } });
		expect(found).toMatchObject({ status: 200, body: { issues: [], isLast: true } });
		const projects = await test.call('GET', 'project/search', { as });
		expect(projects).toMatchObject({ status: 200, body: { total: 0, values: [] } });
		expect((await test.call('GET', 'issue/SUP-1', { as })).status).toBe(404);
		expect((await test.call('GET', 'serverInfo', { as })).status).toBe(200);
		const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'x' };
		expect((await test.call('POST', 'issue', { as, body: { fields } })).status).toBe(400);
		expect(test.jira.issues.size).toBe(3);
	});

	it.each(flavours)('%s does not tell who the user is, in one line or in JSON', async (flavour) => {
		const test = await openJira(flavour);
		const line = 'Client must be authenticated to access this resource.';
		const plain = await test.call('GET', 'myself', { as: anonymous });
		expect(plain).toMatchObject({ status: 401, type: 'text/html;charset=UTF-8', body: line });
		expect(plain.headers['www-authenticate']).toMatch(/^OAuth realm=/);
		const headers = { accept: 'application/json' };
		const json = await test.call('GET', 'myself', { as: anonymous, headers });
		expect(json).toMatchObject({ status: 401, body: { message: line, 'status-code': 401 } });
	});

	it('or with the account of someone who has left', async () => {
		const test = await openJira('cloud');
		expect((await test.call('GET', 'myself', { as: 'viktor' })).status).toBe(401);
	});
});

describe('A token with scopes', () => {
	it.each<[scopes: string[], method: string, path: string, status: number]>([
		[['read:jira-work'], 'GET', 'issue/SUP-1', 200],
		[['read:jira-work'], 'GET', 'myself', 401],
		[['read:jira-user'], 'GET', 'myself', 200],
		[['read:jira-work'], 'DELETE', 'issue/SUP-1', 401],
		[['write:jira-work'], 'DELETE', 'issue/SUP-1', 204],
		[['delete:issue:jira'], 'DELETE', 'issue/SUP-1', 204],
		[['read:permission:jira'], 'GET', 'mypermissions?permissions=EDIT_ISSUES', 200],
		[['read:issue:jira'], 'GET', 'issue/SUP-1', 401],
		[[], 'GET', 'serverInfo', 200],
		[[], 'GET', 'project/search', 401],
	])('of %j gets from %s %s: %d', async (scopes, method, path, status) => {
		const test = await openJira('cloud');
		await test.issue();
		const answer = await test.call(method, path, { as: granted(test, ...scopes) });
		expect(answer.status).toBe(status);
		if (status === 401) {
			expect(answer.body).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
		}
	});
});

describe('What someone may do', () => {
	it('must be requested by name on Cloud', async () => {
		const test = await openJira('cloud');
		const { body } = await test.call(
			'GET',
			'mypermissions?projectKey=SUP&permissions=EDIT_ISSUES,ADMINISTER',
		);
		expect(body.permissions).toMatchObject({
			EDIT_ISSUES: { id: '12', type: 'PROJECT', havePermission: true },
			ADMINISTER: { id: '0', type: 'GLOBAL', havePermission: false },
		});
		expect((await test.call('GET', 'mypermissions')).status).toBe(400);
		expect((await test.call('GET', 'mypermissions?permissions=NOPE')).status).toBe(400);
		const hidden = await test.call('GET', 'mypermissions?permissions=EDIT_ISSUES&projectKey=SEC');
		expect(hidden.status).toBe(404);
	});

	it('is listed completely on Data Center', async () => {
		const test = await openJira('dataCenter');
		const { body } = await test.call('GET', 'mypermissions', { as: 'jonas' });
		expect(body.permissions.ADMINISTER.havePermission).toBe(true);
		expect(Object.keys(body.permissions).length).toBeGreaterThan(20);
	});
});

describe('The server', () => {
	it('says what it is', async () => {
		const cloud = (await (await openJira('cloud')).call('GET', 'serverInfo')).body;
		expect(cloud).toMatchObject({ deploymentType: 'Cloud', baseUrl: 'https://acme.example' });
		const server = (await (await openJira('dataCenter')).call('GET', 'serverInfo')).body;
		expect(server).toMatchObject({
			deploymentType: 'Server',
			version: '10.3.0',
			versionNumbers: [10, 3, 0],
			baseUrl: 'https://acme.example/jira',
		});
	});

	it('answers unknown paths of Data Center with the message of its own web layer', async () => {
		const test = await openJira('dataCenter');
		const answer = await test.call('GET', 'nope');
		expect(answer).toMatchObject({
			status: 404,
			type: jsonType,
			body: { message: 'null for uri: https://acme.example/jira/rest/api/2/nope' },
		});
	});
});

describe('A seeded Jira', () => {
	it('is the same each time', async () => {
		const [one, two] = [
			await openJira('cloud', { seed: { users: 30, projects: 5, issues: 20 } }),
			await openJira('cloud', { seed: { users: 30, projects: 5, issues: 20 } }),
		];
		const whole = async (test: TestJira): Promise<string> => {
			const body = { jql: 'created > -1d', fields: ['*all'], maxResults: 100 };
			return JSON.stringify((await test.call('POST', 'search/jql', { body })).body);
		};
		expect(await whole(one)).toBe(await whole(two));
	});

	it('with 40,000 people and 300 projects is ready in two seconds', async () => {
		const before = performance.now();
		const { jira } = await openJira('cloud', { seed: { users: 40_000, projects: 300 } });
		expect(performance.now() - before).toBeLessThan(2_000);
		expect(jira.users.all()).toHaveLength(40_000);
		expect(jira.projects.all()).toHaveLength(301);
	});
});
