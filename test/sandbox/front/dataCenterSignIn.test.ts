import type { Sandbox } from '../sandbox';
import { ask, basic, bearer } from './ask';
import { echoJira } from './echoJira';
import { openSandbox } from './runningSandbox';

let sandbox: Sandbox;
const now = Date.UTC(2026, 10, 21, 9, 0, 0);

/** The Basic signature of one of the ready credentials. */
const signature = (name: string) => {
	const data = sandbox.credentials[name];
	return basic(data?.username, data?.password);
};

afterEach(async () => await sandbox.close());

describe('Data Center', () => {
	const server = async (options = {}) =>
		await ask('GET', `${sandbox.siteUrl}/rest/api/2/myself`, options);
	const open = async (settings = {}) => {
		sandbox = await openSandbox({
			backend: echoJira,
			flavour: 'dataCenter',
			clock: () => now,
			...settings,
		});
	};

	it('lives below its context path', async () => {
		await open();
		expect(new URL(sandbox.siteUrl).pathname).toBe('/jira');
		expect((await server()).status).toBe(200);
		const origin = new URL(sandbox.siteUrl).origin;
		expect((await ask('GET', `${origin}/rest/api/2/myself`)).status).toBe(404);
		await sandbox.close();
		await open({ contextPath: '' });
		expect(new URL(sandbox.siteUrl).pathname).toBe('/');
		expect((await server()).status).toBe(200);
	});

	it('recognizes a user by password or access token, and names them in a header', async () => {
		await open();
		const byPassword = await server(signature('jiraDataCenterApi'));
		expect(byPassword.body).toMatchObject({
			kind: 'password',
			accountId: sandbox.jira.mia.accountId,
		});
		expect(byPassword.headers['x-ausername']).toBe('mia');
		const token = sandbox.credentials.jiraDataCenterPatApi?.personalAccessToken;
		const byToken = await server(bearer(token));
		expect(byToken.body).toMatchObject({ kind: 'pat', accountId: sandbox.jira.mia.accountId });
		expect(byToken.headers['x-ausername']).toBe('mia');
	});

	it('treats a request without a header as anonymous', async () => {
		await open();
		const answer = await server();
		expect(answer.body).toMatchObject({ kind: 'anonymous' });
		expect(answer.headers['x-ausername']).toBe('anonymous');
	});

	it.each([
		['a wrong password', () => basic('mia', 'wrong')],
		['an inactive user', () => signature('jiraDataCenterApiInactive')],
		['a wrong personal access token', () => bearer('wrong')],
		[
			'an expired personal access token',
			() => bearer(sandbox.credentials.jiraDataCenterPatApiExpired?.personalAccessToken),
		],
	])('answers %s with 401, as a page or as JSON', async (_case, sign) => {
		await open();
		const page = await server(sign());
		expect(page.status).toBe(401);
		expect(page.headers['content-type']).toContain('text/html');
		expect(page.headers['x-seraph-loginreason']).toBe('AUTHENTICATED_FAILED');
		sandbox.configure({ unauthorizedBody: 'json' });
		expect((await server(sign())).body).toMatchObject({ 'status-code': 401 });
	});

	it('requires a CAPTCHA after failed logins, only from this user', async () => {
		await open({ captchaAfter: 2 });
		const wrong = basic('mia', 'wrong');
		expect([(await server(wrong)).status, (await server(wrong)).status]).toEqual([401, 401]);
		const denied = await server(signature('jiraDataCenterApi'));
		expect(denied.status).toBe(403);
		expect(denied.headers['x-authentication-denied-reason']).toBe(
			`CAPTCHA_CHALLENGE; login-url=${sandbox.siteUrl}/login.jsp`,
		);
		expect(denied.headers['x-seraph-loginreason']).toBe('AUTHENTICATION_DENIED');
		expect((await server(basic('leo', 'wrong'))).status).toBe(401);
	});

	it('accepts no password from 11 on, right or wrong, until an administrator allows it', async () => {
		await open({ version: '11.3', captchaAfter: 1 });
		const refusal = { message: 'Basic Authentication has been disabled on this instance.' };
		const right = signature('jiraDataCenterApi');
		for (const signed of [right, basic('mia', 'wrong'), right]) {
			expect(await server(signed)).toMatchObject({ status: 403, body: refusal });
		}
		const session = `${sandbox.siteUrl}/rest/auth/1/session`;
		expect(await ask('POST', session)).toMatchObject({ status: 403, body: refusal });
		const token = sandbox.credentials.jiraDataCenterPatApi?.personalAccessToken;
		expect((await server(bearer(token))).status).toBe(200);
		expect((await server()).body).toMatchObject({ kind: 'anonymous' });
		sandbox.configure({ basicAuthentication: true });
		expect((await server(right)).status).toBe(200);
	});

	it('can be upgraded', async () => {
		await open({ version: '10.3' });
		expect((await server(signature('jiraDataCenterApi'))).status).toBe(200);
		sandbox.configure({ version: '11.3' });
		expect((await server(signature('jiraDataCenterApi'))).status).toBe(403);
	});

	it('forgets failed logins when the right password comes in time', async () => {
		await open({ captchaAfter: 2 });
		const wrong = basic('mia', 'wrong');
		await server(wrong);
		expect((await server(signature('jiraDataCenterApi'))).status).toBe(200);
		await server(wrong);
		expect((await server(signature('jiraDataCenterApi'))).status).toBe(200);
	});
});
