import { path } from '../../connection';
import {
	buildLimits,
	componentLimits,
	deploymentLimits,
	featureFlagLimits,
	incidentLimits,
	remoteLinkLimits,
	reviewLimits,
	vulnerabilityLimits,
} from '../limits/tables';
import { fields, text } from '../limits/limit';
import { at } from '../readings/json';
import { simpleKind } from './simpleKind';

export { developmentInformation } from './developmentInformation';
export type { EntityKind, Verdict } from './entityKind';

export const build = simpleKind({
	name: 'build',
	api: 'builds',
	listName: 'builds',
	most: 100,
	limits: buildLimits,
	keyNames: ['pipelineId', 'buildNumber'],
	acceptedAt: 'acceptedBuilds',
	rejectedAt: 'rejectedBuilds',
});

export const deployment = simpleKind({
	name: 'deployment',
	api: 'deployments',
	listName: 'deployments',
	most: 100,
	limits: deploymentLimits,
	keyNames: ['pipelineId', 'environmentId', 'deploymentSequenceNumber'],
	key: (entity) => ({
		pipelineId: at(entity, 'pipeline', 'id') as string,
		environmentId: at(entity, 'environment', 'id') as string,
		deploymentSequenceNumber: entity['deploymentSequenceNumber'],
	}),
	acceptedAt: 'acceptedDeployments',
	rejectedAt: 'rejectedDeployments',
});

export const featureFlag = simpleKind({
	name: 'feature flag',
	api: 'featureflags',
	listName: 'flags',
	most: 100,
	limits: featureFlagLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedFeatureFlags',
	rejectedAt: 'failedFeatureFlags',
});

export const remoteLink = simpleKind({
	name: 'remote link',
	api: 'remotelinks',
	listName: 'remoteLinks',
	most: 100,
	limits: remoteLinkLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedRemoteLinks',
	rejectedAt: 'rejectedRemoteLinks',
});

export const incident = simpleKind({
	name: 'incident',
	api: 'operations',
	listName: 'incidents',
	most: 1000,
	limits: incidentLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedIncidents',
	rejectedAt: 'failedIncidents',
});

export const review = simpleKind({
	name: 'post-incident review',
	api: 'operations',
	listName: 'reviews',
	most: 1000,
	limits: reviewLimits,
	keyNames: ['id'],
	// The specification has one answer for incidents and reviews, and names it after the former.
	acceptedAt: 'acceptedIncidents',
	rejectedAt: 'failedIncidents',
});

export const vulnerability = simpleKind({
	name: 'vulnerability',
	api: 'security',
	listName: 'vulnerabilities',
	most: 1000,
	limits: vulnerabilityLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedVulnerabilities',
	rejectedAt: 'failedVulnerabilities',
});

export const component = simpleKind({
	name: 'DevOps component',
	api: 'devopscomponents',
	listName: 'devopsComponents',
	most: 1000,
	limits: componentLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedComponents',
	rejectedAt: 'failedComponents',
});

const workspaceOf = (
	api: 'operations' | 'security',
	acceptedAt: string | { readonly nothing: true },
) =>
	simpleKind({
		name: 'workspace',
		api,
		listName: 'workspaceIds',
		most: 100,
		limits: fields({ id: text(255) }),
		keyNames: ['id'],
		acceptedAt,
		rejectedAt: 'rejectedWorkspaceIds',
		path: path`linkedWorkspaces/bulk`,
		sent: ({ id }) => id,
	});

export const operationsWorkspace = workspaceOf('operations', 'acceptedWorkspaceIds');

export const securityWorkspace = workspaceOf('security', { nothing: true });
