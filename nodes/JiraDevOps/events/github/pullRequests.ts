import { at, isRecord, listAt, textAt, wholeNumberAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { pullRequestEntity, type PullRequestStatus } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { reviewersOf, type Review } from '../reviewers';
import { person, refUrl, repositoryEntity, repositoryUrl } from './repository';

/** `pull_request` and `pull_request_review`: the pull request as it is now. */
export function pullRequests({ body, now }: ReceivedEvent): Pick<EventFacts, 'repositories'> {
	const pullRequest = at(body, 'pull_request');
	const number = textAt(pullRequest, 'number') ?? textAt(body, 'number');
	const sourceBranch = textAt(pullRequest, 'head', 'ref');
	if (number === undefined || sourceBranch === undefined) return {};
	const time = momentOf(at(pullRequest, 'updated_at')) ?? now;
	const title = textAt(pullRequest, 'title') ?? '';
	const description = textAt(pullRequest, 'body');
	const destinationBranch = textAt(pullRequest, 'base', 'ref');
	const url = repositoryUrl(body);
	const author = person(at(pullRequest, 'user'));
	const entity = pullRequestEntity({
		id: number,
		displayId: `#${number}`,
		title,
		status: statusOf(pullRequest),
		author,
		commentCount:
			(wholeNumberAt(pullRequest, 'comments') ?? 0) +
			(wholeNumberAt(pullRequest, 'review_comments') ?? 0),
		sourceBranch,
		sourceBranchUrl: refUrl(textAt(pullRequest, 'head', 'repo', 'html_url') ?? url, sourceBranch),
		destinationBranch,
		destinationBranchUrl: destinationBranch && refUrl(url, destinationBranch),
		reviewers: reviewersOf(author, reviewsIn(body)),
		url: textAt(pullRequest, 'html_url') ?? url,
		time,
	});
	return {
		repositories: [
			{
				repository: repositoryEntity(body, time),
				pullRequests: [
					{
						entity,
						texts: [title, sourceBranch, description],
						formerTexts: [
							textAt(body, 'changes', 'title', 'from') ?? title,
							sourceBranch,
							textAt(body, 'changes', 'body', 'from') ?? description,
						],
					},
				],
			},
		],
	};
}

/** Review events have no `merged`, but every event of a merged pull request has the time of the merge. */
function statusOf(pullRequest: unknown): PullRequestStatus {
	if (textAt(pullRequest, 'state') === 'open') return 'OPEN';
	const isMerged =
		at(pullRequest, 'merged') === true || textAt(pullRequest, 'merged_at') !== undefined;
	return isMerged ? 'MERGED' : 'DECLINED';
}

/** The requested reviewers, and the one who reviews in this event; GitHub does not say who reviewed before. */
function reviewsIn(body: unknown): Review[] {
	const asked = listAt(body, 'pull_request', 'requested_reviewers').map((user) => ({
		person: person(user),
		isApproval: false,
	}));
	const review = at(body, 'review');
	if (!isRecord(review)) return asked;
	const isApproval = textAt(review, 'state')?.toLowerCase() === 'approved';
	return [...asked, { person: person(at(review, 'user')), isApproval }];
}
