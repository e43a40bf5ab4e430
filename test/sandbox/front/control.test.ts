import type { Sandbox } from '../sandbox';
import { ask, basic, bearer, untilRequested } from './ask';
import { echoJira, processedBy } from './echoJira';
import { openSandbox } from './runningSandbox';

let sandbox: Sandbox;
const control = async (method: string, path: string, data?: unknown) =>
	await ask(method, `${sandbox.controlUrl}${path}`, data === undefined ? {} : { data });
const myself = async () => {
	const { email, apiToken } = sandbox.credentials.jiraBasicApi ?? {};
	return await ask('GET', `${sandbox.siteUrl}/rest/api/3/myself`, basic(email, apiToken));
};

beforeEach(async () => {
	sandbox = await openSandbox({ backend: echoJira, latency: { perRequest: 1 } });
});
afterEach(async () => await sandbox.close());

describe('the control endpoint', () => {
	it('lists its addresses and what it can do', async () => {
		expect((await control('GET', '/')).body).toMatchObject({
			flavour: 'cloud',
			siteUrl: sandbox.siteUrl,
			gatewayUrl: sandbox.gatewayUrl,
			authUrl: sandbox.authUrl,
			mediaUrl: sandbox.mediaUrl,
			cloudId: sandbox.cloudId,
			endpoints: { 'PUT /settings': expect.any(String) },
		});
	});

	it('shows all requests or the last ones, and forgets them', async () => {
		await myself();
		await ask('GET', `${sandbox.siteUrl}/_edge/tenant_info`);
		const all = await control('GET', '/requests');
		expect(all.body).toMatchObject({
			total: 2,
			byEndpoint: { 'site GET /_edge/tenant_info': 1 },
			requests: [{ path: '/rest/api/3/myself', status: 200 }, { path: '/_edge/tenant_info' }],
		});
		const last = await control('GET', '/requests?last=1');
		expect(last.body.requests).toMatchObject([{ path: '/_edge/tenant_info' }]);
		expect((await control('GET', '/requests?last=x')).status).toBe(400);
		expect((await control('DELETE', '/requests')).status).toBe(204);
		expect((await control('GET', '/requests')).body).toEqual({
			total: 0,
			byEndpoint: {},
			requests: [],
		});
	});

	it('changes settings, and refuses invalid ones', async () => {
		const changed = await control('PUT', '/settings', {
			limits: 'tight',
			faults: [{ path: '/rest/**', status: 503 }],
		});
		expect(changed.status).toBe(200);
		expect((await control('GET', '/settings')).body).toMatchObject({
			latency: { perRequest: 1 },
			limits: { quota: { points: 200, pool: 'global' } },
			faults: [{ path: '/rest/**', status: 503, times: 1 }],
		});
		expect((await myself()).status).toBe(503);
		const refused = await control('PUT', '/settings', { latency: { perRequest: 'much' } });
		expect(refused.status).toBe(400);
		expect(refused.body.message).toContain("'latency.perRequest'");
		expect((await control('PUT', '/settings', '"nothing"')).status).toBeGreaterThanOrEqual(400);
		expect(sandbox.settings.latency.perRequest).toBe(1);
	});

	it('returns the credentials', async () => {
		expect((await control('GET', '/credentials')).body).toEqual(sandbox.credentials);
	});

	it('ends access tokens', async () => {
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`;
		const { access_token: token } = sandbox.grant();
		expect((await ask('GET', url, bearer(token))).status).toBe(200);
		expect((await control('DELETE', '/tokens')).status).toBe(204);
		expect((await ask('GET', url, bearer(token))).status).toBe(401);
	});

	it('starts again on the same ports', async () => {
		const { jira, siteUrl, credentials } = sandbox;
		sandbox.configure({ apiAccess: false });
		const { access_token: token } = sandbox.grant();
		await myself();
		expect((await control('POST', '/reset')).status).toBe(204);
		expect(sandbox.jira).not.toBe(jira);
		expect(sandbox.siteUrl).toBe(siteUrl);
		expect(sandbox.credentials).toEqual(credentials);
		expect(sandbox.settings).toMatchObject({ apiAccess: true, latency: { perRequest: 1 } });
		expect(sandbox.requests).toEqual([]);
		expect(sandbox.tokensIssued.authorizationCode).toBe(0);
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`;
		expect((await ask('GET', url, bearer(token))).status).toBe(401);
		expect((await myself()).status).toBe(200);
		expect(processedBy(sandbox.jira)).toEqual(['GET /rest/api/3/myself']);
	});
});

describe('starting and closing', () => {
	// Below the ports that systems assign automatically, so that nothing else takes them.
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- tells test workers apart
	const first = 21_000 + (process.pid % 500) * 10;
	const portOf = (url: string | undefined) => Number(new URL(url ?? '').port);

	it('uses consecutive ports, starting with the first one', async () => {
		await sandbox.close();
		sandbox = await openSandbox({ backend: echoJira, port: first, sites: ['acme', 'globex'] });
		const { siteUrl, gatewayUrl, authUrl, mediaUrl, controlUrl } = sandbox;
		const urls = [siteUrl, gatewayUrl, authUrl, mediaUrl, controlUrl, sandbox.sites[1]?.url];
		expect(urls.map(portOf)).toEqual([0, 1, 2, 3, 4, 5].map((offset) => first + offset));
		expect(urls.every((url) => url?.startsWith('http://127.0.0.1:'))).toBe(true);
	});

	it('names a port that is taken, and leaves none open', async () => {
		await sandbox.close();
		sandbox = await openSandbox({ backend: echoJira, flavour: 'dataCenter', port: first });
		await expect(openSandbox({ backend: echoJira, port: first - 1 })).rejects.toThrow(
			`Port ${first} on 127.0.0.1 is taken`,
		);
		await expect(ask('GET', `http://127.0.0.1:${first - 1}/`)).rejects.toMatchObject({
			code: 'ECONNREFUSED',
		});
	});

	it('refuses invalid settings before it opens a port', async () => {
		await expect(openSandbox({ backend: echoJira, latency: { perRequest: -1 } })).rejects.toThrow(
			"'latency.perRequest'",
		);
	});

	it('closes every connection, even waiting ones', async () => {
		sandbox.configure({ faults: [{ path: '/**', hang: 'before' }] });
		const pending = myself().catch((error: { code: string }) => error.code);
		await untilRequested(sandbox);
		await sandbox.close();
		expect(await pending).toBe('ECONNRESET');
		await expect(myself()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});
});
