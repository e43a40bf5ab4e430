/** Bodies in the form of the documentation of Jenkins' Notification plugin, with our own data. */

const build = {
	full_url: 'https://jenkins.acme.example/job/web/job/shop/job/feature%252Fsup-12/18/',
	number: 18,
	queue_id: 7,
	timestamp: 1_795_146_000_000,
	duration: 61_000,
	url: 'job/web/job/shop/job/feature%252Fsup-12/18/',
	scm: {
		url: 'https://git.acme.example/web/shop.git',
		branch: 'origin/feature/sup-12',
		commit: 'c6d86dc654b12425e706bcf951adfe5a8627a517',
		changes: [],
		culprits: [],
	},
	log: '',
	artifacts: {},
	test_summary: { total: 10, failed: 1, passed: 8, skipped: 1, failed_tests: [] },
};

const job = {
	name: 'feature%2Fsup-12',
	display_name: 'feature%2Fsup-12',
	url: 'job/web/job/shop/job/feature%252Fsup-12/',
};

/** While it runs, the status is that of the previous build. */
export const started = {
	...job,
	build: { ...build, duration: 0, phase: 'STARTED', status: 'FAILURE', test_summary: undefined },
};

/** When a build was queued. */
export const queued = {
	...job,
	build: { ...build, duration: 0, timestamp: 1_795_145_999_000, phase: 'QUEUED' },
};

/** The time of a completed build is its end: the plugin has added the duration. */
const end = { timestamp: build.timestamp + build.duration, status: 'UNSTABLE' };

export const completed = { ...job, build: { ...build, ...end, phase: 'COMPLETED' } };

export const finalized = { ...job, build: { ...build, ...end, phase: 'FINALIZED' } };

/** What a step of a pipeline sends: no phase, but notes with the commit messages. */
export const notified = plainBuild({
	phase: 'NONE',
	status: 'FAILURE',
	notes: 'Changes: OPS-7 Slow query',
});

/** Like the documentation's own example: a plain job, a branch without an issue. */
export const plain = plainBuild({
	full_url: 'http://localhost:8080/job/asgard/18/',
	phase: 'COMPLETED',
	status: 'SUCCESS',
	parameters: { BRANCH_NAME: 'OPS-7-dns' },
});

function plainBuild(more: object) {
	return {
		name: 'asgard',
		url: 'job/asgard/',
		build: {
			number: 18,
			url: 'job/asgard/18/',
			scm: {
				url: 'https://git.acme.example/asgard.git',
				branch: 'origin/master',
				commit: 'c6d86dc654b12425e706bcf951adfe5a8627a517',
			},
			artifacts: {},
			...more,
		},
	};
}
