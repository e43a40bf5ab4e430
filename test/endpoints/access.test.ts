import {
	accessOf,
	endpointsOf,
	hasEndpoint,
	isRepeatable,
	type Endpoint,
} from '../../nodes/endpoints';

describe('accessOf', () => {
	it.each<[Endpoint, string]>([
		['GET /rest/api/3/issue/{issueIdOrKey}', 'read'],
		['POST /rest/api/3/search/jql', 'read'],
		['POST /rest/api/2/search', 'read'],
		['POST /rest/api/3/issue/{issueIdOrKey}/changelog/list', 'read'],
		['POST /rest/api/3/workflows', 'read'],
		['POST /rest/api/3/workflows/update', 'write'],
		['POST /rest/api/3/issue', 'write'],
		['PUT /rest/api/2/issue/{issueIdOrKey}', 'write'],
		['DELETE /rest/api/3/issue/{issueIdOrKey}', 'delete'],
		['POST /rest/api/3/bulk/issues/delete', 'delete'],
		['PUT /rest/api/3/version/{id}/mergeto/{moveIssuesTo}', 'delete'],
	])('%s: %s', (endpoint, access) => {
		expect(accessOf(endpoint)).toBe(access);
	});

	it('is the same for twins', () => {
		const differing = endpointsOf('dataCenter').filter((endpoint) => {
			const there = endpoint.replace('/rest/api/2/', '/rest/api/3/');
			return hasEndpoint(there, 'cloud') && accessOf(there) !== accessOf(endpoint);
		});
		expect(differing).toEqual([]);
	});
});

describe('isRepeatable', () => {
	it.each<[Endpoint, boolean]>([
		['GET /rest/api/3/myself', true],
		['POST /rest/api/3/issue/bulkfetch', true],
		['PUT /rest/api/3/issue/{issueIdOrKey}', true],
		['DELETE /rest/api/2/issue/{issueIdOrKey}', true],
		['POST /rest/builds/0.1/bulk', true],
		['POST /rest/api/2/issue/{issueIdOrKey}/watchers', true],
		['POST /rest/api/3/issue', false],
		['POST /rest/api/3/issue/{issueIdOrKey}/comment', false],
		['POST /rest/api/3/bulk/issues/delete', false],
	])('%s: %s', (endpoint, repeatable) => {
		expect(isRepeatable(endpoint)).toBe(repeatable);
	});
});
