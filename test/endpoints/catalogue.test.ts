import { endpointCounts } from '../../build/endpoints/counts';
import { operationWord } from '../../build/endpoints/names';
import { endpointsOf, type Flavour } from '../../nodes/endpoints';
import { callableEndpoints, catalogueOf } from '../../nodes/endpoints/catalogue';
import { documentationOf } from '../../nodes/endpoints/documentation';
import { titleOf } from '../../nodes/endpoints/title';

const listed = (name: string, flavour: Flavour = 'cloud') =>
	catalogueOf(flavour).find(({ endpoint }) => endpoint === name);

describe('the title of an endpoint', () => {
	it.each([
		['addWorklog', '/rest/api/3/issue/{issueIdOrKey}/worklog', 'Add worklog'],
		[
			'getIdsOfWorklogsDeletedSince',
			'/rest/api/3/worklog/deleted',
			'Get IDs of worklogs deleted since',
		],
		['searchForIssuesUsingJql', '/rest/api/3/search', 'Search for issues using JQL'],
		['getJQLReference', '/rest/api/3/jql/autocompletedata', 'Get JQL reference'],
		['notify', '/rest/api/3/issue/{issueIdOrKey}/notify', 'Notify issue'],
		['get', '/rest/api/2/applicationrole/{key}', 'Get applicationrole'],
		['reindex', '/rest/api/2/reindex', 'Reindex'],
	])('%s at %s is "%s"', (operation, path, title) => {
		expect(titleOf(operation, path)).toBe(title);
	});

	it.each([
		['getProperty_12', 'getProperty'],
		['DynamicModulesResource.getModules_get', 'getModules'],
		['getBoardIssuesForSprintJsis', 'getBoardIssuesForSprint'],
		['getUserDefaultColumns', 'getUserDefaultColumns'],
	])('leaves out of %s what people do not need', (operationId, word) => {
		expect(operationWord({ operationId })).toBe(word);
	});
});

describe.each<Flavour>(['cloud', 'dataCenter'])('the catalogue of %s', (flavour) => {
	it('has every endpoint, each with a title, a group and a page', () => {
		const catalogue = catalogueOf(flavour);
		expect(catalogue.map(({ endpoint }) => endpoint)).toEqual(endpointsOf(flavour));
		for (const { endpoint, title, group, notCallable } of catalogue) {
			expect([endpoint, title]).toEqual([endpoint, expect.stringMatching(/^[A-Z]\w/)]);
			expect([endpoint, group]).toEqual([endpoint, expect.stringMatching(/\w/)]);
			if (notCallable !== undefined) continue;
			const page = new URL(documentationOf(endpoint, group, flavour));
			expect(page.hostname).toMatch(/^(developer|docs)\.atlassian\.com$/);
		}
	});
});

describe('an endpoint', () => {
	it('has the names of its own line, whatever stands before it', () => {
		expect(listed('POST /rest/api/3/issue/{issueIdOrKey}/worklog')).toEqual({
			endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
			api: 'platform',
			title: 'Add worklog',
			group: 'Issue worklogs',
			access: 'write',
			deprecated: false,
			experimental: false,
		});
		expect(listed('PUT /rest/webhooks/1.0/webhook/{id}')).toMatchObject({
			title: 'Update administrator webhook',
			group: 'Webhooks',
		});
		expect(listed('GET /rest/servicedeskapi/organization', 'dataCenter')).toMatchObject({
			title: 'Get organizations',
			group: 'organization',
		});
		expect(listed('PUT /rest/api/2/workflowscheme/{id}/workflow', 'dataCenter')).toMatchObject({
			title: 'Update workflow mapping',
			group: 'workflowscheme',
		});
	});

	it.each([
		['GET /rest/api/3/group', 'GET /rest/api/3/group/member'],
		['GET /rest/api/3/workflow/search', 'GET /rest/api/3/workflows/search'],
		['PUT /rest/api/3/fieldconfiguration/{id}', 'Field schemes'],
		['GET /rest/api/3/search', 'GET /rest/api/3/search/jql'],
		[
			'GET /rest/agile/1.0/sprint/{sprintId}/issue',
			'GET /rest/software/1.0/sprint/{sprintId}/issue',
		],
		['POST /rest/api/3/priority', undefined],
	])('that is deprecated, %s, is replaced by %s', (name, replacedBy) => {
		const found = listed(name);
		expect([found?.deprecated, found?.replacedBy]).toEqual([true, replacedBy]);
	});

	it.each([
		['GET /rest/api/3/uiModifications', /only for Connect and Forge apps/],
		['PUT /rest/forge/1/app/properties/{propertyKey}', /only for Connect and Forge apps/],
		['POST /rest/builds/0.1/bulk', /the node 'Jira DevOps'/],
		['GET /rest/operations/1.0/linkedWorkspaces', /the node 'Jira DevOps'/],
		['GET /_edge/tenant_info', /by this node itself/],
		['GET /rest/api/3/field/{fieldKey}/option', undefined],
		['POST /rest/api/3/webhook', undefined],
	])('%s is called elsewhere: %s', (name, reason) => {
		const why = listed(name)?.notCallable;
		if (reason === undefined) expect(why).toBeUndefined();
		else expect(why).toMatch(reason);
		expect(callableEndpoints('cloud').some(({ endpoint }) => endpoint === name)).toBe(
			reason === undefined,
		);
	});
});

describe("Atlassian's page", () => {
	it.each<[string, string, Flavour, string]>([
		[
			'GET /rest/api/3/issue/{issueIdOrKey}',
			'Issues',
			'cloud',
			'cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get',
		],
		[
			'GET /rest/api/3/field/{fieldKey}/option',
			'Issue custom field options (apps)',
			'cloud',
			'cloud/jira/platform/rest/v3/api-group-issue-custom-field-options--apps-/#api-rest-api-3-field-fieldkey-option-get',
		],
		[
			'GET /rest/agile/1.0/board/{boardId}/epic',
			'Board',
			'cloud',
			'cloud/jira/software/rest/api-group-board/#api-rest-agile-1-0-board-boardid-epic-get',
		],
		[
			'POST /rest/servicedeskapi/customer',
			'Customer',
			'cloud',
			'cloud/jira/service-desk/rest/api-group-customer/#api-rest-servicedeskapi-customer-post',
		],
		[
			'POST /rest/api/2/issue',
			'issue',
			'dataCenter',
			'server/jira/platform/rest/v10003/api-group-issue/#api-api-2-issue-post',
		],
	])('about %s', (name, group, flavour, address) => {
		expect(documentationOf(name, group, flavour)).toBe(
			`https://developer.atlassian.com/${address}`,
		);
	});
});

it('counts what can be called', () => {
	const { endpoints, byApi, deprecated } = endpointCounts();
	const counts = Object.values(byApi);
	expect(Object.keys(byApi)).toEqual(['platform', 'software', 'serviceManagement', 'dataCenter']);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(endpoints);
	expect(endpoints).toBe(
		callableEndpoints('cloud').length + callableEndpoints('dataCenter').length,
	);
	expect(endpoints).toBeGreaterThan(1100);
	expect(deprecated).toBeGreaterThan(40);
});
