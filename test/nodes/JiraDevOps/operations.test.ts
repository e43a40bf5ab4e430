import type { IDataObject } from 'n8n-workflow';
import { devOpsOperations as operations } from '../../samples/operations';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { describeAnswerRuns } from './answerRuns';
import { describeBigRuns } from './bigRuns';
import { carryOut, mismatches } from './devOpsRun';
import { describeEventRuns } from './eventRuns';
import { developmentSubmissions, lives, properties, repositoryId } from './lives';
import { describePathRuns } from './pathRuns';
import { describeRuns } from './runs';
import { describeSampleRuns } from './sampleRuns';

const carriedOutHere = new Set<string>();

describe('the operations of the node', () => {
	let sandbox: Sandbox;
	const run = async (operation: string, ...items: IDataObject[]) => {
		carriedOutHere.add(operation);
		return await carryOut(sandbox, operation, items);
	};

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 20 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(() => {
		sandbox.devOps.clear();
		sandbox.clearRequests();
	});
	afterEach(() => expect(mismatches(sandbox)).toEqual([]));

	describe.each(lives)('$resource', (life) => {
		const { resource, submitted, accepted, key, stored, deleteByProperties = '' } = life;

		it('is submitted, read and deleted by its key', async () => {
			const [output] = await run(`${resource}.submit`, submitted);
			expect(output).toMatchObject([{ sent: true, accepted: [accepted], rejected: [] }]);
			expect(await run(`${resource}.get`, key)).toMatchObject([[stored()]]);
			expect(await run(`${resource}.delete`, key)).toMatchObject([[{ deleted: true }]]);
			expect(await run(`${resource}.get`, key)).toMatchObject([
				{ refused: expect.stringMatching(/ does not exist or this account cannot see it$/) },
			]);
		});

		it('is deleted by its properties, others are not', async () => {
			await run(`${resource}.submit`, submitted);
			const other = { property: [{ name: 'repository', value: 'blog' }] };
			await run(deleteByProperties, { properties: other });
			expect(await run(`${resource}.get`, key)).toMatchObject([[stored()]]);
			expect(await run(deleteByProperties, { properties })).toEqual([
				[{ properties: { repository: 'shop' }, deleted: true }],
			]);
			expect(await run(`${resource}.get`, key)).toMatchObject([{ refused: expect.any(String) }]);
		});

		it('is not changed by a late event', async () => {
			await run(`${resource}.submit`, submitted);
			const { body } = sandbox.requests.at(-1) as unknown as { body: IDataObject };
			const list = Object.values(body).find(Array.isArray) as IDataObject[];
			const entity = list[0] ?? {};
			const sequence = 'updateSequenceId' in entity ? 'updateSequenceId' : 'updateSequenceNumber';
			const name = ['displayName', 'summary', 'name'].find((field) => field in entity) ?? '';
			const sent = async (text: string, later: number) => {
				const json = { ...entity, [name]: text, [sequence]: Number(entity[sequence]) + later };
				await run(`${resource}.submit`, { dataFrom: 'json', json });
				return await run(`${resource}.get`, key);
			};
			expect(await sent('late', -1)).toMatchObject([[{ [name]: entity[name] }]]);
			expect(await sent('the same', 0)).toMatchObject([[{ [name]: entity[name] }]]);
			expect(await sent('new', 1)).toMatchObject([[{ [name]: 'new' }]]);
		});
	});

	it('tells whether a deployment may proceed', async () => {
		const deployment = lives.find(({ resource }) => resource === 'deployment');
		await run('deployment.submit', deployment?.submitted ?? {});
		expect(await run('deployment.getGatingStatus', deployment?.key ?? {})).toMatchObject([
			[{ gatingStatus: 'awaiting' }],
		]);
	});

	it('links, lists and unlinks workspaces', async () => {
		for (const resource of ['operationsWorkspace', 'securityWorkspace']) {
			const [output] = await run(
				`${resource}.submit`,
				{ workspaceIds: 'a-1, b/2' },
				{ workspaceIds: 'c' },
			);
			expect(output).toMatchObject([
				{
					accepted: [
						{ entity: 'workspace', id: 'a-1' },
						{ entity: 'workspace', id: 'b/2' },
					],
				},
			]);
			expect(await run(`${resource}.getMany`, {})).toEqual([
				[{ workspaceId: 'a-1' }, { workspaceId: 'b/2' }, { workspaceId: 'c' }],
			]);
			expect(await run(`${resource}.delete`, { workspaceIds: ['a-1', 'c'] })).toEqual([
				[{ workspaceIds: ['a-1', 'c'], deleted: true }],
			]);
			expect(await run(`${resource}.getMany`, {})).toEqual([[{ workspaceId: 'b/2' }]]);
		}
		expect(await run('securityWorkspace.get', { workspaceId: 'b/2' })).toMatchObject([
			[{ workspaceId: 'b/2' }],
		]);
		const posts = sandbox.requests.filter(({ path }) => path.endsWith('linkedWorkspaces/bulk'));
		expect(posts.filter(({ method }) => method === 'POST')).toHaveLength(2);
	});

	it('submits commits, branches and pull requests, and finds and deletes them', async () => {
		const outputs = await run('developmentInformation.submit', ...developmentSubmissions);
		expect(outputs).toMatchObject([
			[{ issueKeys: ['SUP-1'], accepted: [{ entity: 'commit', repositoryId }] }],
			[{ issueKeys: ['SUP-2'], accepted: [{ entity: 'branch', id: 'feature~2Fsup-2-login' }] }],
			[{ issueKeys: ['SUP-3'], accepted: [{ entity: 'pull request', id: '12' }] }],
		]);
		expect(sandbox.requests.filter(({ path }) => path.includes('/devinfo/'))).toHaveLength(1);
		expect(await run('developmentInformation.getRepository', { repositoryId })).toMatchObject([
			[
				{
					commits: [{ displayId: 'a7727ee' }],
					branches: [{}],
					pullRequests: [{ displayId: '#12' }],
				},
			],
		]);
		expect(await run('developmentInformation.existsByProperties', { properties })).toEqual([
			[{ hasDataMatchingProperties: true }],
		]);
		expect(
			await run('developmentInformation.existsByProperties', {
				properties,
				options: { updateSequenceId: 1 },
			}),
		).toEqual([[{ hasDataMatchingProperties: false }]]);
		await run('developmentInformation.deleteEntity', {
			repositoryId,
			entityType: 'branch',
			entityId: 'feature/sup-2-login',
		});
		expect(sandbox.devOps.onIssue('SUP-2').branch).toEqual([]);
		await run('developmentInformation.deleteEntity', {
			repositoryId,
			entityType: 'commit',
			entityId: 'a7727ee6350c33cdf90826dc21abaa26a5704370',
			options: { updateSequenceId: 1 },
		});
		expect(sandbox.devOps.onIssue('SUP-1').commit).toHaveLength(1);
		await run('developmentInformation.deleteByProperties', { properties });
		expect(await run('developmentInformation.getRepository', { repositoryId })).toMatchObject([
			{ refused: expect.any(String) },
		]);
		expect(await run('developmentInformation.deleteRepository', { repositoryId })).toEqual([
			[{ repositoryId, deleted: true }],
		]);
	});

	it('covers every operation in these tests, except events, which have their own', () => {
		const all = operations.map(({ resource, name }) => `${resource}.${name}`);
		expect(all.filter((name) => !carriedOutHere.has(name))).toEqual(['event.submit']);
	});
});

// In this file, because every suite that loads n8n's engine takes seconds to start.
describeRuns();
describeAnswerRuns();
describePathRuns();
describeEventRuns();
describeSampleRuns();
describeBigRuns();
