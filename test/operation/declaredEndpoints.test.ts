import { summarizeEndpoints } from '../../nodes/operation/declaredEndpoints';

describe('summarizeEndpoints', () => {
	it('names the requests as each flavour has them', () => {
		const { specification } = summarizeEndpoints([
			'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
			'POST /rest/api/3/search/jql',
			'POST /rest/api/2/search',
		]);
		expect(specification).toEqual({
			cloud: ['POST /rest/api/3/issue/{issueIdOrKey}/worklog', 'POST /rest/api/3/search/jql'],
			dataCenter: ['POST /rest/api/2/issue/{issueIdOrKey}/worklog', 'POST /rest/api/2/search'],
		});
	});

	it('lists for one flavour what is requested only there', () => {
		const { specification } = summarizeEndpoints({
			cloud: ['GET /rest/api/3/field'],
			dataCenter: ['GET /rest/api/2/issue/{issueIdOrKey}'],
		});
		expect(specification.cloud).toEqual(['GET /rest/api/3/field']);
		expect(specification.dataCenter).toEqual(['GET /rest/api/2/issue/{issueIdOrKey}']);
	});

	it('needs the scopes of all, classic or granular', () => {
		const { scopes } = summarizeEndpoints([
			'GET /rest/api/3/bulk/queue/{taskId}',
			'POST /rest/api/3/bulk/issues/delete',
		]);
		expect(scopes).toEqual({
			classic: [['read:jira-work', 'write:jira-work']],
			granular: [['read:issue:jira', 'write:issue:jira']],
		});
	});

	it('has no classic scopes if one endpoint has none', () => {
		const { scopes } = summarizeEndpoints([
			'GET /rest/api/3/bulk/queue/{taskId}',
			'GET /rest/devinfo/0.10/repository/{repositoryId}',
		]);
		expect(scopes).toEqual({ classic: [], granular: [['read:dev-info:jira', 'read:issue:jira']] });
	});

	it.each([
		[['GET /rest/api/3/field', 'POST /rest/api/3/search/jql'], 'read', true],
		[['GET /rest/api/3/field', 'PUT /rest/api/3/issue/{issueIdOrKey}'], 'write', true],
		[['GET /rest/api/3/field', 'POST /rest/api/3/issue'], 'write', false],
		[
			['POST /rest/api/3/issue/bulkfetch', 'DELETE /rest/api/3/issue/{issueIdOrKey}'],
			'delete',
			true,
		],
		[['POST /rest/devinfo/0.10/bulk', 'DELETE /rest/devinfo/0.10/bulkByProperties'], 'write', true],
	] as const)('classifies %j: %s, repeatable: %s', (endpoints, access, repeatable) => {
		expect(summarizeEndpoints(endpoints)).toMatchObject({ access, repeatable });
	});
});
