/**
 * Webhook bodies in the form of "Event payloads" (Bitbucket Cloud) and "Event payload" (Bitbucket Data Center), with
 * our own data.
 */

const mia = {
	type: 'user',
	display_name: 'Mia Krause',
	uuid: '{a54f16da-24e9-4d7f-a3a7-b1ba2cd98aa3}',
	account_id: '557058:c0b72ad0-1cb5-4018-9cdc-0cde8492c443',
	links: {
		html: { href: 'https://bitbucket.org/mia/' },
		avatar: { href: 'https://bitbucket.org/account/mia/avatar/32/' },
	},
};

const repository = {
	type: 'repository',
	full_name: 'acme/shop',
	name: 'shop',
	uuid: '{673a6070-3421-46c9-9d48-90745f7bfe8e}',
	scm: 'git',
	is_private: true,
	links: {
		self: { href: 'https://api.bitbucket.org/2.0/repositories/acme/shop' },
		html: { href: 'https://bitbucket.org/acme/shop' },
		avatar: { href: 'https://bytebucket.org/acme/avatar/32/' },
	},
};

const hash = '709d658dc5b6d6afcd46049c2f332ee3f515a67d';

const target = {
	type: 'commit',
	hash,
	author: { type: 'author', raw: 'Mia Krause <mia@acme.example>', user: mia },
	message: 'Tidy up\n',
	date: '2026-11-20T03:58:56+00:00',
	parents: [],
	links: { html: { href: `https://bitbucket.org/acme/shop/commits/${hash}` } },
};

const older = {
	...target,
	hash: '1e65c05c1d5171631d92438a13901ca7dae9618c',
	message: 'SUP-12 Gift cards',
	links: {
		html: {
			href: 'https://bitbucket.org/acme/shop/commits/1e65c05c1d5171631d92438a13901ca7dae9618c',
		},
	},
};

const branch = (name: string, commit: object = target) => ({
	type: 'branch',
	name,
	target: commit,
	links: { html: { href: `https://bitbucket.org/acme/shop/branch/${name}` } },
});

export const push = {
	actor: mia,
	repository,
	push: {
		changes: [
			{
				new: branch('ops-7-cards'),
				old: branch('ops-7-cards', older),
				created: false,
				forced: false,
				closed: false,
				commits: [target, older],
				truncated: false,
			},
			{
				new: { type: 'tag', name: 'v2.4', target },
				old: null,
				created: true,
				closed: false,
				commits: [older],
			},
			{ new: null, old: branch('sup-1'), created: false, closed: true },
		],
	},
};

export const pullRequest = {
	actor: mia,
	repository,
	pullrequest: {
		id: 24,
		title: 'SUP-12: gift cards',
		description: 'See OPS-9',
		state: 'OPEN',
		author: mia,
		source: { branch: { name: 'ops-7-cards' }, commit: { hash }, repository },
		destination: { branch: { name: 'main' }, commit: { hash: 'd3022fc0ca3d' }, repository },
		participants: [
			{ role: 'REVIEWER', user: { ...mia, display_name: 'Jo' }, approved: true },
			{ role: 'PARTICIPANT', user: mia, approved: false },
		],
		reviewers: [],
		close_source_branch: true,
		comment_count: 5,
		created_on: '2026-11-20T04:00:00.000000+00:00',
		updated_on: '2026-11-20T05:00:00.123456+00:00',
		links: { html: { href: 'https://bitbucket.org/acme/shop/pull-requests/24' } },
	},
};

export const commitStatus = {
	actor: mia,
	repository,
	commit_status: {
		name: 'Unit tests (Python)',
		description: 'Build started',
		state: 'INPROGRESS',
		key: 'mybuildtool',
		url: 'https://ci.acme.example/shop/builds/792',
		type: 'build',
		refname: 'sup-12-cards',
		created_on: '2026-11-20T01:10:33.000000+00:00',
		updated_on: '2026-11-20T01:14:26.000000+00:00',
		links: {
			commit: {
				href: 'https://api.bitbucket.org/2.0/repositories/acme/shop/commit/9fec847784abb10b2fa567ee63b85bd238955d0e',
			},
		},
	},
};

const serverRepository = {
	slug: 'shop',
	id: 84,
	name: 'shop',
	scmId: 'git',
	state: 'AVAILABLE',
	forkable: true,
	project: { key: 'WEB', id: 84, name: 'Web', public: false, type: 'NORMAL' },
	public: false,
};

const admin = {
	name: 'mia',
	emailAddress: 'mia@acme.example',
	id: 1,
	displayName: 'Mia Krause',
	active: true,
	slug: 'mia',
	type: 'NORMAL',
};

const toHash = 'a00945762949b7787503c3ee6ba39dfd0df3b2c7';

export const refsChanged = {
	eventKey: 'repo:refs_changed',
	date: '2026-11-20T13:45:32+1000',
	actor: admin,
	repository: {
		...serverRepository,
		links: { self: [{ href: 'https://git.acme.example/projects/WEB/repos/shop/browse' }] },
	},
	changes: [
		{
			ref: { id: 'refs/heads/feature/SUP-12', displayId: 'feature/SUP-12', type: 'BRANCH' },
			refId: 'refs/heads/feature/SUP-12',
			fromHash: 'ecddabb624f6f5ba43816f5926e580a5f680a932',
			toHash,
			type: 'UPDATE',
		},
		{
			ref: { id: 'refs/heads/sup-1', displayId: 'sup-1', type: 'BRANCH' },
			refId: 'refs/heads/sup-1',
			fromHash: toHash,
			toHash: '0000000000000000000000000000000000000000',
			type: 'DELETE',
		},
	],
	commits: [
		{
			id: toHash,
			displayId: 'a0094576294',
			author: { name: 'Mia Krause', emailAddress: 'mia@acme.example' },
			authorTimestamp: 1_795_146_332_000,
			message: 'OPS-7 Addresses',
		},
	],
	toCommit: {
		id: toHash,
		displayId: 'a0094576294',
		author: { name: 'Mia Krause', emailAddress: 'mia@acme.example' },
		authorTimestamp: 1_795_146_332_000,
		message: 'OPS-7 Addresses',
	},
};

/** As in the documentation: without links. */
export const serverPullRequest = {
	eventKey: 'pr:merged',
	date: '2026-11-20T14:00:00+1000',
	actor: admin,
	pullRequest: {
		id: 9,
		version: 2,
		title: 'Addresses',
		state: 'MERGED',
		open: false,
		closed: true,
		createdDate: 1_795_146_000_000,
		updatedDate: 1_795_147_200_000,
		fromRef: {
			id: 'refs/heads/feature/SUP-12',
			displayId: 'feature/SUP-12',
			latestCommit: toHash,
			repository: serverRepository,
		},
		toRef: {
			id: 'refs/heads/main',
			displayId: 'main',
			latestCommit: toHash,
			repository: serverRepository,
		},
		locked: false,
		author: { user: admin, role: 'AUTHOR', approved: false, status: 'UNAPPROVED' },
		reviewers: [{ user: { ...admin, displayName: 'Jo' }, approved: true, status: 'APPROVED' }],
		participants: [],
	},
};

export const serverPing = { test: true, eventKey: 'diagnostics:ping' };
