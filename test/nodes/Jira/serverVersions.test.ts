import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { StoredCredential } from '../../harness/engine';
import { serverVersions } from '../../sandbox/jira/serverVersion';
import { startSandbox, type Sandbox, type SettingsChange } from '../../sandbox/sandbox';
import { pressTest } from '../../credentials/testButton';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

type Data = ICredentialDataDecryptedObject;

const password = 'jiraDataCenterApi';
const token = 'jiraDataCenterPatApi';

/** What a Jira answers that does not know a path, whatever the path names. */
const unknownPath = JSON.stringify({ message: 'null for uri: https://jira', 'status-code': 404 });

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox({ flavour: 'dataCenter', seed: { issues: 2 } });
});
afterEach(async () => await sandbox.close());

/** A Jira that says that it is an earlier version, and lacks some paths. */
const earlier = (version: string, ...lacking: string[]): SettingsChange => ({
	faults: [
		{
			path: '/rest/api/2/serverInfo',
			times: 0,
			status: 200,
			body: { deploymentType: 'Server', version },
		},
		...lacking.map((path) => ({ path, times: 0, status: 404, body: unknownPath })),
	],
});

const run = async (wanted: JiraRun) => await runJira(sandbox, { signIn: token, ...wanted });

const asked = (path: string) =>
	sandbox.requests.filter((request) => request.path.endsWith(path)).length;

describe('A password that Jira 11 no longer takes', () => {
	it('is explained by the node as by Test, also when it worked before the upgrade', async () => {
		const credential = new StoredCredential(password, { ...sandbox.credentials[password] } as Data);
		const credentials = { [password]: credential };
		const operation = 'watcher.get';
		const parameters = { issue: located('key', 'SUP-1') };
		const before = await run({ operation, parameters, signIn: password, credentials });
		expect(before.error).toBeUndefined();

		sandbox.configure({ version: '11.3' });
		sandbox.clearRequests();
		const items = Array.from({ length: 30 }, () => ({}));
		const after = await run({ operation, parameters, items, signIn: password, credentials });
		expect(after.error?.message).toMatch(
			/^Jira 11 has password sign-in off by default .*make a personal access token.*OAuth2/,
		);
		// Nothing more is sent than what was under way, and the two questions that explain it.
		expect(asked('/watchers')).toBeLessThanOrEqual(8);
		expect([asked('/myself'), asked('/serverInfo')]).toEqual([1, 1]);

		const { message } = await pressTest(password, { ...sandbox.credentials[password] } as Data);
		expect(message).toBe(after.error?.message);
	});

	it('is not to blame for what the account may not do', async () => {
		sandbox.configure({
			faults: [{ path: '/**/watchers', times: 0, status: 403, body: { message: 'Not for you.' } }],
		});
		const parameters = { issue: located('key', 'SUP-1') };
		const { error } = await run({ operation: 'watcher.get', parameters, signIn: password });
		expect(error?.message).toBe('Jira does not allow this account to do that');
	});
});

describe('An operation that a version of Jira does not have yet', () => {
	it('says from which version on it works, and asks for the version once for all runs', async () => {
		sandbox.configure(earlier('7.9.2', '/rest/api/2/project/*/archive'));
		for (let runs = 0; runs < 2; runs++) {
			const { error } = await run({
				operation: 'project.archive',
				parameters: { project: located('key', 'SUP') },
			});
			expect(error?.message).toBe('This Jira is version 7.9.2, and this works from Jira 7.10 on');
			expect(error?.description).toContain('PUT /rest/api/2/project/{projectIdOrKey}/archive');
		}
		expect(asked('/serverInfo')).toBe(1);
	});

	it('is not blamed on the version where something does not exist', async () => {
		const { error } = await run({
			operation: 'project.archive',
			parameters: { project: located('id', '99999') },
		});
		expect(error?.message).toMatch(/99999/);
		expect(asked('/serverInfo')).toBe(0);
	});
});

it('describes the fields of a project of Jira before 8.4 with the endpoint that it has', async () => {
	const types = [
		{ id: '3', name: 'Task', fields: { summary: { name: 'Summary', required: true } } },
	];
	const change = earlier('8.3.5', '/rest/api/2/issue/createmeta/**');
	sandbox.configure({
		faults: [
			...(change.faults ?? []),
			{
				path: '/rest/api/2/issue/createmeta',
				times: 0,
				status: 200,
				body: { projects: [{ key: 'SUP', issuetypes: types }] },
			},
		],
	});
	const fields = jsonOf(
		await run({
			operation: 'issue.describeFields',
			parameters: {
				describe: 'create',
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
			},
		}),
	);
	expect(JSON.stringify(fields)).toContain('Summary');
});

it.each([
	['9.12', '2025-11-29'],
	['10.3', '2026-12-05'],
	['11.3', '2027-12-03'],
] as const)('Get Info tells of Jira %s that it is supported until %s', async (version, until) => {
	expect(serverVersions).toContain(version);
	sandbox.configure({ version });
	const [info] = jsonOf(await run({ operation: 'connection.getInfo' }));
	expect(info).toMatchObject({
		flavour: 'dataCenter',
		edition: 'Jira Data Center',
		server: {
			version: `${version}.0`,
			buildNumber: expect.any(Number),
			deploymentType: 'Server',
			supportedUntil: until,
			longTermSupport: true,
		},
	});
});

it('Get Info says nothing about the support of a version that it does not know', async () => {
	sandbox.configure(earlier('99.0.0'));
	const [info] = jsonOf(await run({ operation: 'connection.getInfo' }));
	expect(info?.['server']).toEqual({ version: '99.0.0', deploymentType: 'Server' });
});
