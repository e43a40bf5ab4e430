import { startSandbox, type Sandbox } from '../sandbox';
import { devOpsEntities, type Json } from './api';
import * as samples from './samples';
import { asTool, toolToken } from './tool';

/** For each kind: the API with its version, the list, one entity, its path, and its name on the issue. */
const kinds = [
	['builds/0.1', 'builds', samples.build, 'pipelines/ci/builds/1', 'build'],
	[
		'deployments/0.1',
		'deployments',
		samples.deployment,
		'pipelines/p/environments/e/deployments/1',
		'deployment',
	],
	['featureflags/0.1', 'flags', samples.flag, 'flag/f', 'flag'],
	['remotelinks/1.0', 'remoteLinks', samples.remoteLink, 'remotelink/l', 'remoteLink'],
	['operations/1.0', 'incidents', samples.incident, 'incidents/i', 'incident'],
	['operations/1.0', 'reviews', samples.review, 'post-incident-reviews/r', null],
	['security/1.0', 'vulnerabilities', samples.vulnerability, 'vulnerability/v', 'vulnerability'],
	['devopscomponents/1.0', 'devopsComponents', samples.component, 'devopscomponents/c', null],
] as const;

describe('DevOps data in the embedded Jira', () => {
	let sandbox: Sandbox;
	let token: string;
	const ask = async (line: string, body?: unknown) => await asTool(sandbox, token, line, body);
	const later = (entity: Json, by: number): Json =>
		Object.fromEntries(
			Object.entries(entity).map(([name, value]) => [
				name,
				name.startsWith('updateSequence') ? Number(value) + by : value,
			]),
		);

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 20 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		sandbox.devOps.clear();
		sandbox.configure({ devOpsPermissions: [...devOpsEntities] });
		token = await toolToken(sandbox);
	});

	describe.each(kinds)('%s %s', (api, list, entity, place, onIssue) => {
		const submit = async (entities: readonly Json[], properties?: Json) =>
			await ask(`POST ${api} bulk`, { [list]: entities, ...(properties && { properties }) });

		it('is stored, shown on the issue, read and deleted', async () => {
			expect(await submit([entity])).toMatchObject({ status: 202, wrong: [] });
			expect(await ask(`GET ${api} ${place}`)).toMatchObject({
				status: 200,
				body: entity,
				wrong: [],
			});
			if (onIssue !== null) expect(sandbox.devOps.onIssue('SUP-1')[onIssue]).toEqual([entity]);
			expect(await ask(`DELETE ${api} ${place}`)).toMatchObject({ status: 202, wrong: [] });
			expect(await ask(`GET ${api} ${place}`)).toMatchObject({ status: 404, wrong: [] });
		});

		it('is replaced only by a newer version', async () => {
			await submit([entity]);
			for (const [by, replaces] of [
				[-1, false],
				[0, false],
				[1, true],
			] as const) {
				const update = { ...later(entity, by), url: `https://tool.acme.example/${by}` };
				await submit([update]);
				const { body } = await ask(`GET ${api} ${place}`);
				expect((body as Json)['url'] === update.url).toBe(replaces);
			}
		});

		it('is deleted by properties if all of them match', async () => {
			await submit([entity], { team: 'web', stage: 'a' });
			await ask(`DELETE ${api} bulkByProperties?team=web&stage=b`);
			expect(await ask(`GET ${api} ${place}`)).toMatchObject({ status: 200 });
			expect(await ask(`DELETE ${api} bulkByProperties?team=web`)).toMatchObject({
				status: 202,
				wrong: [],
			});
			expect(await ask(`GET ${api} ${place}`)).toMatchObject({ status: 404 });
			expect(await ask(`DELETE ${api} bulkByProperties`)).toMatchObject({ status: 400, wrong: [] });
		});

		it('is rejected on its own if it lacks something', async () => {
			const answer = await submit([
				entity,
				{ ...later(entity, 1), id: 'other', url: undefined, summary: undefined },
			]);
			expect(answer.status).toBe(202);
			expect(JSON.stringify(answer.body)).toContain('Required fields are missing');
			expect(sandbox.devOps.store(storeOf(list)).size).toBe(1);
		});

		it('is refused as a whole if the request is invalid', async () => {
			expect(await ask(`POST ${api} bulk`, { [list]: [] })).toMatchObject({ status: 400 });
			expect(await ask(`POST ${api} bulk`, { nothing: [] })).toMatchObject({ status: 400 });
			const properties = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' };
			expect(await submit([entity], properties)).toMatchObject({ status: 400 });
			const many = Array.from({ length: 1001 }, () => entity);
			expect(await submit(many)).toMatchObject({ status: 413 });
		});
	});

	it('names unknown issues, and keeps nothing that belongs only to these', async () => {
		const { body } = await ask('POST builds/0.1 bulk', {
			builds: [
				{ ...samples.build, issueKeys: ['SUP-1', 'UTF-8'] },
				{ ...samples.build, buildNumber: 2, issueKeys: ['UTF-8'] },
			],
		});
		expect(body).toEqual({
			acceptedBuilds: [{ pipelineId: 'ci', buildNumber: 1 }],
			rejectedBuilds: [
				{
					key: { pipelineId: 'ci', buildNumber: 2 },
					errors: [{ message: 'Only unknown issue keys were provided.' }],
				},
			],
			unknownIssueKeys: ['UTF-8'],
			unknownAssociations: [],
		});
		expect(sandbox.devOps.all('build')).toHaveLength(1);
	});

	it('keeps development information by repository', async () => {
		const answer = await ask('POST devinfo/0.1 bulk', { repositories: [samples.repository] });
		expect(answer).toEqual({
			status: 202,
			wrong: [],
			body: {
				acceptedDevinfoEntities: {
					repo: { commits: ['abc'], branches: ['main'], pullRequests: ['1'] },
				},
				failedDevinfoEntities: {},
				unknownIssueKeys: [],
				unknownAssociations: [],
			},
		});
		expect(await ask('GET devinfo/0.1 repository/repo')).toMatchObject({
			status: 200,
			body: { commits: [{ id: 'abc' }], branches: [{ id: 'main' }], pullRequests: [{ id: '1' }] },
			wrong: [],
		});
		expect(sandbox.devOps.onIssue('SUP-1')).toMatchObject({
			commit: [{ id: 'abc' }],
			branch: [{ id: 'main' }],
			pull_request: [{ id: '1' }],
		});
		await ask('DELETE devinfo/0.1 repository/repo/commit/abc?_updateSequenceId=9');
		expect(sandbox.devOps.development.all('commit')).toHaveLength(1);
		await ask('DELETE devinfo/0.1 repository/repo/commit/abc?_updateSequenceId=10');
		expect(sandbox.devOps.development.all('commit')).toHaveLength(0);
		expect(await ask('DELETE devinfo/0.1 repository/repo/purple/abc')).toMatchObject({
			status: 400,
		});
		expect(await ask('DELETE devinfo/0.1 repository/repo')).toMatchObject({
			status: 202,
			wrong: [],
		});
		expect(await ask('GET devinfo/0.1 repository/repo')).toMatchObject({ status: 404, wrong: [] });
	});

	it.each([
		['no repositories', [], 400],
		['101 repositories', Array.from({ length: 101 }, (_, id) => ({ id: `${id}` })), 413],
		['the same repository twice', [samples.repository, samples.repository], 400],
		['401 commits', [{ id: 'r', commits: Array(401).fill({}) }], 413],
		['1001 entities', [1, 2, 3].map((id) => ({ id: `${id}`, commits: Array(334).fill({}) })), 413],
	])('does not accept development information with %s', async (_, repositories, status) => {
		expect(await ask('POST devinfo/0.1 bulk', { repositories })).toMatchObject({ status });
	});

	it('says for each commit why it is not kept', async () => {
		const [commit] = samples.repository['commits'] as Json[];
		const commits = [{ ...commit, id: 'a/b' }, { ...commit, issueKeys: ['UTF-8'] }, { id: 'x' }];
		const { body, wrong } = await ask('POST devinfo/0.1 bulk', {
			repositories: [{ ...samples.repository, commits }],
		});
		expect(wrong.filter((one) => one.includes('response'))).toEqual([]);
		expect(body).toMatchObject({
			failedDevinfoEntities: {
				repo: { commits: [{ id: 'a/b' }, { id: 'abc' }, { id: 'x' }] },
			},
			unknownIssueKeys: ['UTF-8'],
		});
	});

	it('refuses each API whose permission is missing, and accepts the others', async () => {
		for (const missing of devOpsEntities) {
			sandbox.configure({ devOpsPermissions: devOpsEntities.filter((one) => one !== missing) });
			for (const [api, list, entity] of kinds) {
				const { status } = await ask(`POST ${api} bulk`, { [list]: [entity] });
				expect([api, status]).toEqual([api, api.startsWith(`${missing}/`) ? 403 : 202]);
			}
		}
	});

	it('recognizes tools by tokens that expire, and only on their own site', async () => {
		sandbox.expireAccessTokens();
		expect(await ask('GET builds/0.1 pipelines/ci/builds/1')).toMatchObject({ status: 401 });
		token = sandbox.grant().access_token;
		expect(await ask('GET builds/0.1 pipelines/ci/builds/1')).toMatchObject({ status: 401 });
	});

	it('lets a deployment wait for the decision that it requests', async () => {
		const place = 'pipelines/p/environments/e/deployments/1/gating-status';
		expect(await ask(`GET deployments/0.1 ${place}`)).toMatchObject({ status: 404, wrong: [] });
		const commands = [{ command: 'initiate_deployment_gating' }];
		await ask('POST deployments/0.1 bulk', { deployments: [{ ...samples.deployment, commands }] });
		expect(await ask(`GET deployments/0.1 ${place}`)).toMatchObject({
			status: 200,
			body: { gatingStatus: 'awaiting' },
			wrong: [],
		});
	});

	it.each(['operations', 'security'] as const)('links workspaces of %s', async (api) => {
		expect(await ask(`GET ${api}/1.0 linkedWorkspaces`)).toMatchObject({ status: 404, wrong: [] });
		const workspaceIds = ['a', 'b/c'];
		expect(await ask(`POST ${api}/1.0 linkedWorkspaces/bulk`, { workspaceIds })).toMatchObject({
			status: 202,
			wrong: [],
		});
		expect(await ask(`GET ${api}/1.0 linkedWorkspaces`)).toMatchObject({
			body: { workspaceIds },
			wrong: [],
		});
		expect(await ask(`DELETE ${api}/1.0 linkedWorkspaces/bulk?workspaceIds=a,x`)).toMatchObject({
			status: 202,
			wrong: [],
		});
		expect(await ask(`GET ${api}/1.0 linkedWorkspaces`)).toMatchObject({
			body: { workspaceIds: ['b/c'] },
		});
		expect(
			await ask(`POST ${api}/1.0 linkedWorkspaces/bulk`, { workspaceIds: ['not valid'] }),
		).toMatchObject({ status: 400 });
	});
});

function storeOf(list: (typeof kinds)[number][1]) {
	const names = {
		builds: 'build',
		deployments: 'deployment',
		flags: 'flag',
		remoteLinks: 'remoteLink',
		incidents: 'incident',
		reviews: 'review',
		vulnerabilities: 'vulnerability',
		devopsComponents: 'component',
	} as const;
	return names[list];
}
