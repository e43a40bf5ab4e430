import type { IDataObject } from 'n8n-workflow';
import { at, listAt, textAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { pullRequestEntity, type PullRequestStatus } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { reviewersOf, type Review } from '../reviewers';
import { person, projectEntity, projectUrl, refUrl } from './project';

const STATUSES = new Map<string, PullRequestStatus>([
	['opened', 'OPEN'],
	['locked', 'OPEN'],
	['merged', 'MERGED'],
	['closed', 'DECLINED'],
]);

/** Merge request: the request as it is now, by its number in the project. */
export function mergeRequests({ body, now }: ReceivedEvent): Pick<EventFacts, 'repositories'> {
	const request = at(body, 'object_attributes');
	const number = textAt(request, 'iid');
	const sourceBranch = textAt(request, 'source_branch');
	if (number === undefined || sourceBranch === undefined) return {};
	const time = momentOf(at(request, 'updated_at')) ?? now;
	const title = textAt(request, 'title') ?? '';
	const description = textAt(request, 'description');
	const destinationBranch = textAt(request, 'target_branch');
	const url = projectUrl(body);
	const author = authorOf(body);
	const entity = pullRequestEntity({
		id: number,
		displayId: `!${number}`,
		title,
		status: STATUSES.get(textAt(request, 'state') ?? '') ?? 'UNKNOWN',
		author,
		// The webhook does not contain the number of comments.
		commentCount: 0,
		sourceBranch,
		sourceBranchUrl: refUrl(textAt(request, 'source', 'web_url') ?? url, sourceBranch),
		destinationBranch,
		destinationBranchUrl: destinationBranch && refUrl(url, destinationBranch),
		reviewers: reviewersOf(author, reviewsIn(body)),
		url: textAt(request, 'url') ?? `${url}/-/merge_requests/${number}`,
		time,
	});
	return {
		repositories: [
			{
				repository: projectEntity(body, time),
				pullRequests: [
					{
						entity,
						texts: [title, sourceBranch, description],
						formerTexts: [
							textAt(body, 'changes', 'title', 'previous') ?? title,
							sourceBranch,
							textAt(body, 'changes', 'description', 'previous') ?? description,
						],
					},
				],
			},
		],
	};
}

/** The requested reviewers, and anyone who approves in this event. */
function reviewsIn(body: unknown): Review[] {
	const asked = listAt(body, 'reviewers').map((reviewer) => ({
		person: person(reviewer),
		isApproval: textAt(reviewer, 'state') === 'approved',
	}));
	const action = textAt(body, 'object_attributes', 'action') ?? '';
	return /^approv(?:ed|al)$/.test(action)
		? [...asked, { person: person(at(body, 'user')), isApproval: true }]
		: asked;
}

/** GitLab gives only the author's number; the author is the person in the event with that number. */
function authorOf(body: unknown): IDataObject {
	const id = textAt(body, 'object_attributes', 'author_id');
	const people = [at(body, 'user'), ...listAt(body, 'assignees'), ...listAt(body, 'reviewers')];
	const author = people.find((one) => id !== undefined && textAt(one, 'id') === id);
	return person(author ?? at(body, 'object_attributes', 'last_commit', 'author'));
}
