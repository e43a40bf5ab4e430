/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { workflowFaults } from './workflowFaults';

const github = join(__dirname, '..', '..', '.github');
const workflows = join(github, 'workflows');
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

describe('the workflows of this repository', () => {
	it.each(readdirSync(workflows))('give nobody access to what is published: %s', (file) => {
		expect(workflowFaults(read(workflows, file))).toEqual([]);
	});

	it('publish through one of them, and in no other way', () => {
		const publishing = readdirSync(workflows).filter((file) =>
			/\bnpm publish\b/.test(read(workflows, file)),
		);
		expect(publishing).toEqual(['publish.yml']);
	});

	it('are kept up to date, as the packages are', () => {
		const { updates } = parse(read(github, 'dependabot.yml')) as {
			updates: Array<{ 'package-ecosystem': string }>;
		};
		const kinds = updates.map((update) => update['package-ecosystem']);
		expect(kinds.sort()).toEqual(['github-actions', 'npm']);
	});
});

describe('workflowFaults', () => {
	const publish = read(workflows, 'publish.yml');
	const ci = read(workflows, 'ci.yml');
	const checkout = /actions\/checkout@[0-9a-f]{40} # v[\d.]+/;
	const publishCommand = 'npm publish ./*.tgz --provenance --access public --ignore-scripts';

	/** A workflow with one change; the change must have an effect. */
	const changed = (text: string, from: string | RegExp, to: string): string => {
		const result = text.replace(from, to);
		expect(result).not.toBe(text);
		return result;
	};

	it.each([
		['a tag', checkout, 'actions/checkout@v6.0.3', 'not pinned'],
		['a branch', checkout, 'actions/checkout@main', 'not pinned'],
		['a short commit', checkout, 'actions/checkout@df4cb1c # v6.0.3', 'not pinned'],
		['a commit whose version nobody knows', / # v6\.0\.3/, '', 'no comment with its version'],
		['a comment that is no version', / # v6\.0\.3/, ' # the newest', 'no comment'],
		['more rights for all jobs', 'contents: read', 'contents: write', 'more than read'],
		['a sign-in for all jobs', 'contents: read', 'id-token: write', 'more than read'],
		['no word about rights', /permissions:\n {2}contents: read\n/, '', 'more than read'],
		['a token on the disk', 'persist-credentials: false', 'fetch-depth: 1', 'stays on the disk'],
		['a title in a command', 'npm test', 'echo ${{ github.event.head_commit.message }}', 'outside'],
		[
			'tests without documents',
			'      - run: npm run specs\n',
			'',
			"without Atlassian's documents",
		],
		['documents after the tests', /(.*npm run specs\n)(.*npm test\n)/, '$2$1', 'documents'],
		['no tests where CI is set', /( {4})steps:/, "$1env:\n$1  CI: 'false'\n$1steps:", 'setting CI'],
		['none in a step', '- run: npm test', "- run: npm test\n        env: { CI: '' }", 'setting CI'],
		['none at all', 'jobs:\n', "env: { CI: 'false' }\n\njobs:\n", 'setting CI'],
		['a publishing test job', 'npm test', 'npm test && npm publish', 'without its own rights'],
	])('refuses %s', (_what, from, to, fault) => {
		for (const text of [ci, publish]) {
			expect(workflowFaults(changed(text, from, to))).toContainEqual(
				expect.stringContaining(fault),
			);
		}
	});

	it.each([
		['a branch that publishes', "tags: ['v*.*.*']", 'branches: [main]', 'else than a tag'],
		['a button that publishes', 'on:\n', 'on:\n  workflow_dispatch:\n', 'else than a tag'],
		['no approval', '    environment: npm\n', '', 'no environment'],
		['no tests before', '    needs: build\n', '', 'waits for no job'],
		['more rights', 'id-token: write', 'id-token: write\n      contents: read', 'more than sign'],
		['all rights', /permissions:\n {6}id-token: write/, 'permissions: write-all', 'more than sign'],
		['an installation', publishCommand, `npm ci && ${publishCommand}`, "runs 'npm ci"],
		['a build', `- run: ${publishCommand}`, `- run: npm run build`, "runs 'npm run build'"],
		['a folder', './*.tgz', '.', "runs 'npm publish ."],
		['scripts', ' --ignore-scripts', '', 'without --ignore-scripts'],
		['no provenance', ' --provenance', '', 'without --provenance'],
		['a cache', 'package-manager-cache: false', 'cache: npm', 'cached'],
	])('refuses, in the job from which npm publishes, %s', (_what, from, to, fault) => {
		expect(workflowFaults(changed(publish, from, to))).toContainEqual(
			expect.stringContaining(fault),
		);
	});

	it('refuses a pull request that runs with the rights of the repository', () => {
		const text = changed(ci, 'pull_request:', 'pull_request_target:');
		expect(workflowFaults(text)).toContainEqual(expect.stringContaining('pull request'));
	});

	it('refuses the sources in the job that publishes', () => {
		const step = publish.match(
			/ {6}- uses: actions\/checkout[^]*?persist-credentials: false\n/,
		)?.[0];
		const text = changed(publish, /(environment: npm[^]*steps:\n)/, `$1${step ?? ''}`);
		expect(workflowFaults(text)).toEqual(['publish: checks out the sources']);
	});

	it('refuses what is not YAML', () => {
		expect(workflowFaults('jobs: [')).not.toEqual([]);
	});
});
