import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { branchEntity, commitEntity, pullRequestEntity } from '../../events/entities';
import type { SubmissionOptions } from '../../fields/options';
import { entityId } from '../../readings/entityId';
import { lastCommitWithIssues, withIssues } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import type { FormEntity } from '../submitOperation';
import type { FormValues } from './form';

/** A repository with the one commit, branch or pull request of a form. */
export function repositoryOfForm(
	given: FormValues,
	options: SubmissionOptions,
	now: number,
): FormEntity {
	const { entityType, repositoryName, repositoryUrl, additionalFields: more } = given;
	const { branch, message, title } = given;
	const texts = { commit: [message], branch: [branch], pullRequest: [title, branch] };
	const issues = issuesOfForm(given, options, texts[entityType]);
	if (issues.length === 0) return formWithoutIssue(WHAT[entityType]);
	const time = more.lastUpdated ?? now;
	const sequence = more.updateSequenceId ?? time;
	const [list, entity] = ENTITIES[entityType](given, time);
	const withSequence = {
		...entity,
		...(more.updateSequenceId !== undefined && { updateSequenceId: sequence }),
	};
	const placed = withIssues(withSequence, issues, 500);
	return {
		entity: {
			id: entityId(more.repositoryId ?? repositoryName),
			name: repositoryName,
			url: repositoryUrl,
			updateSequenceId: sequence,
			[list]: [entityType === 'branch' ? withLastCommit(placed, sequence) : placed],
		},
	};
}

const WHAT = {
	commit: 'the commit',
	branch: 'the branch',
	pullRequest: 'the pull request',
} as const;

/** How each kind of form becomes an entity, and in which list of the repository that stands. */
const ENTITIES: Record<
	FormValues['entityType'],
	(given: FormValues, time: number) => [string, IDataObject]
> = {
	commit: (given, time) => ['commits', commitOf(given, time)],
	branch: (given, time) => [
		'branches',
		branchEntity({
			name: given.branch ?? '',
			url: given.url,
			lastCommit: commitOf(given, time),
			time,
		}),
	],
	pullRequest: (given, time) => ['pullRequests', pullRequestOf(given, time)],
};

function commitOf(
	{ commit = '', message = '', url, additionalFields: more }: FormValues,
	time: number,
) {
	return commitEntity({
		hash: commit,
		message,
		author: authorOf(more),
		url,
		authored: time,
		time,
		fileCount: more.fileCount ?? 0,
	});
}

function pullRequestOf(given: FormValues, time: number): IDataObject {
	const {
		pullRequestId = '',
		title = '',
		status = 'OPEN',
		branch = '',
		url,
		additionalFields: more,
	} = given;
	return pullRequestEntity({
		id: pullRequestId,
		displayId: /^\d+$/.test(pullRequestId) ? `#${pullRequestId}` : pullRequestId,
		title,
		status,
		author: authorOf(more),
		commentCount: more.commentCount ?? 0,
		sourceBranch: branch,
		destinationBranch: more.destinationBranch,
		reviewers: [],
		url,
		time,
	});
}

function authorOf({ authorEmail, authorName }: FormValues['additionalFields']): IDataObject {
	return definedOnly({ name: authorName, email: authorEmail });
}

/** Jira wants issue keys for the last commit of a branch, too. */
function withLastCommit(branch: IDataObject, sequence: number): IDataObject {
	const lastCommit = { ...(branch['lastCommit'] as IDataObject), updateSequenceId: sequence };
	return { ...branch, lastCommit: lastCommitWithIssues(branch, lastCommit, []) };
}
