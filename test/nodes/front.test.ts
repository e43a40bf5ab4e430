import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { pressTest } from '../credentials/testButton';
import { mappedFields, readBinary, searchList, storeBinary } from '../harness/engine';
import { clientIdentity } from '../sandbox/front/clientIdentity';
import { selfSigned } from '../sandbox/front/selfSigned';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { jsonOf, located, runJira } from './Jira/jiraRun';
import { runPollingTrigger, runWebhookTrigger } from './JiraTrigger/serverRuns';

type Data = ICredentialDataDecryptedObject;

const demandedHeaders = {
	'CF-Access-Client-Id': 'n8n.access',
	'CF-Access-Client-Secret': 'f00ba4',
};

/** What stands in front of a Jira, and what a credential needs for it. */
const certificate: Data = { ...clientIdentity };
const headers: Data = {
	headers: {
		values: Object.entries(demandedHeaders).map(([name, value]) => ({ name, value })),
	},
};

/** A front that demands a client certificate and extra headers at once. */
describe.each(['jiraDataCenterApi', 'jiraDataCenterPatApi', 'jiraDataCenterOAuth2Api'])(
	'%s behind a front that demands a client certificate and headers',
	(type) => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox({
				flavour: 'dataCenter',
				tls: { ...selfSigned, clientAuthority: clientIdentity.clientCertificate },
				seed: { issues: 1 },
				demandedHeaders,
			});
		});
		afterAll(async () => await sandbox.close());

		const data = (front: Data = { ...certificate, ...headers }): Data => ({
			...(sandbox.credentials[type] as Data),
			...(type === 'jiraDataCenterOAuth2Api' && {
				oauthTokenData: { ...sandbox.grant(['ADMIN']) },
			}),
			...front,
		});
		const signedIn = () => ({ signIn: type, credentials: { [type]: data() } });
		const picker = (operation: string) => ({
			node: 'jira',
			parameters: { authentication: type, resource: 'issue', operation },
			credentials: { [type]: data() },
		});

		it('passes Test', async () => {
			expect(await pressTest(type, data())).toMatchObject({ status: 'OK', faults: [] });
		});

		it('fills the lists and the forms of the editor', async () => {
			const projects = await searchList({ ...picker('create'), method: 'searchProjects' });
			expect(projects.results).toContainEqual({ name: 'Customer Support (SUP)', value: 'SUP' });
			const { parameters, ...rest } = picker('create');
			const { fields } = await mappedFields({
				...rest,
				method: 'fieldsToCreate',
				path: 'parameters.fields',
				parameters: {
					...parameters,
					project: located('list', 'SUP'),
					issueType: located('name', 'Task'),
				},
			});
			expect(fields.length).toBeGreaterThan(0);
		});

		it('uploads and downloads', async () => {
			const file = { mimeType: 'text/plain', fileName: 'a.txt' };
			const [added] = jsonOf(
				await runJira(sandbox, {
					...signedIn(),
					operation: 'attachment.upload',
					files: [{ data: await storeBinary(Buffer.from('there and back'), file) }],
					parameters: { issue: located('key', 'SUP-1') },
				}),
			);
			const { items } = await runJira(sandbox, {
				...signedIn(),
				operation: 'attachment.download',
				parameters: { attachmentId: String(added?.id) },
			});
			const back = items[0]?.[0]?.binary?.['data'] ?? { data: '', mimeType: '' };
			expect(String(await readBinary(back))).toBe('there and back');
		});

		it('asks for the version of Jira to explain a refusal', async () => {
			const faults = [
				{
					path: '/rest/api/2/serverInfo',
					times: 0,
					status: 200,
					body: { deploymentType: 'Server', version: '7.9.0' },
				},
				{
					path: '/rest/api/2/project/*/archive',
					times: 0,
					status: 404,
					body: { 'status-code': 404 },
				},
			];
			sandbox.configure({ faults });
			const { error } = await runJira(sandbox, {
				...signedIn(),
				operation: 'project.archive',
				parameters: { project: located('key', 'SUP') },
			});
			sandbox.configure({ faults: [] });
			expect(error?.message).toMatch(/version 7\.9\.0, and this works from Jira 7\.10 on/);
		});

		it('starts workflows by the webhook and by polling', async () => {
			const webhook = await runWebhookTrigger(sandbox, { type, data: data() });
			expect(webhook.started).toEqual(webhook.created);
			expect(webhook.hooks).toBe(0);
			const polling = await runPollingTrigger(sandbox, { type, data: data() });
			expect(polling.started).toEqual(polling.created);
		});

		it.each<[string, Data]>([
			['the certificate', headers],
			['the headers', certificate],
		])('is let through by neither Test nor a run nor a trigger without %s', async (_, front) => {
			const { status, faults } = await pressTest(type, data(front));
			expect([status, faults]).toEqual(['Error', []]);
			const credentials = { [type]: data(front) };
			const run = { operation: 'user.getCurrent', signIn: type, credentials };
			expect((await runJira(sandbox, run)).error).toBeDefined();
			await expect(runPollingTrigger(sandbox, { type, data: data(front) })).rejects.toThrow();
			await expect(runWebhookTrigger(sandbox, { type, data: data(front) })).rejects.toThrow();
		});

		it('shows none of it in what Jira has seen and said', () => {
			const seen = JSON.stringify(sandbox.requests);
			expect(seen).not.toContain('f00ba4');
			expect(seen).not.toContain(clientIdentity.clientKeyPassphrase);
		});
	},
);
