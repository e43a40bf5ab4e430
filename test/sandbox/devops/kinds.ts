import { isJson, type DevOpsEntity, type Json } from './api';
import { keyOf } from './store';

/** A kind of data that bulk requests contain as a list, and what Jira requires of each entity. */
export interface Kind {
	readonly name: KindName;
	readonly api: DevOpsEntity;
	/** Name of the list in the request. */
	readonly list: string;
	readonly most: number;
	/** Fields that Jira requires. */
	readonly required: readonly string[];
	/** Fields that allow only certain words. */
	readonly words: Readonly<Record<string, readonly string[]>>;
	/** Maximum lengths of texts in characters. */
	readonly longest: Readonly<Record<string, number>>;
	readonly sequenceField: string;
	/** Names of the parts of its key in answers. */
	readonly keyParts: readonly string[];
	keyPartsOf(entity: Json): unknown[];
	/** How the answer names accepted and rejected entities, and whether it uses the full key. */
	readonly answer: { readonly accepted: string; readonly rejected: string; readonly full: boolean };
	/** Whether it needs an issue or another association. */
	readonly needsAssociation: boolean;
}

export type KindName =
	| 'build'
	| 'deployment'
	| 'flag'
	| 'remoteLink'
	| 'incident'
	| 'review'
	| 'vulnerability'
	| 'component';

const states = ['pending', 'in_progress', 'successful', 'failed', 'cancelled', 'unknown'];
const described = { displayName: 255, description: 255, label: 255, url: 2000 };
const incidentFields = ['summary', 'description', 'url', 'createdDate', 'lastUpdated', 'status'];

const byId = {
	keyParts: ['id'],
	keyPartsOf: ({ id }: Json) => [id],
};

/**
 * What the bulk operations accept. Source: Atlassian's specification of Jira Software Cloud; written down separately
 * here, so that the sandbox does not depend on the node's assumptions.
 */
export const kinds: readonly Kind[] = [
	{
		name: 'build',
		api: 'builds',
		list: 'builds',
		most: 100,
		required: ['pipelineId', 'buildNumber', 'displayName', 'url', 'state', 'lastUpdated'],
		words: { state: states },
		longest: { ...described, pipelineId: 255 },
		sequenceField: 'updateSequenceNumber',
		keyParts: ['pipelineId', 'buildNumber'],
		keyPartsOf: ({ pipelineId, buildNumber }) => [pipelineId, buildNumber],
		answer: { accepted: 'acceptedBuilds', rejected: 'rejectedBuilds', full: true },
		needsAssociation: true,
	},
	{
		name: 'deployment',
		api: 'deployments',
		list: 'deployments',
		most: 100,
		required: [
			'deploymentSequenceNumber',
			'displayName',
			'url',
			'description',
			'lastUpdated',
			'state',
			'pipeline',
			'environment',
		],
		words: { state: [...states, 'rolled_back'] },
		longest: described,
		sequenceField: 'updateSequenceNumber',
		keyParts: ['pipelineId', 'environmentId', 'deploymentSequenceNumber'],
		keyPartsOf: ({ pipeline, environment, deploymentSequenceNumber }) => [
			isJson(pipeline) ? pipeline['id'] : undefined,
			isJson(environment) ? environment['id'] : undefined,
			deploymentSequenceNumber,
		],
		answer: { accepted: 'acceptedDeployments', rejected: 'rejectedDeployments', full: true },
		needsAssociation: true,
	},
	{
		name: 'flag',
		api: 'featureflags',
		list: 'flags',
		most: 100,
		required: ['id', 'key', 'summary', 'details'],
		words: {},
		longest: { id: 255, key: 255, displayName: 255 },
		sequenceField: 'updateSequenceId',
		...byId,
		answer: { accepted: 'acceptedFeatureFlags', rejected: 'failedFeatureFlags', full: false },
		needsAssociation: true,
	},
	{
		name: 'remoteLink',
		api: 'remotelinks',
		list: 'remoteLinks',
		most: 100,
		required: ['id', 'displayName', 'url', 'type', 'lastUpdated'],
		words: {
			type: [
				'document',
				'alert',
				'test',
				'security',
				'logFile',
				'prototype',
				'coverage',
				'bugReport',
				'other',
			],
		},
		longest: { id: 255, displayName: 255, description: 255, url: 2000 },
		sequenceField: 'updateSequenceNumber',
		...byId,
		answer: { accepted: 'acceptedRemoteLinks', rejected: 'rejectedRemoteLinks', full: false },
		needsAssociation: true,
	},
	{
		name: 'incident',
		api: 'operations',
		list: 'incidents',
		most: 1000,
		required: ['schemaVersion', 'id', 'affectedComponents', ...incidentFields],
		words: { status: ['open', 'resolved', 'unknown'] },
		longest: { id: 255, summary: 255, description: 5000, url: 2000 },
		sequenceField: 'updateSequenceNumber',
		...byId,
		answer: { accepted: 'acceptedIncidents', rejected: 'failedIncidents', full: false },
		needsAssociation: false,
	},
	{
		name: 'review',
		api: 'operations',
		list: 'reviews',
		most: 1000,
		required: ['schemaVersion', 'id', 'reviews', ...incidentFields],
		words: { status: ['in progress', 'outstanding actions', 'completed', 'unknown'] },
		longest: { id: 255, summary: 255, description: 5000, url: 2000 },
		sequenceField: 'updateSequenceNumber',
		...byId,
		answer: { accepted: 'acceptedIncidents', rejected: 'failedIncidents', full: false },
		needsAssociation: false,
	},
	{
		name: 'vulnerability',
		api: 'security',
		list: 'vulnerabilities',
		most: 1000,
		required: [
			'schemaVersion',
			'id',
			'containerId',
			'displayName',
			'description',
			'url',
			'type',
			'introducedDate',
			'lastUpdated',
			'severity',
			'status',
		],
		words: {
			type: ['sca', 'sast', 'dast', 'unknown'],
			status: ['open', 'closed', 'ignored', 'unknown'],
		},
		longest: { id: 255, containerId: 255, displayName: 255, description: 5000, url: 2000 },
		sequenceField: 'updateSequenceNumber',
		...byId,
		answer: { accepted: 'acceptedVulnerabilities', rejected: 'failedVulnerabilities', full: false },
		needsAssociation: false,
	},
	{
		name: 'component',
		api: 'devopscomponents',
		list: 'devopsComponents',
		most: 1000,
		required: [
			'schemaVersion',
			'id',
			'name',
			'description',
			'url',
			'avatarUrl',
			'tier',
			'componentType',
			'lastUpdated',
		],
		words: { tier: ['Tier 1', 'Tier 2', 'Tier 3', 'Tier 4'] },
		longest: { id: 255, name: 255, description: 5000, url: 2000 },
		sequenceField: 'updateSequenceNumber',
		...byId,
		answer: { accepted: 'acceptedComponents', rejected: 'failedComponents', full: false },
		needsAssociation: false,
	},
];

/** The text that serves as the key of a stored entity. */
export function entityKey(kind: Kind, entity: Json): string {
	return keyOf(...kind.keyPartsOf(entity));
}
