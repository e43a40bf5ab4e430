import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../../operation';
import { entityId } from '../../readings/entityId';
import { at, isRecord, listAt, textAt, wholeNumberAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { branchEntity, commitEntity, pullRequestEntity, type PullRequestStatus } from '../entities';
import type { EventFacts, EventReader, Found, ReceivedEvent } from '../eventFacts';
import { reviewersOf, type Review } from '../reviewers';

type Facts = Omit<EventFacts, 'name'>;

/**
 * Reads webhooks of Bitbucket Data Center.
 * Source: "Event payload", Bitbucket Data Center documentation, confluence.atlassian.com.
 */
export const readDataCenterEvent: EventReader = (event) => {
	const name = textAt(event.body, 'eventKey') ?? '';
	return { name: `Bitbucket's ${name} event`, ...readFacts(name, event) };
};

function readFacts(name: string, event: ReceivedEvent): Facts {
	if (name === 'repo:refs_changed') return push(event);
	if (name.startsWith('pr:')) return pullRequests(event);
	return { because: 'only the Bitbucket events repo:refs_changed and pull request events do' };
}

/**
 * `repo:refs_changed`: the deleted branches, the new commits if the server sends them (from version 8), and the
 * branch of the last one.
 */
function push(event: ReceivedEvent): Facts {
	const { body, now } = event;
	const time = momentOf(at(body, 'date')) ?? now;
	const repository = at(body, 'repository');
	const address = urlOf(repository, event);
	const changes = listAt(body, 'changes').filter(
		(change) => textAt(change, 'ref', 'type') === 'BRANCH',
	);
	const deletedBranches = changes
		.filter((change) => textAt(change, 'type') === 'DELETE')
		.map((change) => ({
			repositoryId: idOf(repository),
			id: entityId(textAt(change, 'ref', 'displayId') ?? ''),
			time,
		}));
	const last = at(body, 'toCommit');
	const known = listAt(body, 'commits');
	const commits = known.length > 0 ? known : [last].filter(isRecord);
	const branches = changes.flatMap((change): Found[] => {
		const name = textAt(change, 'ref', 'displayId');
		const hash = textAt(change, 'toHash');
		const commit = [last, ...commits].find((one) => textAt(one, 'id') === hash);
		if (name === undefined || commit === undefined) return [];
		const lastCommit = commitOf(commit, address, time);
		const url = `${address}/browse?at=${encodeURIComponent(`refs/heads/${name}`)}`;
		return [{ entity: branchEntity({ name, url, lastCommit, time }), texts: [name] }];
	});
	if (commits.length === 0 && branches.length === 0) {
		return {
			deletedBranches,
			because: 'it contains no commits, because older Bitbucket servers do not send any',
		};
	}
	return {
		deletedBranches,
		repositories: [
			{
				repository: repositoryOf(repository, address, time),
				commits: commits.map((commit) => ({
					entity: commitOf(commit, address, time),
					texts: [textAt(commit, 'message')],
				})),
				branches,
			},
		],
	};
}

/** `pr:*`: the pull request as it is now; a deleted one still says that it is open. */
function pullRequests(event: ReceivedEvent): Facts {
	const { body, now } = event;
	const pullRequest = at(body, 'pullRequest');
	const repository = at(pullRequest, 'toRef', 'repository');
	const id = textAt(pullRequest, 'id');
	const sourceBranch = textAt(pullRequest, 'fromRef', 'displayId');
	if (id === undefined || sourceBranch === undefined) return {};
	const time = momentOf(at(pullRequest, 'updatedDate')) ?? momentOf(at(body, 'date')) ?? now;
	const title = textAt(pullRequest, 'title') ?? '';
	const description = textAt(pullRequest, 'description');
	const author = personOf(at(pullRequest, 'author', 'user'));
	const self = textAt(pullRequest, 'links', 'self', 0, 'href');
	const address = self?.replace(/\/pull-requests\/.*$/, '') ?? urlOf(repository, event);
	const entity = pullRequestEntity({
		id,
		displayId: `#${id}`,
		title,
		status:
			textAt(body, 'eventKey') === 'pr:deleted'
				? 'DECLINED'
				: statusOf(textAt(pullRequest, 'state')),
		author,
		commentCount: wholeNumberAt(pullRequest, 'properties', 'commentCount') ?? 0,
		sourceBranch,
		destinationBranch: textAt(pullRequest, 'toRef', 'displayId'),
		reviewers: reviewersOf(author, reviewsIn(pullRequest)),
		url: self ?? `${address}/pull-requests/${id}`,
		time,
	});
	return {
		repositories: [
			{
				repository: repositoryOf(repository, address, time),
				pullRequests: [
					{
						entity,
						texts: [title, sourceBranch, description],
						formerTexts: [
							textAt(body, 'previousTitle') ?? title,
							sourceBranch,
							textAt(body, 'previousDescription') ?? description,
						],
					},
				],
			},
		],
	};
}

/** The requested reviewers, and everyone else who has commented. */
function reviewsIn(pullRequest: unknown): Review[] {
	return ['reviewers', 'participants'].flatMap((list) =>
		listAt(pullRequest, list).map((participant) => ({
			person: personOf(at(participant, 'user')),
			isApproval: at(participant, 'approved') === true,
		})),
	);
}

function statusOf(state: string | undefined): PullRequestStatus {
	return state === 'OPEN' || state === 'MERGED' || state === 'DECLINED' ? state : 'UNKNOWN';
}

function idOf(repository: unknown): string {
	const project = textAt(repository, 'project', 'key') ?? '';
	return entityId(`bitbucket-${project}-${textAt(repository, 'id') ?? ''}`);
}

/**
 * The address of the repository: from its links, which older servers do not send, or below the address from the user.
 *
 * @throws ItemRefused when there is neither
 */
function urlOf(repository: unknown, { toolUrl }: ReceivedEvent): string {
	const self = textAt(repository, 'links', 'self', 0, 'href')?.replace(/\/browse\/?$/, '');
	if (self !== undefined) return self;
	if (toolUrl === '') {
		throw new ItemRefused(
			'The event does not contain the address of its Bitbucket',
			"Enter the address of your Bitbucket in the option 'Tool URL'.",
		);
	}
	const project = textAt(repository, 'project', 'key') ?? '';
	return `${toolUrl.replace(/\/+$/, '')}/projects/${project}/repos/${textAt(repository, 'slug') ?? ''}`;
}

function repositoryOf(repository: unknown, address: string, time: number): IDataObject {
	return definedOnly({
		id: idOf(repository),
		name: [textAt(repository, 'project', 'key'), textAt(repository, 'slug')]
			.filter((part) => part !== undefined)
			.join('/'),
		description: textAt(repository, 'description'),
		url: address,
		updateSequenceId: time,
	});
}

function commitOf(commit: unknown, address: string, time: number): IDataObject {
	const hash = textAt(commit, 'id') ?? '';
	return commitEntity({
		hash,
		message: textAt(commit, 'message') ?? '',
		author: personOf(at(commit, 'author')),
		url: `${address}/commits/${hash}`,
		authored: momentOf(at(commit, 'authorTimestamp')) ?? time,
		time,
	});
}

function personOf(user: unknown): IDataObject {
	return definedOnly({
		name: textAt(user, 'displayName') ?? textAt(user, 'name'),
		email: textAt(user, 'emailAddress'),
		url: textAt(user, 'links', 'self', 0, 'href'),
	});
}
