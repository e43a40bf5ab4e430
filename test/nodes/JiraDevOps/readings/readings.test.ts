import { entityId } from '../../../../nodes/JiraDevOps/readings/entityId';
import { environmentTypeOf } from '../../../../nodes/JiraDevOps/readings/environmentType';
import {
	buildStateOf,
	deploymentStateOf,
	sequenceNumber,
} from '../../../../nodes/JiraDevOps/readings/states';
import { momentOf } from '../../../../nodes/values/moment';

describe('buildStateOf', () => {
	it.each([
		['GitHub Actions', 'queued requested waiting pending', 'pending'],
		['GitHub Actions', 'action_required', 'pending'],
		['GitHub Actions', 'in_progress', 'in_progress'],
		['GitHub Actions', 'success neutral skipped', 'successful'],
		['GitHub Actions', 'failure timed_out startup_failure', 'failed'],
		['GitHub Actions', 'cancelled stale', 'cancelled'],
		['GitLab CI', 'created waiting_for_resource preparing pending manual scheduled', 'pending'],
		['GitLab CI', 'running canceling', 'in_progress'],
		['GitLab CI', 'success', 'successful'],
		['GitLab CI', 'failed', 'failed'],
		['GitLab CI', 'canceled', 'cancelled'],
		['Jenkins', 'QUEUED PAUSED_PENDING_INPUT', 'pending'],
		['Jenkins', 'STARTED', 'in_progress'],
		['Jenkins', 'SUCCESS', 'successful'],
		['Jenkins', 'FAILURE UNSTABLE', 'failed'],
		['Jenkins', 'ABORTED NOT_BUILT NOT_EXECUTED', 'cancelled'],
		['Bitbucket', 'INPROGRESS', 'in_progress'],
		['Bitbucket', 'SUCCESSFUL', 'successful'],
		['Bitbucket', 'FAILED ERROR', 'failed'],
		['Bitbucket', 'STOPPED EXPIRED HALTED', 'cancelled'],
		['Bitbucket', 'PAUSED', 'pending'],
		['Azure Pipelines', 'notStarted postponed', 'pending'],
		['Azure Pipelines', 'inProgress cancelling', 'in_progress'],
		['Azure Pipelines', 'succeeded succeededWithIssues', 'successful'],
		['Azure Pipelines', 'partiallySucceeded failed', 'failed'],
		['Azure Pipelines', 'canceled', 'cancelled'],
		['Azure Pipelines', 'none', 'unknown'],
		['CircleCI', 'on_hold not_running queued blocked', 'pending'],
		['CircleCI', 'running failing', 'in_progress'],
		['CircleCI', 'success', 'successful'],
		['CircleCI', 'failed error timedout infrastructure_fail', 'failed'],
		['CircleCI', 'canceled not_run unauthorized', 'cancelled'],
		['Argo', 'Pending Suspended', 'pending'],
		['Argo', 'Running Progressing Terminating', 'in_progress'],
		['Argo', 'Succeeded Healthy Synced', 'successful'],
		['Argo', 'Failed Error Degraded', 'failed'],
		['Jira', 'pending', 'pending'],
		['Jira', 'in_progress', 'in_progress'],
		['Jira', 'successful', 'successful'],
		['Jira', 'unknown', 'unknown'],
	])('%s: %s', (_, words, state) => {
		expect(words.split(' ').map((word) => buildStateOf(word))).toEqual(
			words.split(' ').map(() => state),
		);
	});

	it.each([
		['GitLab does not run what it skips', 'skipped', 'gitLab', 'cancelled'],
		['GitLab', 'SKIPPED', 'gitLab', 'cancelled'],
		['GitLab', 'success', 'gitLab', 'successful'],
		['a check of GitHub that needs nothing', 'skipped', undefined, 'successful'],
		['a deployment of GitHub may have begun', 'pending', 'gitHubDeployment', 'in_progress'],
		['a deployment of GitHub', 'waiting', 'gitHubDeployment', 'pending'],
		['a pipeline of GitLab has not begun', 'pending', 'gitLab', 'pending'],
	] as const)('%s: %s', (_, word, dialect, state) => {
		expect(deploymentStateOf(word, dialect)).toBe(state);
		expect(buildStateOf(word, dialect)).toBe(state);
	});

	it.each(['purple', '', '7', 'constructor'])('does not know %j', (word) => {
		expect(buildStateOf(word)).toBeUndefined();
	});

	it('knows that deployments can be rolled back, and builds cannot', () => {
		expect(deploymentStateOf('rolled_back')).toBe('rolled_back');
		expect(buildStateOf('rolled_back')).toBe('cancelled');
	});
});

