import { describeContract } from '../../contract/describeContract';
import { describeMismatch } from '../../contract/exchange';
import type { Exchange } from '../../contract/exchange';
import type { ApiVersion, Flavour } from './model';
import type { Route } from './rest/route';
import { routeTable } from './rest/routeTable';
import { operationScopes } from './rest/scopes';
import { openJira } from './testJira';
import type { TestJira } from './testJira';

interface Sample {
	readonly route: string;
	readonly path: string;
	readonly body?: unknown;
	readonly as?: string;
	/** What Jira answers where it is not what the specification says. */
	readonly status?: number;
}

/** A request for every operation, in an order in which each finds what it needs. */
function samples(test: TestJira, version: ApiVersion): Sample[] {
	const { jira } = test;
	const onCloud = jira.flavour === 'cloud';
	const rich = (text: string): unknown => (version === '3' ? test.rich(text) : text);
	const zoe = jira.users.byName('zoe');
	const person = onCloud ? { accountId: zoe?.accountId } : { name: 'zoe' };
	const who = onCloud ? `accountId=${zoe?.accountId}` : 'username=zoe';
	const asked = onCloud ? 'query' : 'username';
	const fields = {
		project: { key: 'SUP' },
		issuetype: { name: 'Story' },
		summary: 'Checked against the specification',
		description: rich('Some *text*'),
		labels: ['contract'],
		priority: { name: 'High' },
		assignee: person,
		duedate: '2026-03-01',
		customfield_10010: 'Müller',
		customfield_10011: rich('One, two'),
		customfield_10012: 3.5,
		customfield_10013: '2026-12-31',
		customfield_10014: '2026-02-03T10:00:00.000+0100',
		customfield_10015: { value: 'Major' },
		customfield_10016: [{ value: 'Billing' }],
		customfield_10017: { value: 'Europe', child: { value: 'France' } },
		customfield_10018: person,
		customfield_10019: [person],
		customfield_10020: ['topic'],
		customfield_10021: [{ id: '10120' }],
		customfield_10022: 'https://acme.example/runbook',
		customfield_10023: { value: 'Premium' },
	};
	const properties = [{ key: 'app.note', value: { by: 'a sample' } }];
	const small = { project: { key: 'SUP' }, issuetype: { name: 'Sub-task' }, summary: 'Part' };
	const issue = 'issue/{issueIdOrKey}';
	const meta = 'issue/createmeta/{projectIdOrKey}/issuetypes';
	return [
		{ route: 'GET serverInfo', path: 'serverInfo' },
		{ route: 'GET myself', path: onCloud ? 'myself?expand=groups' : 'myself' },
		{
			route: 'GET mypermissions',
			path: onCloud
				? 'mypermissions?projectKey=SUP&permissions=EDIT_ISSUES,ADMINISTER'
				: 'mypermissions?projectKey=SUP',
		},
		{ route: 'GET permissions', path: 'permissions' },
		{ route: 'POST issue', path: 'issue', body: { fields, properties } },
		{ route: `GET ${issue}/properties/{propertyKey}`, path: 'issue/SUP-1/properties/app.note' },
		{
			route: 'POST issue/bulk',
			path: 'issue/bulk',
			body: {
				issueUpdates: [
					{ fields: { ...small, parent: { key: 'SUP-1' } } },
					{ fields: { project: { key: 'SUP' } } },
				],
			},
		},
		{
			route: `POST ${issue}/comment`,
			path: 'issue/SUP-1/comment',
			body: { body: rich('Words'), visibility: { type: 'role', value: 'Administrators' } },
			as: 'jonas',
		},
		{
			route: `POST ${issue}/comment`,
			path: 'issue/SUP-1/comment?expand=renderedBody',
			body: { body: rich('More words'), properties },
		},
		{
			route: 'GET comment/{commentId}/properties/{propertyKey}',
			path: 'comment/10001/properties/app.note',
		},
		{
			route: `GET ${issue}/comment`,
			path: 'issue/SUP-1/comment?orderBy=-created&expand=properties',
		},
		{ route: `GET ${issue}/comment/{id}`, path: 'issue/SUP-1/comment/10001' },
		{
			route: `PUT ${issue}/comment/{id}`,
			path: 'issue/SUP-1/comment/10001',
			body: { body: rich('Other words') },
		},
		{
			route: `PUT ${issue}`,
			path: 'issue/SUP-1',
			body: { fields: { summary: 'Changed' }, update: { labels: [{ add: 'more' }] } },
		},
		{ route: 'GET attachment/meta', path: 'attachment/meta' },
		{ route: 'GET attachment/{id}', path: 'attachment/10000' },
		{ route: 'DELETE attachment/{id}', path: 'attachment/10000' },
		{
			route: 'POST bulk/issues/fields',
			path: 'bulk/issues/fields',
			body: {
				selectedIssueIdsOrKeys: ['SUP-1', 'SUP-999'],
				selectedActions: ['labels', 'priority'],
				editedFieldsInput: {
					labelsFields: [
						{
							fieldId: 'labels',
							bulkEditMultiSelectFieldOption: 'ADD',
							labels: [{ name: 'bulk' }],
						},
					],
					priority: { priorityId: '2' },
				},
			},
		},
		{
			route: 'POST bulk/issues/transition',
			path: 'bulk/issues/transition',
			body: { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['SUP-1'], transitionId: '11' }] },
		},
		{ route: 'GET bulk/queue/{taskId}', path: 'bulk/queue/10600' },
		{
			route: 'POST bulk/issues/delete',
			path: 'bulk/issues/delete',
			body: { selectedIssueIdsOrKeys: ['SUP-999'], sendBulkNotification: false },
		},
		{ route: `PUT ${issue}/assignee`, path: 'issue/SUP-1/assignee', body: person },
		{
			route: `GET ${issue}/transitions`,
			path: 'issue/SUP-1/transitions?expand=transitions.fields',
		},
		{
			route: `POST ${issue}/transitions`,
			path: 'issue/SUP-1/transitions',
			body: { transition: { id: '41' }, fields: { resolution: { name: 'Done' } } },
		},
		{
			route: `GET ${issue}`,
			path: 'issue/SUP-1?fields=*all&expand=names,schema,changelog,transitions,editmeta,renderedFields,operations',
		},
		{ route: `GET ${issue}/editmeta`, path: 'issue/SUP-1/editmeta' },
		{ route: `GET ${issue}/changelog`, path: 'issue/SUP-1/changelog?maxResults=1' },
		{ route: `GET ${meta}`, path: 'issue/createmeta/SUP/issuetypes' },
		{ route: `GET ${meta}/{issueTypeId}`, path: 'issue/createmeta/SUP/issuetypes/10002' },
		{
			route: 'POST issue/bulkfetch',
			path: 'issue/bulkfetch',
			body: { issueIdsOrKeys: ['SUP-1', 'SUP-999'], fields: ['summary'], expand: ['names'] },
		},
		{
			route: 'GET search/jql',
			path: 'search/jql?jql=project%3DSUP&fields=*all&expand=names,schema&maxResults=1',
		},
		{ route: 'POST search/jql', path: 'search/jql', body: { jql: 'project = SUP' } },
		{
			route: 'POST search/approximate-count',
			path: 'search/approximate-count',
			body: { jql: 'project = SUP' },
		},
		{
			route: 'GET search',
			path: 'search?jql=project%3DSUP&fields=*all',
			...(onCloud ? { status: 410 } : {}),
		},
		{
			route: 'POST search',
			path: 'search',
			body: { jql: 'project = SUP', maxResults: 1 },
			...(onCloud ? { status: 410 } : {}),
		},
		{ route: 'GET project', path: 'project?expand=lead,description' },
		{ route: 'GET project/search', path: 'project/search?maxResults=1&expand=lead,insight' },
		{ route: 'GET project/{projectIdOrKey}', path: 'project/SUP' },
		{ route: 'GET project/{projectIdOrKey}/statuses', path: 'project/SUP/statuses' },
		{ route: 'GET issuetype', path: 'issuetype' },
		{ route: 'GET issuetype/{id}', path: 'issuetype/10001' },
		{ route: 'GET issuetype/project', path: 'issuetype/project?projectId=10000&level=0' },
		{ route: 'GET priority', path: 'priority' },
		{ route: 'GET priority/{id}', path: 'priority/3' },
		{ route: 'GET priority/search', path: 'priority/search' },
		{ route: 'GET priority/page', path: 'priority/page?query=high' },
		{ route: 'GET status', path: 'status' },
		{ route: 'GET status/{idOrName}', path: 'status/Done' },
		{ route: 'GET statuscategory', path: 'statuscategory' },
		{ route: 'GET resolution', path: 'resolution' },
		{ route: 'GET resolution/search', path: 'resolution/search' },
		{ route: 'GET resolution/page', path: 'resolution/page' },
		{ route: 'GET field', path: 'field' },
		{ route: 'GET field/search', path: 'field/search?type=custom', as: 'jonas' },
		{ route: 'GET label', path: 'label' },
		{ route: 'GET user', path: onCloud ? `user?${who}&expand=groups` : `user?${who}` },
		{ route: 'GET user/bulk', path: `user/bulk?${who}` },
		{ route: 'GET user/search', path: `user/search?${asked}=mia` },
		{
			route: 'GET user/assignable/search',
			path: `user/assignable/search?${asked}=mia&project=SUP`,
		},
		{ route: 'GET user/list', path: 'user/list?maxResults=2' },
		{ route: 'GET users', path: 'users?maxResults=2' },
		{ route: 'GET users/search', path: 'users/search?maxResults=2' },
		{ route: 'GET groups/picker', path: 'groups/picker?query=jira' },
		{ route: 'GET group/member', path: 'group/member?groupname=jira-users', as: 'jonas' },
		{ route: 'GET group/bulk', path: 'group/bulk' },
		{
			route: `DELETE ${issue}/comment/{id}`,
			path: 'issue/SUP-1/comment/10001',
		},
		{ route: `DELETE ${issue}`, path: 'issue/SUP-1?deleteSubtasks=true' },
	];
}

