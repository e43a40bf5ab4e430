import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { StoredCredential } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

type Fault = Parameters<Sandbox['configure']>[0]['faults'] extends
	| ReadonlyArray<infer Entry>
	| undefined
	? Entry
	: never;

const PASSING: ReadonlyArray<readonly [string, Partial<Fault>]> = [
	['503', { status: 503 }],
	['429', { status: 429, headers: { 'Retry-After': '1' } }],
	['a reset', { drop: 'before' }],
];

/** A passing fault while signing in costs no item; a lasting one ends with a clear sentence. */
describe('faults while signing in', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 1 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	const ready = (name: string) => sandbox.credentials[name] as ICredentialDataDecryptedObject;

	const credentialFor = (name: string): StoredCredential =>
		name === 'jiraOAuth2Api'
			? new StoredCredential(name, { ...ready(name), oauthTokenData: { ...sandbox.grant() } })
			: new StoredCredential(name.replace('Scoped', ''), ready(name));

	const getting = (name: string, credential = credentialFor(name)): JiraRun => ({
		operation: 'issue.get',
		parameters: { issue: located('key', 'SUP-1') },
		items: [{}, {}],
		signIn: name,
		credentials: { [name.replace('Scoped', '')]: credential },
	});

	const places = [
		['jiraBasicApi', '/rest/api/3/myself'],
		['jiraBasicApiScoped', '/_edge/tenant_info'],
		['jiraServiceAccountApi', '/oauth/token'],
		['jiraServiceAccountApi', '/oauth/token/accessible-resources'],
		['jiraOAuth2Api', '/oauth/token/accessible-resources'],
	] as const;

	it.each(
		places.flatMap(([name, path]) =>
			PASSING.map(([what, fault]) => [what, path, name, fault] as const),
		),
	)('%s once at %s with %s: no item fails', async (_what, path, name, fault) => {
		sandbox.configure({ faults: [{ path, times: 1, ...fault }] });
		const result = await runJira(sandbox, getting(name));
		expect(result.error).toBeUndefined();
		expect(jsonOf(result).map(({ key }) => key)).toEqual(['SUP-1', 'SUP-1']);
	});

	it.each([places[2], places[4]])(
		'503 forever with %s at %s: every item says so',
		async (name, path) => {
			sandbox.configure({ faults: [{ path, status: 503, times: 0 }] });
			const failed = jsonOf(await runJira(sandbox, { ...getting(name), continueOnFail: true }));
			expect(failed).toHaveLength(2);
			for (const { error } of failed)
				expect(error).toMatch(/cannot answer at the moment|could not answer/);
		},
		30_000,
	);

	it.each(PASSING)(
		'%s in mid-run, when a service account is renewed: no item fails',
		async (_, fault) => {
			const credential = credentialFor('jiraServiceAccountApi');
			await runJira(sandbox, getting('jiraServiceAccountApi', credential));
			sandbox.expireAccessTokens();
			sandbox.configure({ faults: [{ path: '/oauth/token', times: 1, ...fault }] });
			const result = await runJira(sandbox, getting('jiraServiceAccountApi', credential));
			expect(result.error).toBeUndefined();
			expect(jsonOf(result)).toHaveLength(2);
		},
	);

	describe('when n8n renews an OAuth2 connection', () => {
		const ended = async () => {
			const credential = credentialFor('jiraOAuth2Api');
			await runJira(sandbox, getting('jiraOAuth2Api', credential));
			sandbox.expireAccessTokens();
			const { oauthTokenData, ...data } = credential.data;
			const token = { ...(oauthTokenData as object), n8n_expires_at: String(Date.now() - 1) };
			credential.store({ ...data, oauthTokenData: token });
			return credential;
		};
		const commenting = (credential: StoredCredential): JiraRun => ({
			...getting('jiraOAuth2Api', credential),
			operation: 'comment.add',
			parameters: { issue: located('key', 'SUP-1'), body: 'once' },
			items: [{}],
		});
		const comments = () =>
			sandbox.requests.filter(
				({ method, path, status }) =>
					method === 'POST' && path.endsWith('/comment') && status === 201,
			).length;

		it.each(PASSING)('%s once: a comment is added, once', async (_, fault) => {
			const credential = await ended();
			sandbox.configure({ faults: [{ path: '/oauth/token', times: 1, ...fault }] });
			const result = await runJira(sandbox, commenting(credential));
			expect(result.error).toBeUndefined();
			expect(comments()).toBe(1);
		});

		it('a refusal: says that the connection was not renewed, and that nothing was done', async () => {
			const credential = await ended();
			sandbox.configure({
				faults: [
					{ path: '/oauth/token', times: 0, status: 401, body: { error: 'invalid_client' } },
				],
			});
			const { error } = await runJira(sandbox, commenting(credential));
			expect(`${error?.message} ${error?.description}`).toMatch(/renew.*connect/is);
			expect(`${error?.message} ${error?.description}`).not.toMatch(/may have/);
			expect(comments()).toBe(0);
		});

		it('503 forever: says so, and that nothing was done', async () => {
			const credential = await ended();
			sandbox.configure({ faults: [{ path: '/oauth/token', times: 0, status: 503 }] });
			const { error } = await runJira(sandbox, commenting(credential));
			expect(error?.message).toMatch(/renew/);
			expect(`${error?.message} ${error?.description}`).not.toMatch(/may have/);
			expect(comments()).toBe(0);
		}, 60_000);
	});
});
