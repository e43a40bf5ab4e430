import type { Endpoint } from '../../nodes/endpoints';
import { versionIn, type Outcome, type ServerVersion } from '../../nodes/connection';
import { dependsOnVersion, explainVersion } from '../../nodes/connection/explainVersion';
import { answer, noAnswer } from './answers';

const unknownPath = { message: 'null for uri: https://jira.example/x', 'status-code': 404 };
const missing = { errorMessages: ['Issue Does Not Exist'], errors: {} };

const ARCHIVE = 'PUT /rest/api/2/issue/{issueIdOrKey}/archive';
const OLD_HOOKS = 'GET /rest/webhooks/1.0/webhook';
const READ_ONLY = 'GET /rest/api/2/readonly-mode';
const PRIORITIES = 'GET /rest/api/2/priorityschemes';

const issue = [{ noun: 'issue', name: 'SUP-1' }];

describe('dependsOnVersion', () => {
	it.each<[string, Outcome, Endpoint, typeof issue, 'cloud' | 'dataCenter', boolean]>([
		['an unknown path', answer(404, unknownPath), PRIORITIES, [], 'dataCenter', true],
		['a method that is not there', answer(405, 'No'), ARCHIVE, issue, 'dataCenter', true],
		['a path that came later', answer(404, unknownPath), ARCHIVE, issue, 'dataCenter', true],
		['something that does not exist', answer(404, missing), ARCHIVE, issue, 'dataCenter', false],
		['a number that is none', answer(404, unknownPath), PRIORITIES, issue, 'dataCenter', false],
		['another refusal', answer(400, missing), ARCHIVE, issue, 'dataCenter', false],
		['no answer', noAnswer('ECONNRESET'), ARCHIVE, issue, 'dataCenter', false],
		['Cloud', answer(404, unknownPath), PRIORITIES, [], 'cloud', false],
		[
			'the version itself',
			answer(404, unknownPath),
			'GET /rest/api/2/serverInfo',
			[],
			'dataCenter',
			false,
		],
	])('%s', (_, outcome, endpoint, things, flavour, expected) => {
		expect(dependsOnVersion(outcome, { endpoint, things }, flavour)).toBe(expected);
	});
});

describe('explainVersion', () => {
	const explained = (endpoint: Endpoint, version: string, things: typeof issue = []) =>
		explainVersion(
			{ endpoint, things },
			versionIn({ version }) as ServerVersion,
			answer(404, unknownPath),
		);

	it.each<[Endpoint, string, string]>([
		[ARCHIVE, '7.13.1', 'This Jira is version 7.13.1, and this works from Jira 8.0 on'],
		[READ_ONLY, '9.12.0', 'This Jira is version 9.12.0, and this works from Jira 10.3 on'],
		[OLD_HOOKS, '10.3.0', 'This Jira is version 10.3.0, and this works only before Jira 10.0'],
		[PRIORITIES, '9.12.0', `This Jira is version 9.12.0, and does not know ${PRIORITIES}`],
	])('%s on %s', (endpoint, version, message) => {
		const found = explained(endpoint, version);
		expect(found).toMatchObject({ message, lacksEndpoint: true });
		expect(`${found?.message} ${found?.remedy}`).toContain(endpoint);
	});

	it.each<[Endpoint, string, typeof issue]>([
		[ARCHIVE, '8.0.0', issue],
		[OLD_HOOKS, '9.12.0', []],
		[PRIORITIES, '10.3.0', []],
		[PRIORITIES, '9.12.0', issue],
	])('has nothing to say about %s on %s', (endpoint, version, things) => {
		expect(explained(endpoint, version, things)).toBeUndefined();
	});
});
