import type { IDataObject } from 'n8n-workflow';
import { carryOut } from '../nodes/JiraDevOps/devOpsRun';
import * as gitHub from '../nodes/JiraDevOps/events/gitHubEvents';
import { developmentSubmissions, lives, properties, repositoryId } from '../nodes/JiraDevOps/lives';
import { startSandbox } from '../sandbox/sandbox';

const NOW = Date.UTC(2026, 10, 22, 9);

/** An operation, and the parameters of its items. */
type Sample = readonly [operation: string, ...items: IDataObject[]];

const ofLives = lives.flatMap(({ resource, submitted, key, deleteByProperties }): Sample[] => [
	[`${resource}.submit`, submitted],
	[`${resource}.get`, key],
	...(resource === 'deployment' ? [['deployment.getGatingStatus', key] as const] : []),
	[`${resource}.delete`, key],
	...(deleteByProperties === undefined ? [] : [[deleteByProperties, { properties }] as const]),
]);

const ofWorkspaces = ['operationsWorkspace', 'securityWorkspace'].flatMap((resource): Sample[] => [
	[`${resource}.submit`, { workspaceIds: 'shop' }],
	[`${resource}.getMany`, {}],
	...(resource === 'securityWorkspace'
		? [['securityWorkspace.get', { workspaceId: 'shop' }] as const]
		: []),
	[`${resource}.delete`, { workspaceIds: 'shop' }],
]);

/** In the order in which they run. */
const samples: readonly Sample[] = [
	...ofLives,
	...ofWorkspaces,
	['event.submit', { event: gitHub.workflowRun }, { event: gitHub.push }, { event: gitHub.ping }],
	['developmentInformation.submit', ...developmentSubmissions],
	['developmentInformation.getRepository', { repositoryId }],
	['developmentInformation.existsByProperties', { properties }],
	[
		'developmentInformation.deleteEntity',
		{ repositoryId, entityType: 'branch', entityId: 'feature/sup-2-login' },
	],
	['developmentInformation.deleteRepository', { repositoryId }],
	['developmentInformation.deleteByProperties', { properties }],
];

/**
 * What the operations of the DevOps node put out, by `resource.operation`.
 *
 * @throws Error that names an operation whose sample was refused
 */
export async function devOpsSampleOutputs(): Promise<ReadonlyMap<string, IDataObject[]>> {
	const sandbox = await startSandbox({ seed: { issues: 60 }, clock: () => NOW });
	try {
		const outputs = new Map<string, IDataObject[]>();
		for (const [operation, ...items] of samples) {
			const carried = (await carryOut(sandbox, operation, items)).flatMap((output) => {
				if (Array.isArray(output)) return output;
				throw new Error(`${operation}: ${String(output.refused)}`);
			});
			outputs.set(operation, [...(outputs.get(operation) ?? []), ...carried]);
		}
		return outputs;
	} finally {
		await sandbox.close();
	}
}
