import { describeContract } from './describeContract';
import { describeMismatch, type Exchange } from './exchange';
import { ask, created, fields, text } from './sampleExchanges';

describeContract('the check of an exchange', (specifications) => {
	const mismatches = (exchange: Exchange) => specifications.check(exchange).map(describeMismatch);

	it.each<[string, Exchange]>([
		[
			'an issue that is created',
			ask('POST /rest/api/3/issue', {
				requestBody: { fields: { ...fields, description: text('It burns') } },
				status: 201,
				responseBody: created,
			}),
		],
		[
			'an issue through the gateway',
			ask('GET /ex/jira/c1/rest/api/3/issue/SUP-1?fields=summary,status&expand=names'),
		],
		[
			'wiki markup in v2',
			ask('POST /rest/api/2/issue', {
				requestBody: { fields: { ...fields, description: 'h1. x' } },
			}),
		],
		[
			'wiki markup on Data Center',
			ask('DC POST /jira/rest/api/2/issue', {
				requestBody: { fields: { ...fields, description: 'h1. x' } },
			}),
		],
		['the latest version of Data Center', ask('DC GET /jira/rest/api/latest/myself')],
		[
			'a list that Data Center declares as one element',
			ask('DC GET /rest/api/2/project', { status: 200, responseBody: [{ id: '1', key: 'SUP' }] }),
		],
		[
			'a page that Data Center declares as one element',
			ask('DC GET /rest/api/2/issue/createmeta/SUP/issuetypes', {
				status: 200,
				responseBody: { startAt: 0, values: [{ id: '1', name: 'Task', subtask: false }] },
			}),
		],
		[
			'properties and values that Atlassian added',
			ask('GET /rest/api/3/myself', {
				status: 200,
				responseBody: { accountType: 'robot', mood: 'good' },
			}),
		],
		[
			'an answer from in front of Jira',
			ask('GET /rest/api/3/myself', { status: 429, responseBody: 'slow down' }),
		],
		[
			'a problem of the framework',
			ask('GET /rest/api/3/priority/abc', {
				status: 400,
				responseHeaders: { 'content-type': 'application/problem+json' },
				responseBody: { status: 400, title: 'Bad Request', detail: 'abc is not a number' },
			}),
		],
		[
			'a token, which no document describes',
			ask('POST /oauth/token', { requestBody: { any: 1 }, status: 200, responseBody: {} }),
		],
		[
			'builds through the gateway, without the JWT of Connect',
			ask('POST /jira/builds/0.1/cloud/c1/bulk', {
				requestBody: {
					builds: [
						{
							pipelineId: 'p',
							buildNumber: 1,
							updateSequenceNumber: 1,
							displayName: 'Build',
							url: 'https://ci.example/1',
							state: 'successful',
							lastUpdated: '2026-01-01T00:00:00Z',
							issueKeys: ['SUP-1'],
						},
					],
				},
			}),
		],
		[
			'any query where the document takes any',
			ask('DELETE /rest/remotelinks/1.0/bulkByProperties?accountId=7'),
		],
		[
			'an upload',
			ask('POST /rest/api/3/issue/SUP-1/attachments', {
				requestBody: '--x',
				requestHeaders: {
					'content-type': 'multipart/form-data; boundary=x',
					'x-atlassian-token': 'no-check',
				},
			}),
		],
	])('accepts %s', (_, exchange) => {
		expect(mismatches(exchange)).toEqual([]);
	});

	it('tells the sides apart, so that a good answer to a bad request passes', () => {
		const found = specifications.check(
			ask('POST /rest/api/3/issue', {
				requestBody: { fields: [] },
				status: 400,
				responseBody: { errorMessages: ['Invalid request payload.'], errors: {} },
			}),
		);
		expect(found.map(({ side }) => side)).toEqual(['request']);
	});

	it.each([
		[
			'GET',
			'/rest/api/3/issue/createmeta/SUP/issuetypes',
			'/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
		],
		['GET', '/rest/api/3/issue/picker', '/rest/api/3/issue/picker'],
		['GET', '/rest/api/3/issue/SUP-1', '/rest/api/3/issue/{issueIdOrKey}'],
		['POST', '/rest/api/3/issue/bulk', '/rest/api/3/issue/bulk'],
		['PUT', '/rest/api/3/issue/bulk', '/rest/api/3/issue/{issueIdOrKey}'],
	])('finds the most specific operation: %s %s', (method, path, template) => {
		expect(specifications.operation('v3', method, path)?.template).toBe(template);
	});

	it.each([
		['v3', 'POST', '/rest/api/3/issue', ['write:jira-work']],
		['v3', 'GET', '/rest/api/3/myself', ['read:jira-user']],
		['v3', 'GET', '/rest/api/3/announcementBanner', ['manage:jira-configuration']],
		['software', 'GET', '/rest/agile/1.0/sprint/{sprintId}', undefined],
		['dataCenter', 'GET', '/api/2/myself', undefined],
	] as const)('knows the classic scopes of %s %s %s', (api, method, template, expected) => {
		expect(specifications.scopesOf(api, method, template)).toEqual(expected);
	});

	it('refuses to name scopes of an operation that does not exist', () => {
		expect(() => specifications.scopesOf('v3', 'GET', '/rest/api/3/nothing')).toThrow(
			'GET /rest/api/3/nothing',
		);
	});

	it('knows granular scopes', () => {
		expect(specifications.allScopesOf('v3', 'GET', '/rest/api/3/myself').granular).toContain(
			'read:user:jira',
		);
	});
});
