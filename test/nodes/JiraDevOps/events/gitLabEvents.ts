/** Webhook bodies in the form of GitLab's documentation ("Webhook events"), with our own data. */

const project = {
	id: 380,
	name: 'Shop',
	description: 'The web shop',
	web_url: 'https://gitlab.acme.example/acme/shop',
	avatar_url: null,
	git_ssh_url: 'git@gitlab.acme.example:acme/shop.git',
	git_http_url: 'https://gitlab.acme.example/acme/shop.git',
	namespace: 'Acme',
	visibility_level: 0,
	path_with_namespace: 'acme/shop',
	default_branch: 'main',
};

const mia = {
	id: 51,
	name: 'Mia Krause',
	username: 'mia',
	avatar_url: 'https://gitlab.acme.example/uploads/mia.png',
	email: '[REDACTED]',
};

const sha = 'da1560886d4f094c3e6c9ef40349f7d38b5d27d7';

const commit = {
	id: sha,
	message: 'OPS-7 Slow query\n',
	title: 'OPS-7 Slow query',
	timestamp: '2026-11-20T23:36:29+02:00',
	url: `https://gitlab.acme.example/acme/shop/-/commit/${sha}`,
	author: { name: 'Mia Krause', email: 'mia@acme.example' },
};

export const push = {
	object_kind: 'push',
	event_name: 'push',
	before: '95790bf891e76fee5e1747ab589903a6a1f80f22',
	after: sha,
	ref: 'refs/heads/sup-12-search',
	checkout_sha: sha,
	user_id: 51,
	user_name: 'Mia Krause',
	user_username: 'mia',
	project_id: 380,
	project,
	commits: [
		{
			...commit,
			id: 'b6568db1bc1dcd7f8b4d5a946b0b91f9dacd7327',
			message: 'Typo',
			timestamp: '2026-11-20T20:00:00+02:00',
			added: ['CHANGELOG'],
			modified: ['app/search.rb'],
			removed: [],
		},
		{ ...commit, added: [], modified: ['app/search.rb'], removed: ['app/old.rb'] },
	],
	total_commits_count: 2,
};

export const branchDeleted = {
	...push,
	after: '0000000000000000000000000000000000000000',
	checkout_sha: null,
	commits: [],
	total_commits_count: 0,
};

export const mergeRequest = {
	object_kind: 'merge_request',
	event_type: 'merge_request',
	user: mia,
	project,
	object_attributes: {
		id: 99,
		iid: 4,
		target_branch: 'main',
		source_branch: 'sup-12-search',
		source_project_id: 380,
		author_id: 51,
		assignee_ids: [6],
		title: 'Draft: faster search, OPS-7',
		created_at: '2026-11-20 20:10:00 UTC',
		updated_at: '2026-11-21 07:00:00 UTC',
		state: 'opened',
		description: '',
		source: project,
		target: project,
		last_commit: commit,
		work_in_progress: true,
		url: 'https://gitlab.acme.example/acme/shop/-/merge_requests/4',
		action: 'update',
	},
	labels: [],
	changes: {},
	reviewers: [
		{
			id: 6,
			name: 'Jo',
			username: 'jo',
			avatar_url: null,
			email: 'jo@acme.example',
			state: 'approved',
		},
	],
};

export const pipeline = {
	object_kind: 'pipeline',
	object_attributes: {
		id: 31,
		iid: 3,
		name: 'Pipeline for branch: sup-12-search',
		ref: 'sup-12-search',
		tag: false,
		sha,
		before_sha: 'bcbb5ec396a2c0f828686f14fac9b80b780504f2',
		source: 'merge_request_event',
		status: 'success',
		detailed_status: 'passed',
		stages: ['build', 'test'],
		created_at: '2026-11-20 15:23:28 UTC',
		finished_at: '2026-11-20 15:26:29 UTC',
		duration: 63,
		url: 'https://gitlab.acme.example/acme/shop/-/pipelines/31',
	},
	merge_request: {
		id: 1,
		iid: 4,
		title: 'Search',
		source_branch: 'sup-12-search',
		target_branch: 'main',
	},
	user: mia,
	project,
	commit,
	builds: [
		{
			id: 380,
			stage: 'test',
			name: 'rspec',
			status: 'success',
			created_at: '2026-11-20 15:23:28 UTC',
			started_at: '2026-11-20 15:26:12 UTC',
			finished_at: null,
		},
	],
};

export const pipelineRunning = {
	...pipeline,
	object_attributes: { ...pipeline.object_attributes, status: 'running', finished_at: null },
};

export const tagPipeline = {
	...pipeline,
	merge_request: null,
	commit: { ...commit, message: 'Release', title: 'Release' },
	object_attributes: { ...pipeline.object_attributes, ref: 'v2.4-SUP-12', tag: true },
};

export const job = {
	object_kind: 'build',
	ref: 'sup-12-search',
	tag: false,
	before_sha: '0000000000000000000000000000000000000000',
	sha,
	build_id: 1977,
	build_name: 'test: unit',
	build_stage: 'test',
	build_status: 'failed',
	build_created_at: '2026-11-20 15:23:28 UTC',
	build_started_at: '2026-11-20 15:24:00 UTC',
	build_finished_at: '2026-11-20 15:25:00 UTC',
	build_duration: 60,
	build_allow_failure: false,
	build_failure_reason: 'script_failure',
	pipeline_id: 31,
	project_id: 380,
	project_name: 'Acme / Shop',
	user: mia,
	commit: { id: 31, sha, message: 'Typo', author_name: 'Mia Krause', status: 'failed' },
	repository: { name: 'shop', homepage: 'https://gitlab.acme.example/acme/shop' },
};

export const deployment = {
	object_kind: 'deployment',
	status: 'running',
	status_changed_at: '2026-11-20 21:50:00 +0200',
	deployment_id: 15,
	deployable_id: 796,
	deployable_url: 'https://gitlab.acme.example/acme/shop/-/jobs/796',
	environment: 'blue',
	environment_tier: 'production',
	environment_slug: 'blue',
	environment_external_url: 'https://blue.acme.example',
	project,
	short_sha: '279484c0',
	user: mia,
	ref: 'main',
	commit_url: `https://gitlab.acme.example/acme/shop/-/commit/${sha}`,
	commit_title: 'SUP-12 Faster search',
};

export const featureFlag = {
	object_kind: 'feature_flag',
	project,
	user: mia,
	user_url: 'https://gitlab.acme.example/mia',
	object_attributes: { id: 6, name: 'fast_search', description: 'For SUP-12', active: true },
};

export const wikiPage = {
	object_kind: 'wiki_page',
	user: mia,
	project,
	object_attributes: { title: 'x' },
};
