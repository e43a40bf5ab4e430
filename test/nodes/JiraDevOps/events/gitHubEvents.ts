/** Webhook bodies in the form of GitHub's documentation ("Webhook events and payloads"), with our own data. */

const owner = {
	login: 'acme',
	id: 4711,
	avatar_url: 'https://avatars.githubusercontent.com/u/4711?v=4',
	html_url: 'https://github.com/acme',
	type: 'Organization',
};

const mia = {
	login: 'mia-krause',
	id: 815,
	avatar_url: 'https://avatars.githubusercontent.com/u/815?v=4',
	html_url: 'https://github.com/mia-krause',
	type: 'User',
};

const repository = {
	id: 186853002,
	node_id: 'MDEwOlJlcG9zaXRvcnkxODY4NTMwMDI=',
	name: 'shop',
	full_name: 'acme/shop',
	private: true,
	owner,
	html_url: 'https://github.com/acme/shop',
	description: 'The web shop',
	url: 'https://api.github.com/repos/acme/shop',
	pushed_at: '2026-11-20T10:15:30Z',
	default_branch: 'main',
};

const workflow = {
	id: 161335,
	name: 'CI',
	path: '.github/workflows/ci.yml',
	state: 'active',
	html_url: 'https://github.com/acme/shop/blob/main/.github/workflows/ci.yml',
};

const headSha = '0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c';

const run = {
	id: 30433642,
	name: 'CI',
	node_id: 'MDEyOldvcmtmbG93IFJ1bjI2OTI4OQ==',
	head_branch: 'feature/sup-12-login',
	head_sha: headSha,
	path: '.github/workflows/ci.yml',
	display_title: 'Remember the login',
	run_number: 562,
	event: 'push',
	status: 'completed',
	conclusion: 'failure',
	workflow_id: 161335,
	html_url: 'https://github.com/acme/shop/actions/runs/30433642',
	pull_requests: [{ number: 31, head: { ref: 'feature/sup-12-login' }, base: { ref: 'main' } }],
	created_at: '2026-11-20T10:15:40Z',
	updated_at: '2026-11-20T10:21:07Z',
	run_attempt: 1,
	run_started_at: '2026-11-20T10:15:40Z',
	head_commit: {
		id: headSha,
		message: 'OPS-7 Remember the login',
		timestamp: '2026-11-20T10:14:59Z',
		author: { name: 'Mia Krause', email: 'mia@acme.example' },
	},
};

export const workflowRun = {
	action: 'completed',
	workflow_run: run,
	workflow,
	repository,
	sender: mia,
};

export const workflowRunStarted = {
	...workflowRun,
	action: 'in_progress',
	workflow_run: {
		...run,
		status: 'in_progress',
		conclusion: null,
		updated_at: '2026-11-20T10:21:07Z',
	},
};

export const workflowJob = {
	action: 'completed',
	workflow_job: {
		id: 2832853555,
		run_id: 30433642,
		workflow_name: 'CI',
		head_branch: 'feature/sup-12-login',
		run_attempt: 1,
		head_sha: headSha,
		html_url: 'https://github.com/acme/shop/actions/runs/30433642/job/2832853555',
		status: 'completed',
		conclusion: 'success',
		created_at: '2026-11-20T10:15:42Z',
		started_at: '2026-11-20T10:15:50Z',
		completed_at: '2026-11-20T10:17:00Z',
		name: 'lint',
		steps: [{ name: 'Set up job', status: 'completed', conclusion: 'success', number: 1 }],
	},
	repository,
	sender: mia,
};

export const deploymentStatus = {
	action: 'created',
	deployment_status: {
		id: 1115122403,
		state: 'success',
		description: '',
		environment: 'production-eu',
		target_url: 'https://github.com/acme/shop/actions/runs/30433642/job/9',
		log_url: 'https://github.com/acme/shop/actions/runs/30433642/job/9',
		created_at: '2026-11-20T11:00:10Z',
		updated_at: '2026-11-20T11:00:10Z',
	},
	deployment: {
		id: 145988746,
		sha: headSha,
		ref: 'SUP-12-login',
		task: 'deploy',
		payload: {},
		environment: 'production-eu',
		description: null,
		created_at: '2026-11-20T10:58:00Z',
	},
	workflow: { ...workflow, id: 161336, name: 'Deploy' },
	workflow_run: { ...run, name: 'Deploy', run_number: 88, workflow_id: 161336 },
	repository,
	sender: mia,
};

