import { definedOnly } from '../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { entityId } from '../readings/entityId';
import { environmentTypeOf, ENVIRONMENT_TYPES } from '../readings/environmentType';
import { sequenceNumber, type BuildState, type DeploymentState } from '../readings/states';
import { isoTime } from '../../values/moment';

/** A commit or branch that something was built from, as Jira's `references` of a build. */
export interface BuiltFrom {
	readonly commit?: string | undefined;
	readonly repositoryUrl?: string | undefined;
	readonly ref?: string | undefined;
	readonly refUrl?: string | undefined;
}

/** What event readers know about a build. */
export interface BuildFacts {
	readonly pipelineId: string;
	readonly buildNumber: number;
	readonly displayName: string;
	readonly url: string;
	readonly state: BuildState;
	/** Milliseconds since 1970. */
	readonly time: number;
	readonly builtFrom?: BuiltFrom;
	readonly testInfo?: IDataObject | undefined;
}

/** A build in Jira's form, without its issues. Source: `POST /rest/builds/0.1/bulk`. */
export function buildEntity(facts: BuildFacts): IDataObject {
	const { pipelineId, buildNumber, displayName, url, state, time, builtFrom, testInfo } = facts;
	return definedOnly({
		schemaVersion: '1.0',
		pipelineId: entityId(pipelineId, 255),
		buildNumber,
		updateSequenceNumber: sequenceNumber(time, state),
		displayName,
		url,
		state,
		lastUpdated: isoTime(time),
		testInfo,
		references: builtFrom && references(builtFrom),
	});
}

function references({ commit, repositoryUrl, ref, refUrl }: BuiltFrom): IDataObject[] | undefined {
	const reference = definedOnly({
		commit:
			commit === undefined || repositoryUrl === undefined
				? undefined
				: { id: commit, repositoryUri: repositoryUrl },
		ref: ref === undefined || refUrl === undefined ? undefined : { name: ref, uri: refUrl },
	});
	return Object.keys(reference).length > 0 ? [reference] : undefined;
}

/** What event readers know about a deployment. */
export interface DeploymentFacts {
	readonly number: number;
	readonly displayName: string;
	readonly description: string;
	readonly label?: string | undefined;
	readonly url: string;
	readonly state: DeploymentState;
	/** Milliseconds since 1970. */
	readonly time: number;
	readonly pipeline: { readonly id: string; readonly displayName: string; readonly url: string };
	readonly environment: string;
	/** The tool's own name for the type of the environment. */
	readonly environmentTier?: string | undefined;
}

/** A deployment in Jira's form, without its issues. Source: `POST /rest/deployments/0.1/bulk`. */
export function deploymentEntity(facts: DeploymentFacts): IDataObject {
	const { number, displayName, description, label, url, state, time, pipeline } = facts;
	const { environment, environmentTier } = facts;
	return definedOnly({
		schemaVersion: '1.0',
		deploymentSequenceNumber: number,
		updateSequenceNumber: sequenceNumber(time, state),
		displayName,
		url,
		description,
		lastUpdated: isoTime(time),
		label,
		state,
		pipeline: { ...pipeline, id: entityId(pipeline.id, 255) },
		environment: {
			id: entityId(environment, 255),
			displayName: environment,
			type:
				ENVIRONMENT_TYPES.find((type) => type === environmentTier) ??
				environmentTypeOf(environment),
		},
	});
}

/** What event readers know about a commit. */
export interface CommitFacts {
	readonly hash: string;
	readonly message: string;
	readonly author: IDataObject;
	readonly url: string;
	/** Milliseconds since 1970. */
	readonly authored: number;
	/** When the event happened, in milliseconds since 1970. */
	readonly time: number;
	readonly fileCount?: number;
}

/** A commit in Jira's form, without its issues. Source: `POST /rest/devinfo/0.10/bulk`. */
export function commitEntity(facts: CommitFacts): IDataObject {
	const { hash, message, author, url, authored, time, fileCount = 0 } = facts;
	return definedOnly({
		id: hash,
		displayId: hash.slice(0, 7),
		updateSequenceId: time,
		flags: /^Merged? (?:branch|pull request|remote-tracking|in )/.test(message)
			? ['MERGE_COMMIT']
			: undefined,
		message: message.trimEnd(),
		author,
		fileCount,
		url,
		authorTimestamp: isoTime(authored),
	});
}

/**
 * A branch in Jira's form, without its issues. Its last commit gets the issues of the branch if it
 * has none of its own.
 */
export function branchEntity(facts: {
	readonly name: string;
	readonly url: string;
	readonly createPullRequestUrl?: string | undefined;
	readonly lastCommit: IDataObject;
	/** Milliseconds since 1970. */
	readonly time: number;
}): IDataObject {
	const { name, time, ...rest } = facts;
	return definedOnly({ id: entityId(name), name, updateSequenceId: time, ...rest });
}

/** The states of a pull request. */
export type PullRequestStatus = 'OPEN' | 'MERGED' | 'DECLINED' | 'UNKNOWN';

/** The end of a pull request counts as later than other events in the same second. */
const PROGRESS: Readonly<Record<PullRequestStatus, number>> = {
	OPEN: 0,
	UNKNOWN: 0,
	MERGED: 1,
	DECLINED: 1,
};

/** A pull request in Jira's form, without its issues. */
export function pullRequestEntity(facts: {
	readonly id: string;
	readonly displayId: string;
	readonly title: string;
	readonly status: PullRequestStatus;
	readonly author: IDataObject;
	readonly commentCount: number;
	readonly sourceBranch: string;
	readonly sourceBranchUrl?: string | undefined;
	readonly destinationBranch?: string | undefined;
	readonly destinationBranchUrl?: string | undefined;
	readonly reviewers: readonly IDataObject[];
	readonly url: string;
	/** Milliseconds since 1970. */
	readonly time: number;
}): IDataObject {
	const { id, reviewers, time, ...rest } = facts;
	return definedOnly({
		id: entityId(id),
		updateSequenceId: time + PROGRESS[rest.status],
		lastUpdate: isoTime(time),
		...rest,
		reviewers: reviewers.length > 0 ? reviewers : undefined,
	});
}
