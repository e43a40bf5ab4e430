import * as bitbucket from './bitbucketEvents';
import * as gitHub from './gitHubEvents';
import * as gitLab from './gitLabEvents';
import { NOW, parcelsOf } from './parcelsOf';

const SHOP = 'https://github.com/acme/shop';
const LAB = 'https://gitlab.acme.example/acme/shop';
const at = (iso: string) => Date.parse(iso);

describe('pushes', () => {
	const gitHubBranch = {
		id: 'feature~2Fsup-12-login',
		name: 'feature/sup-12-login',
		url: `${SHOP}/tree/feature/sup-12-login`,
		issueKeys: ['SUP-12'],
		// The last commit names no issue itself.
		lastCommit: { displayId: '0d1a26e', message: 'Tidy up', issueKeys: ['SUP-12'] },
	};

	it('GitHub: the branch, and the commits that name issues', () => {
		const { repositories } = parcelsOf(gitHub.push) as Record<string, object[]>;
		expect(repositories).toMatchObject([
			{
				id: 'github-186853002',
				name: 'acme/shop',
				url: SHOP,
				updateSequenceId: 1_795_169_730_000,
				branches: [gitHubBranch],
			},
		]);
		expect(repositories).toEqual([
			expect.objectContaining({
				commits: [
					{
						id: 'f1e2d3c4b5a697887766554433221100ffeeddcc',
						displayId: 'f1e2d3c',
						updateSequenceId: 1_795_169_730_000,
						message: 'SUP-12 Remember the login\n\nUTF-8 stays.',
						author: { name: 'Mia Krause', email: 'mia@acme.example' },
						fileCount: 3,
						url: `${SHOP}/commit/f1e2d3c4b5a697887766554433221100ffeeddcc`,
						authorTimestamp: '2026-11-20T10:10:00.000Z',
						issueKeys: ['SUP-12'],
					},
				],
			}),
		]);
	});

	it('GitLab: at the time of the newest commit', () => {
		expect(parcelsOf(gitLab.push)).toMatchObject({
			repositories: [
				{
					id: 'gitlab-380',
					updateSequenceId: at('2026-11-20T23:36:29+02:00'),
					commits: [{ displayId: 'da15608', message: 'OPS-7 Slow query', fileCount: 2 }],
					branches: [
						{
							name: 'sup-12-search',
							url: `${LAB}/-/tree/sup-12-search`,
							issueKeys: ['SUP-12'],
							lastCommit: { issueKeys: ['OPS-7'] },
						},
					],
				},
			],
		});
	});

	it('Bitbucket Cloud: several branches in one push, a commit in two of them once, no tags', () => {
		const parcels = parcelsOf(bitbucket.push) as Record<string, Array<{ commits?: unknown[] }>>;
		expect(parcels).toMatchObject({
			repositories: [
				{
					id: 'bitbucket-673a6070-3421-46c9-9d48-90745f7bfe8e',
					updateSequenceId: at('2026-11-20T03:58:56Z'),
					commits: [
						{
							message: 'SUP-12 Gift cards',
							author: { name: 'Mia Krause', email: 'mia@acme.example' },
						},
					],
					branches: [{ name: 'ops-7-cards', lastCommit: { issueKeys: ['OPS-7'] } }],
				},
			],
			deletedBranches: [{ id: 'sup-1', time: NOW }],
		});
		expect(parcels['repositories']?.[0]?.commits).toHaveLength(1);
	});

	it('Bitbucket Data Center', () => {
		expect(parcelsOf(bitbucket.refsChanged)).toMatchObject({
			repositories: [
				{
					id: 'bitbucket-WEB-84',
					name: 'WEB/shop',
					url: 'https://git.acme.example/projects/WEB/repos/shop',
					updateSequenceId: at('2026-11-20T13:45:32+10:00'),
					commits: [{ issueKeys: ['OPS-7'], displayId: 'a009457' }],
					branches: [{ id: 'feature~2FSUP-12', issueKeys: ['SUP-12'] }],
				},
			],
			deletedBranches: [{ repositoryId: 'bitbucket-WEB-84', id: 'sup-1' }],
		});
	});

	it.each([
		[
			'GitHub',
			gitHub.branchDeleted,
			{ repositoryId: 'github-186853002', id: 'feature~2Fsup-12-login' },
		],
		['GitLab', gitLab.branchDeleted, { repositoryId: 'gitlab-380', id: 'sup-12-search' }],
		[
			"GitHub's own event for it",
			gitHub.refDeleted,
			{
				repositoryId: 'github-186853002',
				id: 'feature~2Fsup-12-login',
				time: at('2026-11-20T10:15:30Z'),
			},
		],
	])('%s: a deleted branch', (_, event, branch) => {
		expect(parcelsOf(event)).toMatchObject({ deletedBranches: [branch] });
	});

	it('need keys for the last commit of a branch, if the user names issues by ID', () => {
		const [first] = gitHub.push.commits;
		const named = { ...gitHub.push, head_commit: first };
		expect(parcelsOf(named, { issues: ['10001'] })).toMatchObject({
			repositories: [{ branches: [{ lastCommit: { issueKeys: ['SUP-12'] } }] }],
		});
		expect(parcelsOf(gitHub.push, { issues: ['10001', 'SUP-5'] })).toMatchObject({
			repositories: [{ branches: [{ lastCommit: { issueKeys: ['SUP-5'] } }] }],
		});
		expect(() => parcelsOf(gitHub.push, { issues: ['10001'] })).toThrow(
			"The branch 'feature/sup-12-login' has only issue IDs",
		);
	});

	it('Bitbucket Data Center: a deletion alone has no commit', () => {
		const [, deletion] = bitbucket.refsChanged.changes;
		const event = { ...bitbucket.refsChanged, changes: [deletion], commits: [], toCommit: null };
		expect(parcelsOf(event, { issues: ['SUP-5'] })).toEqual({
			deletedBranches: [expect.objectContaining({ id: 'sup-1' })],
		});
	});

	it('are no later than now, when the clock of a committer is ahead', () => {
		const ahead = '2030-01-01T00:00:00Z';
		const [commit] = gitLab.push.commits;
		const [change] = bitbucket.push.push.changes;
		const changed = {
			...change,
			new: { ...change?.new, target: { ...change?.new?.target, date: ahead } },
		};
		for (const event of [
			{ ...gitLab.push, commits: [{ ...commit, id: gitLab.push.after, timestamp: ahead }] },
			{ ...bitbucket.push, push: { changes: [changed] } },
		]) {
			expect(parcelsOf(event)).toMatchObject({
				repositories: [{ updateSequenceId: NOW, branches: [{ updateSequenceId: NOW }] }],
			});
		}
	});
});

