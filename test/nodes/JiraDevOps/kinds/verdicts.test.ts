import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import * as kinds from '../../../../nodes/JiraDevOps/kinds';
import type { EntityKind } from '../../../../nodes/JiraDevOps/kinds';
import { branchDeletion } from '../../../../nodes/JiraDevOps/kinds/deletion';
import { submittingTo, type Submission } from '../../../../nodes/JiraDevOps/submission/submission';
import type { Connection } from '../../../../nodes/connection';
import { siteOf } from '../../../../nodes/connection/site';
import { operation } from '../../../../nodes/operation';
import { carriedOut } from '../../../operation/carriedOut';

const build = { pipelineId: 'ci', buildNumber: 7, issueKeys: ['SUP-1'] };
const deployment = {
	pipeline: { id: 'ci' },
	environment: { id: 'prod' },
	deploymentSequenceNumber: 3,
	issueKeys: ['SUP-1'],
};
const deploymentKey = { pipelineId: 'ci', environmentId: 'prod', deploymentSequenceNumber: 3 };
const one = { id: 'x-1', issueKeys: ['SUP-1'] };
const repository = {
	id: 'shop',
	commits: [{ id: 'c1', issueKeys: ['SUP-1'] }],
	branches: [{ id: 'b1', issueKeys: ['SUP-1'] }],
};

/** The output of an item that sent an entity, or the sentence with which it fails. */
async function submitted(kind: EntityKind, entity: IDataObject, body: unknown): Promise<unknown> {
	const submit = operation({
		displayName: 'Submit',
		action: 'Submit',
		description: 'Submit',
		parameters: [],
		input: z.custom<Submission>(),
		...submittingTo(kind.endpoints),
	});
	const input = { parcels: [{ kind, frame: {}, entities: [entity] }], passesOnUnknown: false };
	const connection = { site: siteOf('cloud', undefined), send: async () => body };
	const [outcome] = await carriedOut(submit, [input], connection as unknown as Connection);
	if (outcome === undefined) throw new Error('The item has no outcome');
	return 'outputs' in outcome ? outcome.outputs[0] : (outcome.reason as Error).message;
}

const may = (name: string) => `It may have been sent: Jira's answer does not mention the ${name}`;

describe('an entity counts as sent if Jira names it as accepted', () => {
	it.each<[string, EntityKind, IDataObject, unknown]>([
		['build', kinds.build, build, { acceptedBuilds: [{ pipelineId: 'ci', buildNumber: 7 }] }],
		['deployment', kinds.deployment, deployment, { acceptedDeployments: [deploymentKey] }],
		['flag', kinds.featureFlag, one, { acceptedFeatureFlags: ['x-1'] }],
		['link', kinds.remoteLink, one, { acceptedRemoteLinks: ['x-1'] }],
		['incident', kinds.incident, one, { acceptedIncidents: ['x-1'] }],
		['review', kinds.review, one, { acceptedIncidents: ['x-1'] }],
		['vulnerability', kinds.vulnerability, one, { acceptedVulnerabilities: ['x-1'] }],
		['component', kinds.component, one, { acceptedComponents: ['x-1'] }],
		['workspace', kinds.operationsWorkspace, one, { acceptedWorkspaceIds: ['x-1'] }],
		['security workspace: Jira answers without a body', kinds.securityWorkspace, one, ''],
		['branch that is no more: likewise', branchDeletion, { repositoryId: 'shop', id: 'b' }, ''],
		[
			'commit and branch',
			kinds.developmentInformation,
			repository,
			{ acceptedDevinfoEntities: { shop: { commits: ['c1'], branches: ['b1'] } } },
		],
		[
			'repository alone',
			kinds.developmentInformation,
			{ id: 'shop' },
			{ acceptedDevinfoEntities: { shop: {} } },
		],
	])('%s', async (_, kind, entity, body) => {
		expect(await submitted(kind, entity, body)).toMatchObject({ sent: true, rejected: [] });
		for (const foreign of [
			{},
			[],
			'<html>Log in</html>',
			{ hello: 'world' },
			7,
			{ errors: null },
		]) {
			expect(await submitted(kind, entity, foreign)).toMatch(/^It may have been sent: /);
		}
	});

	it.each<[string, EntityKind, IDataObject, unknown, unknown]>([
		['nothing at all', kinds.build, build, '', may('build ci 7')],
		['no lists', kinds.build, build, {}, may('build ci 7')],
		[
			'another one only',
			kinds.build,
			build,
			{ acceptedBuilds: [{ pipelineId: 'ci', buildNumber: 8 }], rejectedBuilds: [] },
			may('build ci 7'),
		],
		[
			'a list that is none',
			kinds.deployment,
			deployment,
			{ acceptedDeployments: { ...deploymentKey } },
			may('deployment ci prod 3'),
		],
		[
			'another ID',
			kinds.featureFlag,
			one,
			{ acceptedFeatureFlags: ['x-10'] },
			may('feature flag x-1'),
		],
		[
			'one as rejected',
			kinds.build,
			build,
			{
				rejectedBuilds: [
					{ key: { pipelineId: 'ci', buildNumber: 7 }, errors: [{ message: 'No.' }] },
				],
			},
			'Jira does not accept the build ci 7: No.',
		],
		[
			'one as both',
			kinds.remoteLink,
			one,
			{ acceptedRemoteLinks: ['x-1'], rejectedRemoteLinks: { 'x-1': [{ message: 'No.' }] } },
			'Jira does not accept the remote link x-1: No.',
		],
		[
			'its issues as unknown only',
			kinds.featureFlag,
			one,
			{ unknownIssueKeys: ['SUP-1'] },
			'Jira has no issue SUP-1, and the item names no other issue',
		],
		[
			'the repository only',
			kinds.developmentInformation,
			repository,
			{ acceptedDevinfoEntities: { shop: {} } },
			may('commit shop c1'),
		],
		[
			'another repository',
			kinds.developmentInformation,
			repository,
			{ acceptedDevinfoEntities: { blog: { commits: ['c1'], branches: ['b1'] } } },
			may('commit shop c1'),
		],
		[
			'one of two',
			kinds.developmentInformation,
			repository,
			{ acceptedDevinfoEntities: { shop: { commits: ['c1'] } } },
			expect.objectContaining({
				sent: true,
				accepted: [{ entity: 'commit', repositoryId: 'shop', id: 'c1' }],
				mayHaveBeenSent: [{ entity: 'branch', repositoryId: 'shop', id: 'b1' }],
				rejected: [],
			}),
		],
		[
			'one of two as rejected',
			kinds.developmentInformation,
			repository,
			{ failedDevinfoEntities: { shop: { commits: [{ id: 'c1', errorMessages: [] }] } } },
			may('branch shop b1'),
		],
	])('an answer names %s', async (_, kind, entity, body, expected) => {
		expect(await submitted(kind, entity, body)).toEqual(expected);
	});
});
