import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { branchEntity, commitEntity, pullRequestEntity } from '../../events/entities';
import type { SubmissionOptions } from '../../input/options';
import { issuesInput, momentInput, someText, wholeNumber } from '../../input/values';
import { entityId } from '../../readings/entityId';
import { compact } from '../../readings/json';
import { lastCommitWithIssues, withIssues } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import type { FormEntity } from '../submitOperation';

/** What the form for one commit, branch or pull request gives. */
export const formInput = {
	entityType: z.enum(['commit', 'branch', 'pullRequest']).default('commit'),
	repositoryName: someText,
	repositoryUrl: someText,
	commit: someText.optional(),
	message: someText.optional(),
	branch: someText.optional(),
	pullRequestId: someText.optional(),
	title: someText.optional(),
	status: z.enum(['OPEN', 'MERGED', 'DECLINED', 'UNKNOWN']).default('OPEN'),
	url: someText,
	...issuesInput,
	additionalFields: z
		.object({
			authorEmail: someText.optional(),
			authorName: someText.optional(),
			commentCount: wholeNumber.default(0),
			destinationBranch: someText.optional(),
			fileCount: wholeNumber.default(0),
			lastUpdated: momentInput.optional(),
			repositoryId: someText.optional(),
			updateSequenceId: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

type Form = z.output<z.ZodObject<typeof formInput>>;

/** A repository with the one commit, branch or pull request of a form. */
export function repositoryOfForm(given: Form, options: SubmissionOptions, now: number): FormEntity {
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
const ENTITIES: Record<Form['entityType'], (given: Form, time: number) => [string, IDataObject]> = {
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

function commitOf({ commit = '', message = '', url, additionalFields: more }: Form, time: number) {
	return commitEntity({
		hash: commit,
		message,
		author: authorOf(more),
		url,
		authored: time,
		time,
		fileCount: more.fileCount,
	});
}

function pullRequestOf(given: Form, time: number): IDataObject {
	const {
		pullRequestId = '',
		title = '',
		status,
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
		commentCount: more.commentCount,
		sourceBranch: branch,
		destinationBranch: more.destinationBranch,
		reviewers: [],
		url,
		time,
	});
}

function authorOf({ authorEmail, authorName }: Form['additionalFields']): IDataObject {
	return compact({ name: authorName, email: authorEmail });
}

/** Jira wants issue keys for the last commit of a branch, too. */
function withLastCommit(branch: IDataObject, sequence: number): IDataObject {
	const lastCommit = { ...(branch['lastCommit'] as IDataObject), updateSequenceId: sequence };
	return { ...branch, lastCommit: lastCommitWithIssues(branch, lastCommit, []) };
}
