import * as bitbucket from './bitbucketEvents';
import * as gitHub from './gitHubEvents';
import * as gitLab from './gitLabEvents';
import * as jenkins from './jenkinsEvents';
import { NOW, parcelsOf } from './parcelsOf';

const SHOP = 'https://github.com/acme/shop';
const LAB = 'https://gitlab.acme.example/acme/shop';
const at = (iso: string, progress = 0) => Date.parse(iso) + progress;

describe('builds', () => {
	it.each([
		[
			'GitHub workflow run',
			gitHub.workflowRun,
			{
				pipelineId: 'github-161335',
				buildNumber: 562,
				updateSequenceNumber: at('2026-11-20T10:21:07Z', 3),
				displayName: 'CI #562',
				url: `${SHOP}/actions/runs/30433642`,
				state: 'failed',
				lastUpdated: '2026-11-20T10:21:07.000Z',
				issueKeys: ['SUP-12', 'OPS-7'],
				references: [
					{
						commit: { id: '0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c', repositoryUri: SHOP },
						ref: { name: 'feature/sup-12-login', uri: `${SHOP}/tree/feature/sup-12-login` },
					},
				],
			},
		],
		[
			'GitHub workflow run that has begun in the same second',
			gitHub.workflowRunStarted,
			{ state: 'in_progress', updateSequenceNumber: at('2026-11-20T10:21:07Z', 2) },
		],
		[
			'GitHub workflow job',
			gitHub.workflowJob,
			{
				pipelineId: 'github-186853002-CI~20~2F~20lint',
				buildNumber: 30433642,
				state: 'successful',
				displayName: 'CI / lint',
				lastUpdated: '2026-11-20T10:17:00.000Z',
			},
		],
		[
			'GitLab pipeline',
			gitLab.pipeline,
			{
				pipelineId: 'gitlab-380',
				buildNumber: 3,
				updateSequenceNumber: at('2026-11-20T15:26:29Z', 3),
				url: `${LAB}/-/pipelines/31`,
				state: 'successful',
				issueKeys: ['SUP-12', 'OPS-7'],
			},
		],
		[
			'GitLab pipeline that runs: the newest time of its jobs',
			gitLab.pipelineRunning,
			{ state: 'in_progress', updateSequenceNumber: at('2026-11-20T15:26:12Z', 2) },
		],
		[
			'GitLab pipeline of a tag',
			gitLab.tagPipeline,
			{
				issueKeys: ['SUP-12'],
				references: [
					expect.objectContaining({
						ref: { name: 'v2.4-SUP-12', uri: `${LAB}/-/tags/v2.4-SUP-12` },
					}),
				],
			},
		],
		[
			'GitLab job',
			gitLab.job,
			{
				pipelineId: 'gitlab-380-test~3A~20unit',
				buildNumber: 1977,
				state: 'failed',
				url: `${LAB}/-/jobs/1977`,
				updateSequenceNumber: at('2026-11-20T15:25:00Z', 3),
			},
		],
		[
			'Bitbucket commit status',
			bitbucket.commitStatus,
			{
				pipelineId: 'bitbucket-673a6070-3421-46c9-9d48-90745f7bfe8e-ci.acme.example.shop.builds',
				buildNumber: 792,
				state: 'in_progress',
				issueKeys: ['SUP-12'],
				updateSequenceNumber: at('2026-11-20T01:14:26Z', 2),
			},
		],
		[
			'GitLab pipeline that runs again: it still has its first end',
			{
				...gitLab.pipeline,
				object_attributes: { ...gitLab.pipeline.object_attributes, status: 'running' },
				builds: [{ id: 381, status: 'pending', created_at: '2026-11-20 16:00:00 UTC' }],
			},
			{ state: 'in_progress', updateSequenceNumber: at('2026-11-20T16:00:00Z', 2) },
		],
		[
			'GitLab pipeline that is skipped does not run',
			{
				...gitLab.pipeline,
				object_attributes: { ...gitLab.pipeline.object_attributes, status: 'skipped' },
			},
			{ state: 'cancelled' },
		],
		[
			'GitLab job that is skipped',
			{ ...gitLab.job, build_status: 'skipped' },
			{ state: 'cancelled' },
		],
		[
			'Jenkins, queued: before it has begun',
			jenkins.queued,
			{ state: 'pending', updateSequenceNumber: 1_795_145_999_001 },
		],
		[
			'Jenkins, begun: the status is of the build before',
			jenkins.started,
			{ state: 'in_progress', updateSequenceNumber: 1_795_146_000_002 },
		],
		[
			'Jenkins, completed',
			jenkins.completed,
			{
				pipelineId: 'jenkins-web.shop.feature~2Fsup-12',
				buildNumber: 18,
				displayName: 'feature/sup-12 #18',
				state: 'failed',
				lastUpdated: new Date(1_795_146_061_000).toISOString(),
				updateSequenceNumber: 1_795_146_061_003,
				testInfo: { totalNumber: 10, numberPassed: 8, numberFailed: 1, numberSkipped: 1 },
				issueKeys: ['SUP-12'],
			},
		],
		[
			'Jenkins, finalized: after completed',
			jenkins.finalized,
			{ updateSequenceNumber: 1_795_146_061_004 },
		],
		[
			'Jenkins, without a time: now; the branch from a parameter',
			jenkins.plain,
			{ pipelineId: 'jenkins-asgard', updateSequenceNumber: NOW + 3, issueKeys: ['OPS-7'] },
		],
	])('%s', (_, event, expected) => {
		expect(parcelsOf(event)).toMatchObject({ builds: [expected] });
	});

	it.each([
		['git@github.com:acme/shop.git', 'https://github.com/acme/shop'],
		['https://mia:secret@git.acme.example/shop', 'https://git.acme.example/shop'],
		['/srv/git/shop.git', undefined],
	])('of Jenkins, from the remote %s, name no invalid address', (url, uri) => {
		const scm = { ...jenkins.completed.build.scm, url };
		const { builds } = parcelsOf({
			...jenkins.completed,
			build: { ...jenkins.completed.build, scm },
		}) as Record<string, Array<{ references?: unknown }>>;
		expect(builds?.[0]?.references).toEqual(
			uri && [
				{
					commit: { id: scm.commit, repositoryUri: uri },
					ref: { name: 'feature/sup-12', uri: `${uri}#feature/sup-12` },
				},
			],
		);
	});

	it.each([
		[{ target_url: 'staging.acme.example', log_url: '' }, `${SHOP}/actions/runs/30433642`],
		[{ target_url: 'https://eu.acme.example', log_url: 'n/a' }, 'https://eu.acme.example'],
	])('of a deployment with %j have a page', (addresses, url) => {
		const status = { ...gitHub.deploymentStatus.deployment_status, ...addresses };
		expect(parcelsOf({ ...gitHub.deploymentStatus, deployment_status: status })).toMatchObject({
			deployments: [{ url }],
		});
	});

	it('of a job with a long name in any script have an ID that Jira accepts', () => {
		const name = `单元测试 (${'ubuntu-latest, '.repeat(20)})`;
		const job = { ...gitHub.workflowJob.workflow_job, name };
		const parcels = parcelsOf({ ...gitHub.workflowJob, workflow_job: job });
		const { builds } = parcels as Record<string, Array<{ pipelineId: string }>>;
		expect(builds?.[0]?.pipelineId).toMatch(/^[\w.~-]{255}$/);
	});

	it('Jenkins, from a step of a running build: at the address that the user gives', () => {
		expect(() => parcelsOf(jenkins.notified)).toThrow(
			'does not contain the address of its Jenkins',
		);
		expect(
			parcelsOf(jenkins.notified, { toolUrl: 'https://ci.acme.example/jenkins/' }),
		).toMatchObject({
			builds: [
				{
					state: 'in_progress',
					url: 'https://ci.acme.example/jenkins/job/asgard/18/',
					issueKeys: ['OPS-7'],
				},
			],
		});
	});
});