describe('sequenceNumber', () => {
	it('puts the end of a build after its start, even within one second', () => {
		const second = 1_763_773_200_000;
		const numbers = (['pending', 'in_progress', 'successful'] as const).map((state) =>
			sequenceNumber(second, state),
		);
		expect(numbers).toEqual(numbers.toSorted());
		expect(new Set(numbers).size).toBe(3);
		expect(sequenceNumber(second, 'failed')).toBeLessThan(sequenceNumber(second + 1000, 'pending'));
	});
});

describe('environmentTypeOf', () => {
	it.each([
		['production', 'production'],
		['eu-prod-2', 'production'],
		['PROD', 'production'],
		['live', 'production'],
		['prd01', 'production'],
		['staging', 'staging'],
		['Staging (EU)', 'staging'],
		['pre-production', 'staging'],
		['preprod', 'staging'],
		['uat3', 'testing'],
		['uat', 'testing'],
		['acceptance', 'testing'],
		['acpt', 'testing'],
		['int', 'testing'],
		['intg', 'testing'],
		['qc', 'testing'],
		['accept', 'testing'],
		['control', 'testing'],
		['INT-eu', 'testing'],
		['uat/shop', 'testing'],
		['sta', 'staging'],
		['model', 'staging'],
		['internal', 'staging'],
		['sta2', 'staging'],
		['Internal (Berlin)', 'staging'],
		['Préprod', 'staging'],
		['dev-int', 'development'],
		['internet', 'unmapped'],
		['models', 'unmapped'],
		['stage', 'staging'],
		['qa', 'testing'],
		['integration-tests', 'testing'],
		['non-prod', 'testing'],
		['prod-test', 'testing'],
		['e2e', 'testing'],
		['dev', 'development'],
		['development', 'development'],
		['review/sup-12', 'development'],
		['productive', 'unmapped'],
		['device-lab', 'unmapped'],
		['github-pages', 'unmapped'],
		['', 'unmapped'],
	])('%j is %s', (name, type) => {
		expect(environmentTypeOf(name)).toBe(type);
	});
});

describe('entityId', () => {
	it.each([
		['main', 'main'],
		['a7727ee6350c33cdf90826dc21abaa26a5704370', 'a7727ee6350c33cdf90826dc21abaa26a5704370'],
		['~.-_', '~.-_'],
		['feature/SUP-1', 'feature~2FSUP-1'],
		["it's (a) branch*!", 'it~27s~20~28a~29~20branch~2A~21'],
		['größe', 'gr~C3~B6~C3~9Fe'],
		['50%', '50~25'],
	])('%j is %s', (text, id) => {
		expect(entityId(text)).toBe(id);
		expect(entityId(id)).toBe(id);
		expect(id).toMatch(/^[A-Za-z0-9~._-]+$/);
	});
});

describe('an ID that would be too long', () => {
	it('ends with a hash, so that different names stay different', () => {
		const name = '登'.repeat(40);
		const ids = [`${name}1`, `${name}2`].map((text) => entityId(text, 255));
		expect(ids.map(({ length }) => length)).toEqual([255, 255]);
		expect(new Set(ids).size).toBe(2);
		expect(ids.map((id) => entityId(id, 255))).toEqual(ids);
		expect(entityId(`${name}1`, 255)).toBe(ids[0]);
	});
});

describe('momentOf', () => {
	it.each([
		['2026-11-22T01:02:03Z', '2026-11-22T01:02:03.000Z'],
		['2026-11-22T01:02:03.456+02:00', '2026-11-21T23:02:03.456Z'],
		['2016-08-12 15:23:28 UTC', '2016-08-12T15:23:28.000Z'],
		['2021-04-28 21:50:00 +0200', '2021-04-28T19:50:00.000Z'],
		['2017-09-19T09:58:11+1000', '2017-09-18T23:58:11.000Z'],
		[1505779091796, '2017-09-18T23:58:11.796Z'],
		[1505779091, '2017-09-18T23:58:11.000Z'],
		['1505779091796', '2017-09-18T23:58:11.796Z'],
	])('%j', (value, iso) => {
		expect(new Date(momentOf(value) ?? 0).toISOString()).toBe(iso);
	});

	it.each([undefined, null, '', 'yesterday', 0, -1, true, {}])('%j is not a time', (value) => {
		expect(momentOf(value)).toBeUndefined();
	});
});
