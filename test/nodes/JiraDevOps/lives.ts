import type { IDataObject } from 'n8n-workflow';

const issues = { issueKeys: 'SUP-1, SUP-2' };
export const properties = { property: [{ name: 'repository', value: 'shop' }] };
export const form = { dataFrom: 'fields', options: { properties, product: 'Acme CI' } };

/** For each resource: what is submitted with its form, how it is found again, and what shows that it is stored. */
export interface Life {
	readonly resource: string;
	readonly submitted: IDataObject;
	readonly accepted: IDataObject;
	readonly key: IDataObject;
	/** Called only in tests: it may contain jest's matchers. */
	stored(): IDataObject;
	readonly deleteByProperties?: string;
}

export const lives: readonly Life[] = [
	{
		resource: 'build',
		submitted: {
			...form,
			...issues,
			pipelineId: 'shop-ci',
			buildNumber: 42,
			displayName: 'Shop CI #42',
			url: 'https://ci.acme.example/shop/42',
			state: 'UNSTABLE',
			additionalFields: {
				description: 'Nightly',
				label: 'v2.4',
				branch: 'main',
				branchUrl: 'https://git.acme.example/shop/main',
				commit: 'a7727ee6350c33cdf90826dc21abaa26a5704370',
				repositoryUrl: 'https://git.acme.example/shop',
				testsPassed: 10,
				testsFailed: 2,
				lastUpdated: '2026-11-22T01:00:00+01:00',
			},
		},
		accepted: { entity: 'build', pipelineId: 'shop-ci', buildNumber: 42 },
		key: { pipelineId: 'shop-ci', buildNumber: 42 },
		stored: () => ({
			state: 'failed',
			issueKeys: ['SUP-1', 'SUP-2'],
			lastUpdated: '2026-11-22T00:00:00.000Z',
			updateSequenceNumber: Date.parse('2026-11-22T00:00:00Z') + 3,
			testInfo: { totalNumber: 12, numberPassed: 10, numberFailed: 2, numberSkipped: 0 },
			references: [
				{
					commit: {
						id: 'a7727ee6350c33cdf90826dc21abaa26a5704370',
						repositoryUri: 'https://git.acme.example/shop',
					},
					ref: { name: 'main', uri: 'https://git.acme.example/shop/main' },
				},
			],
		}),
		deleteByProperties: 'build.deleteByProperties',
	},
	{
		resource: 'deployment',
		submitted: {
			...form,
			...issues,
			environmentName: 'EU Prod',
			deploymentSequenceNumber: 7,
			displayName: 'Shop 2.4',
			url: 'https://ci.acme.example/deploy/7',
			state: 'running',
			pipelineName: 'Shop delivery',
			additionalFields: { initiateGating: true, services: 'checkout', duration: 90, label: '2.4' },
		},
		accepted: {
			entity: 'deployment',
			pipelineId: 'Shop~20delivery',
			environmentId: 'EU~20Prod',
			deploymentSequenceNumber: 7,
		},
		key: {
			pipelineId: 'Shop~20delivery',
			environmentId: 'EU~20Prod',
			deploymentSequenceNumber: 7,
		},
		stored: () => ({
			state: 'in_progress',
			environment: { id: 'EU~20Prod', displayName: 'EU Prod', type: 'production' },
			associations: [
				{ associationType: 'issueIdOrKeys', values: ['SUP-1', 'SUP-2'] },
				{ associationType: 'serviceIdOrKeys', values: ['checkout'] },
			],
			commands: [{ command: 'initiate_deployment_gating' }],
		}),
		deleteByProperties: 'deployment.deleteByProperties',
	},
	{
		resource: 'featureFlag',
		submitted: {
			...form,
			...issues,
			flagKey: 'new-checkout',
			enabled: true,
			url: 'https://flags.acme.example/new-checkout',
			environments: {
				environment: [
					{ name: 'production', type: 'guess', enabled: true, percentage: 25 },
					{ name: 'Lab', type: 'guess', enabled: false },
				],
			},
			additionalFields: { rolloutText: 'Friends', displayName: 'New checkout' },
		},
		accepted: { entity: 'feature flag', id: 'new-checkout' },
		key: { featureFlagId: 'new-checkout' },
		stored: () => ({
			key: 'new-checkout',
			summary: expect.objectContaining({
				status: { enabled: true, rollout: { text: 'Friends' } },
			}) as never,
			details: [
				expect.objectContaining({
					environment: { name: 'production', type: 'production' },
					status: { enabled: true, rollout: { percentage: 25 } },
				}),
				expect.objectContaining({ environment: { name: 'Lab' }, status: { enabled: false } }),
			] as never,
		}),
		deleteByProperties: 'featureFlag.deleteByProperties',
	},
	{
		resource: 'remoteLink',
		submitted: {
			...form,
			...issues,
			remoteLinkId: 'alert-1',
			displayName: 'Disk full',
			url: 'https://alerts.acme.example/1',
			type: 'alert',
			additionalFields: { status: 'Open', appearance: 'new' },
		},
		accepted: { entity: 'remote link', id: 'alert-1' },
		key: { remoteLinkId: 'alert-1' },
		stored: () => ({ type: 'alert', status: { appearance: 'new', label: 'Open' } }),
		deleteByProperties: 'remoteLink.deleteByProperties',
	},
	{
		resource: 'incident',
		submitted: {
			...form,
			...issues,
			incidentId: 'inc-1',
			summary: 'Checkout is slow',
			url: 'https://oncall.acme.example/1',
			status: 'open',
			affectedComponents: 'checkout, search',
			additionalFields: { severity: 'P2', description: 'Since **noon**' },
		},
		accepted: { entity: 'incident', id: 'inc-1' },
		key: { incidentId: 'inc-1' },
		stored: () => ({ affectedComponents: ['checkout', 'search'], severity: { level: 'P2' } }),
		deleteByProperties: 'incident.deleteByProperties',
	},
	{
		resource: 'postIncidentReview',
		submitted: {
			...form,
			...issues,
			reviewId: 'pir-1',
			summary: 'Why it was slow',
			url: 'https://wiki.acme.example/pir/1',
			status: 'outstanding actions',
			incidents: 'inc-1',
		},
		accepted: { entity: 'post-incident review', id: 'pir-1' },
		key: { reviewId: 'pir-1' },
		stored: () => ({ reviews: ['inc-1'], status: 'outstanding actions' }),
		deleteByProperties: 'incident.deleteByProperties',
	},
	{
		resource: 'vulnerability',
		submitted: {
			...form,
			...issues,
			vulnerabilityId: 'shop-1',
			containerId: 'acme/shop',
			displayName: 'SQL injection',
			url: 'https://scan.acme.example/1',
			type: 'sast',
			severity: 'high',
			status: 'open',
			additionalFields: {
				identifiers: {
					identifier: [{ displayName: 'CVE-2026-1', url: 'https://cve.example/CVE-2026-1' }],
				},
				removeIssueKeys: 'SUP-3',
				additionalInfo: 'In search',
			},
			options: { ...form.options, operationType: 'SCAN' },
		},
		accepted: { entity: 'vulnerability', id: 'shop-1' },
		key: { vulnerabilityId: 'shop-1' },
		stored: () => ({
			severity: { level: 'high' },
			addAssociations: [{ associationType: 'issueIdOrKeys', values: ['SUP-1', 'SUP-2'] }],
			removeAssociations: [{ associationType: 'issueIdOrKeys', values: ['SUP-3'] }],
		}),
		deleteByProperties: 'vulnerability.deleteByProperties',
	},
	{
		resource: 'devOpsComponent',
		submitted: {
			...form,
			componentId: 'checkout',
			name: 'Checkout',
			url: 'https://catalog.acme.example/checkout',
			avatarUrl: 'https://catalog.acme.example/checkout.png',
			tier: 'Tier 1',
			componentType: 'Cloud resource',
		},
		accepted: { entity: 'DevOps component', id: 'checkout' },
		key: { componentId: 'checkout' },
		stored: () => ({ tier: 'Tier 1', componentType: 'Cloud resource', description: 'Checkout' }),
		deleteByProperties: 'devOpsComponent.deleteByProperties',
	},
];

const development = {
	...form,
	repositoryName: 'acme/shop',
	repositoryUrl: 'https://git.acme.example/shop',
	url: 'https://git.acme.example/shop/1',
};

export const repositoryId = 'acme~2Fshop';

/** A commit, a branch and a pull request of one repository. */
export const developmentSubmissions: readonly IDataObject[] = [
	{
		...development,
		entityType: 'commit',
		commit: 'a7727ee6350c33cdf90826dc21abaa26a5704370',
		message: 'SUP-1 Fix login',
		additionalFields: { authorName: 'Mia', authorEmail: 'mia@acme.example', fileCount: 3 },
	},
	{
		...development,
		entityType: 'branch',
		commit: 'a7727ee6350c33cdf90826dc21abaa26a5704370',
		message: 'Fix login',
		branch: 'feature/sup-2-login',
	},
	{
		...development,
		entityType: 'pullRequest',
		pullRequestId: '12',
		title: 'Login',
		status: 'MERGED',
		branch: 'sup-3',
		additionalFields: { destinationBranch: 'main' },
	},
];
