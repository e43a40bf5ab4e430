import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { StoredCredential } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { runDevOps } from '../JiraDevOps/devOpsRun';
import { jsonOf, located, pairsOf, runJira, type JiraRun } from './jiraRun';

const ITEMS = [{ row: 1 }, { row: 2 }, { row: 3 }];

const ISSUE = { issue: located('key', 'SUP-1') };

const GETTING = { operation: 'issue.get', items: ITEMS, parameters: ISSUE };

/** n8n mistakes the input items for the results of a node that throws, so nothing may be thrown. */
describe('what stops all items at once', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 1 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	const ready = (name: string) => sandbox.credentials[name] as ICredentialDataDecryptedObject;

	const signedInWith = (
		type: string,
		change: ICredentialDataDecryptedObject,
		from = type,
	): Partial<JiraRun> => ({
		signIn: type,
		credentials: { [type]: new StoredCredential(type, { ...ready(from), ...change }) },
	});

	const connectedTo = (change: ICredentialDataDecryptedObject): Partial<JiraRun> =>
		signedInWith('jiraOAuth2Api', { oauthTokenData: { ...sandbox.grant() }, ...change });

	const withParameters = (parameters: INodeParameters): Partial<JiraRun> => ({
		parameters: { ...ISSUE, ...parameters },
	});

	it.each<[string, () => Partial<JiraRun>, RegExp]>([
		[
			'a site that an OAuth2 connection does not reach',
			() => connectedTo({ site: 'other' }),
			/but not to other\.atlassian\.net/,
		],
		[
			'an OAuth2 connection that was never made',
			() => signedInWith('jiraOAuth2Api', {}),
			/connect/i,
		],
		[
			'an OAuth2 connection that was taken back',
			() => connectedTo({ oauthTokenData: { access_token: 'x', refresh_token: 'y' } }),
			/./,
		],
		[
			'another gateway in Site',
			() => connectedTo({ site: `https://api.acme.example/ex/jira/${sandbox.cloudId}` }),
			/names the gateway/,
		],
		[
			'an address that was mistyped',
			() => signedInWith('jiraBasicApi', { domain: 'https//acme.atlassian.net' }),
			/does not begin like an address/,
		],
		[
			'a token that was taken back',
			() => signedInWith('jiraBasicApi', { apiToken: 'x' }),
			/does not accept this 'API Token'/,
		],
		[
			'a client secret that is wrong',
			() => signedInWith('jiraServiceAccountApi', { clientSecret: 'x' }),
			/does not accept this 'Client ID'/,
		],
		[
			'options that cannot be evaluated',
			() => withParameters({ requestOptions: { concurrency: '={{ $("Nowhere").item.json.a }}' } }),
			/'Request Options'/,
		],
		[
			'an operation that is not there',
			() => ({ operation: 'issue.fly' }),
			/There is no operation 'fly'/,
		],
		[
			"n8n's own entry in the list of operations",
			() => ({ operation: 'issue.__CUSTOM_API_CALL__' }),
			/Choose the resource 'Any Endpoint' for custom API calls/,
		],
		[
			"n8n's own entry in the list of resources",
			() => ({ operation: '__CUSTOM_API_CALL__.' }),
			/Choose the resource 'Any Endpoint' for custom API calls/,
		],
		['a resource that is not there', () => ({ operation: 'rocket.get' }), /There is no operation/],
		[
			'a way to sign in that is not there',
			() => withParameters({ authentication: 'jiraMagicApi' }),
			/'Authentication' is "jiraMagicApi"/,
		],
	])('%s: one failed item for each input item, or one error', async (_, how, sentence) => {
		const run: JiraRun = { ...GETTING, ...how() };
		const result = await runJira(sandbox, { ...run, continueOnFail: true });
		const failed = jsonOf(result);
		expect(failed).toHaveLength(3);
		expect(pairsOf(result)).toEqual([0, 1, 2]);
		for (const [itemIndex, json] of failed.entries()) {
			expect(json).toEqual({
				error: expect.stringMatching(sentence),
				details: expect.objectContaining({ itemIndex }),
			});
		}

		const errorOutput = await runJira(sandbox, { ...run, ...how(), continueOnFail: 'errorOutput' });
		expect(errorOutput.items.map((output) => output.length)).toEqual([0, 3]);

		const stopped = await runJira(sandbox, { ...run, ...how() });
		expect(stopped.ok).toBe(false);
		expect(stopped.items.flat()).toEqual([]);
		expect(`${stopped.error?.message} ${stopped.error?.description ?? ''}`).toMatch(sentence);
	});

	it('applies to the node for development tools, too', async () => {
		const credentials = {
			jiraDevOpsApi: { ...ready('jiraDevOpsApi'), site: 'http//acme.atlassian.net' },
		};
		const result = await runDevOps(sandbox, {
			operation: 'build.get',
			parameters: { pipelineId: 'ci', buildNumber: 1 },
			items: ITEMS,
			credentials,
			continueOnFail: true,
		});
		expect(result.items[0]).toHaveLength(3);
		for (const { json } of result.items[0] ?? []) {
			expect(json['error']).toContain("'Site' does not begin like an address");
		}
	});
});

describe('one value that cannot be part of an address', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 1 } });
	});
	afterAll(async () => await sandbox.close());

	it.each(['../x', '..;/x', '%2e%2e', '..\\x', 'a\nb', 'a/../../b'])(
		'%j as a pipeline ID is refused with its item, and the others are requested',
		async (bad) => {
			await sandbox.reset();
			const result = await runDevOps(sandbox, {
				operation: 'build.get',
				parameters: { pipelineId: '={{ $json.id }}', buildNumber: 1 },
				items: [{ id: 'ci' }, { id: bad }, { id: 'team/job' }],
				continueOnFail: true,
			});
			const [one, two, three] = (result.items[0] ?? []).map(({ json }) => json);
			expect(two).toEqual({
				error: expect.stringMatching(/^'Pipeline ID' (is|contains) /),
				details: expect.objectContaining({ itemIndex: 1 }),
			});
			for (const json of [one, three]) {
				expect(json).toMatchObject({ details: { httpCode: '404' } });
			}
		},
	);

	it.each(['../../x', '..', '%2e%2e%2fx'])(
		'%j as the ID of a flag is refused with its item',
		async (bad) => {
			await sandbox.reset();
			const result = await runDevOps(sandbox, {
				operation: 'featureFlag.delete',
				parameters: { featureFlagId: '={{ $json.id }}' },
				items: [{ id: bad }, { id: 'flag' }],
				continueOnFail: true,
			});
			const [one, two] = (result.items[0] ?? []).map(({ json }) => json);
			expect(one).toMatchObject({ error: expect.stringMatching(/^'.*Flag ID' is /) });
			expect(two).not.toHaveProperty('error');
		},
	);
});
