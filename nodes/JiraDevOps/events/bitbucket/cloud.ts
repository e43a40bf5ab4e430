import type { IDataObject } from 'n8n-workflow';
import { at, compact, isRecord, listAt, textAt, wholeNumberAt } from '../../readings/json';
import { timeOf } from '../../readings/time';
import { pullRequestEntity, type PullRequestStatus } from '../entities';
import type { EventFacts, EventReader, ReceivedEvent } from '../eventFacts';
import { cloudBuilds } from './cloudBuilds';
import { cloudPush } from './cloudPush';
import { branchUrl, cloudRepository, cloudPerson, repositoryUrl } from './cloudRepository';

type Facts = Omit<EventFacts, 'name'>;

/** Reads webhooks of Bitbucket Cloud. Source: "Event payloads", support.atlassian.com. */
export const readCloudEvent: EventReader = (event) => {
	const { body, headers } = event;
	if (textAt(body, 'repository', 'full_name') === undefined) return undefined;
	const reader = CONTENTS.find(([content]) => isRecord(at(body, content)));
	const named = textAt(headers, 'x-event-key');
	if (reader === undefined && named === undefined) return undefined;
	return {
		name: `Bitbucket's ${named ?? reader?.[0] ?? ''} event`,
		...(reader?.[1](event) ?? {
			because: "of Bitbucket's events repo:push, pullrequest and repo:commit_status do",
		}),
	};
};

/** What the body of an event holds, and how it is read. */
const CONTENTS: ReadonlyArray<readonly [string, (event: ReceivedEvent) => Facts]> = [
	['push', cloudPush],
	['pullrequest', pullRequests],
	['commit_status', cloudBuilds],
];

const STATUSES: Readonly<Record<string, PullRequestStatus>> = {
	OPEN: 'OPEN',
	MERGED: 'MERGED',
	DECLINED: 'DECLINED',
	SUPERSEDED: 'DECLINED',
};

/** `pullrequest:*`: the pull request as it is now. */
function pullRequests({ body, now }: ReceivedEvent): Pick<EventFacts, 'repositories'> {
	const pullRequest = at(body, 'pullrequest');
	const id = textAt(pullRequest, 'id');
	const sourceBranch = textAt(pullRequest, 'source', 'branch', 'name');
	if (id === undefined || sourceBranch === undefined) return {};
	const time = timeOf(at(pullRequest, 'updated_on')) ?? now;
	const title = textAt(pullRequest, 'title') ?? '';
	const url = repositoryUrl(body);
	const destinationBranch = textAt(pullRequest, 'destination', 'branch', 'name');
	const entity = pullRequestEntity({
		id,
		displayId: `#${id}`,
		title,
		status: STATUSES[textAt(pullRequest, 'state') ?? ''] ?? 'UNKNOWN',
		author: cloudPerson(at(pullRequest, 'author')),
		commentCount: wholeNumberAt(pullRequest, 'comment_count') ?? 0,
		sourceBranch,
		sourceBranchUrl: branchUrl(
			textAt(pullRequest, 'source', 'repository', 'links', 'html', 'href') ?? url,
			sourceBranch,
		),
		destinationBranch,
		destinationBranchUrl: destinationBranch && branchUrl(url, destinationBranch),
		reviewers: reviewersOf(pullRequest),
		url: textAt(pullRequest, 'links', 'html', 'href') ?? `${url}/pull-requests/${id}`,
		time,
	});
	return {
		repositories: [
			{
				repository: cloudRepository(body, time),
				pullRequests: [{ entity, texts: [title, sourceBranch] }],
			},
		],
	};
}

function reviewersOf(pullRequest: unknown): IDataObject[] {
	return listAt(pullRequest, 'participants')
		.filter((participant) => textAt(participant, 'role') === 'REVIEWER')
		.map((participant) =>
			compact({
				...cloudPerson(at(participant, 'user')),
				accountId: textAt(participant, 'user', 'account_id'),
				approvalStatus: at(participant, 'approved') === true ? 'APPROVED' : 'UNAPPROVED',
			}),
		);
}