/** Files go over the wire in another form than JSON; they have tests of their own. */
function isAboutFiles({ path }: Route): boolean {
	return /(^|\/)attachments?(\/|$)/.test(path);
}

async function attachFile({ jira }: TestJira, issueId: string): Promise<void> {
	const draft = {
		issueId,
		authorId: jira.mia.accountId,
		filename: 'a.txt',
		mimeType: 'text/plain',
	};
	await jira.attachments.add(draft, ReadableStream.from([Buffer.from('a')]));
}

function name(route: Route): string {
	return `${route.method} ${route.path}`;
}

// Reading the specifications takes a while on a busy machine.
jest.setTimeout(60_000);

describeContract('What the embedded Jira answers', (specifications) => {
	const flavours: Array<[Flavour, ApiVersion]> = [
		['cloud', '3'],
		['cloud', '2'],
		['dataCenter', '2'],
	];

	it.each(flavours)('fits the specification of %s, version %s', async (flavour, version) => {
		const test = await openJira(flavour);
		await attachFile(test, '10000');
		const known = new Set(
			routeTable(flavour, version)
				.filter((route) => !isAboutFiles(route))
				.map(name),
		);
		const called = samples(test, version).filter(({ route }) => known.has(route));
		const differences: string[] = [];
		for (const { route, path, body, as = 'mia', status } of called) {
			const [method = ''] = route.split(' ');
			const answer = await test.call(method, path, { body, as, version });
			if (status !== undefined) {
				expect(answer.status).toBe(status);
				continue;
			}
			if (answer.status >= 300) {
				differences.push(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
			}
			const exchange: Exchange = {
				flavour,
				method,
				path: `/rest/api/${version}/${path}`,
				requestHeaders: { 'content-type': 'application/json' },
				requestBody: body,
				status: answer.status,
				responseHeaders: { 'content-type': answer.type },
				responseBody: answer.body === '' ? undefined : (answer.body as unknown),
				richTextFields: ['customfield_10011'],
			};
			const found = specifications.check(exchange).filter(({ kind }) => kind !== 'deprecated');
			differences.push(...found.map(describeMismatch));
		}
		test.jira.attachments.dispose();
		expect(differences).toEqual([]);
		expect(new Set(called.map(({ route }) => route))).toEqual(known);
	});

	it('asks for the scopes that the specification names', () => {
		for (const { method, path, operationId } of routeTable('cloud', '3')) {
			const template = `/rest/api/3/${path}`;
			const { classic, granular } = operationScopes[operationId];
			const described = specifications.allScopesOf('v3', method, template);
			expect({ template, classic, granular: [...granular].sort() }).toEqual({
				template,
				classic: [...described.classic],
				granular: [...described.granular].sort(),
			});
			const operation = specifications.operation('v3', method, template);
			expect(operation?.definition.operationId).toBe(operationId);
		}
	});
});
