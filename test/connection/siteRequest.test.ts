import {
	call,
	EndpointMissing,
	PathValueRefused,
	siteRequest,
	type JiraRequest,
} from '../../nodes/connection';

const comment = call('PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}', {
	path: { issueIdOrKey: 'SUP-1', id: 10000 },
	body: { body: 'x' },
});

describe('siteRequest', () => {
	it.each<[string, JiraRequest, string | undefined, string | undefined]>([
		[
			'the other version of the platform API',
			comment,
			'PUT /rest/api/3/issue/SUP-1/comment/10000',
			'PUT /rest/api/2/issue/SUP-1/comment/10000',
		],
		[
			'a twin whose places have other names',
			call('GET /rest/api/3/resolution/{id}', { path: { id: '1/2' } }),
			'GET /rest/api/3/resolution/1%2F2',
			'GET /rest/api/2/resolution/1%2F2',
		],
		[
			'what both have',
			call('GET /rest/agile/1.0/board/{boardId}/sprint', { path: { boardId: 7 } }),
			'GET /rest/agile/1.0/board/7/sprint',
			'GET /rest/agile/1.0/board/7/sprint',
		],
		[
			'what only Cloud has',
			call('POST /rest/api/3/search/jql'),
			'POST /rest/api/3/search/jql',
			undefined,
		],
		[
			'what only Data Center has',
			call('GET /secure/attachment/{id}/{filename}', { path: { id: 1, filename: 'a b.txt' } }),
			undefined,
			'GET /secure/attachment/1/a%20b.txt',
		],
	])('asks each flavour in its own way: %s', (_, request, cloud, dataCenter) => {
		for (const [flavour, line] of [
			['cloud', cloud],
			['dataCenter', dataCenter],
		] as const) {
			if (line === undefined) {
				expect(() => siteRequest(request, flavour)).toThrow(EndpointMissing);
				continue;
			}
			const { method, path } = siteRequest(request, flavour);
			expect(`${method} ${path}`).toBe(line);
		}
	});

	it('refuses a value that would lead elsewhere', () => {
		const request = call('GET /rest/api/3/field/{fieldId}/context', { path: { fieldId: '..' } });
		expect(() => siteRequest(request, 'cloud')).toThrow(PathValueRefused);
	});

	it.each<[string, JiraRequest, object]>([
		[
			'a list with commas',
			call('GET /rest/api/3/issue/{issueIdOrKey}', {
				path: { issueIdOrKey: 'SUP-1' },
				query: { fields: ['summary', 'status'], expand: undefined },
			}),
			{ fields: 'summary,status' },
		],
		[
			'a list by repetition',
			call('GET /rest/api/3/project/search', { query: { id: [1, 2], startAt: 0 } }),
			{ id: [1, 2], startAt: 0 },
		],
	])('sends %s', (_, request, query) => {
		expect(siteRequest(request, 'cloud').query).toEqual(query);
	});

	it('separates with commas on Data Center, too, whose document does not mention lists', () => {
		const request = call('GET /rest/api/3/issue/{issueIdOrKey}', {
			path: { issueIdOrKey: 'SUP-1' },
			query: { fields: ['summary', 'status'] },
		});
		expect(siteRequest(request, 'dataCenter').query).toEqual({ fields: 'summary,status' });
	});

	it.each<[string, JiraRequest, string | undefined]>([
		['a write to an issue', comment, 'SUP-1'],
		[
			'a read of an issue',
			call('GET /rest/api/3/issue/{issueIdOrKey}', { path: { issueIdOrKey: 'SUP-1' } }),
			undefined,
		],
		[
			'a POST that only reads',
			call('POST /rest/api/3/issue/{issueIdOrKey}/changelog/list', {
				path: { issueIdOrKey: 'SUP-1' },
			}),
			undefined,
		],
		['a write elsewhere', call('POST /rest/api/3/issue'), undefined],
		[
			'a write whose issue stands in the body',
			call('POST /rest/api/3/issueLink', { writesIssue: 'SUP-2' }),
			'SUP-2',
		],
	])('knows the issue of %s', (_, request, issue) => {
		for (const flavour of ['cloud', 'dataCenter'] as const) {
			const isThere = request.endpoint.includes('/changelog/') ? flavour === 'cloud' : true;
			if (isThere) expect(siteRequest(request, flavour).writesIssue).toBe(issue);
		}
	});

	it('knows what may be sent twice', () => {
		expect(siteRequest(call('GET /rest/api/3/myself'), 'cloud').idempotent).toBe(true);
		expect(siteRequest(call('POST /rest/api/3/issue'), 'cloud').idempotent).toBe(false);
	});
});
