import { excessIn } from '../../../../nodes/JiraDevOps/limits/excess';
import { eventSubmission } from '../../../../nodes/JiraDevOps/resources/submitOperation';
import {
	build,
	deployment,
	developmentInformation,
	featureFlag,
} from '../../../../nodes/JiraDevOps/kinds';
import * as bitbucket from './bitbucketEvents';
import * as gitHub from './gitHubEvents';
import * as gitLab from './gitLabEvents';
import * as jenkins from './jenkinsEvents';

const long = (length: number) => `SUP-12 ${'n'.repeat(length)}`;

const sent = (event: unknown) =>
	eventSubmission({ event, tool: 'recognize', options: {} }, [
		build,
		deployment,
		developmentInformation,
		featureFlag,
	]);

describe('texts of events that are too long for Jira are cut', () => {
	const [commit] = gitHub.push.commits;
	const message = `SUP-12 ${'m'.repeat(1014)}😀😀😀`;
	const cutMessage = `SUP-12 ${'m'.repeat(1014)}😀…`;

	it.each([
		[
			'the message of a commit of GitHub, never within a character',
			{ ...gitHub.push, commits: [{ ...commit, message }], head_commit: { ...commit, message } },
			[{ commits: [{ message: cutMessage }], branches: [{ lastCommit: { message: cutMessage } }] }],
		],
		[
			'the message of a commit of GitLab',
			{
				...gitLab.push,
				commits: [{ ...gitLab.push.commits[0], id: gitLab.push.after, message: long(2000) }],
			},
			[{ commits: [{ message: `${long(1016)}…` }] }],
		],
		[
			'the title of a pull request of Bitbucket',
			{
				...bitbucket.pullRequest,
				pullrequest: { ...bitbucket.pullRequest.pullrequest, title: long(1100) },
			},
			[{ pullRequests: [{ title: `${long(1016)}…` }] }],
		],
		[
			'the description of a repository',
			{
				...gitHub.pullRequest,
				repository: { ...gitHub.pullRequest.repository, description: long(2000) },
			},
			[{ description: `${long(1016)}…` }],
		],
		[
			'the name of an author',
			{
				...gitHub.push,
				commits: [{ ...commit, author: { name: 'ä'.repeat(300), email: 'mia@acme.example' } }],
			},
			[{ commits: [{ author: { name: `${'ä'.repeat(254)}…` } }] }],
		],
		[
			'the name of a workflow',
			{
				...gitHub.workflowRun,
				workflow_run: { ...gitHub.workflowRun.workflow_run, name: long(300) },
			},
			[{ displayName: `${long(247)}…` }],
		],
		[
			'the name of a job of Jenkins',
			{ ...jenkins.completed, display_name: long(300) },
			[{ displayName: `${long(247)}…` }],
		],
		[
			'the description of a deployment of GitHub',
			{
				...gitHub.deploymentStatus,
				deployment_status: { ...gitHub.deploymentStatus.deployment_status, description: long(400) },
			},
			[{ description: `${long(247)}…` }],
		],
		[
			'the title of the commit that GitLab deploys',
			{ ...gitLab.deployment, commit_title: long(300), environment: 'e'.repeat(300) },
			[{ description: `${long(247)}…`, environment: { displayName: `${'e'.repeat(254)}…` } }],
		],
	])('%s', (_, event, expected) => {
		const { parcels } = sent(event);
		expect(parcels.map(({ entities }) => entities)).toMatchObject([expected]);
		const excess = parcels.flatMap(({ kind, entities }) =>
			entities.flatMap((entity) => excessIn(entity, kind.limits, '')),
		);
		expect(excess).toEqual([]);
	});

	it('and no more issues are named than Jira accepts', () => {
		const keys = Array.from({ length: 700 }, (_, index) => `SUP-${index + 1}`);
		const event = { ...gitLab.job, commit: { ...gitLab.job.commit, message: keys.join(' ') } };
		expect(sent({ ...event, ref: 'main' }).parcels).toMatchObject([
			{ entities: [{ associations: [{ values: keys.slice(0, 500) }] }] },
		]);
		const [last] = gitHub.push.commits;
		const push = { ...gitHub.push, head_commit: { ...last, message: keys.join(' ') } };
		expect(sent(push).parcels).toMatchObject([
			{ entities: [{ branches: [{ lastCommit: { issueKeys: keys.slice(0, 500) } }] }] },
		]);
	});
});
