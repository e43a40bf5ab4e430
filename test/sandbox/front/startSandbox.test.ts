import { startSandbox, type Sandbox } from '../sandbox';
import { ask, basic, bearer } from './ask';

let sandbox: Sandbox;
afterEach(async () => await sandbox.close());

describe('the sandbox with its Jira', () => {
	it('lets each ready Cloud credential ask who it is', async () => {
		sandbox = await startSandbox();
		const { jiraBasicApi, jiraBasicApiScoped, jiraServiceAccountApi } = sandbox.credentials;
		const gateway = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}`;
		const serviceAccount = await ask('POST', String(jiraServiceAccountApi?.tokenUrl), {
			data: {
				grant_type: 'client_credentials',
				client_id: jiraServiceAccountApi?.clientId,
				client_secret: jiraServiceAccountApi?.clientSecret,
			},
		});
		const answers = [
			[sandbox.siteUrl, basic(jiraBasicApi?.email, jiraBasicApi?.apiToken)],
			[gateway, basic(jiraBasicApiScoped?.email, jiraBasicApiScoped?.apiToken)],
			[gateway, bearer(sandbox.grant().access_token)],
			[gateway, bearer(serviceAccount.body.access_token)],
		] as const;
		for (const [base, signature] of answers) {
			const answer = await ask('GET', `${base}/rest/api/3/myself`, signature);
			expect(answer.body).toMatchObject({
				accountId: sandbox.jira.mia.accountId,
				displayName: 'Mia Krause',
				self: expect.stringContaining(sandbox.siteUrl),
			});
		}
	});

	it('distinguishes wrong, expired and too narrow tokens as Jira does', async () => {
		sandbox = await startSandbox();
		const { jiraBasicApi, jiraBasicApiExpired, jiraBasicApiNarrow } = sandbox.credentials;
		const site = `${sandbox.siteUrl}/rest/api/3`;
		for (const signature of [
			basic(jiraBasicApi?.email, 'wrong'),
			basic(jiraBasicApiExpired?.email, jiraBasicApiExpired?.apiToken),
		]) {
			const myself = await ask('GET', `${site}/myself`, signature);
			expect(myself.status).toBe(401);
			expect(myself.headers['x-seraph-loginreason']).toBe('AUTHENTICATED_FAILED');
			const projects = await ask('GET', `${site}/project/search`, signature);
			expect([projects.status, projects.body.values]).toEqual([200, []]);
			expect(projects.headers['x-seraph-loginreason']).toBe('AUTHENTICATED_FAILED');
		}
		const narrow = await ask(
			'GET',
			`${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`,
			basic(jiraBasicApiNarrow?.email, jiraBasicApiNarrow?.apiToken),
		);
		expect([narrow.status, narrow.body.message]).toEqual([
			401,
			'Unauthorized; scope does not match',
		]);
	});

	it('lets each ready Data Center credential ask who it is', async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter' });
		const { jiraDataCenterApi, jiraDataCenterPatApi } = sandbox.credentials;
		for (const signature of [
			basic(jiraDataCenterApi?.username, jiraDataCenterApi?.password),
			bearer(jiraDataCenterPatApi?.personalAccessToken),
		]) {
			const answer = await ask('GET', `${sandbox.siteUrl}/rest/api/2/myself`, signature);
			expect(answer.body).toMatchObject({ name: 'mia', displayName: 'Mia Krause' });
			expect(answer.headers['x-ausername']).toBe('mia');
		}
	});

	it('counts issues that are read, names endpoints by template, and adds latency', async () => {
		sandbox = await startSandbox({ seed: { issues: 20 } });
		const { email, apiToken } = sandbox.credentials.jiraBasicApi ?? {};
		const search = async (fields: string[]) =>
			await ask('POST', `${sandbox.siteUrl}/rest/api/3/search/jql`, {
				...basic(email, apiToken),
				data: { jql: 'project is not EMPTY', fields, maxResults: 20 },
			});
		const before = await search(['summary']);
		expect(before.body.issues).toHaveLength(20);
		const [first] = before.body.issues;
		await ask('GET', `${sandbox.siteUrl}/rest/api/3/issue/${first.key}`, basic(email, apiToken));
		expect(Object.keys(sandbox.countByEndpoint())).toEqual([
			'site POST /rest/api/3/search/jql',
			'site GET /rest/api/3/issue/{issueIdOrKey}',
		]);
		expect(sandbox.requests[0]).toMatchObject({
			body: { jql: 'project is not EMPTY' },
			responseBody: { issues: expect.any(Array) },
		});

		sandbox.configure({ latency: { perIssue: 10, perKey: 1 } });
		const timed = async (fields: string[]) => {
			const start = performance.now();
			await search(fields);
			return performance.now() - start;
		};
		expect(await timed(['summary'])).toBeGreaterThanOrEqual(199);
		expect(await timed(['key'])).toBeGreaterThanOrEqual(19);
	});

	it('answers missing addresses with a page in the words of each host', async () => {
		sandbox = await startSandbox();
		const page = await ask('GET', `${sandbox.siteUrl}/nowhere`);
		expect(page.status).toBe(404);
		expect(page.headers['content-type']).toContain('text/html');
		const media = await ask('GET', `${sandbox.mediaUrl}/file/1`);
		expect(media.status).toBe(404);
	});

	it('starts and closes in well under a second', async () => {
		const start = performance.now();
		sandbox = await startSandbox({ flavour: 'dataCenter' });
		await sandbox.close();
		expect(performance.now() - start).toBeLessThan(1000);
	});
});