describe('deployments', () => {
	it.each([
		[
			'GitHub',
			gitHub.deploymentStatus,
			{
				deploymentSequenceNumber: 145988746,
				updateSequenceNumber: at('2026-11-20T11:00:10Z', 3),
				displayName: 'Deploy #88',
				description: 'SUP-12-login to production-eu',
				state: 'successful',
				pipeline: { id: 'github-161336', displayName: 'Deploy' },
				environment: {
					id: 'production-eu',
					displayName: 'production-eu',
					type: 'production',
				},
				associations: [{ associationType: 'issueIdOrKeys', values: ['SUP-12', 'OPS-7'] }],
			},
		],
		[
			'GitLab, which knows the tier of an environment',
			gitLab.deployment,
			{
				deploymentSequenceNumber: 15,
				updateSequenceNumber: at('2026-11-20T19:50:00Z', 2),
				state: 'in_progress',
				url: `${LAB}/-/jobs/796`,
				environment: { id: 'blue', displayName: 'blue', type: 'production' },
				associations: [{ associationType: 'issueIdOrKeys', values: ['SUP-12'] }],
			},
		],
		[
			'GitHub, pending: it may have begun',
			{
				...gitHub.deploymentStatus,
				deployment_status: { ...gitHub.deploymentStatus.deployment_status, state: 'pending' },
			},
			{ state: 'in_progress' },
		],
		['GitLab, skipped', { ...gitLab.deployment, status: 'skipped' }, { state: 'cancelled' }],
	])('%s', (_, event, expected) => {
		expect(parcelsOf(event)).toMatchObject({ deployments: [expected] });
	});

	it('have the type that the user sets', () => {
		const parcels = parcelsOf(gitLab.deployment, { environmentType: 'staging' });
		expect(parcels).toMatchObject({ deployments: [{ environment: { type: 'staging' } }] });
	});

	it('stay unchanged when GitHub says that a newer one has replaced them', () => {
		const status = { ...gitHub.deploymentStatus.deployment_status, state: 'inactive' };
		expect(parcelsOf({ ...gitHub.deploymentStatus, deployment_status: status })).toMatch(
			/^GitHub's deployment_status event contains no .*: it only says that a newer deployment /,
		);
	});
});

describe('feature flags', () => {
	it('GitLab', () => {
		expect(parcelsOf(gitLab.featureFlag)).toMatchObject({
			flags: [
				{
					id: 'gitlab-380-6',
					key: 'fast_search',
					summary: { status: { enabled: true } },
					details: [{ environment: { name: 'All environments' } }],
					issueKeys: ['SUP-12'],
				},
			],
		});
	});
});
