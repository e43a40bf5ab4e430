import { associations, fields, list, prose, text, url, type Limit } from './limit';

/**
 * Jira's limits for each kind of entity. Source: `maxLength` and `maxItems` of the bulk operations in Atlassian's
 * specification of Jira Software Cloud.
 */

const issueKeys = list(100);

export const buildLimits = fields({
	pipelineId: text(255),
	displayName: prose(255),
	description: prose(255),
	label: prose(255),
	url,
	issueKeys,
	associations: associations(),
	references: list(
		5,
		fields({
			commit: fields({ id: text(255), repositoryUri: url }),
			ref: fields({ name: text(255), uri: url }),
		}),
	),
});

export const deploymentLimits = fields({
	displayName: prose(255),
	description: prose(255),
	label: prose(255),
	url,
	issueKeys,
	associations: associations(3),
	pipeline: fields({ id: text(255), displayName: prose(255), url }),
	environment: fields({ id: text(255), displayName: prose(255) }),
});

const author = fields({
	name: prose(255),
	email: text(255),
	username: text(255),
	url,
	avatar: url,
});

const commit = fields({
	issueKeys: list(500),
	associations: associations(),
	hash: text(255),
	message: prose(1024),
	author,
	url,
	files: list(10, fields({ path: text(1024), url })),
	displayId: text(255),
});

const branch = fields({
	id: text(1024),
	issueKeys: list(500),
	associations: associations(),
	name: text(512),
	lastCommit: commit,
	createPullRequestUrl: url,
	url,
});

const pullRequest = fields({
	issueKeys: list(500),
	associations: associations(),
	title: prose(1024),
	author,
	sourceBranch: text(255),
	sourceBranchUrl: url,
	destinationBranch: text(255),
	destinationBranchUrl: url,
	reviewers: list(
		Infinity,
		fields({ name: prose(255), url, avatar: url, email: text(254), accountId: text(128) }),
	),
	url,
	displayId: text(255),
});

/**
 * How many commits, branches or pull requests of one repository fit into a request; the rest goes
 * into further requests.
 */
export const MOST_OF_A_REPOSITORY = 400;

/** How many commits, branches and pull requests in total fit into a request. */
export const MOST_DEVELOPMENT_ENTITIES = 1000;

export const repositoryLimits = fields({
	id: text(1024),
	name: prose(255),
	description: prose(1024),
	forkOf: text(1024),
	url,
	avatar: url,
	avatarDescription: prose(1024),
	commits: list(Infinity, commit),
	branches: list(Infinity, branch),
	pullRequests: list(Infinity, pullRequest),
});

const flagStatus = fields({ defaultValue: prose(255), rollout: fields({ text: prose(255) }) });

export const featureFlagLimits = fields({
	id: text(255),
	key: text(255),
	displayName: prose(255),
	issueKeys,
	associations: associations(),
	summary: fields({ url, status: flagStatus }),
	details: list(
		Infinity,
		fields({ url, environment: fields({ name: text(255) }), status: flagStatus }),
	),
});

export const remoteLinkLimits = fields({
	id: text(255),
	displayName: prose(255),
	url,
	description: prose(255),
	associations: associations(2),
	status: fields({ label: prose(255) }),
	actionIds: list(10),
});

const incidentOrReview: Readonly<Record<string, Limit>> = {
	id: text(255),
	summary: prose(255),
	description: prose(5000),
	url,
	associations: list(100),
};

export const incidentLimits = fields({ ...incidentOrReview, affectedComponents: list(100) });

export const reviewLimits = fields({ ...incidentOrReview, reviews: list(100) });

export const vulnerabilityLimits = fields({
	id: text(255),
	containerId: text(255),
	displayName: prose(255),
	description: prose(5000),
	url,
	identifiers: list(100, fields({ displayName: prose(255), url })),
	additionalInfo: fields({ content: prose(255), url }),
	addAssociations: associations(1),
	removeAssociations: associations(1),
});

export const componentLimits = fields({
	id: text(255),
	name: prose(255),
	providerName: prose(255),
	description: prose(5000),
	url,
	avatarUrl: url,
});
