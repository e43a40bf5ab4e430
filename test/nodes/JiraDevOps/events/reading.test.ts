import { readEvent, receivedEvent } from '../../../../nodes/JiraDevOps/events/readEvent';
import { build, deployment, developmentInformation } from '../../../../nodes/JiraDevOps/kinds';
import * as bitbucket from './bitbucketEvents';
import * as gitHub from './gitHubEvents';
import * as gitLab from './gitLabEvents';
import * as jenkins from './jenkinsEvents';
import { NOW, parcelsOf } from './parcelsOf';

describe('events with nothing to send', () => {
	it.each([
		['GitHub ping', gitHub.ping, "GitHub's ping event contains no build, "],
		['GitLab wiki', gitLab.wikiPage, "GitLab's wiki_page event contains no build, "],
		[
			'Bitbucket ping',
			bitbucket.serverPing,
			"Bitbucket's diagnostics:ping event contains no build, ",
		],
		[
			'no issue',
			{ ...gitLab.job, ref: 'main' },
			'GitLab\'s job event names no issue: "main", "Typo"',
		],
		['GitHub check run', gitHub.checkRun, "GitHub's check_run event contains no build, "],
		[
			'what GitHub sends instead',
			gitHub.checkRun,
			': only the GitHub events workflow_run, workflow_job, deployment_status, ',
		],
		[
			'what GitLab sends instead',
			gitLab.wikiPage,
			': only the GitLab events push, merge_request, ',
		],
		['what Bitbucket sends instead', bitbucket.serverPing, ': only the Bitbucket events '],
		[
			'GitLab branch without a commit of its own',
			{ ...gitLab.push, commits: [] },
			': its branch has no new commit, and Jira accepts a branch only with its last commit',
		],
	])('%s', (_, event, reason) => {
		expect(parcelsOf(event)).toContain(reason);
	});

	it.each([
		['Bitbucket', { 'X-Event-Key': 'diagnostics:ping' }, { test: true }, 'diagnostics:ping'],
		[
			'Bitbucket',
			{ 'x-event-key': 'project:updated' },
			{ project: { key: 'P' } },
			'project:updated',
		],
		['Bitbucket', { 'x-event-key': 'issue:created' }, { issue: { id: 1 } }, 'issue:created'],
		['GitLab', { 'X-Gitlab-Event': 'Member Hook' }, { user_name: 'Mia' }, 'member'],
		[
			'GitLab',
			{ 'x-gitlab-event': 'System Hook' },
			{ event_name: 'project_create', name: 'shop' },
			'project_create',
		],
		[
			'GitLab',
			{ 'x-gitlab-event': 'Resource Access Token Hook' },
			{ object_kind: 'access_token', group: { group_id: 35 } },
			'access_token',
		],
		['GitLab', { 'x-gitlab-event': '__proto__ Hook' }, { a: 1 }, '__proto__'],
		['GitHub', { 'x-github-event': 'installation' }, {}, 'installation'],
		['GitHub', { 'x-github-event': '__proto__' }, { a: 1 }, '__proto__'],
	])('%s, by the header %j alone', (tool, headers, body, name) => {
		expect(parcelsOf({ headers, body })).toContain(`${tool}'s ${name} event contains no build, `);
	});

	it('reads what a header names and the body does not', () => {
		const body = { ...gitLab.job, object_kind: undefined };
		expect(parcelsOf({ headers: { 'x-gitlab-event': 'Job Hook' }, body })).toMatchObject({
			builds: [{ buildNumber: 1977 }],
		});
		const push = { ...gitLab.push, object_kind: undefined };
		expect(parcelsOf({ headers: { 'x-gitlab-event': 'Push Hook' }, body: push })).toMatchObject({
			repositories: [{ id: 'gitlab-380' }],
		});
	});

	it("GitHub's deployment, which contains the run that deploys", () => {
		const event = { ...gitHub.deploymentStatus, deployment_status: undefined };
		expect(parcelsOf(event)).toContain("GitHub's deployment event contains no build, ");
	});

	it('says so for one kind of data', () => {
		expect(parcelsOf(gitHub.push, { kinds: [build] })).toBe(
			"GitHub's push event contains no build",
		);
		expect(parcelsOf(gitHub.workflowRun, { kinds: [deployment, developmentInformation] })).toBe(
			"GitHub's workflow_run event contains no deployment, commit, branch or pull request",
		);
	});

	it('can be given issues by the user', () => {
		const event = { ...gitLab.job, ref: 'main' };
		expect(parcelsOf(event, { issues: ['SUP-5'] })).toMatchObject({
			builds: [{ issueKeys: ['SUP-5'] }],
		});
		expect(parcelsOf(event, { issues: ['10001'] })).toMatchObject({
			builds: [{ associations: [{ associationType: 'issueIdOrKeys', values: ['10001'] }] }],
		});
	});

	it('finds only the projects that the user names', () => {
		expect(parcelsOf(gitHub.workflowRun, { search: { projectKeys: ['OPS'] } })).toMatchObject({
			builds: [{ issueKeys: ['OPS-7'] }],
		});
	});
});

