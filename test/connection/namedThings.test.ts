import { namesOfThings, thingsIn, thingsInQuery } from '../../nodes/connection/namedThings';
import type { Endpoint } from '../../nodes/endpoints';

describe('namesOfThings', () => {
	it.each<[Endpoint, string[], string | undefined]>([
		['GET /rest/api/3/issue/{issueIdOrKey}', ['SUP-99'], 'Issue SUP-99'],
		['POST /rest/api/3/issue/{issueIdOrKey}/transitions', [' 10001 '], 'Issue 10001'],
		[
			'PUT /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
			['SUP-1', '7'],
			'Worklog 7 of issue SUP-1',
		],
		[
			'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
			['SUP-1', '7'],
			'Comment 7 of issue SUP-1',
		],
		['GET /rest/api/3/attachment/{id}', ['10400'], 'Attachment 10400'],
		['GET /rest/api/3/attachment/content/{id}', ['10400'], 'Attachment 10400'],
		['GET /secure/attachment/{id}/{filename}', ['10400', 'a.txt'], 'Attachment 10400'],
		[
			'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
			['SUP', '10002'],
			'Issue type 10002 of project SUP',
		],
		[
			'GET /rest/api/3/comment/{commentId}/properties/{propertyKey}',
			['7', 'n8n.request'],
			'Property n8n.request of comment 7',
		],
		['GET /rest/api/3/bulk/queue/{taskId}', ['42'], 'Task 42'],
		['GET /rest/agile/1.0/sprint/{sprintId}', ['5'], 'Sprint 5'],
		['GET /rest/api/3/project/{projectIdOrKey}', ['my project'], 'Project "my project"'],
		['GET /rest/api/3/issueLink/{linkId}', ['"'], 'Link "\\""'],
		[
			'DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}',
			['shop', 'branch', 'login'],
			'Branch login of repository shop',
		],
		['GET /rest/api/3/myself', [], undefined],
	])('%s with %j is about %s', (endpoint, values, expected) => {
		expect(namesOfThings(thingsIn(endpoint, values))).toBe(expected);
	});

	it('shortens a name that is longer than a sentence', () => {
		const [thing = { noun: '', name: '' }] = thingsIn('GET /rest/api/3/attachment/{id}', [
			'x'.repeat(500),
		]);
		expect(namesOfThings([thing])?.length).toBeLessThan(100);
	});
});

describe('thingsInQuery', () => {
	it.each<[Endpoint, Record<string, string>, string | undefined]>([
		['GET /rest/api/3/user', { accountId: '5b10', expand: 'groups' }, 'User 5b10'],
		['GET /rest/api/2/user', { username: 'mia' }, 'User mia'],
		[
			'DELETE /rest/api/3/group/user',
			{ accountId: '5b10', groupname: 'a b' },
			'User 5b10 of group "a b"',
		],
		[
			'GET /rest/api/2/user/assignable/search',
			{ issueKey: 'SUP-1', username: 'mi' },
			'Issue SUP-1',
		],
		['GET /rest/api/3/filter/search', { accountId: '5b10' }, undefined],
	])('%s with %j is about %s', (endpoint, query, expected) => {
		expect(namesOfThings(thingsInQuery(endpoint, query))).toBe(expected);
	});
});
