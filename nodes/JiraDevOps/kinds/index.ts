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
import { simpleKind, type SimpleKind } from './simpleKind';

export { developmentInformation } from './developmentInformation';
export type { EntityKind, Verdict } from './entityKind';

export const build = simpleKind({
	name: 'build',
	endpoint: 'POST /rest/builds/0.1/bulk',
	listName: 'builds',
	most: 100,
	limits: buildLimits,
	keyNames: ['pipelineId', 'buildNumber'],
	acceptedAt: 'acceptedBuilds',
	rejectedAt: 'rejectedBuilds',
});

export const deployment = simpleKind({
	name: 'deployment',
	endpoint: 'POST /rest/deployments/0.1/bulk',
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
	endpoint: 'POST /rest/featureflags/0.1/bulk',
	listName: 'flags',
	most: 100,
	limits: featureFlagLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedFeatureFlags',
	rejectedAt: 'failedFeatureFlags',
});

export const remoteLink = simpleKind({
	name: 'remote link',
	endpoint: 'POST /rest/remotelinks/1.0/bulk',
	listName: 'remoteLinks',
	most: 100,
	limits: remoteLinkLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedRemoteLinks',
	rejectedAt: 'rejectedRemoteLinks',
});

/** The endpoint for incidents and reviews. */
const OPERATIONS = 'POST /rest/operations/1.0/bulk';

export const incident = simpleKind({
	name: 'incident',
	endpoint: OPERATIONS,
	listName: 'incidents',
	most: 1000,
	limits: incidentLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedIncidents',
	rejectedAt: 'failedIncidents',
});

export const review = simpleKind({
	name: 'post-incident review',
	endpoint: OPERATIONS,
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
	endpoint: 'POST /rest/security/1.0/bulk',
	listName: 'vulnerabilities',
	most: 1000,
	limits: vulnerabilityLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedVulnerabilities',
	rejectedAt: 'failedVulnerabilities',
});

export const component = simpleKind({
	name: 'DevOps component',
	endpoint: 'POST /rest/devopscomponents/1.0/bulk',
	listName: 'devopsComponents',
	most: 1000,
	limits: componentLimits,
	keyNames: ['id'],
	acceptedAt: 'acceptedComponents',
	rejectedAt: 'failedComponents',
});

const workspaceOf = (
	endpoint: SimpleKind['endpoint'],
	acceptedAt: string | { readonly nothing: true },
) =>
	simpleKind({
		name: 'workspace',
		endpoint,
		listName: 'workspaceIds',
		most: 100,
		limits: fields({ id: text(255) }),
		keyNames: ['id'],
		acceptedAt,
		rejectedAt: 'rejectedWorkspaceIds',
		sent: ({ id }) => id,
	});

export const operationsWorkspace = workspaceOf(
	'POST /rest/operations/1.0/linkedWorkspaces/bulk',
	'acceptedWorkspaceIds',
);

export const securityWorkspace = workspaceOf('POST /rest/security/1.0/linkedWorkspaces/bulk', {
	nothing: true,
});
