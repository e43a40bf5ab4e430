import { StoredCredential } from '../harness/credentialStore';
import { closedPort, success, testsSay, useCloud, type Data } from './cloudSandbox';
import { pressTest, ready } from './testButton';

const cloud = useCloud();

describe('Test of an OAuth2 connection', () => {
	const type = 'jiraOAuth2Api';
	const connected =
		(change: Data = {}, scopes?: string[], sites?: string[]) =>
		() =>
			ready(cloud(), type, { oauthTokenData: { ...cloud().grant(scopes, sites) }, ...change });

	it.each<[string, () => Data, string]>([
		['with its site: the sites of the grant', () => ({}), '/oauth/token/accessible-resources'],
		['with its cloud id: the user', () => ({ site: cloud().cloudId }), '/rest/api/3/myself'],
	])('is fine %s', async (_, change, last) => {
		expect(await pressTest(type, connected(change())())).toMatchObject(success);
		expect(cloud().requests.at(-1)?.path).toContain(last);
	});

	it('is fine without a site when the grant reaches only one', async () => {
		expect(await pressTest(type, connected({ site: '' }, undefined, ['acme'])())).toMatchObject(
			success,
		);
	});

	it.each([401, 403, 404] as const)(
		'renews a token that has ended, when the gateway answers %i',
		async (expiredTokenStatus) => {
			cloud().configure({ expiredTokenStatus });
			const credential = new StoredCredential(type, connected()());
			const { refreshToken: before } = { ...cloud().tokensIssued };
			cloud().expireAccessTokens();
			expect(await pressTest(type, credential)).toMatchObject(success);
			expect(cloud().tokensIssued.refreshToken - before).toBe(1);
			expect(await pressTest(type, credential)).toMatchObject(success);
		},
	);

	testsSay(type, cloud, [
		[
			'a site that the grant does not reach',
			connected({}, undefined, ['beta']),
			undefined,
			/has access to 127\.0\.0\.1:\d+, but not to 127\.0\.0\.1:\d+.*connect/,
		],
		[
			'several sites and none typed',
			connected({ site: '' }),
			undefined,
			/has access to several sites \(127\.0\.0\.1:\d+, 127\.0\.0\.1:\d+\)/,
		],
		[
			'missing scope',
			connected({}, ['read:jira-work', 'offline_access']),
			undefined,
			/scope read:jira-user is missing.*developer\.atlassian\.com/,
		],
		[
			'no permission',
			connected(),
			(box) =>
				box.configure({
					faults: [{ path: '/rest/api/3/myself', times: 0, status: 403, body: {} }],
				}),
			/may not use Jira/,
		],
		[
			'gateway out of reach',
			connected({ gatewayUrl: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Gateway URL'/,
		],
		[
			'gateway busy',
			connected(),
			(box) =>
				box.configure({
					faults: [{ path: '/oauth/token/accessible-resources', times: 0, status: 503 }],
				}),
			/cannot answer at the moment/,
		],
		[
			'a gateway that is none',
			() => connected({ gatewayUrl: cloud().mediaUrl })(),
			undefined,
			/no Jira at this address.*'Gateway URL'/,
		],
	]);

	it('tells the user to connect again when the grant was revoked', async () => {
		const data = connected()();
		cloud().expireAccessTokens();
		cloud().revokeRefreshTokens();
		const { status, message } = await pressTest(type, data);
		expect(status).toBe('Error');
		expect(message).toMatch(/needs to be reconnected/);
	});
});
