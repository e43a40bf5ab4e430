import Fastify from 'fastify';
import { describeContract } from '../../../contract/describeContract';
import { describeMismatch } from '../../../contract/exchange';
import type { Identity } from '../../identity';
import type { Flavour } from '../model';
import { refusedOr, send } from '../rest/dispatch';
import { anonymous, openJira } from '../testJira';
import type { TestJira } from '../testJira';
import { answerBeyondRoutes } from './documentedAnswers';

const marked = 'documented-example';

function granted(test: TestJira, ...scopes: string[]): Identity {
	return { kind: 'oauth2', accountId: test.jira.mia.accountId, scopes: new Set(scopes) };
}

const link = { name: 'Duplicate', inward: 'Duplicated by', outward: 'Duplicates' };

describeContract('What the sandbox has no route for', (specifications) => {
	it.each<[flavour: Flavour, request: string, status: number, body?: unknown]>([
		['cloud', 'GET /rest/api/3/user/picker?query=mia', 200],
		['cloud', 'GET /rest/api/2/dashboard', 200],
		['cloud', 'POST /rest/api/3/issueLinkType', 201, link],
		['cloud', 'DELETE /rest/api/3/project/SUP/avatar/10000', 204],
		['cloud', 'POST /rest/api/3/issue/SUP-1/changelog/list', 200, { changelogIds: [1] }],
		['cloud', 'DELETE /rest/api/3/issue/SUP-1/worklog', 204, { ids: [1, 2] }],
		['cloud', 'GET /rest/agile/1.0/board?projectKeyOrId=SUP', 200],
		['cloud', 'GET /rest/agile/1.0/board/1/sprint?state=active', 200],
		['cloud', 'POST /rest/agile/1.0/sprint', 201, { name: 'One', originBoardId: 1 }],
		['cloud', 'GET /rest/servicedeskapi/servicedesk', 200],
		['dataCenter', 'GET /rest/api/2/user/picker?query=mia', 200],
		['dataCenter', 'GET /rest/api/latest/dashboard?maxResults=1', 200],
		['dataCenter', 'POST /rest/api/2/issueLinkType', 201, link],
		['dataCenter', 'GET /rest/api/2/project/SUP/avatars', 200],
		['dataCenter', 'GET /rest/api/2/dashboard?maxResults=1', 200],
		['dataCenter', 'DELETE /rest/api/2/issueLinkType/1', 204],
		['dataCenter', 'GET /rest/agile/1.0/board', 200],
		['dataCenter', 'POST /rest/agile/1.0/sprint', 201, { name: 'One', originBoardId: 1 }],
	])('on %s is answered by an example: %s', async (flavour, request, status, ...[body]) => {
		const test = await openJira(flavour);
		const [method = '', path = ''] = request.split(' ');
		const answer = await test.call(method, path, { body });
		expect([answer.status, answer.headers['x-sandbox-answer']]).toEqual([status, marked]);
		const exchange = {
			flavour,
			method,
			path,
			requestHeaders: { 'content-type': 'application/json' },
			requestBody: body,
			status,
			responseHeaders: { 'content-type': answer.type },
			responseBody: answer.body === '' ? undefined : (answer.body as unknown),
		};
		expect(specifications.check(exchange).map(describeMismatch)).toEqual([]);
	});

	it.each<[flavour: Flavour, request: string, body: unknown, message: string]>([
		[
			'cloud',
			'GET /rest/api/3/user/picker?query=mia&show=all',
			undefined,
			'show: is not a parameter',
		],
		['cloud', 'GET /rest/agile/1.0/board?startAt=x', undefined, 'startAt: must be integer'],
		['cloud', 'GET /rest/agile/1.0/board/mine/sprint', undefined, 'boardId: must be integer'],
		['cloud', 'POST /rest/api/3/issueLinkType', { ...link, id: 5 }, '/id: must be string'],
		['cloud', 'POST /rest/agile/1.0/sprint', { title: 'One' }, 'unknown property "title"'],
		['cloud', 'POST /rest/api/3/issueLinkType', '{"name": ', 'parsing JSON'],
		['cloud', 'POST /rest/api/3/issueLinkType', '', 'is missing'],
		['dataCenter', 'GET /rest/api/2/dashboard?x=1', undefined, 'x: is not a parameter'],
		['dataCenter', 'POST /rest/agile/1.0/sprint', { title: 'One' }, 'unknown property "title"'],
	])('on %s is refused if it is invalid: %s %j', async (flavour, request, body, message) => {
		const test = await openJira(flavour);
		const [method = '', path = ''] = request.split(' ');
		const answer = await test.call(method, path, { body });
		expect(answer.status).toBe(400);
		expect(answer.headers).not.toHaveProperty('x-sandbox-answer');
		expect(answer.body.errorMessages).toContainEqual(expect.stringContaining(message));
	});

	it.each<[flavour: Flavour, request: string, type: string, body: unknown, status: number]>([
		[
			'cloud',
			'PUT /rest/api/3/plans/plan/1',
			'application/json-patch+json',
			[{ op: 'replace', path: '/name', value: 'New' }],
			204,
		],
		['cloud', 'PUT /rest/api/3/plans/plan/1', 'application/json-patch+json', { name: 'New' }, 400],
		[
			'dataCenter',
			'PUT /rest/api/2/settings/columns',
			'application/x-www-form-urlencoded',
			'columns=summary&columns=status',
			200,
		],
		[
			'dataCenter',
			'PUT /rest/agile/1.0/sprint/1/properties/mine',
			'application/json',
			{ any: 1 },
			200,
		],
	])('on %s takes %s as %s', async (flavour, request, type, body, status) => {
		const test = await openJira(flavour);
		const [method = '', path = ''] = request.split(' ');
		const answer = await test.call(method, path, { body, headers: { 'content-type': type } });
		expect(answer.status).toBe(status);
	});

	it('answers with bytes where Jira answers with a file', async () => {
		const test = await openJira('cloud');
		const answer = await test.call('GET', '/rest/api/3/universal_avatar/view/type/project');
		expect([answer.status, answer.type]).toEqual([200, 'image/png']);
	});

	it('accepts no other media type', async () => {
		const test = await openJira('cloud');
		const headers = { 'content-type': 'text/plain' };
		const answer = await test.call('POST', 'issueLinkType', { body: 'name', headers });
		expect(answer.status).toBe(415);
	});

	it('is the same each time', async () => {
		const [one, two] = [await openJira('cloud'), await openJira('cloud')];
		const path = '/rest/agile/1.0/board';
		expect((await one.call('GET', path)).body).toEqual((await two.call('GET', path)).body);
	});

	it('requires sign-in and scopes', async () => {
		const test = await openJira('cloud');
		const board = async (as: Identity) =>
			(await test.call('GET', '/rest/agile/1.0/board', { as })).status;
		expect(await board(anonymous)).toBe(401);
		expect(await board(granted(test, 'read:jira-work'))).toBe(401);
		const scopes = ['read:board-scope:jira-software', 'read:project:jira'];
		expect(await board(granted(test, ...scopes))).toBe(200);
		const picker = await test.call('GET', 'user/picker?query=mia', { as: anonymous });
		expect(picker.status).toBe(200);
	});
});

