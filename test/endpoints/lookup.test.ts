import { endpointsOf, factsOf, findEndpoint, hasEndpoint, twinOf } from '../../nodes/endpoints';
import type { Endpoint, Flavour } from '../../nodes/endpoints';

describe('findEndpoint', () => {
	it.each<[string, string, Flavour, string | undefined]>([
		['GET', '/rest/api/3/issue/SUP-1', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['get', '/rest/api/3/issue/SUP-1', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['GET', '/rest/api/3/issue/{}', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['GET', '/rest/api/3/issue/{key}', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['GET', '/rest/api/3/issue/createmeta', 'cloud', 'GET /rest/api/3/issue/createmeta'],
		[
			'POST',
			'/rest/api/3/issue/{}/comment',
			'cloud',
			'POST /rest/api/3/issue/{issueIdOrKey}/comment',
		],
		[
			'GET',
			'/rest/api/3/issue/{}/comment/7',
			'cloud',
			'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
		],
		['GET', '/rest/api/2/issuetype/page', 'dataCenter', 'GET /rest/api/2/issuetype/page'],
		['GET', '/rest/api/2/issuetype/{}', 'dataCenter', 'GET /rest/api/2/issuetype/{id}'],
		['GET', '/rest/agile/1.0/board', 'cloud', 'GET /rest/agile/1.0/board'],
		['GET', '/rest/agile/1.0/board', 'dataCenter', 'GET /rest/agile/1.0/board'],
		['GET', '/_edge/tenant_info', 'cloud', 'GET /_edge/tenant_info'],
		[
			'GET',
			'/secure/attachment/10001/a%20b.txt',
			'dataCenter',
			'GET /secure/attachment/{id}/{filename}',
		],
		['GET', '/rest/api/3/issue/', 'cloud', undefined],
		['GET', '/rest/api/3/issue//comment', 'cloud', undefined],
		['GET', '/rest/api/2/myself', 'cloud', undefined],
		['GET', '/rest/api/3/myself', 'dataCenter', undefined],
		['PATCH', '/rest/api/3/myself', 'cloud', undefined],
		['GET', '/wiki/rest/api/3/myself', 'cloud', undefined],
	])('%s %s at %s', (method, path, flavour, expected) => {
		expect(findEndpoint(method, path, flavour)).toBe(expected);
	});

	it.each<Flavour>(['cloud', 'dataCenter'])(
		'finds every endpoint of %s by its own name',
		(flavour) => {
			for (const endpoint of endpointsOf(flavour)) {
				const [method = '', path = ''] = endpoint.split(' ');
				expect(findEndpoint(method, path, flavour)).toBe(endpoint);
				expect(findEndpoint(method, path.replace(/\{.*?\}/g, '{}'), flavour)).toBe(endpoint);
			}
		},
	);
});

describe('factsOf', () => {
	it('knows parameters', () => {
		const { path, query } = factsOf('GET /rest/api/3/issue/{issueIdOrKey}/worklog');
		expect(path).toEqual({ issueIdOrKey: { type: 'string', required: true } });
		expect(query).toEqual({
			startAt: { type: 'integer', required: false, default: '0' },
			maxResults: { type: 'integer', required: false, default: '5000' },
			startedAfter: { type: 'integer', required: false },
			startedBefore: { type: 'integer', required: false },
			expand: { type: 'string', required: false },
		});
	});

	it('knows how lists are sent and which values are possible', () => {
		const { query } = factsOf('GET /rest/api/3/issue/{issueIdOrKey}');
		expect(query['fields']).toEqual({ type: 'string', required: false, list: 'comma' });
		expect(factsOf('GET /rest/api/3/statuses').query['id']).toMatchObject({ list: 'repeat' });
		expect(
			factsOf('GET /rest/agile/1.0/board/{boardId}/sprint', 'dataCenter').query['state'],
		).toEqual({ type: 'string', required: false, list: 'comma' });
		const { adjustEstimate } = factsOf('POST /rest/api/3/issue/{issueIdOrKey}/worklog').query;
		expect(adjustEstimate).toEqual({
			type: 'string',
			required: false,
			values: ['new', 'leave', 'manual', 'auto'],
			default: 'auto',
		});
	});

	it.each<[Endpoint, Flavour, number, string]>([
		['POST /rest/api/3/issue', 'cloud', 201, 'object'],
		['PUT /rest/api/3/issue/{issueIdOrKey}', 'cloud', 204, 'none'],
		['GET /rest/api/3/field', 'cloud', 200, 'array'],
		['GET /rest/api/2/field', 'dataCenter', 200, 'array'],
		['GET /rest/agile/1.0/board/{boardId}/sprint', 'cloud', 200, 'object'],
		['GET /rest/agile/1.0/board/{boardId}/sprint', 'dataCenter', 200, 'object'],
		['GET /rest/api/3/attachment/content/{id}', 'cloud', 200, 'file'],
		['GET /rest/api/3/attachment/content/{id}', 'cloud', 303, 'none'],
		['GET /secure/attachment/{id}/{filename}', 'dataCenter', 200, 'file'],
		['POST /rest/api/2/issue/archive', 'dataCenter', 200, 'text'],
		['DELETE /rest/builds/0.1/bulkByProperties', 'cloud', 202, 'any'],
		['PUT /rest/api/3/mypreferences', 'cloud', 204, 'none'],
	])('knows what %s on %s answers with status %s', (endpoint, flavour, status, kind) => {
		expect(factsOf(endpoint, flavour).answers[status]).toMatchObject({ kind });
	});

	it.each<[Endpoint, Flavour, object | undefined]>([
		['GET /rest/api/3/project/search', 'cloud', { kind: 'startAt', entries: 'values' }],
		[
			'GET /rest/api/3/issue/{issueIdOrKey}/comment',
			'cloud',
			{ kind: 'startAt', entries: 'comments' },
		],
		['POST /rest/api/3/search/jql', 'cloud', { kind: 'nextPageToken', entries: 'issues' }],
		['POST /rest/api/2/search', 'dataCenter', { kind: 'startAt', entries: 'issues' }],
		['GET /rest/api/3/worklog/updated', 'cloud', { kind: 'nextPage', entries: 'values' }],
		['GET /rest/api/3/user/assignable/search', 'cloud', { kind: 'array' }],
		['GET /rest/api/2/user/assignable/search', 'dataCenter', { kind: 'array' }],
		['GET /rest/servicedeskapi/request', 'cloud', { kind: 'start', entries: 'values' }],
		[
			'GET /rest/api/3/statuses/{statusId}/projectUsages',
			'cloud',
			{ kind: 'nextPageToken', entries: 'projects/values' },
		],
		['GET /rest/api/3/myself', 'cloud', undefined],
		['GET /rest/api/2/project', 'dataCenter', undefined],
	])('knows how %s on %s is paged', (endpoint, flavour, paging) => {
		expect(factsOf(endpoint, flavour).paging).toEqual(paging);
	});

	it.each<[Endpoint, string[][], string[][]]>([
		['GET /rest/api/3/announcementBanner', [['manage:jira-configuration']], []],
		[
			'POST /rest/api/3/expression/eval',
			[['read:jira-work', 'read:jira-user']],
			[['read:jira-expressions:jira']],
		],
		['GET /rest/agile/1.0/board', [], [['read:board-scope:jira-software', 'read:project:jira']]],
		['GET /rest/api/3/serverInfo', [[]], [[]]],
		['POST /rest/api/3/redact', [], [['redact:issue:jira']]],
		['PUT /rest/api/3/mypreferences/locale', [], []],
		['POST /rest/operations/1.0/bulk', [], []],
	])('knows which scopes suffice for %s', (endpoint, classic, granular) => {
		expect(factsOf(endpoint).scopes).toEqual({ classic, granular });
	});

	it('knows limits, also those in prose', () => {
		const properties = (endpoint: Endpoint) => {
			const { body } = factsOf(endpoint);
			return body?.kind === 'object' ? body.properties : {};
		};
		expect(properties('POST /rest/builds/0.1/bulk')['builds']).toEqual({
			required: true,
			list: 100,
		});
		expect(properties('POST /rest/api/3/issue/bulk')['issueUpdates']).toEqual({
			required: false,
			list: 50,
		});
	});

	it('marks what is deprecated, experimental, open to all or new in version 3', () => {
		expect(factsOf('GET /rest/api/3/search')).toMatchObject({ deprecated: true, anonymous: true });
		expect(factsOf('POST /rest/api/3/worklog/list').deprecated).toBe(false);
		expect(factsOf('GET /rest/api/3/screens/tabs').experimental).toBe(true);
		expect(factsOf('POST /rest/api/3/bulk/issues/fields').onlyVersion3).toBe(true);
		expect(factsOf('POST /rest/api/3/issue').onlyVersion3).toBe(false);
	});

	it('refuses an endpoint that the flavour does not have', () => {
		expect(() => factsOf('GET /rest/api/3/myself', 'dataCenter')).toThrow(
			'GET /rest/api/3/myself is no endpoint of Jira dataCenter',
		);
		expect(hasEndpoint('GET /rest/api/3/nothing', 'cloud')).toBe(false);
		expect(hasEndpoint('toString', 'cloud')).toBe(false);
	});
});

describe('twinOf', () => {
	it.each<[Endpoint, Flavour, Endpoint | undefined]>([
		['GET /rest/api/3/myself', 'dataCenter', 'GET /rest/api/2/myself'],
		['GET /rest/api/2/myself', 'cloud', 'GET /rest/api/3/myself'],
		['GET /rest/api/3/myself', 'cloud', 'GET /rest/api/3/myself'],
		[
			'DELETE /rest/api/3/filter/{id}/permission/{permissionId}',
			'dataCenter',
			'DELETE /rest/api/2/filter/{id}/permission/{permission-id}',
		],
		['GET /rest/agile/1.0/board', 'dataCenter', 'GET /rest/agile/1.0/board'],
		[
			'GET /rest/software/1.0/board/{boardId}/backlog',
			'dataCenter',
			'GET /rest/agile/1.0/board/{boardId}/backlog',
		],
		[
			'GET /rest/agile/1.0/board/{boardId}/backlog',
			'cloud',
			'GET /rest/software/1.0/board/{boardId}/backlog',
		],
		['POST /rest/api/2/search', 'cloud', undefined],
		['POST /rest/api/3/search/jql', 'dataCenter', undefined],
		['POST /rest/builds/0.1/bulk', 'dataCenter', undefined],
		// A fixed word is not a value: this is not GET /rest/api/3/issuetype/{id}.
		['GET /rest/api/2/issuetype/page', 'cloud', undefined],
		['PUT /rest/agile/1.0/sprint/unmap', 'cloud', undefined],
	])('of %s on %s', (endpoint, flavour, twin) => {
		expect(twinOf(endpoint, flavour)).toBe(twin);
	});

	it('leads back to where it came from', () => {
		const there = endpointsOf('dataCenter').filter(
			(name) => !factsOf(name, 'dataCenter').deprecated,
		);
		const paired = there.filter((name) => twinOf(name, 'cloud') !== undefined);
		expect(paired.length).toBeGreaterThan(250);
		for (const endpoint of paired) {
			expect(twinOf(twinOf(endpoint, 'cloud') ?? endpoint, 'dataCenter')).toBe(endpoint);
		}
	});
});
