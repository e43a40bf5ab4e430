import type { IDataObject } from 'n8n-workflow';
import { at, listAt, textAt } from '../../readings/json';
import { entityId } from '../../readings/entityId';
import { momentOf } from '../../../values/moment';
import { branchEntity, commitEntity } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { refUrl, repositoryEntity, repositoryId, repositoryUrl } from './repository';

type Facts = Pick<EventFacts, 'repositories' | 'deletedBranches'>;

/** `push`: the new commits, and the branch with its last commit; or the deleted branch. */
export function push({ body, now }: ReceivedEvent): Facts {
	const head = at(body, 'head_commit');
	const time =
		momentOf(at(body, 'repository', 'pushed_at')) ?? momentOf(at(head, 'timestamp')) ?? now;
	const branch = /^refs\/heads\/(.+)$/.exec(textAt(body, 'ref') ?? '')?.[1];
	if (at(body, 'deleted') === true)
		return branch === undefined ? {} : deletedBranch(body, branch, time);
	const url = repositoryUrl(body);
	return {
		repositories: [
			{
				repository: repositoryEntity(body, time),
				commits: listAt(body, 'commits').map((commit) => ({
					entity: commitOf(commit, time),
					texts: [textAt(commit, 'message')],
				})),
				branches:
					branch === undefined || head === undefined || head === null
						? []
						: [
								{
									entity: branchEntity({
										name: branch,
										url: refUrl(url, branch),
										createPullRequestUrl: `${url}/compare/${encodeURIComponent(branch)}?expand=1`,
										lastCommit: commitOf(head, time),
										time,
									}),
									texts: [branch],
								},
							],
			},
		],
	};
}

/** `delete`: a deleted branch; Jira has no tags. */
export function deletedRef({ body, now }: ReceivedEvent): Facts {
	const name = textAt(body, 'ref');
	if (name === undefined || textAt(body, 'ref_type') !== 'branch') return {};
	return deletedBranch(body, name, momentOf(at(body, 'repository', 'pushed_at')) ?? now);
}

function deletedBranch(body: unknown, name: string, time: number): Facts {
	return { deletedBranches: [{ repositoryId: repositoryId(body), id: entityId(name), time }] };
}

function commitOf(commit: unknown, time: number): IDataObject {
	const files = ['added', 'removed', 'modified'].map((list) => listAt(commit, list).length);
	const author = at(commit, 'author');
	return commitEntity({
		hash: textAt(commit, 'id') ?? '',
		message: textAt(commit, 'message') ?? '',
		author: {
			name: textAt(author, 'name') ?? textAt(author, 'username') ?? 'unknown',
			...(textAt(author, 'email') === undefined ? {} : { email: textAt(author, 'email') }),
		},
		url: textAt(commit, 'url') ?? '',
		authored: momentOf(at(commit, 'timestamp')) ?? time,
		time,
		fileCount: files.reduce((sum, count) => sum + count, 0),
	});
}
