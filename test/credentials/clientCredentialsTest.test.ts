import { StoredCredential } from '../harness/credentialStore';
import { devOpsEntities } from '../sandbox/devops/api';
import { startSandbox } from '../sandbox/sandbox';
import { closedPort, success, testsSay, useCloud, type Data } from './cloudSandbox';
import { pressTest, ready } from './testButton';

const cloud = useCloud();

describe('Test of a service account', () => {
	const type = 'jiraServiceAccountApi';
	const account =
		(change: Data = {}) =>
		() =>
			ready(cloud(), type, change);

	it.each<[string, () => Data]>([
		['with its site', () => ({})],
		['with its cloud id', () => ({ site: cloud().cloudId })],
		['with no site, as it reaches one only', () => ({ site: '' })],
	])('is fine %s', async (_, change) => {
		const { stored, ...result } = await pressTest(type, account(change())());
		expect(result).toEqual(success);
		expect(stored).toMatchObject({ cloudId: cloud().cloudId, siteUrl: cloud().siteUrl });
	});

	it('requests a new token each time, and does not use the old one', async () => {
		const credential = new StoredCredential(type, account()());
		await pressTest(type, credential);
		cloud().expireAccessTokens();
		const { accessToken } = credential.data;
		expect(await pressTest(type, credential)).toMatchObject(success);
		expect(credential.data.accessToken).not.toBe(accessToken);
	});

	testsSay(type, cloud, [
		[
			'unknown client',
			account({ clientId: 'nobody' }),
			undefined,
			/'Client ID' with this 'Client Secret'.*Service accounts/,
		],
		[
			'wrong secret',
			account({ clientSecret: 'wrong-secret' }),
			undefined,
			/'Client ID' with this 'Client Secret'/,
		],
		[
			'a site that it does not reach',
			() => account({ site: cloud().sites[1]?.url ?? '' })(),
			undefined,
			/has access to 127\.0\.0\.1:\d+, but not to 127\.0\.0\.1:\d+.*Service accounts/,
		],
		[
			'missing scope',
			account(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 401,
							body: { code: 401, message: 'Unauthorized; scope does not match' },
						},
					],
				}),
			/scope read:jira-user is missing.*scopes cannot be added later/,
		],
		[
			'no permission',
			account(),
			(box) =>
				box.configure({
					faults: [{ path: '/rest/api/3/myself', times: 0, status: 403, body: {} }],
				}),
			/may not use Jira/,
		],
		[
			'token service out of reach',
			account({ tokenUrl: `${closedPort}/oauth/token` }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Token URL'/,
		],
		[
			'gateway out of reach',
			account({ gatewayUrl: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Gateway URL'/,
		],
		[
			'a token URL that is none',
			() => account({ tokenUrl: `${cloud().siteUrl}/nothing` })(),
			undefined,
			/does not issue tokens at this address.*'Token URL'/,
		],
		[
			'http',
			account({ gatewayUrl: 'http://api.atlassian.com' }),
			undefined,
			/'Gateway URL' begins with http/,
		],
	]);
});

describe("Test of a self-hosted tool's credentials", () => {
	const type = 'jiraDevOpsApi';
	const tool =
		(change: Data = {}) =>
		() =>
			ready(cloud(), type, change);

	it('is fine, and finds the cloud id', async () => {
		const { stored, ...result } = await pressTest(type, tool()());
		expect(result).toEqual(success);
		expect(stored.cloudId).toBe(cloud().cloudId);
	});

	it.each(devOpsEntities)('is fine with no permission other than %s', async (permission) => {
		cloud().configure({ devOpsPermissions: [permission] });
		expect(await pressTest(type, tool()())).toMatchObject(success);
	});

	testsSay(type, cloud, [
		[
			'unknown client',
			tool({ clientId: 'nobody' }),
			undefined,
			/'Client ID' with this 'Client Secret'.*OAuth credentials/,
		],
		[
			'no permission at all',
			tool(),
			(box) => box.configure({ devOpsPermissions: [] }),
			/no permission for builds, deployments/,
		],
		[
			'no Jira at the site',
			tool({ site: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Site'/,
		],
		['no site', tool({ site: '' }), undefined, /'Site' is empty/],
		[
			'gateway out of reach',
			() => tool({ gatewayUrl: closedPort, site: cloud().cloudId })(),
			undefined,
			/Nothing listens.*'Gateway URL'/,
		],
		[
			'API busy',
			tool(),
			(box) => box.configure({ faults: [{ path: '/jira/**', times: 0, status: 503 }] }),
			/cannot answer at the moment/,
		],
	]);
});

it.each(['jiraServiceAccountApi', 'jiraDevOpsApi'])(
	'Test of %s explains a Data Center at its context path',
	async (type) => {
		const server = await startSandbox({ flavour: 'dataCenter' });
		const site = `${server.siteUrl}/browse/SUP-1`;
		const { message, faults } = await pressTest(type, ready(cloud(), type, { site }));
		await server.close();
		expect(message).toMatch(/is Jira Data Center \d+\.\d+: use the credential/);
		expect(message).toContain(`enter ${server.siteUrl} in 'Server URL'`);
		expect(faults).toEqual([]);
	},
);
