import { describeContract } from './describeContract';
import { describeMismatch, type Exchange } from './exchange';
import { ask, created, fields, text } from './sampleExchanges';

describeContract('what the check of an exchange catches', (specifications) => {
	const mismatches = (exchange: Exchange) => specifications.check(exchange).map(describeMismatch);

	it.each<[string, Exchange, string[]]>([
		[
			'a path that is not there',
			ask('GET /rest/api/3/isue/SUP-1'),
			['GET /rest/api/3/isue/SUP-1: no such operation'],
		],
		[
			'a method that is not there',
			ask('PATCH /rest/api/3/issue/SUP-1'),
			['PATCH /rest/api/3/issue/SUP-1: no such operation; this path has GET, PUT, DELETE'],
		],
		[
			'an empty value in a path',
			ask('GET /rest/api/3/issue/'),
			['GET /rest/api/3/issue/: no such operation'],
		],
		[
			'v3 on Data Center',
			ask('DC GET /rest/api/3/myself'),
			['GET /api/3/myself: no such operation'],
		],
		[
			'a search that is gone',
			ask('GET /rest/api/3/search?jql=x'),
			['GET /rest/api/3/search: the operation is deprecated'],
		],
		[
			'a query parameter that is not there',
			ask('GET /rest/api/3/myself?expandd=groups'),
			['GET /rest/api/3/myself: request query expandd: is not a parameter of this operation'],
		],
		[
			'a query parameter of another type',
			ask('GET /rest/api/3/project/search?startAt=first'),
			['GET /rest/api/3/project/search: request query startAt: must be integer, got "first"'],
		],
		[
			'a query parameter outside its set',
			ask('GET /rest/api/3/project/search?status=dead'),
			[
				'GET /rest/api/3/project/search: request query status: "dead" is not one of "live", "archived", "deleted"',
			],
		],
		[
			'one query parameter twice',
			ask('GET /rest/api/3/myself?expand=a&expand=b'),
			['GET /rest/api/3/myself: request query expand: takes one value, got 2'],
		],
		[
			'a query parameter left out',
			ask('GET /rest/api/3/user/email'),
			['GET /rest/api/3/user/email: request query accountId: is missing'],
		],
		[
			'a number in a path that is none',
			ask('GET /rest/api/3/avatar/issue/system'),
			[
				'GET /rest/api/3/avatar/{type}/system: request path type: "issue" is not one of "issuetype", "project", "user", "priority"',
			],
		],
		[
			'a path that does not decode',
			ask('GET /rest/api/3/issue/%E0%A4'),
			['GET /rest/api/3/issue/{issueIdOrKey}: request path issueIdOrKey: "%E0%A4" does not decode'],
		],
		[
			'a body of another type',
			ask('POST /rest/api/3/issue', { requestBody: { fields: [] } }),
			['POST /rest/api/3/issue: request body /fields: must be object, got a list'],
		],
		[
			'a property of a search that is gone',
			ask('POST /rest/api/3/search/jql', { requestBody: { jql: 'x', startAt: 0 } }),
			['POST /rest/api/3/search/jql: request body unknown property "startAt"'],
		],
		[
			'a property that Data Center does not know',
			ask('DC POST /rest/api/2/search', { requestBody: { jql: 'x', nextPageToken: 'y' } }),
			['POST /api/2/search: request body unknown property "nextPageToken"'],
		],
		[
			'a body left out',
			ask('POST /rest/api/3/issue'),
			['POST /rest/api/3/issue: request body is missing'],
		],
		[
			'a body where none is taken',
			ask('GET /rest/api/3/myself', { requestBody: {} }),
			['GET /rest/api/3/myself: request body the operation takes no body'],
		],
		[
			'a body of another media type',
			ask('POST /rest/api/3/issue', {
				requestBody: 'x',
				requestHeaders: { 'content-type': 'text/plain' },
			}),
			[
				'POST /rest/api/3/issue: request header Content-Type: takes application/json, got "text/plain"',
			],
		],
		[
			'an upload without its token',
			ask('POST /rest/api/3/issue/SUP-1/attachments', {
				requestBody: '--x',
				requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
			}),
			[
				'POST /rest/api/3/issue/{issueIdOrKey}/attachments: request header X-Atlassian-Token: must be no-check for an upload',
			],
		],
		[
			'wiki markup in v3',
			ask('POST /rest/api/3/issue', {
				requestBody: { fields: { ...fields, description: 'h1. x' } },
			}),
			[
				'POST /rest/api/3/issue: request rich text /fields/description: must be Atlassian Document Format',
			],
		],
		[
			'Atlassian Document Format in v2',
			ask('POST /rest/api/2/issue/SUP-1/comment', { requestBody: { body: text('x') } }),
			expect.arrayContaining([
				'POST /rest/api/2/issue/{issueIdOrKey}/comment: request rich text /body: must be text with wiki markup',
			]) as string[],
		],
		[
			'a node that Atlassian Document Format does not have',
			ask('POST /rest/api/3/issue/SUP-1/comment', {
				requestBody: { body: { type: 'doc', version: 1, content: [{ type: 'paragraf' }] } },
			}),
			[
				expect.stringMatching(
					/request rich text \/body\/content\/0\/type: "paragraf" is not one of /,
				) as string,
			],
		],
		[
			'a comment in an update that is no document',
			ask('PUT /rest/api/3/issue/SUP-1', {
				requestBody: { update: { comment: [{ add: { body: 'x' } }] } },
			}),
			[
				'PUT /rest/api/3/issue/{issueIdOrKey}: request rich text /update/comment/0/add/body: must be Atlassian Document Format',
			],
		],
		[
			'text in a field that holds rich text',
			ask('PUT /rest/api/3/issue/SUP-1', {
				requestBody: { fields: { customfield_10050: 'x' } },
				richTextFields: ['customfield_10050'],
			}),
			[
				'PUT /rest/api/3/issue/{issueIdOrKey}: request rich text /fields/customfield_10050: must be Atlassian Document Format',
			],
		],
		[
			'wiki markup in an answer of v3',
			ask('POST /rest/api/3/search/jql', {
				requestBody: { jql: 'x' },
				status: 200,
				responseBody: { issues: [{ id: '1', fields: { comment: { comments: [{ body: 'x' }] } } }] },
			}),
			[
				'POST /rest/api/3/search/jql: response rich text /issues/0/fields/comment/comments/0/body: must be Atlassian Document Format',
			],
		],
		[
			'a status that is not declared',
			ask('POST /rest/api/3/issue', {
				requestBody: { fields },
				status: 200,
				responseBody: created,
			}),
			['POST /rest/api/3/issue: response status 200 is not declared (201, 400, 401, 403, 422 are)'],
		],
		[
			'another type in an answer',
			ask('POST /rest/api/3/issue', {
				requestBody: { fields },
				status: 201,
				responseBody: { ...created, id: 10001 },
			}),
			['POST /rest/api/3/issue: response body /id: must be string, got 10001'],
		],
		[
			'an answer without the body it declares',
			ask('GET /rest/api/3/myself', { status: 200 }),
			['GET /rest/api/3/myself: response body is missing with status 200'],
		],
		[
			'a body with status 204',
			ask('DELETE /rest/api/3/issue/SUP-1', { status: 204, responseBody: {} }),
			['DELETE /rest/api/3/issue/{issueIdOrKey}: response body must be empty with status 204'],
		],
		[
			'an error of another shape',
			ask('DC GET /rest/api/2/issue/SUP-1', {
				status: 404,
				responseBody: { errorMessages: 'gone' },
			}),
			['GET /api/2/issue/{issueIdOrKey}: response body /errorMessages: must be array, got "gone"'],
		],
		[
			'one element where Data Center sends a list',
			ask('DC GET /rest/api/2/project', { status: 200, responseBody: { id: '1' } }),
			['GET /api/2/project: response body must be array, got an object'],
		],
		[
			'a page of Data Center with an element of another type',
			ask('DC GET /rest/api/2/issue/createmeta/SUP/issuetypes', {
				status: 200,
				responseBody: { values: [{ id: 1 }] },
			}),
			[
				'GET /api/2/issue/createmeta/{projectIdOrKey}/issuetypes: response body /values/0/id: must be string, got 1',
			],
		],
		[
			'a build without what it needs',
			ask('POST /jira/builds/0.1/cloud/c1/bulk', {
				requestBody: { builds: [{ pipelineId: 'p' }] },
			}),
			[
				expect.stringMatching(
					/^POST \/rest\/builds\/0.1\/bulk: request body \/builds\/0: property "buildNumber" is missing/,
				) as string,
			],
		],
	])('catches %s', (_, exchange, expected) => {
		expect(mismatches(exchange)).toEqual(expected);
	});
});