describe('forms in which an event arrives', () => {
	const expected = { builds: [{ pipelineId: 'github-161335' }] };
	const headers = { 'X-GitHub-Event': 'workflow_run' };

	it.each([
		['the body alone', gitHub.workflowRun],
		[
			"the output of n8n's Webhook node",
			{ headers, params: {}, query: {}, body: gitHub.workflowRun },
		],
		['JSON as text', JSON.stringify(gitHub.workflowRun)],
		['a form with a payload', { headers, body: { payload: JSON.stringify(gitHub.workflowRun) } }],
		['a body as text', { headers, body: JSON.stringify(gitHub.workflowRun) }],
	])('%s', (_, given) => {
		expect(parcelsOf(given)).toMatchObject(expected);
	});

	it.each([
		[{}, "'Webhook Event' is empty"],
		[null, "'Webhook Event' is empty"],
		['', "'Webhook Event' is empty"],
		[{ headers: {}, body: null }, "'Webhook Event' is empty"],
		[{ headers: {}, body: {} }, "'Webhook Event' is empty"],
		[
			{ headers: { 'x-github-event': 'push' }, body: 'a=b' },
			"'Webhook Event' is text, but not JSON",
		],
		[{ headers: { 'x-event-key': 'repo:push' }, body: [1] }, "'Webhook Event' is a list"],
		['text', "'Webhook Event' is text, but not JSON"],
		[[1, 2], "'Webhook Event' is a list"],
		[
			{ hello: 'world' },
			"'Webhook Event' is not a webhook from GitHub, GitLab, Bitbucket or Jenkins",
		],
		[7, "'Webhook Event' is not a webhook from GitHub, GitLab, Bitbucket or Jenkins"],
	])('%j: %s', (given, refused) => {
		expect(() => parcelsOf(given)).toThrow(refused);
	});

	it('is read as one from the tool that the user names', () => {
		const received = { ...receivedEvent(gitHub.push), toolUrl: '', now: NOW };
		expect(readEvent(received, 'github').name).toBe("GitHub's push event");
		expect(() => readEvent(received, 'gitlab')).toThrow(
			"'Webhook Event' is not a webhook from GitLab, the tool in 'Sent By'",
		);
	});

	it.each([
		gitHub.workflowRun,
		gitHub.workflowJob,
		gitHub.deploymentStatus,
		gitHub.push,
		gitHub.pullRequest,
		gitLab.push,
		gitLab.mergeRequest,
		gitLab.pipeline,
		gitLab.job,
		gitLab.deployment,
		gitLab.featureFlag,
		bitbucket.push,
		bitbucket.pullRequest,
		bitbucket.commitStatus,
		bitbucket.refsChanged,
		jenkins.completed,
	])('that lacks any of its fields is read or refused, and breaks nothing (%#)', (event) => {
		for (const field of Object.keys(event)) {
			for (const value of [undefined, null, 'x', 7, [], {}]) {
				const attempt = () => parcelsOf({ ...event, [field]: value });
				try {
					attempt();
				} catch (reason) {
					expect((reason as Error).name).toBe('ItemRefused');
				}
			}
		}
	});
});
