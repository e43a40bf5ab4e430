import {
	createCloudClient,
	isAuthError,
	isRateLimitError,
	isScopeError,
	type CloudClient,
} from 'jira.js';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { JiraJs, rejection, task } from './jiraJsClient';

let sandbox: Sandbox;
let client: JiraJs;
let jira: CloudClient;

beforeAll(async () => {
	sandbox = await startSandbox({ flavour: 'cloud' });
	client = new JiraJs(sandbox);
	jira = client.onSite(client.basic('jiraBasicApi'));
});

afterAll(async () => {
	await sandbox.close();
});

describe('jira.js signs in', () => {
	it('with email and API token on the site', async () => {
		const user = await jira.myself.getCurrentUser();
		expect(user.displayName).toBe('Mia Krause');
		expect(user.accountId).toBe(sandbox.jira.mia.accountId);
	});

	it('with a scoped token through the gateway, and only there', async () => {
		const user = await client
			.throughGateway(client.basic('jiraBasicApiScoped'))
			.myself.getCurrentUser();
		expect(user.displayName).toBe('Mia Krause');
		expect(
			isAuthError(
				await rejection(client.onSite(client.basic('jiraBasicApiScoped')).myself.getCurrentUser()),
			),
		).toBe(true);
	});

	it('with the access token of a grant through the gateway', async () => {
		const granted = sandbox.grant();
		const user = await client
			.throughGateway({ type: 'bearer', token: granted.access_token })
			.myself.getCurrentUser();
		expect(user.displayName).toBe('Mia Krause');
	});

	it('anonymously with a wrong token: /myself is refused, a search is empty', async () => {
		const stranger = client.onSite({ ...client.basic('jiraBasicApi'), apiToken: 'wrong' });
		await jira.issues.createIssue({ fields: task('Only for those who signed in') });
		expect(isAuthError(await rejection(stranger.myself.getCurrentUser()))).toBe(true);
		const found = await stranger.issueSearch.searchAndReconsileIssuesUsingJqlPost({
			jql: 'project = SUP',
		});
		expect(found.issues).toEqual([]);
	});

	it('and learns which scope its token lacks', async () => {
		const narrow = client.throughGateway(client.basic('jiraBasicApiNarrow'));
		const refused = await rejection(narrow.issues.createIssue({ fields: task('Not allowed') }));
		expect(isScopeError(refused)).toBe(true);
	});

	it('and learns when to try again', async () => {
		sandbox.configure({
			faults: [{ path: '/rest/api/3/myself', status: 429, headers: { 'retry-after': '7' } }],
		});
		const refused = await rejection(jira.myself.getCurrentUser());
		expect(isRateLimitError(refused) && refused.retryAfterMs).toBe(7000);
	});

	it('with OAuth 2.0 on Atlassian’s hosts: finds the site and renews its token, each time with the newest refresh token', async () => {
		const granted = sandbox.grant();
		const renewed: Array<string | undefined> = [];
		const { clientId, clientSecret } = sandbox.credentials.jiraOAuth2Api ?? {};
		const connected = createCloudClient({
			auth: {
				type: 'oauth2',
				accessToken: granted.access_token,
				refreshToken: granted.refresh_token,
				clientId: String(clientId),
				clientSecret: String(clientSecret),
				onTokenRefresh: ({ refreshToken }) => {
					renewed.push(refreshToken);
				},
			},
			onSchemaMismatch: 'throw',
		});
		await withAtlassianHosts(async () => {
			expect((await connected.myself.getCurrentUser()).displayName).toBe('Mia Krause');
			sandbox.expireAccessTokens();
			const users = await Promise.all(
				[1, 2, 3].map(async () => await connected.myself.getCurrentUser()),
			);
			expect(users.map(({ displayName }) => displayName)).toEqual(Array(3).fill('Mia Krause'));
			sandbox.expireAccessTokens();
			await connected.myself.getCurrentUser();
		});
		expect(renewed.length).toBeGreaterThanOrEqual(2);
		expect(new Set([granted.refresh_token, ...renewed]).size).toBe(renewed.length + 1);
	});
});

describe('jira.js on Data Center', () => {
	it('creates an issue through v2, below the context path, with a personal access token', async () => {
		const server = await startSandbox({ flavour: 'dataCenter' });
		try {
			const token = String(server.credentials.jiraDataCenterPatApi?.personalAccessToken);
			const auth = { type: 'bearer', token } as const;
			const onServer = createCloudClient({ host: server.siteUrl, auth, onSchemaMismatch: 'throw' });
			const fields = { ...task('From a server'), description: 'h1. Wiki' };
			expect((await onServer.issues.createIssue({ fields })).key).toBe('SUP-1');
			const [recorded] = server.requests;
			expect(recorded?.endpoint).toBe('POST /rest/api/2/issue');
			const created = [...server.jira.issues.all()].map(({ key, values }) => [key, values.summary]);
			expect(created).toEqual([['SUP-1', 'From a server']]);
		} finally {
			await server.close();
		}
	});
});

/** Runs something while Atlassian's hosts lead to the sandbox, as with an entry in /etc/hosts. */
async function withAtlassianHosts(run: () => Promise<void>): Promise<void> {
	const hosts = {
		'https://api.atlassian.com': sandbox.gatewayUrl,
		'https://auth.atlassian.com': sandbox.authUrl,
	};
	const real = fetch;
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- jira.js calls the global fetch
	const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
		const asked = new URL(url instanceof Request ? url.url : url);
		const host = Object.entries(hosts).find(([origin]) => origin === asked.origin)?.[1];
		if (host === undefined) throw new Error(`${asked.origin} is not one of Atlassian's hosts`);
		return await real(`${host}${asked.pathname}${asked.search}`, init);
	});
	try {
		await run();
	} finally {
		spy.mockRestore();
	}
}
