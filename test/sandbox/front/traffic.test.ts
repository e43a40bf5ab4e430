import type { Sandbox } from '../sandbox';
import { ask, basic, bearer, untilRequested } from './ask';
import { echoJira, processedBy } from './echoJira';
import { openSandbox } from './runningSandbox';
import { fingerprint } from './redaction';

let sandbox: Sandbox;
let now: number;

const signature = () => {
	const { email, apiToken } = sandbox.credentials.jiraBasicApi ?? {};
	return basic(email, apiToken);
};
const issueUrl = (key = 'SUP-1') => `${sandbox.siteUrl}/rest/api/3/issue/${key}`;
const get = async (url = issueUrl(), options = {}) =>
	await ask('GET', url, { ...signature(), ...options });
const put = async (key = 'SUP-1', data: unknown = { fields: {} }) =>
	await ask('PUT', issueUrl(key), { ...signature(), data });

beforeEach(async () => {
	now = Date.UTC(2026, 10, 21, 9, 50, 0);
	sandbox = await openSandbox({ backend: echoJira, clock: () => now });
});
afterEach(async () => await sandbox.close());

describe('rate limits', () => {
	it('hold one endpoint back, and let it continue after the wait', async () => {
		sandbox.configure({ limits: { burst: { perSecond: { GET: 2 } } } });
		const statuses = [(await get()).status, (await get(issueUrl('SUP-2'))).status];
		const refused = await get();
		expect([...statuses, refused.status]).toEqual([200, 200, 429]);
		expect(refused.headers).toMatchObject({
			'ratelimit-reason': 'jira-burst-based',
			'retry-after': '1',
			'x-ratelimit-remaining': '0',
			'x-ratelimit-reset': '2026-11-21T09:50:01Z',
		});
		expect((await get(`${sandbox.siteUrl}/rest/api/3/project`)).status).toBe(200);
		now += 1000;
		expect((await get()).status).toBe(200);
	});

	it('space the writes to one issue out', async () => {
		sandbox.configure({ limits: { perIssueWrites: [{ writes: 1, seconds: 2 }] } });
		expect((await put()).status).toBe(200);
		const refused = await put();
		expect(refused.headers['ratelimit-reason']).toBe('jira-per-issue-on-write');
		expect((await put('SUP-2')).status).toBe(200);
		expect((await get()).status).toBe(200);
	});

	it('count the points of OAuth apps, warn before they run out, and spare API tokens', async () => {
		sandbox.configure({ limits: { quota: { points: 5, pool: 'tenant' } } });
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/issue/SUP-1`;
		const byApp = async () => await ask('GET', url, bearer(token));
		const { access_token: token } = sandbox.grant();
		const answers = [await byApp(), await byApp(), await byApp(), await byApp()];
		expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
		expect(answers.map((answer) => answer.headers['x-ratelimit-nearlimit'])).toEqual([
			undefined,
			undefined,
			'true',
			undefined,
		]);
		expect(answers[3]?.headers).toMatchObject({
			'ratelimit-reason': 'jira-quota-tenant-based',
			'retry-after': '600',
		});
		expect((await get()).status).toBe(200);
	});

	it('do not affect tokens and cloud ids', async () => {
		sandbox.configure({ limits: { burst: { perSecond: { GET: 1 } } } });
		const url = `${sandbox.siteUrl}/_edge/tenant_info`;
		expect([(await ask('GET', url)).status, (await ask('GET', url)).status]).toEqual([200, 200]);
	});
});

describe('latency', () => {
	const timed = async (send: () => Promise<unknown>) => {
		const before = performance.now();
		await send();
		return performance.now() - before;
	};

	it('is the sum for the request and each issue it touches', async () => {
		await get();
		sandbox.configure({ latency: { perRequest: 60, perIssue: 400 } });
		const ofProject = await timed(async () => await get(`${sandbox.siteUrl}/rest/api/3/project`));
		const ofIssue = await timed(async () => await get());
		expect(ofProject).toBeGreaterThanOrEqual(59);
		expect(ofProject).toBeLessThan(400);
		expect(ofIssue).toBeGreaterThanOrEqual(459);
	});

	it('does not delay closing', async () => {
		sandbox.configure({ latency: { perRequest: 60_000 } });
		const pending = get().catch(() => 'gone');
		await untilRequested(sandbox);
		const took = await timed(async () => await sandbox.close());
		expect(await pending).toBe('gone');
		expect(took).toBeLessThan(1000);
	});
});

describe('faults', () => {
	it('answer instead of Jira with status, headers and body', async () => {
		sandbox.configure({
			faults: [
				{
					method: 'GET',
					path: '/rest/api/*/issue/*',
					times: 2,
					status: 503,
					headers: { 'retry-after': '7' },
					body: { errorMessages: ['Down'] },
				},
			],
		});
		const answers = [await get(), await get(), await get()];
		expect(answers.map((answer) => answer.status)).toEqual([503, 503, 200]);
		expect(answers[0]).toMatchObject({
			headers: { 'retry-after': '7' },
			body: { errorMessages: ['Down'] },
		});
		expect(sandbox.requests.map((request) => request.fault)).toEqual([
			'status 503',
			'status 503',
			null,
		]);
	});

	it('match the path without the gateway’s prefix and the context path', async () => {
		sandbox.configure({ faults: [{ path: '/rest/api/3/issue/SUP-1', status: 502 }] });
		const { access_token: token } = sandbox.grant();
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/issue/SUP-1`;
		expect((await ask('GET', url, bearer(token))).status).toBe(502);
	});

	it('reach the other hosts too', async () => {
		sandbox.configure({
			faults: [
				{ path: '/_edge/tenant_info', status: 500 },
				{ path: '/oauth/token', status: 503 },
			],
		});
		expect((await ask('GET', `${sandbox.siteUrl}/_edge/tenant_info`)).status).toBe(500);
		expect((await ask('POST', `${sandbox.authUrl}/oauth/token`, { data: {} })).status).toBe(503);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('drop the connection %s the request is processed', async (moment, processed) => {
		sandbox.configure({ faults: [{ method: 'PUT', path: '/rest/**', drop: moment }] });
		await expect(put()).rejects.toMatchObject({ code: 'ECONNRESET' });
		const [request] = sandbox.requests;
		expect(request).toMatchObject({ status: null, fault: `drop ${moment}`, body: { fields: {} } });
		expect(processedBy(sandbox.jira)).toHaveLength(processed);
		expect((await put()).status).toBe(200);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('never answer: hang %s the request is processed', async (moment, processed) => {
		sandbox.configure({ faults: [{ path: '/rest/**', hang: moment }] });
		await expect(get(issueUrl(), { timeout: 150 })).rejects.toMatchObject({ code: 'ECONNABORTED' });
		expect(sandbox.requests[0]).toMatchObject({ status: null, fault: `hang ${moment}` });
		expect(processedBy(sandbox.jira)).toHaveLength(processed);
		expect((await get()).status).toBe(200);
	});

	it('cut JSON in half', async () => {
		sandbox.configure({ faults: [{ path: '/rest/**', malformed: true }] });
		const broken = await get();
		expect(broken.status).toBe(200);
		expect(broken.headers['content-type']).toContain('application/json');
		expect(() => JSON.parse(broken.body)).toThrow(SyntaxError);
		expect((await get()).body).toHaveProperty('kind');
	});

	it('keep the real answer back', async () => {
		await get();
		sandbox.configure({ faults: [{ path: '/rest/**', delay: 80 }] });
		const began = performance.now();
		const late = await get();
		expect(performance.now() - began).toBeGreaterThanOrEqual(79);
		expect(late.body).toHaveProperty('kind');
		expect(sandbox.requests.at(-1)).toMatchObject({ status: 200, fault: 'delay 80 ms' });
	});

	it('add headers to a real answer', async () => {
		sandbox.configure({
			faults: [{ path: '/rest/**', headers: { 'X-RateLimit-NearLimit': 'true' } }],
		});
		const answer = await get();
		expect(answer.status).toBe(200);
		expect(answer.headers['x-ratelimit-nearlimit']).toBe('true');
	});
});

describe('the record', () => {
	it('holds requests and answers, without secrets', async () => {
		await put('SUP-1', { fields: { summary: 'Ünï', password: 'hidden' } });
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.requests[0]).toMatchObject({
			time: now,
			listener: 'site',
			site: 'acme',
			method: 'PUT',
			path: '/rest/api/3/issue/SUP-1',
			endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}',
			body: { fields: { summary: 'Ünï', password: fingerprint('hidden') } },
			status: 200,
			responseBody: { kind: 'basic' },
			fault: null,
		});
		const { authorization } = signature().headers;
		expect(sandbox.requests[0]?.headers.authorization).toBe(
			`Basic ${fingerprint(authorization.slice('Basic '.length))}`,
		);
		expect(JSON.stringify(sandbox.requests)).not.toContain(authorization.slice(6));
	});

	it('shows no token, code or client secret of the authorization server', async () => {
		const { clientId, clientSecret } = sandbox.credentials.jiraOAuth2Api ?? {};
		const first = sandbox.grant();
		const data = {
			grant_type: 'refresh_token',
			client_id: clientId,
			client_secret: clientSecret,
			refresh_token: first.refresh_token,
		};
		const second = await ask('POST', `${sandbox.authUrl}/oauth/token`, { data });
		sandbox.configure({ faults: [{ path: '/oauth/token', malformed: true }] });
		const third = await ask('POST', `${sandbox.authUrl}/oauth/token`, {
			data: { ...data, refresh_token: second.body.refresh_token },
		});
		const record = JSON.stringify(sandbox.requests);
		for (const secret of [
			clientSecret,
			first.refresh_token,
			second.body.access_token,
			second.body.refresh_token,
			String(third.body).slice(18, 60),
		]) {
			expect(record).not.toContain(String(secret));
		}
		expect(sandbox.requests[0]?.responseBody).toMatchObject({
			access_token: fingerprint(second.body.access_token),
			expires_in: 3600,
		});
	});

	it('counts by endpoint, and forgets on request', async () => {
		await get();
		await get(issueUrl('SUP-2'));
		await ask('GET', `${sandbox.siteUrl}/_edge/tenant_info`);
		expect(sandbox.countByEndpoint()).toEqual({
			'site GET /rest/api/3/issue/{issueIdOrKey}': 2,
			'site GET /_edge/tenant_info': 1,
		});
		sandbox.clearRequests();
		expect(sandbox.requests).toEqual([]);
		expect(sandbox.countByEndpoint()).toEqual({});
	});

	it('keeps the last requests and counts all', async () => {
		sandbox.configure({ keepRequests: 2 });
		for (const key of ['SUP-1', 'SUP-2', 'SUP-3']) await get(issueUrl(key));
		expect(sandbox.requests.map((request) => request.path.slice(-5))).toEqual(['SUP-2', 'SUP-3']);
		expect(Object.values(sandbox.countByEndpoint())).toEqual([3]);
	});
});
