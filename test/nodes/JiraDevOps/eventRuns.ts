import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { build, buildForm, raw } from './buildSamples';
import { carryOut, mismatches, runDevOps } from './devOpsRun';
import { flagChanged } from './events/flagToolEvents';
import * as gitHub from './events/gitHubEvents';
import * as gitLab from './events/gitLabEvents';
import * as jenkins from './events/jenkinsEvents';
import { exampleParameters } from './examples';

/** How webhooks are processed: runs on n8n's engine. */
export function describeEventRuns(): void {
	describe('webhooks of tools', () => {
		let sandbox: Sandbox;
		const run = async (operation: string, ...items: IDataObject[]) =>
			await carryOut(sandbox, operation, items);
		const posts = () => sandbox.requests.filter(({ path }) => path.endsWith('/bulk'));

		beforeAll(async () => {
			sandbox = await startSandbox({ seed: { issues: 60 } });
		});
		afterAll(async () => await sandbox.close());
		beforeEach(() => {
			sandbox.devOps.clear();
			sandbox.clearRequests();
		});

		it('does not let the deletion of a branch overtake its push', async () => {
			sandbox.configure({
				// The push arrives on its second try.
				faults: [
					{
						method: 'POST',
						path: '/jira/devinfo/**',
						status: 429,
						headers: { 'Retry-After': '1' },
					},
				],
			});
			await run('event.submit', { event: gitHub.push }, { event: gitHub.branchDeleted });
			expect(sandbox.devOps.onIssue('SUP-12').commit).not.toEqual([]);
			expect(sandbox.devOps.onIssue('SUP-12').branch).toEqual([]);
		});

		it('sends each event where it belongs, in one request for each kind of data', async () => {
			const outputs = await run(
				'event.submit',
				{ event: gitHub.workflowRun },
				{ event: { headers: { 'x-github-event': 'push' }, body: gitHub.push } },
				{ event: gitLab.mergeRequest },
				{ event: gitLab.deployment },
				{ event: jenkins.started },
				{ event: gitLab.featureFlag },
				{ event: gitHub.ping },
				{ event: { ...gitLab.job, ref: 'main' } },
				{ event: { hello: 'world' } },
			);
			expect(
				outputs.map((output) => (Array.isArray(output) ? output[0]?.['sent'] : output.refused)),
			).toEqual([
				true,
				true,
				true,
				true,
				true,
				true,
				false,
				'GitLab\'s job event names no issue: "main", "Typo"',
				"'Webhook Event' is not a webhook from GitHub, GitLab, Bitbucket or Jenkins",
			]);
			expect(
				posts()
					.map(({ path }) => path.split('/')[2])
					.toSorted(),
			).toEqual(['builds', 'deployments', 'devinfo', 'featureflags']);
			const shown = sandbox.devOps.onIssue('SUP-12');
			expect(shown).toMatchObject({
				build: [{ state: 'failed' }, { state: 'in_progress' }],
				deployment: [{ state: 'in_progress' }],
				commit: [{ message: expect.stringContaining('SUP-12') }],
				branch: [{ name: 'feature/sup-12-login' }],
				pull_request: [{ displayId: '!4' }],
				flag: [{ key: 'fast_search' }],
			});
			await run('event.submit', { event: gitHub.branchDeleted });
			expect(sandbox.devOps.onIssue('SUP-12').branch).toEqual([]);
			expect(mismatches(sandbox)).toEqual([]);
		});

		it('removes a pull request from its issue when its title no longer names one', async () => {
			const named = {
				...gitHub.pullRequest,
				pull_request: {
					...gitHub.pullRequest.pull_request,
					title: 'SUP-12 Login',
					body: null,
					state: 'open',
					merged: false,
					merged_at: null,
					head: { ref: 'login' },
				},
			};
			const renamed = {
				...named,
				action: 'edited',
				changes: { title: { from: 'SUP-12 Login' } },
				pull_request: { ...named.pull_request, title: 'Login' },
			};
			await run('event.submit', { event: named });
			expect(sandbox.devOps.onIssue('SUP-12').pull_request).toHaveLength(1);
			expect(await run('event.submit', { event: renamed })).toEqual([
				[
					expect.objectContaining({
						sent: true,
						accepted: [
							{
								entity: 'pull request',
								repositoryId: 'github-186853002',
								id: '31',
								deleted: true,
							},
						],
					}),
				],
			]);
			expect(sandbox.devOps.onIssue('SUP-12').pull_request).toEqual([]);
			await run('developmentInformation.submit', { event: named }, { event: renamed });
			expect(sandbox.devOps.onIssue('SUP-12').pull_request).toEqual([]);
			expect(mismatches(sandbox)).toEqual([]);
		});

		it('says that nothing was sent for an event that only its header names', async () => {
			const event = { headers: { 'x-event-key': 'diagnostics:ping' }, body: { test: true } };
			expect(await run('event.submit', { event })).toMatchObject([
				[
					{
						sent: false,
						reason: expect.stringContaining("Bitbucket's diagnostics:ping event contains no build"),
					},
				],
			]);
			expect(posts()).toEqual([]);
		});

		it('shortens long texts from a tool, but not those that a person types', async () => {
			const long = `SUP-12 ${'n'.repeat(300)}`;
			const event = { ...jenkins.completed, display_name: long };
			expect(await run('build.submit', { dataFrom: 'event', event })).toMatchObject([
				[{ sent: true, issueKeys: ['SUP-12'] }],
			]);
			expect(sandbox.devOps.all('build')).toMatchObject([
				{ displayName: `${long.slice(0, 254)}…` },
			]);
			expect(
				await run('build.submit', { ...buildForm, issueKeys: 'SUP-12', displayName: long }),
			).toMatchObject([
				{ refused: 'displayName has 307 characters, but Jira accepts at most 255' },
			]);
		});

		it('applies the options of events', async () => {
			const given = {
				dataFrom: 'event',
				event: gitLab.deployment,
				options: { issueKeys: 'SUP-20', environmentType: 'testing' },
			};
			expect(await run('deployment.submit', given)).toMatchObject([[{ issueKeys: ['SUP-20'] }]]);
			expect(sandbox.devOps.onIssue('SUP-20').deployment).toMatchObject([
				{ environment: { type: 'testing' } },
			]);
		});

		it('does not let a late event change what a newer one said', async () => {
			await run('event.submit', { event: jenkins.completed });
			await run('event.submit', { event: jenkins.started });
			await run('event.submit', { event: gitHub.workflowRun });
			await run('event.submit', { event: gitHub.workflowRunStarted });
			expect(sandbox.devOps.onIssue('SUP-12').build).toMatchObject([
				{ state: 'failed' },
				{ state: 'failed' },
			]);
		});

		it.each([
			['github-to-jira', gitHub.workflowRun, { build: [{ state: 'failed' }] }],
			['github-to-jira', gitHub.deploymentStatus, { deployment: [{ state: 'successful' }] }],
			['gitlab-merge-requests', gitLab.mergeRequest, { pull_request: [{ status: 'OPEN' }] }],
			['gitlab-merge-requests', gitLab.push, { branch: [{ name: 'sup-12-search' }] }],
			[
				'feature-flags',
				flagChanged,
				{
					flag: [
						{
							updateSequenceId: Date.parse('2026-11-22T10:00:00Z'),
							details: [
								{
									environment: { name: 'production', type: 'production' },
									status: { enabled: true, rollout: { percentage: 25 } },
								},
							],
						},
					],
				},
			],
		])('shows with the example %s what a webhook contains (%#)', async (file, body, shown) => {
			const { resource, operation, ...parameters } = exampleParameters(file);
			const { items, error } = await runDevOps(sandbox, {
				operation: `${String(resource)}.${String(operation)}`,
				parameters,
				items: [{ headers: {}, params: {}, query: {}, body }],
			});
			expect(error).toBeUndefined();
			expect(items).toMatchObject([[{ json: { sent: true, rejected: [] } }]]);
			expect(sandbox.devOps.onIssue('SUP-12')).toMatchObject(shown);
			expect(mismatches(sandbox)).toEqual([]);
		});

		it('splits what does not fit into one request', async () => {
			const builds = Array.from({ length: 250 }, (_, number) => build(number));
			expect(await run('build.submit', raw({ builds }))).toMatchObject([[{ sent: true }]]);
			const commits = Array.from({ length: 900 }, (_, number) => ({
				...gitHub.commits[0],
				id: `${number}`,
			}));
			const [output] = await run('event.submit', { event: { ...gitHub.push, commits } });
			expect((output as IDataObject[])[0]?.['accepted']).toHaveLength(901);
			const sizes = posts().map(({ body }) => Object.values(body as IDataObject)[0]);
			expect(
				sizes
					.slice(0, 3)
					.map((list) => (list as unknown[]).length)
					.toSorted(),
			).toEqual([100, 100, 50]);
			expect(posts()).toHaveLength(6);
			expect(sandbox.devOps.onIssue('SUP-12').commit).toHaveLength(900);
		});
	});
}
