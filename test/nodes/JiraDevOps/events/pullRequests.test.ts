import * as bitbucket from './bitbucketEvents';
import * as gitHub from './gitHubEvents';
import * as gitLab from './gitLabEvents';
import { parcelsOf } from './parcelsOf';

/** A pull request of GitHub on a branch that names no issue. */
const ofGitHub = (pullRequest: object, more: object = {}) => ({
	...gitHub.pullRequest,
	action: 'edited',
	pull_request: {
		...gitHub.pullRequest.pull_request,
		state: 'open',
		merged: false,
		merged_at: null,
		title: 'Login',
		body: null,
		head: { ...gitHub.pullRequest.pull_request.head, ref: 'login' },
		...pullRequest,
	},
	...more,
});

const ofGitLab = (attributes: object, more: object = {}) => ({
	...gitLab.mergeRequest,
	object_attributes: {
		...gitLab.mergeRequest.object_attributes,
		title: 'Search',
		description: '',
		source_branch: 'search',
		...attributes,
	},
	...more,
});

const ofCloud = (pullRequest: object) => ({
	...bitbucket.pullRequest,
	pullrequest: {
		...bitbucket.pullRequest.pullrequest,
		title: 'Gift cards',
		description: '',
		source: { ...bitbucket.pullRequest.pullrequest.source, branch: { name: 'cards' } },
		...pullRequest,
	},
});

const ofServer = (pullRequest: object, more: object = {}) => ({
	...bitbucket.serverPullRequest,
	eventKey: 'pr:modified',
	pullRequest: {
		...bitbucket.serverPullRequest.pullRequest,
		state: 'OPEN',
		fromRef: { ...bitbucket.serverPullRequest.pullRequest.fromRef, displayId: 'addresses' },
		...pullRequest,
	},
	...more,
});

const toolUrl = 'https://git.acme.example';

describe('issues in descriptions', () => {
	it.each([
		['GitHub', ofGitHub({ body: 'Closes SUP-12.\n\n- ops-7 too' }), ['SUP-12', 'OPS-7']],
		['GitHub, not those of a template', ofGitHub({ body: '<!-- ABC-1 -->\nSUP-12' }), ['SUP-12']],
		['GitLab', ofGitLab({ description: 'For SUP-12 and `MAX-1`' }), ['SUP-12']],
		['Bitbucket Cloud', ofCloud({ description: '* SUP-12' }), ['SUP-12']],
		[
			'Bitbucket Cloud, where it is called a summary',
			ofCloud({ summary: { raw: 'See SUP-12' } }),
			['SUP-12'],
		],
		['Bitbucket Data Center', ofServer({ description: 'SUP-12, SUP-13' }), ['SUP-12', 'SUP-13']],
	])('%s', (_, event, issueKeys) => {
		expect(parcelsOf(event, { toolUrl })).toMatchObject({
			repositories: [{ pullRequests: [{ issueKeys }] }],
		});
	});

	it('of the merge request that a pipeline of GitLab is for', () => {
		const event = {
			...gitLab.pipeline,
			object_attributes: {
				...gitLab.pipeline.object_attributes,
				ref: 'refs/merge-requests/4/head',
			},
			merge_request: { iid: 4, title: 'Search', source_branch: 'search', description: 'SUP-12' },
			commit: { ...gitLab.pipeline.commit, message: 'Typo', title: 'Typo' },
		};
		expect(parcelsOf(event)).toMatchObject({ builds: [{ issueKeys: ['SUP-12'] }] });
	});
});

