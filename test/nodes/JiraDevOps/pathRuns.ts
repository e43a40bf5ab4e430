import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { carryOut } from './devOpsRun';
import * as gitHub from './events/gitHubEvents';

/** What happens to values that are not allowed in the path of a request. */
export function describePathRuns(): void {
	describe('values in paths', () => {
		let sandbox: Sandbox;
		const good = { pipelineId: 'ci', environmentId: 'prod', deploymentSequenceNumber: 1 };

		beforeAll(async () => {
			sandbox = await startSandbox({ seed: { issues: 20 } });
		});
		afterAll(async () => await sandbox.close());
		beforeEach(() => sandbox.clearRequests());

		it.each<[string, IDataObject, IDataObject, string]>([
			['build.get', { buildNumber: 1 }, { pipelineId: '../x' }, '\'Pipeline ID\' is "../x"'],
			['build.delete', { buildNumber: 1 }, { pipelineId: 'x/..\\y' }, "'Pipeline ID' is "],
			['build.get', { buildNumber: 1 }, { pipelineId: '..;/x' }, '\'Pipeline ID\' is "..;/x"'],
			['build.get', { buildNumber: 1 }, { pipelineId: 'x%2f%2E%2e' }, "'Pipeline ID' is "],
			['build.get', { buildNumber: 1 }, { pipelineId: 'x'.repeat(256) }, "'Pipeline ID' is "],
			['build.get', { buildNumber: 1 }, { pipelineId: '\uD83D' }, "'Pipeline ID' is "],
			['build.get', { buildNumber: 1 }, { pipelineId: ' ' }, "'Pipeline ID' is empty"],
			['deployment.get', good, { environmentId: '..' }, '\'Environment ID\' is ".."'],
			['deployment.getGatingStatus', good, { pipelineId: './x' }, '\'Pipeline ID\' is "./x"'],
			['featureFlag.delete', {}, { featureFlagId: '../../x' }, "'Flag ID' is "],
			['incident.get', {}, { incidentId: '..' }, "'Incident ID' is "],
			['securityWorkspace.get', {}, { workspaceId: 'a/../b' }, "'Workspace ID' is "],
			[
				'developmentInformation.getRepository',
				{},
				{ repositoryId: 'acme/shop' },
				'\'Repository ID\' is "acme/shop", but must be an ID without slashes',
			],
			[
				'developmentInformation.deleteRepository',
				{},
				{ repositoryId: '../shop' },
				'\'Repository ID\' is "../shop"',
			],
			[
				'developmentInformation.deleteEntity',
				{ entityType: 'branch', repositoryId: 'shop' },
				{ entityId: '..' },
				'\'Entity ID\' is ".."',
			],
		])('%s refuses the item with %j, %j alone', async (operation, key, bad, refused) => {
			const name = Object.keys(bad)[0] ?? '';
			const outputs = await carryOut(sandbox, operation, [
				{ ...key, ...bad },
				{ ...key, [name]: 'fine' },
			]);
			expect(outputs[0]).toMatchObject({ refused: expect.stringContaining(refused) });
			expect(JSON.stringify(outputs[1])).not.toContain('credential');
			expect(sandbox.requests.filter(({ path }) => path.includes('/fine'))).not.toEqual([]);
		});

		it('of an event cannot lead out of the path either', async () => {
			const repository = { ...gitHub.branchDeleted.repository, id: 'x/../../y' };
			const outputs = await carryOut(sandbox, 'event.submit', [
				{ event: { ...gitHub.branchDeleted, repository } },
				{ event: gitHub.branchDeleted },
			]);
			expect(outputs).toMatchObject([
				[{ sent: true, accepted: [{ repositoryId: 'github-x~2F..~2F..~2Fy' }] }],
				[{ sent: true }],
			]);
		});
	});
}
