import { StoredCredential } from '../harness/credentialStore';
import { startSandbox } from '../sandbox/sandbox';
import { closedPort, success, testsSay, useCloud, type Data } from './cloudSandbox';
import { pressTest, ready } from './testButton';

const cloud = useCloud();

describe('Test of an email and API token', () => {
	const type = 'jiraBasicApi';
	const basic =
		(change: Data = {}, name = type) =>
		() =>
			ready(cloud(), name, change);

	it('is fine for a classic token, and finds the site', async () => {
		const { stored, ...result } = await pressTest(type, basic()());
		expect(result).toEqual(success);
		expect(stored.apiUrl).toBe(cloud().siteUrl);
	});

	it.each(['jiraBasicApiScoped', 'jiraBasicApiServiceAccount'])(
		'is fine for %s, and finds the gateway',
		async (name) => {
			const { stored, ...result } = await pressTest(type, basic({}, name)());
			expect(result).toEqual(success);
			expect(stored.apiUrl).toBe(`${cloud().gatewayUrl}/ex/jira/${cloud().cloudId}`);
		},
	);

	it('is fine with the address of a page, and with the cloud id', async () => {
		expect(
			await pressTest(type, basic({ domain: `${cloud().siteUrl}/browse/SUP-1` })()),
		).toMatchObject(success);
		expect(
			await pressTest(type, basic({ domain: cloud().cloudId }, 'jiraBasicApiScoped')()),
		).toMatchObject(success);
	});

	it('finds the API again when the token was replaced by one of the other kind', async () => {
		const credential = new StoredCredential(type, basic()());
		await pressTest(type, credential);
		const { apiToken } = ready(cloud(), 'jiraBasicApiScoped');
		credential.store({ ...credential.data, apiToken: apiToken as string });
		const { stored, ...result } = await pressTest(type, credential);
		expect(result).toEqual(success);
		expect(stored.apiUrl).toContain('/ex/jira/');
	});

	testsSay(type, cloud, [
		[
			'unknown user',
			basic({ email: 'nobody@acme.example' }),
			undefined,
			/'API Token' for this 'Email'/,
		],
		[
			'no email address',
			basic({ email: 'mia' }),
			undefined,
			/'Email' does not contain an email address/,
		],
		['inactive account', basic({}, 'jiraBasicApiInactive'), undefined, /active account/],
		['wrong token', basic({ apiToken: 'wrong-token' }), undefined, /'API Token' for this 'Email'/],
		[
			'expired token',
			basic({}, 'jiraBasicApiExpired'),
			undefined,
			/has expired or was revoked must be replaced at id\.atlassian\.com/,
		],
		[
			'missing scope',
			basic({}, 'jiraBasicApiNarrow'),
			undefined,
			/scope read:jira-user is missing/,
		],
		[
			'API access switched off',
			basic(),
			(box) => box.configure({ apiAccess: false }),
			/does not accept API tokens.*“An admin has blocked/,
		],
		[
			'anonymous 200',
			basic(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 200,
							body: { accountId: 'x' },
							headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
						},
					],
				}),
			/'API Token' for this 'Email'/,
		],
		[
			'no permission',
			basic(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 403,
							headers: { 'x-seraph-loginreason': 'OK' },
						},
					],
				}),
			/may not use Jira/,
		],
		[
			'CAPTCHA',
			basic(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 403,
							headers: { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=x' },
						},
					],
				}),
			/requires a CAPTCHA/,
		],
		[
			'too many requests',
			basic(),
			(box) => box.configure({ faults: [{ path: '/rest/api/3/myself', times: 0, status: 429 }] }),
			/too many requests/,
		],
		[
			'maintenance',
			basic(),
			(box) => box.configure({ faults: [{ path: '/rest/api/3/myself', times: 0, status: 503 }] }),
			/cannot answer at the moment/,
		],
		[
			'a dropped connection',
			basic(),
			(box) =>
				box.configure({ faults: [{ path: '/rest/api/3/myself', times: 0, drop: 'before' }] }),
			/closed the connection/,
		],
		[
			'something else than Jira',
			basic(),
			(box) => box.configure({ notJira: true }),
			/There is no Jira at 127\.0\.0\.1/,
		],
		[
			'nothing there',
			basic({ domain: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Domain'/,
		],
		[
			'a name that does not exist',
			basic({ domain: 'no-such-site.invalid' }),
			undefined,
			/cannot find a server named no-such-site\.invalid/,
		],
		[
			'the gateway out of reach',
			basic({ gatewayUrl: closedPort }, 'jiraBasicApiScoped'),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Gateway URL'/,
		],
		[
			'http',
			basic({ domain: 'http://acme.atlassian.net' }),
			undefined,
			/'Domain' begins with http:\/\//,
		],
		['an empty field', basic({ apiToken: '' }), undefined, /'API Token' is empty/],
	]);

	it.each([
		['', ''],
		['', '/browse/SUP-1'],
		['/jira', ''],
		['/jira', '/browse/SUP-1'],
	])('explains a Data Center at %j, by the page %j', async (contextPath, page) => {
		const server = await startSandbox({ flavour: 'dataCenter', contextPath });
		const domain = `${server.siteUrl}${page}`;
		const { message, faults } = await pressTest(type, basic({ domain })());
		const probes = server.requests.filter(({ path }) => path.endsWith('/serverInfo'));
		await server.close();
		const { host } = new URL(server.siteUrl);
		expect(message).toMatch(new RegExp(`^${host} is Jira Data Center \\d+\\.\\d+: use`));
		expect(message).toContain(
			`'Jira Platform: Data Center Access Token' or 'Jira Platform: Data Center Password', and enter ${server.siteUrl} in 'Server URL'`,
		);
		expect(faults).toEqual([]);
		expect(probes).toHaveLength(1);
	});

	it("explains n8n's own restriction of domains", async () => {
		const data = basic({ allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' })();
		const { message } = await pressTest(type, data);
		expect(message).toMatch(/n8n does not let this credential reach 127\.0\.0\.1.*example\.com/);
	});
});