describe('pull requests', () => {
	it.each([
		[
			'GitHub',
			gitHub.pullRequest,
			{
				id: '31',
				displayId: '#31',
				status: 'MERGED',
				title: '[SUP-12] Remember the login',
				commentCount: 5,
				sourceBranch: 'feature/sup-12-login',
				destinationBranch: 'main',
				lastUpdate: '2026-11-21T08:00:00.000Z',
				reviewers: [{ name: 'jo', approvalStatus: 'UNAPPROVED' }],
				// The last one is in the description.
				issueKeys: ['SUP-12', 'OPS-9'],
			},
		],
		[
			'GitHub review',
			gitHub.review,
			{ status: 'OPEN', reviewers: [{ name: 'jo', approvalStatus: 'APPROVED' }] },
		],
		[
			'GitLab',
			gitLab.mergeRequest,
			{
				id: '4',
				displayId: '!4',
				status: 'OPEN',
				author: { name: 'Mia Krause' },
				reviewers: [{ name: 'Jo', email: 'jo@acme.example', approvalStatus: 'APPROVED' }],
				updateSequenceId: at('2026-11-21T07:00:00Z'),
				issueKeys: ['OPS-7', 'SUP-12'],
			},
		],
		[
			'Bitbucket Cloud',
			bitbucket.pullRequest,
			{
				id: '24',
				status: 'OPEN',
				commentCount: 5,
				reviewers: [{ name: 'Jo', approvalStatus: 'APPROVED' }],
				issueKeys: ['SUP-12', 'OPS-7', 'OPS-9'],
			},
		],
	])('%s', (_, event, expected) => {
		expect(parcelsOf(event)).toMatchObject({ repositories: [{ pullRequests: [expected] }] });
	});

	it('that are deleted on a Bitbucket server are no longer open', () => {
		const event = {
			...bitbucket.serverPullRequest,
			eventKey: 'pr:deleted',
			pullRequest: { ...bitbucket.serverPullRequest.pullRequest, state: 'OPEN' },
		};
		expect(parcelsOf(event, { toolUrl: 'https://git.acme.example' })).toMatchObject({
			repositories: [{ pullRequests: [{ status: 'DECLINED' }] }],
		});
	});

	it('have no pictures whose address is only a path', () => {
		const path = '/uploads/-/system/user/avatar/6/avatar.png';
		const [reviewer] = gitLab.mergeRequest.reviewers;
		const event = {
			...gitLab.mergeRequest,
			project: { ...gitLab.mergeRequest.project, avatar_url: path },
			reviewers: [{ ...reviewer, avatar_url: path }],
		};
		expect(JSON.stringify(parcelsOf(event))).not.toContain(path);
	});

	it('that end override what was said about them in the same second', () => {
		const sequenceOf = (more: object) => {
			const pullRequest = { ...gitHub.pullRequest.pull_request, ...more };
			const parcels = parcelsOf({ ...gitHub.pullRequest, pull_request: pullRequest });
			const { repositories } = parcels as Record<
				string,
				Array<{ pullRequests: Array<{ updateSequenceId: number }> }>
			>;
			return repositories?.[0]?.pullRequests[0]?.updateSequenceId ?? 0;
		};
		const open = { state: 'open', merged: false, merged_at: null };
		expect(sequenceOf({})).toBeGreaterThan(sequenceOf(open));
		expect(sequenceOf({ ...open, state: 'closed' })).toBeGreaterThan(sequenceOf(open));
	});

	it('of an older Bitbucket server need its address', () => {
		expect(() => parcelsOf(bitbucket.serverPullRequest)).toThrow(
			'The event does not contain the address of its Bitbucket',
		);
		const url = 'https://git.acme.example/projects/WEB/repos/shop';
		expect(
			parcelsOf(bitbucket.serverPullRequest, { toolUrl: 'https://git.acme.example/' }),
		).toMatchObject({
			repositories: [
				{
					url,
					pullRequests: [
						{ status: 'MERGED', url: `${url}/pull-requests/9`, author: { name: 'Mia Krause' } },
					],
				},
			],
		});
	});
});