describe('A request that no document describes', () => {
	it.each<[flavour: Flavour, method: string, path: string, status: number]>([
		['cloud', 'GET', '/rest/api/3/nope', 404],
		['cloud', 'GET', '/rest/agile/1.0/nope', 404],
		['cloud', 'PATCH', '/rest/agile/1.0/board', 405],
		['cloud', 'POST', '/rest/api/2/bulk/issues/watch', 404],
		['cloud', 'GET', '/rest/builds/0.1/pipelines/p/builds/1', 404],
		['cloud', 'GET', '/rest/webhooks/1.0/nothing', 404],
		['dataCenter', 'GET', '/rest/api/2/nope', 404],
		['dataCenter', 'GET', '/rest/api/3/user/picker', 404],
		['dataCenter', 'PATCH', '/rest/api/2/dashboard', 405],
	])('on %s gets its usual status: %s %s is %d', async (flavour, method, path, status) => {
		const test = await openJira(flavour);
		expect((await test.call(method, path)).status).toBe(status);
	});

	it('gets the methods of its path, from routes and documents', async () => {
		const test = await openJira('cloud');
		const { headers } = await test.call('PATCH', 'issue/SUP-1/worklog');
		expect(String(headers.allow).split(', ').sort()).toEqual(['DELETE', 'GET', 'POST']);
	});
});

it('Without the documents, the sandbox says what is missing', async () => {
	const { jira } = await openJira('cloud');
	const app = Fastify({ forceCloseConnections: true });
	app.addHook('onRequest', async (request) => {
		request.identity = { kind: 'basic', accountId: jira.mia.accountId, scopes: 'all' };
	});
	app.get('/*', async (request, reply) =>
		send(reply, await refusedOr(() => answerBeyondRoutes(request, { jira }, () => undefined))),
	);
	const address = await app.listen({ host: '127.0.0.1', port: 0 });
	const known = await fetch(`${address}/rest/agile/1.0/board`);
	const unknown = await fetch(`${address}/rest/agile/1.0/nope`);
	expect(known.status).toBe(501);
	expect(await known.json()).toEqual({
		errorMessages: [expect.stringMatching(/^The sandbox has no route for GET .*npm run specs/)],
		errors: {},
	});
	expect(unknown.status).toBe(404);
	await app.close();
});
