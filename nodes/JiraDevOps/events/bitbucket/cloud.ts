import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { at, isRecord, listAt, textAt, wholeNumberAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { pullRequestEntity, type PullRequestStatus } from '../entities';
import type { EventFacts, EventReader, ReceivedEvent } from '../eventFacts';
import { reviewersOf, type Review } from '../reviewers';
import { cloudBuilds } from './cloudBuilds';
import { cloudPush } from './cloudPush';
import { branchUrl, cloudRepository, cloudPerson, repositoryUrl } from './cloudRepository';

type Facts = Omit<EventFacts, 'name'>;

/**
 * Reads webhooks of Bitbucket Cloud; some events can be told only by the header. Source: "Event
 * payloads", support.atlassian.com.
 */
export const readCloudEvent: EventReader = (event) => {
	const { body, headers } = event;
	const named = textAt(headers, 'x-event-key');
	const hasRepository = textAt(body, 'repository', 'full_name') !== undefined;
	const reader = CONTENTS.find(([content]) => hasRepository && isRecord(at(body, content)));
	if (reader === undefined && named === undefined) return undefined;
	return {
		name: `Bitbucket's ${named ?? reader?.[0] ?? ''} event`,
		...(reader?.[1](event) ?? {
			because: 'only the Bitbucket events repo:push, pullrequest and repo:commit_status do',
		}),
	};
};

/** The characteristic property of each event's body, and its reader. */
const CONTENTS: ReadonlyArray<readonly [string, (event: ReceivedEvent) => Facts]> = [
	['push', cloudPush],
	['pullrequest', pullRequests],
	['commit_status', cloudBuilds],
];

const STATUSES = new Map<string, PullRequestStatus>([
	['OPEN', 'OPEN'],
	['MERGED', 'MERGED'],
	['DECLINED', 'DECLINED'],
	['SUPERSEDED', 'DECLINED'],
]);

/** `pullrequest:*`: the pull request as it is now. */
function pullRequests({ body, now }: ReceivedEvent): Pick<EventFacts, 'repositories'> {
	const pullRequest = at(body, 'pullrequest');
	const id = textAt(pullRequest, 'id');
	const sourceBranch = textAt(pullRequest, 'source', 'branch', 'name');
	if (id === undefined || sourceBranch === undefined) return {};
	const time = momentOf(at(pullRequest, 'updated_on')) ?? now;
	const title = textAt(pullRequest, 'title') ?? '';
	const description = textAt(pullRequest, 'description') ?? textAt(pullRequest, 'summary', 'raw');
	const url = repositoryUrl(body);
	const destinationBranch = textAt(pullRequest, 'destination', 'branch', 'name');
	const entity = pullRequestEntity({
		id,
		displayId: `#${id}`,
		title,
		status: STATUSES.get(textAt(pullRequest, 'state') ?? '') ?? 'UNKNOWN',
		author: cloudPerson(at(pullRequest, 'author')),
		commentCount: wholeNumberAt(pullRequest, 'comment_count') ?? 0,
		sourceBranch,
		sourceBranchUrl: branchUrl(
			textAt(pullRequest, 'source', 'repository', 'links', 'html', 'href') ?? url,
			sourceBranch,
		),
		destinationBranch,
		destinationBranchUrl: destinationBranch && branchUrl(url, destinationBranch),
		reviewers: reviewersOf(reviewer(at(pullRequest, 'author')), reviewsIn(pullRequest)),
		url: textAt(pullRequest, 'links', 'html', 'href') ?? `${url}/pull-requests/${id}`,
		time,
	});
	return {
		repositories: [
			{
				repository: cloudRepository(body, time),
				pullRequests: [{ entity, texts: [title, sourceBranch, description] }],
			},
		],
	};
}

/** The requested reviewers, and everyone else who has reviewed or commented. */
function reviewsIn(pullRequest: unknown): Review[] {
	const asked = listAt(pullRequest, 'reviewers').map((user) => ({
		person: reviewer(user),
		isApproval: false,
	}));
	const taking = listAt(pullRequest, 'participants').map((participant) => ({
		person: reviewer(at(participant, 'user')),
		isApproval: at(participant, 'approved') === true,
	}));
	return [...asked, ...taking];
}

function reviewer(user: unknown): IDataObject {
	return definedOnly({ ...cloudPerson(user), accountId: textAt(user, 'account_id') });
}
