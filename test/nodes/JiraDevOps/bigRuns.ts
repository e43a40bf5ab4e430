import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { mismatches, runDevOps } from './devOpsRun';
import * as gitHub from './events/gitHubEvents';

const START = Date.parse('2026-11-22T00:00:00Z');

/** Milliseconds that pass with each request: a token of 15 minutes lasts for 28 of them. */
const BETWEEN_REQUESTS = 30_000;

/** Commit messages as people write them, with the issues that they name. */
const MESSAGES: ReadonlyArray<readonly [message: string, keys: readonly string[]]> = [
	['SUP-1 Add the login form', ['SUP-1']],
	['fix(SUP-2): keep the session', ['SUP-2']],
	['[sup-3] typo', ['SUP-3']],
	['SUP-4: read CSV as UTF-8, dates as ISO-8601', ['SUP-4']],
	['Revert "SUP-5 Cache the cart"\n\nThis reverts commit 0d1a26e.', ['SUP-5']],
	["Merge branch 'feature/sup-6-search' into 'develop'", ['SUP-6']],
	['Merge pull request #31 from acme/sup-7-cards', ['SUP-7']],
	['Rename `MAX-1` to `LIMIT-1`', []],
	['Bump lodash from 4.17.20 to 4.17.21', []],
	['Hash passwords with SHA-256 over HTTP-2', []],
	['SUP-8, SUP-9 and again SUP-8', ['SUP-8', 'SUP-9']],
	['Fix CVE-2024-3094', []],
	['Tidy up', []],
	['sup-10 #comment done', ['SUP-10']],
	['Code only:\n```\nROWS-1\n```', []],
];

const BRANCHES: ReadonlyArray<readonly [name: string, keys: readonly string[]]> = [
	['main', []],
	['release-2', []],
	['dependabot/npm_and_yarn/zod-3', []],
	['feature/sup-11-login', ['SUP-11']],
	['SUP-12', ['SUP-12']],
	['bugfix/SUP-13_cart', ['SUP-13']],
	['users/mia/sup-14', ['SUP-14']],
	['node-18', []],
];

/** Runs with very large inputs. */
export function describeBigRuns(): void {
	describe('big runs', () => {
		let sandbox: Sandbox;
		afterEach(async () => {
			jest.restoreAllMocks();
			await sandbox.close();
		});

		it('sends 10,000 build events in 100 requests and renews the token three times', async () => {
			sandbox = await startSandbox({ clock: () => Date.now(), seed: { issues: 60 } });
			jest.spyOn(Date, 'now').mockImplementation(() => {
				return START + sandbox.requests.length * BETWEEN_REQUESTS;
			});
			const run = gitHub.workflowRun.workflow_run;
			const { items, error } = await runDevOps(sandbox, {
				operation: 'build.submit',
				// One after another, because each of them moves the clock.
				parameters: { dataFrom: 'event', requestOptions: { concurrency: 1 } },
				items: Array.from({ length: 10_000 }, (_, index) => ({
					...gitHub.workflowRun,
					workflow_run: {
						...run,
						run_number: index,
						head_branch: `sup-${1 + (index % 20)}-login`,
						head_commit: null,
						pull_requests: [],
					},
				})) as never,
			});
			expect(error).toBeUndefined();
			expect(items[0]).toHaveLength(10_000);
			expect(items[0]?.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual(
				Array.from({ length: 10_000 }, (_, index) => index),
			);
			expect(items[0]?.[9_999]?.json).toMatchObject({
				accepted: [{ entity: 'build', buildNumber: 9_999 }],
				issueKeys: ['SUP-20'],
			});
			const posts = sandbox.requests.filter(
				({ path }) => path.includes('/builds/0.1/') && path.endsWith('/bulk'),
			);
			expect(posts).toHaveLength(100);
			expect(posts.every(({ status }) => status === 202)).toBe(true);
			// The first token and three more.
			expect(sandbox.tokensIssued.selfHosted).toBe(4);
			expect(sandbox.devOps.store('build').size).toBe(10_000);
			expect(sandbox.devOps.onIssue('SUP-3').build).toHaveLength(500);
		}, 120_000);

		it('finds exactly the issues of a push with 300 commits in 40 branches', async () => {
			sandbox = await startSandbox({ seed: { issues: 60 } });
			const expected = new Map<string, number>();
			const expectIssues = (kind: string, keys: readonly string[]) => {
				for (const key of keys) {
					const name = `${kind} ${key}`;
					expected.set(name, (expected.get(name) ?? 0) + 1);
				}
			};
			let number = 0;
			const pushes = Array.from({ length: 40 }, (_, push) => {
				const [branch, keys] = BRANCHES[push % BRANCHES.length] ?? ['main', []];
				expectIssues('branch', keys);
				const size = push < 20 ? 7 : 8;
				const commits = Array.from({ length: size }, () => {
					const [message, named] = MESSAGES[number % MESSAGES.length] ?? ['', []];
					expectIssues('commit', named);
					number++;
					return { ...gitHub.commits[0], id: `c${number}`, message };
				});
				const ref = `refs/heads/${branch}${push < BRANCHES.length ? '' : `-again-${push}`}`;
				return { ...gitHub.push, ref, commits, head_commit: commits.at(-1) };
			});
			expect(number).toBe(300);
			const { items } = await runDevOps(sandbox, {
				operation: 'developmentInformation.submit',
				parameters: { dataFrom: 'event', options: { passOnUnknown: true } },
				items: pushes as never,
			});
			expect(items[0]).toHaveLength(40);
			const bulk = sandbox.requests.filter(({ path }) => path.endsWith('/bulk'));
			expect(bulk).toHaveLength(1);
			const found = new Map<string, number>();
			for (let issue = 1; issue <= 20; issue++) {
				const { commit, branch } = sandbox.devOps.onIssue(`SUP-${issue}`);
				if (commit.length > 0) found.set(`commit SUP-${issue}`, commit.length);
				if (branch.length > 0) found.set(`branch SUP-${issue}`, branch.length);
			}
			expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
			expect(items[0]?.flatMap(({ json }) => json['unknownIssueKeys'])).toEqual([]);
			expect(mismatches(sandbox)).toEqual([]);
		});
	});
}