describe('a pull request that lost its last issue is removed', () => {
	const title = { title: { from: 'SUP-12 Login' } };

	it.each([
		['GitHub: the title', ofGitHub({}, { changes: title }), 'github-186853002', '31'],
		[
			'GitHub: the description',
			ofGitHub({}, { changes: { body: { from: 'Closes SUP-12' } } }),
			'github-186853002',
			'31',
		],
		[
			'GitLab: the title',
			ofGitLab({}, { changes: { title: { previous: 'SUP-12 Search', current: 'Search' } } }),
			'gitlab-380',
			'4',
		],
		[
			'GitLab: the description',
			ofGitLab({}, { changes: { description: { previous: 'SUP-12', current: '' } } }),
			'gitlab-380',
			'4',
		],
		[
			'Bitbucket Data Center: the title',
			ofServer({}, { previousTitle: 'SUP-12 Addresses' }),
			'bitbucket-WEB-84',
			'9',
		],
	])('%s', (_, event, repositoryId, id) => {
		const parcels = parcelsOf(event, { toolUrl });
		expect(parcels).toEqual({
			deletedPullRequests: [{ repositoryId, id, time: expect.any(Number) }],
		});
	});

	it.each([
		['it has another one', ofGitHub({ title: 'OPS-7 Login' }, { changes: title }), {}],
		['its branch names one', ofGitHub({ head: { ref: 'sup-12' } }, { changes: title }), {}],
		['the user names issues', ofGitHub({}, { changes: title }), { issues: ['SUP-5'] }],
	])('but not when %s', (_, event, wish) => {
		const parcels = parcelsOf(event, wish);
		expect(Object.keys(parcels)).toEqual(['repositories']);
	});

	it.each([
		['another text changed', ofGitHub({}, { changes: { base: { ref: { from: 'main' } } } })],
		['it had none before', ofGitHub({}, { changes: { title: { from: 'Log in' } } })],
		[
			'it had none of a project that counts',
			ofGitHub({}, { changes: { title: { from: 'UTF-8' } } }),
		],
	])('and not when %s', (_, event) => {
		expect(parcelsOf(event)).toContain('names no issue');
	});
});

describe('reviewers', () => {
	const [jo] = gitHub.pullRequest.pull_request.requested_reviewers;
	const reviewed = (state: string, more: object = {}) => ({
		...gitHub.review,
		review: { ...gitHub.review.review, user: jo, state },
		...more,
	});
	const asking = {
		pull_request: { ...gitHub.review.pull_request, requested_reviewers: [jo] },
	};
	const [asked] = gitLab.mergeRequest.reviewers;
	const cloudUser = (name: string) => ({ display_name: name, account_id: `id-${name}` });
	const serverUser = (name: string) => ({ name, displayName: name });

	it.each([
		['GitHub: asked for changes', reviewed('changes_requested'), [['jo', 'UNAPPROVED']]],
		['GitHub: commented', reviewed('commented'), [['jo', 'UNAPPROVED']]],
		['GitHub: dismissed', reviewed('dismissed'), [['jo', 'UNAPPROVED']]],
		['GitHub: asked again, then approved', reviewed('APPROVED', asking), [['jo', 'APPROVED']]],
		[
			'GitHub: an author answers in a review',
			reviewed('commented', {
				review: { user: gitHub.review.pull_request.user, state: 'commented' },
			}),
			undefined,
		],
		[
			'GitLab: asked for changes',
			{ ...gitLab.mergeRequest, reviewers: [{ ...asked, state: 'requested_changes' }] },
			[['Jo', 'UNAPPROVED']],
		],
		[
			'GitLab: approved without having been asked',
			{
				...ofGitLab({ title: 'SUP-12', action: 'approved' }),
				user: { id: 7, name: 'Kim' },
			},
			[
				['Jo', 'APPROVED'],
				['Kim', 'APPROVED'],
			],
		],
		[
			'Bitbucket Cloud: asked for changes, commented, and asked only',
			ofCloud({
				title: 'SUP-12',
				author: cloudUser('Mia'),
				reviewers: [cloudUser('Jo'), cloudUser('Lee')],
				participants: [
					{ role: 'REVIEWER', user: cloudUser('Jo'), approved: false, state: 'changes_requested' },
					{ role: 'PARTICIPANT', user: cloudUser('Kim'), approved: false, state: null },
					{ role: 'PARTICIPANT', user: cloudUser('Mia'), approved: false, state: null },
				],
			}),
			[
				['Jo', 'UNAPPROVED'],
				['Lee', 'UNAPPROVED'],
				['Kim', 'UNAPPROVED'],
			],
		],
		[
			'Bitbucket Data Center: needs work, and commented',
			ofServer({
				title: 'SUP-12',
				reviewers: [{ user: serverUser('Jo'), approved: false, status: 'NEEDS_WORK' }],
				participants: [
					{ user: serverUser('Kim'), role: 'PARTICIPANT', approved: false, status: 'UNAPPROVED' },
				],
			}),
			[
				['Jo', 'UNAPPROVED'],
				['Kim', 'UNAPPROVED'],
			],
		],
	])('%s', (_, event, expected) => {
		const { repositories } = parcelsOf(event, { toolUrl }) as Record<
			string,
			Array<{ pullRequests: Array<{ reviewers?: Array<Record<string, string>> }> }>
		>;
		const reviewers = repositories?.[0]?.pullRequests[0]?.reviewers;
		expect(reviewers?.map(({ name, approvalStatus }) => [name, approvalStatus])).toEqual(expected);
	});
});
