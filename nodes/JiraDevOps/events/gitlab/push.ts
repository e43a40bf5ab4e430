import { entityId } from '../../readings/entityId';
import { at, listAt, textAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { branchEntity } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { commitOf, projectEntity, projectId, projectUrl, refUrl } from './project';

type Facts = Pick<EventFacts, 'repositories' | 'deletedBranches' | 'because'>;

/**
 * Push: the commits that are new (GitLab sends 20 at most), and the branch with its last commit. GitLab does not say
 * when it was pushed; the time of the newest commit is used.
 */
export function push({ body, now }: ReceivedEvent): Facts {
	const branch = /^refs\/heads\/(.+)$/.exec(textAt(body, 'ref') ?? '')?.[1];
	if (/^0+$/.test(textAt(body, 'after') ?? '')) {
		return branch === undefined
			? {}
			: { deletedBranches: [{ repositoryId: projectId(body), id: entityId(branch), time: now }] };
	}
	const commits = listAt(body, 'commits');
	if (commits.length === 0) {
		return {
			because: 'its branch has no new commit, and Jira accepts a branch only with its last commit',
		};
	}
	const times = commits.flatMap((commit) => momentOf(at(commit, 'timestamp')) ?? []);
	// A committer's clock may be ahead.
	const time = times.length > 0 ? Math.min(Math.max(...times), now) : now;
	const after = textAt(body, 'after');
	const last = commits.find((commit) => textAt(commit, 'id') === after) ?? commits.at(-1);
	const url = projectUrl(body);
	return {
		repositories: [
			{
				repository: projectEntity(body, time),
				commits: commits.map((commit) => ({
					entity: commitOf(commit, time),
					texts: [textAt(commit, 'message')],
				})),
				branches:
					branch === undefined || last === undefined
						? []
						: [
								{
									entity: branchEntity({
										name: branch,
										url: refUrl(url, branch),
										createPullRequestUrl: `${url}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(branch)}`,
										lastCommit: commitOf(last, time),
										time,
									}),
									texts: [branch],
								},
							],
			},
		],
	};
}
