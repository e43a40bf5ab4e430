import type { Json } from './api';

const url = 'https://tool.acme.example/1';
const time = '2026-11-22T00:00:00Z';

export const build: Json = {
	pipelineId: 'ci',
	buildNumber: 1,
	updateSequenceNumber: 10,
	displayName: 'CI #1',
	url,
	state: 'successful',
	lastUpdated: time,
	issueKeys: ['SUP-1'],
};

export const deployment: Json = {
	deploymentSequenceNumber: 1,
	updateSequenceNumber: 10,
	displayName: 'Deploy #1',
	url,
	description: 'x',
	lastUpdated: time,
	state: 'successful',
	pipeline: { id: 'p', displayName: 'P', url },
	environment: { id: 'e', displayName: 'E', type: 'production' },
	associations: [{ associationType: 'issueIdOrKeys', values: ['SUP-1'] }],
};

export const flag: Json = {
	id: 'f',
	key: 'f',
	updateSequenceId: 10,
	summary: { url, status: { enabled: true }, lastUpdated: time },
	details: [{ url, lastUpdated: time, environment: { name: 'all' }, status: { enabled: true } }],
	issueKeys: ['SUP-1'],
};

export const remoteLink: Json = {
	id: 'l',
	updateSequenceNumber: 10,
	displayName: 'L',
	url,
	type: 'document',
	lastUpdated: time,
	associations: [{ associationType: 'issueIdOrKeys', values: ['SUP-1'] }],
};

const described = { schemaVersion: '1.0', updateSequenceNumber: 10, url, lastUpdated: time };

export const incident: Json = {
	...described,
	id: 'i',
	affectedComponents: ['c'],
	summary: 'I',
	description: 'I',
	createdDate: time,
	status: 'open',
	associations: [{ associationType: 'issueIdOrKeys', values: ['SUP-1'] }],
};

export const review: Json = {
	...described,
	id: 'r',
	reviews: ['i'],
	summary: 'R',
	description: 'R',
	createdDate: time,
	status: 'completed',
};

export const vulnerability: Json = {
	...described,
	id: 'v',
	containerId: 'acme/shop',
	displayName: 'V',
	description: 'V',
	type: 'sca',
	introducedDate: time,
	severity: { level: 'high' },
	status: 'open',
	addAssociations: [{ associationType: 'issueIdOrKeys', values: ['SUP-1'] }],
};

export const component: Json = {
	...described,
	id: 'c',
	name: 'C',
	description: 'C',
	avatarUrl: url,
	tier: 'Tier 1',
	componentType: 'Service',
};

const commit: Json = {
	id: 'abc',
	issueKeys: ['SUP-1'],
	updateSequenceId: 10,
	message: 'SUP-1',
	author: { name: 'Mia' },
	fileCount: 1,
	url,
	authorTimestamp: time,
	displayId: 'abc',
};

export const repository: Json = {
	id: 'repo',
	name: 'acme/shop',
	url,
	updateSequenceId: 10,
	commits: [commit],
	branches: [
		{
			id: 'main',
			issueKeys: ['SUP-1'],
			updateSequenceId: 10,
			name: 'main',
			lastCommit: commit,
			url,
		},
	],
	pullRequests: [
		{
			id: '1',
			issueKeys: ['SUP-1'],
			updateSequenceId: 10,
			status: 'OPEN',
			title: 'x',
			author: { name: 'Mia' },
			commentCount: 0,
			sourceBranch: 'sup-1',
			lastUpdate: time,
			url,
			displayId: '#1',
		},
	],
};