export const commits = [
	{
		id: 'f1e2d3c4b5a697887766554433221100ffeeddcc',
		tree_id: '1a2b3c',
		distinct: true,
		message: 'SUP-12 Remember the login\n\nUTF-8 stays.',
		timestamp: '2026-11-20T11:10:00+01:00',
		url: 'https://github.com/acme/shop/commit/f1e2d3c4b5a697887766554433221100ffeeddcc',
		author: { name: 'Mia Krause', email: 'mia@acme.example', username: 'mia-krause' },
		committer: { name: 'Mia Krause', email: 'mia@acme.example', username: 'mia-krause' },
		added: ['src/login.ts'],
		removed: [],
		modified: ['src/index.ts', 'README.md'],
	},
	{
		id: headSha,
		tree_id: '4d5e6f',
		distinct: true,
		message: 'Tidy up',
		timestamp: '2026-11-20T11:14:59+01:00',
		url: `https://github.com/acme/shop/commit/${headSha}`,
		author: { name: 'Mia Krause', email: 'mia@acme.example', username: 'mia-krause' },
		committer: { name: 'GitHub', email: 'noreply@github.com', username: 'web-flow' },
		added: [],
		removed: [],
		modified: ['src/login.ts'],
	},
];

export const push = {
	ref: 'refs/heads/feature/sup-12-login',
	before: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
	after: headSha,
	// In a push, the time is in seconds since 1970.
	repository: { ...repository, pushed_at: 1_795_169_730, master_branch: 'main' },
	pusher: { name: 'mia-krause', email: 'mia@acme.example' },
	sender: mia,
	created: false,
	deleted: false,
	forced: false,
	base_ref: null,
	compare: 'https://github.com/acme/shop/compare/aaaaaaaaaaaa...0d1a26e67d8f',
	commits,
	head_commit: commits[1],
};

export const branchDeleted = {
	...push,
	after: '0000000000000000000000000000000000000000',
	deleted: true,
	commits: [],
	head_commit: null,
};

export const pullRequest = {
	action: 'closed',
	number: 31,
	pull_request: {
		id: 279147437,
		number: 31,
		state: 'closed',
		locked: false,
		title: '[SUP-12] Remember the login',
		user: mia,
		body: 'Fixes what OPS-9 found.',
		created_at: '2026-11-20T10:16:00Z',
		updated_at: '2026-11-21T08:00:00Z',
		closed_at: '2026-11-21T08:00:00Z',
		merged_at: '2026-11-21T08:00:00Z',
		merged: true,
		draft: false,
		comments: 2,
		review_comments: 3,
		requested_reviewers: [{ ...mia, login: 'jo', html_url: 'https://github.com/jo' }],
		html_url: 'https://github.com/acme/shop/pull/31',
		head: { label: 'acme:feature/sup-12-login', ref: 'feature/sup-12-login', repo: repository },
		base: { label: 'acme:main', ref: 'main', repo: repository },
	},
	repository,
	sender: mia,
};

export const review = {
	action: 'submitted',
	review: { id: 80, user: { ...mia, login: 'jo' }, body: null, state: 'approved' },
	pull_request: {
		...pullRequest.pull_request,
		state: 'open',
		merged: undefined,
		merged_at: null,
		requested_reviewers: [],
	},
	repository,
	sender: mia,
};

/** `delete`: a deleted branch or tag. */
export const refDeleted = {
	ref: 'feature/sup-12-login',
	ref_type: 'branch',
	pusher_type: 'user',
	repository,
	sender: mia,
};

export const checkRun = {
	action: 'completed',
	check_run: {
		id: 128620228,
		name: 'circleci',
		head_sha: headSha,
		status: 'completed',
		conclusion: 'action_required',
		check_suite: { id: 118578147, head_branch: 'feature/sup-12-login' },
	},
	repository,
	sender: mia,
};

export const ping = {
	zen: 'Keep it simple.',
	hook_id: 1,
	hook: { type: 'Repository' },
	repository,
	sender: mia,
};
