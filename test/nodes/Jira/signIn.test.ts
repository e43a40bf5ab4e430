import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { loggedDuring, StoredCredential } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

const gettingWatchers = (count: number): JiraRun => ({
	operation: 'watcher.get',
	items: Array.from({ length: count }, () => ({})),
	parameters: { issue: located('key', 'SUP-1') },
});

/** The ways to sign in to the Jira node on Cloud, on n8n's engine: where requests go, and when tokens are renewed. */
describe('Signing in with the Jira node', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 5 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	const ready = (name: string) => sandbox.credentials[name] as ICredentialDataDecryptedObject;

	const connected = () =>
		new StoredCredential('jiraOAuth2Api', {
			...ready('jiraOAuth2Api'),
			oauthTokenData: { ...sandbox.grant() },
		});

	/** Makes n8n see the stored token as expired. */
	const letEnd = (credential: StoredCredential) => {
		const { oauthTokenData, ...data } = credential.data;
		const ended = { ...(oauthTokenData as object), n8n_expires_at: String(Date.now() - 1) };
		credential.store({ ...data, oauthTokenData: ended });
	};

	/** Answers of Jira's REST API, by the listener that sent them. */
	const answered = (status: number) =>
		sandbox.requests.filter(
			(request) => request.path.includes('/rest/') && request.status === status,
		);

	it.each([
		['jiraBasicApi', 'site'],
		['jiraBasicApiScoped', 'gateway'],
		['jiraBasicApiServiceAccount', 'gateway'],
		['jiraServiceAccountApi', 'gateway'],
	])('reaches Jira with %s on the %s', async (signIn, listener) => {
		const [info] = jsonOf(await runJira(sandbox, { operation: 'connection.getInfo', signIn }));
		expect(info).toMatchObject({
			flavour: 'cloud',
			user: { accountId: sandbox.jira.mia.accountId },
			apiUrl:
				listener === 'site' ? sandbox.siteUrl : `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}`,
		});
		expect(sandbox.requests.at(-1)?.listener).toBe(listener);
	});

	it('reaches Jira with OAuth2 through the gateway, and reports the scopes', async () => {
		const [info] = jsonOf(
			await runJira(sandbox, {
				operation: 'connection.getInfo',
				signIn: 'jiraOAuth2Api',
				credentials: { jiraOAuth2Api: connected() },
			}),
		);
		expect(info).toMatchObject({
			apiUrl: `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}`,
			webUrl: sandbox.siteUrl,
			scopes: expect.arrayContaining(['read:jira-work', 'write:jira-work']),
		});
	});

	it('spends one request on finding the site of an OAuth2 connection, and none in later runs', async () => {
		const credential = connected();
		const run = async () => {
			sandbox.clearRequests();
			jsonOf(
				await runJira(sandbox, {
					operation: 'user.getCurrent',
					signIn: 'jiraOAuth2Api',
					credentials: { jiraOAuth2Api: credential },
				}),
			);
			return sandbox.requests.map(({ path }) => path.replace(/.*(?=\/(rest|oauth)\/)/, ''));
		};
		expect(await run()).toEqual(['/oauth/token/accessible-resources', '/rest/api/3/myself']);
		expect(await run()).toEqual(['/rest/api/3/myself']);
	});

	it('remembers where a scoped token works: later runs go straight to the gateway', async () => {
		const credential = new StoredCredential('jiraBasicApi', ready('jiraBasicApiScoped'));
		const run = async () =>
			await runJira(sandbox, {
				operation: 'user.getCurrent',
				credentials: { jiraBasicApi: credential },
			});
		await run();
		sandbox.clearRequests();
		jsonOf(await run());
		expect(sandbox.requests.map(({ listener }) => listener)).toEqual(['gateway']);
	});

	it('fetches one token for many concurrent first requests of a service account', async () => {
		const before = sandbox.tokensIssued.serviceAccount;
		jsonOf(await runJira(sandbox, { ...gettingWatchers(40), signIn: 'jiraServiceAccountApi' }));
		expect(sandbox.tokensIssued.serviceAccount - before).toBe(1);
	});

	it("renews a service account's token that expires during a run: no item fails", async () => {
		const credential = new StoredCredential(
			'jiraServiceAccountApi',
			ready('jiraServiceAccountApi'),
		);
		const run = async (count: number) =>
			await runJira(sandbox, {
				...gettingWatchers(count),
				signIn: 'jiraServiceAccountApi',
				credentials: { jiraServiceAccountApi: credential },
			});
		await run(1);
		const before = sandbox.tokensIssued.serviceAccount;
		const running = run(60);
		while (answered(200).length < 20) {
			// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- waits for the run to be half done
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
		sandbox.expireAccessTokens();
		const result = await running;
		expect(result.error).toBeUndefined();
		expect(sandbox.tokensIssued.serviceAccount - before).toBe(1);
	});

	it.each([401, 403, 404] as const)(
		'renews an OAuth2 token that the gateway answers with %d, and keeps the rotated refresh token',
		async (expiredTokenStatus) => {
			sandbox.configure({ expiredTokenStatus });
			const credential = connected();
			const run = async () =>
				await runJira(sandbox, {
					...gettingWatchers(30),
					signIn: 'jiraOAuth2Api',
					credentials: { jiraOAuth2Api: credential },
				});
			jsonOf(await run());
			for (let round = 0; round < 2; round++) {
				sandbox.expireAccessTokens();
				letEnd(credential);
				const result = await run();
				expect(result.error).toBeUndefined();
			}
			expect(sandbox.tokensIssued.refreshToken).toBe(2);
		},
	);

	it('says that the token is invalid if Jira answers 200 as to an anonymous visitor', async () => {
		const { error } = await runJira(sandbox, {
			operation: 'issue.search',
			parameters: { jql: 'project = SUP' },
			signIn: 'jiraBasicApiExpired',
		});
		expect(`${error?.message} ${error?.description ?? ''}`).toMatch(/token .*(invalid|expired)/i);
	});

	it('puts no secret into an output, a message or a log', async () => {
		const secrets = Object.values(sandbox.credentials).flatMap((data) =>
			['apiToken', 'clientSecret', 'password', 'personalAccessToken']
				.map((field) => data[field])
				.filter((value) => typeof value === 'string'),
		);
		expect(secrets.length).toBeGreaterThan(3);
		const seen: unknown[] = [];
		let refused = 0;
		const logged = await loggedDuring(async () => {
			for (const signIn of [
				'jiraBasicApi',
				'jiraBasicApiScoped',
				'jiraBasicApiExpired',
				'jiraServiceAccountApi',
			]) {
				for (const status of [200, 400, 401, 403, 500]) {
					if (status !== 200) {
						sandbox.configure({ faults: [{ path: '/rest/api/3/issue/**', status, times: 0 }] });
					}
					const { items, error } = await runJira(sandbox, { ...gettingWatchers(2), signIn });
					seen.push(items, error, error?.raw);
					if (error !== undefined) refused++;
				}
				sandbox.configure({ faults: [] });
			}
		});
		expect(logged.length).toBeGreaterThan(0);
		seen.push(logged);
		const text = JSON.stringify(seen, (_, value: unknown) =>
			value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value,
		);
		expect(refused).toBeGreaterThanOrEqual(16);
		for (const secret of secrets) {
			expect(text).not.toContain(secret);
			expect(text).not.toContain(
				Buffer.from(`${sandbox.jira.mia.emailAddress}:${secret}`).toString('base64'),
			);
		}
		expect(text).not.toMatch(/Bearer [\w.-]{10}|Basic [\w+/=]{10}/);
	});
});
