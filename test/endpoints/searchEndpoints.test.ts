import type { Flavour } from '../../nodes/endpoints';
import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import { searchEndpoints } from '../../nodes/endpoints/searchEndpoints';

const found = (text: string, flavour: Flavour = 'cloud') =>
	searchEndpoints(text, callableEndpoints(flavour)).map(({ endpoint }): string => endpoint);

describe('the first endpoint for', () => {
	it.each<[string, Flavour, string]>([
		['create worklog', 'cloud', 'POST /rest/api/3/issue/{issueIdOrKey}/worklog'],
		['create worklog', 'dataCenter', 'POST /rest/api/2/issue/{issueIdOrKey}/worklog'],
		['log work', 'cloud', 'POST /rest/api/3/issue/{issueIdOrKey}/worklog'],
		['log time', 'cloud', 'POST /rest/api/3/issue/{issueIdOrKey}/worklog'],
		['create permission scheme', 'cloud', 'POST /rest/api/3/permissionscheme'],
		['add permissionscheme', 'dataCenter', 'POST /rest/api/2/permissionscheme'],
		['Permission Schemes', 'dataCenter', 'GET /rest/api/2/permissionscheme'],
		['get issue', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['show me the ticket', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['who am I', 'cloud', 'GET /rest/api/3/myself'],
		['upload file', 'cloud', 'POST /rest/api/3/issue/{issueIdOrKey}/attachments'],
		['change status', 'cloud', 'POST /rest/api/3/issue/{issueIdOrKey}/transitions'],
		['audit log', 'cloud', 'GET /rest/api/3/auditing/record'],
		['custom field options', 'cloud', 'GET /rest/api/3/customFieldOption/{id}'],
		['issue history', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}/changelog'],
		['service desk queue', 'cloud', 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue'],
		['sla', 'cloud', 'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla'],
		['DELETE worklog', 'cloud', 'DELETE /rest/api/3/issue/{issueIdOrKey}/worklog/{id}'],
		['delete user', 'dataCenter', 'DELETE /rest/api/2/user'],
		['/issue/SUP-1/comment', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}/comment'],
		['post /issue/SUP-1/comment', 'cloud', 'POST /rest/api/3/issue/{issueIdOrKey}/comment'],
		[
			'https://acme.atlassian.net/rest/api/3/issue/SUP-1?fields=summary',
			'cloud',
			'GET /rest/api/3/issue/{issueIdOrKey}',
		],
		['reindex', 'dataCenter', 'POST /rest/api/2/reindex'],
		['priority scheme', 'dataCenter', 'GET /rest/api/2/priorityschemes'],
	])('"%s" on %s is %s', (text, flavour, endpoint) => {
		expect(found(text, flavour)[0]).toBe(endpoint);
	});
});

describe('a search', () => {
	it('finds "time tracking" as the settings first, and worklogs as well', () => {
		const endpoints = found('time tracking');
		expect(endpoints[0]).toContain('/configuration/timetracking');
		expect(endpoints).toContain('POST /rest/api/3/issue/{issueIdOrKey}/worklog');
	});

	it('finds the webhooks of apps and of administrators', () => {
		expect(found('webhook')).toEqual(
			expect.arrayContaining([
				'POST /rest/api/3/webhook',
				'GET /rest/webhooks/1.0/webhook',
				'PUT /rest/api/3/webhook/refresh',
			]),
		);
		expect(found('webhooks', 'dataCenter')).toContain('POST /rest/jira-webhook/1.0/webhooks');
	});

	it('finds only what has all words', () => {
		for (const endpoint of found('scheme workflow')) expect(endpoint).toMatch(/workflow/i);
		expect(found('worklog zebra')).toEqual([]);
		expect(found('zugriff')).toEqual([]);
	});

	it.each(['', '   ', 'the'])(
		'for "%s" finds everything that is not deprecated, in order',
		(text) => {
			expect(found(text)).toEqual(
				callableEndpoints('cloud').flatMap(({ endpoint, deprecated }) =>
					deprecated ? [] : [endpoint],
				),
			);
		},
	);

	it('finds deprecated endpoints only if asked for them', () => {
		const old = 'GET /rest/api/3/workflow/search';
		expect(found('search workflows')).not.toContain(old);
		expect(found('deprecated workflows')).toContain(old);
		expect(found('/rest/api/3/workflow/search')).toEqual([old]);
		expect(found('deprecated')).toHaveLength(44);
	});

	it.each(['(', '\\', '{issueIdOrKey}', '/', 'GET', '%2e%2e', 'constructor', '__proto__'])(
		'takes %s as what it is',
		(text) => {
			expect(() => found(text)).not.toThrow();
		},
	);

	it('finds every endpoint by its method and path', () => {
		for (const flavour of ['cloud', 'dataCenter'] as const) {
			for (const { endpoint } of callableEndpoints(flavour)) {
				expect(found(endpoint, flavour)[0]).toBe(endpoint);
			}
		}
	});
});
