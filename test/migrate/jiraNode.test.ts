import { migrateJiraNode } from '../../build/migrate/jiraNode';
import type { Parameters } from '../../build/migrate/workflow';

const list = (value: string, cachedResultName?: string) => ({
	__rl: true,
	mode: 'list',
	value,
	...(cachedResultName !== undefined && { cachedResultName }),
});
const key = (value: string) => ({ __rl: true, mode: 'key', value });
const named = (value: string) => ({ __rl: true, mode: 'name', value });

const migrated = (parameters: Parameters, more: object = {}) =>
	migrateJiraNode({
		name: 'Jira',
		type: 'n8n-nodes-base.jira',
		typeVersion: 1,
		parameters,
		...more,
	});

const task = {
	project: list('10000', 'Support'),
	issueType: list('10001', 'Task'),
	summary: 'New',
};
const ourTask = { project: list('10000', 'Support'), issueType: named('Task'), summary: 'New' };

/** What, the parameters of n8n's node, those of ours, and the parameters that notes name. */
const table: ReadonlyArray<
	[what: string, given: Parameters, expected: Parameters, noted?: readonly string[]]
> = [
	[
		'a new issue, which nothing names',
		task,
		{ resource: 'issue', operation: 'create', ...ourTask },
	],
	[
		'a new issue on a server',
		{ ...task, jiraVersion: 'serverPat', additionalFields: { serverLabels: ['a', 'b'] } },
		{
			authentication: 'jiraDataCenterPatApi',
			resource: 'issue',
			operation: 'create',
			...ourTask,
			additionalFields: { labels: 'a, b' },
		},
	],
	[
		'a new issue without a choice',
		{ resource: 'issue', project: list(''), issueType: null, summary: '' },
		{ resource: 'issue', operation: 'create' },
		['project', 'issueType', 'summary'],
	],
	[
		'fields of a new issue',
		{
			...task,
			additionalFields: {
				assignee: list('712020:ab', 'Mia'),
				reporter: { mode: 'id', value: '={{ $json.id }}' },
				priority: { value: '2' },
				componentIds: ['10', '11'],
				labels: '={{ $json.labels }}',
				description: 'h1. Hello',
				updateHistory: true,
				customFieldsUi: {
					customFieldsValues: [
						{ fieldId: list('customfield_1', 'Effort'), fieldValue: '2' },
						{ fieldId: 'customfield_2', fieldValue: '' },
					],
				},
			},
		},
		{
			resource: 'issue',
			operation: 'create',
			...ourTask,
			description: 'h1. Hello',
			textFormat: 'wiki',
			additionalFields: {
				assignee: list('712020:ab', 'Mia'),
				reporter: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
				priority: { __rl: true, mode: 'id', value: '2' },
				labels: '={{ $json.labels }}',
				components: '10, 11',
			},
			otherFieldsAs: 'list',
			otherFields: { field: [{ id: 'customfield_1', value: '2' }] },
		},
	],
	[
		'what a language model invented',
		{
			...task,
			description: 'At the top',
			authentication: 'basic',
			additionalFields: { team: 'A', priority: list('') },
		},
		{ resource: 'issue', operation: 'create', ...ourTask },
		['description', 'authentication', 'additionalFields.team', 'additionalFields.priority'],
	],
	[
		'braces without an equals sign',
		{ ...task, summary: 'Hello {{ $json.name }}' },
		{ resource: 'issue', operation: 'create', ...ourTask, summary: 'Hello {{ $json.name }}' },
		['summary'],
	],
	[
		'collections that are expressions',
		{ ...task, additionalFields: '={{ $json.fields }}' },
		{ resource: 'issue', operation: 'create', ...ourTask },
		['additionalFields'],
	],
	[
		'an update',
		{
			operation: 'update',
			issueKey: 'SUP-1',
			updateFields: {
				summary: 'S',
				issueType: '10003',
				labels: ['a'],
				description: '={{ $json.d }}',
			},
		},
		{
			resource: 'issue',
			operation: 'update',
			issue: key('SUP-1'),
			changes: {
				issueType: { __rl: true, mode: 'id', value: '10003' },
				summary: 'S',
				description: '={{ $json.d }}',
				textFormat: 'plainText',
				labels: 'a',
			},
		},
		['updateFields.description'],
	],
	[
		'an update that empties',
		{
			operation: 'update',
			issueKey: 'SUP-1',
			updateFields: {
				labels: [],
				customFieldsUi: { customFieldsValues: [{ fieldId: 'customfield_1', fieldValue: '' }] },
			},
		},
		{ resource: 'issue', operation: 'update', issue: key('SUP-1'), clear: 'labels, customfield_1' },
	],
	[
		'an update of nothing',
		{ operation: 'update', issueKey: 'SUP-1', updateFields: {} },
		{ resource: 'issue', operation: 'update', issue: key('SUP-1') },
		['updateFields'],
	],
	[
		'a transition alone',
		{
			operation: 'update',
			issueKey: '={{ $json.key }}',
			updateFields: { statusId: list('31', 'Done') },
		},
		{
			resource: 'issue',
			operation: 'transition',
			issue: key('={{ $json.key }}'),
			transition: named('Done'),
		},
	],
	[
		'a transition by expression',
		{ operation: 'update', issueKey: 'SUP-1', updateFields: { statusId: '={{ $json.status }}' } },
		{
			resource: 'issue',
			operation: 'transition',
			issue: key('SUP-1'),
			transition: { __rl: true, mode: 'id', value: '={{ $json.status }}' },
		},
		['updateFields.statusId'],
	],
	[
		'a deleted issue',
		{ operation: 'delete', issueKey: 'SUP-1', deleteSubtasks: 'true' },
		{ resource: 'issue', operation: 'delete', issue: key('SUP-1'), deleteSubtasks: true },
	],
	[
		'an issue that is read',
		{
			operation: 'get',
			issueKey: 'SUP-1',
			additionalFields: {
				fields: 'summary',
				expand: 'names, editmeta',
				properties: '*all',
				fieldsByKey: false,
			},
		},
		{
			resource: 'issue',
			operation: 'get',
			issue: key('SUP-1'),
			fields: 'summary',
			expand: ['names'],
			simplify: false,
		},
		['additionalFields.properties', 'additionalFields.expand'],
	],
	[
		'an issue that is simplified',
		{ operation: 'get', issueKey: 'SUP-1', simplifyOutput: true },
		{
			resource: 'issue',
			operation: 'get',
			issue: key('SUP-1'),
			simplify: true,
			fieldNames: true,
			textsAs: 'stored',
		},
		['simplifyOutput'],
	],
	[
		'a search',
		{
			operation: 'getAll',
			limit: 10,
			options: { jql: '=project = {{ $json.p }}', fields: 'summary' },
		},
		{
			resource: 'issue',
			operation: 'search',
			searchBy: 'jql',
			jql: '=project = {{ $json.p }}',
			limit: 10,
			fields: 'summary',
			simplify: false,
		},
	],
	[
		'a search without JQL',
		{ operation: 'getAll', returnAll: true, options: { expand: ['changelog'] }, jql: 'invented' },
		{
			resource: 'issue',
			operation: 'search',
			searchBy: 'jql',
			jql: 'created >= "1970-01-01"',
			returnAll: true,
			simplify: false,
		},
		['jql', 'options.jql', 'options.expand'],
	],
	[
		'an email',
		{
			operation: 'notify',
			issueKey: 'SUP-1',
			additionalFields: { subject: 'S', textBody: 'T', htmlBody: '<b>T</b>' },
			notificationRecipientsUi: {
				notificationRecipientsValues: {
					reporter: true,
					watchers: true,
					voters: true,
					assignee: false,
					users: ['712020:ab'],
					groups: ['a', 'b'],
				},
			},
			notificationRecipientsRestrictionsUi: {
				notificationRecipientsRestrictionsValues: { users: ['712020:ab'], groups: ['c'] },
			},
		},
		{
			resource: 'issue',
			operation: 'notify',
			issue: key('SUP-1'),
			subject: 'S',
			message: 'T',
			recipients: ['reporter', 'voters', 'watchers'],
			users: '712020:ab',
			groups: 'a, b',
			options: { htmlMessage: '<b>T</b>', onlyGroups: 'c' },
		},
		[
			'additionalFields.subject',
			'notificationRecipientsRestrictionsUi',
			'notificationRecipientsUi',
			'notificationRecipientsUi',
		],
	],
	[
		'an email whose recipients are JSON',
		{
			operation: 'notify',
			issueKey: 'SUP-1',
			jsonParameters: true,
			additionalFields: { textBody: 'T' },
			notificationRecipientsJson:
				'{"watchers": true, "users": [{"accountId": "712020:ab"}], "groups": [{"name": "a"}], "groupIds": ["b"]}',
			notificationRecipientsRestrictionsJson: '{"permissions": [{"key": "BROWSE"}]}',
		},
		{
			resource: 'issue',
			operation: 'notify',
			issue: key('SUP-1'),
			message: 'T',
			recipients: ['watchers'],
			users: '712020:ab',
			groups: 'a, b',
			options: { onlyPermissions: 'BROWSE' },
		},
	],
	[
		'an email whose recipients come from elsewhere',
		{
			operation: 'notify',
			issueKey: 'SUP-1',
			jsonParameters: true,
			notificationRecipientsJson: '={{ $json.to }}',
		},
		{ resource: 'issue', operation: 'notify', issue: key('SUP-1') },
		['notificationRecipientsJson'],
	],
	[
		'a changelog',
		{ operation: 'changelog', issueKey: 'SUP-1', limit: 5 },
		{
			resource: 'issue',
			operation: 'getChangelog',
			issue: key('SUP-1'),
			limit: 5,
			simplify: false,
		},
	],
	[
		'transitions',
		{
			operation: 'transitions',
			issueKey: 'SUP-1',
			additionalFields: { expand: 'transitions.fields', transitionId: '3' },
		},
		{ resource: 'issue', operation: 'getTransitions', issue: key('SUP-1'), simplify: false },
		['additionalFields.transitionId'],
	],
	[
		'a comment',
		{ resource: 'issueComment', issueKey: 'SUP-1', comment: 'Is *bold*', options: {} },
		{
			resource: 'comment',
			operation: 'add',
			issue: key('SUP-1'),
			body: 'Is *bold*',
			textFormat: 'plainText',
			simplify: false,
		},
	],
	[
		'a comment in wiki markup',
		{
			resource: 'issueComment',
			operation: 'add',
			issueKey: 'SUP-1',
			comment: 'x',
			options: { wikiMarkup: true, expand: 'renderedBody' },
		},
		{
			resource: 'comment',
			operation: 'add',
			issue: key('SUP-1'),
			body: 'x',
			textFormat: 'wiki',
			simplify: false,
		},
		['options.expand'],
	],
	[
		'a comment on a server',
		{
			jiraVersion: 'server',
			resource: 'issueComment',
			operation: 'add',
			issueKey: 'SUP-1',
			comment: 'Is *bold*',
		},
		{
			authentication: 'jiraDataCenterApi',
			resource: 'comment',
			operation: 'add',
			issue: key('SUP-1'),
			body: 'Is *bold*',
			textFormat: 'wiki',
			simplify: false,
		},
	],
	[
		'a comment as a document',
		{
			resource: 'issueComment',
			operation: 'update',
			issueKey: 'SUP-1',
			commentId: '7',
			jsonParameters: true,
			commentJson: '{}',
		},
		{
			resource: 'comment',
			operation: 'update',
			issue: key('SUP-1'),
			commentId: '7',
			body: '{}',
			textFormat: 'adf',
			simplify: false,
		},
	],
	[
		'a comment that is read',
		{ resource: 'issueComment', operation: 'get', issueKey: 'SUP-1', commentId: '7' },
		{ resource: 'comment', operation: 'get', issue: key('SUP-1'), commentId: '7', simplify: false },
	],
	[
		'comments',
		{
			resource: 'issueComment',
			operation: 'getAll',
			issueKey: 'SUP-1',
			returnAll: true,
			limit: 3,
			options: { orderBy: '+created' },
		},
		{
			resource: 'comment',
			operation: 'getMany',
			issue: key('SUP-1'),
			returnAll: true,
			order: 'created',
			simplify: false,
		},
	],
	[
		'a removed comment',
		{ resource: 'issueComment', operation: 'remove', issueKey: 'SUP-1', commentId: '7' },
		{ resource: 'comment', operation: 'delete', issue: key('SUP-1'), commentId: '7' },
	],
	[
		'a file',
		{ resource: 'issueAttachment', issueKey: 'SUP-1' },
		{ resource: 'attachment', operation: 'upload', issue: key('SUP-1'), simplify: false },
	],
	[
		'an attachment',
		{ resource: 'issueAttachment', operation: 'get', attachmentId: '7' },
		{ resource: 'attachment', operation: 'get', attachmentId: '7', simplify: false },
	],
	[
		'an attachment with its file',
		{
			resource: 'issueAttachment',
			operation: 'get',
			attachmentId: '7',
			download: true,
			binaryProperty: 'file',
		},
		{
			resource: 'attachment',
			operation: 'download',
			from: 'attachment',
			attachmentId: '7',
			binaryPropertyName: 'file',
			simplify: false,
		},
	],
	[
		'attachments',
		{ resource: 'issueAttachment', operation: 'getAll', issueKey: 'SUP-1', limit: 2 },
		{
			resource: 'attachment',
			operation: 'getMany',
			issue: key('SUP-1'),
			limit: 2,
			simplify: false,
		},
	],
	[
		'attachments with their files',
		{
			resource: 'issueAttachment',
			operation: 'getAll',
			issueKey: 'SUP-1',
			download: '={{ $json.d }}',
		},
		{
			resource: 'attachment',
			operation: 'download',
			from: 'issue',
			issue: key('SUP-1'),
			simplify: false,
		},
		['download', 'limit'],
	],
	[
		'a removed attachment',
		{ resource: 'issueAttachment', operation: 'remove', attachmentId: '7' },
		{ resource: 'attachment', operation: 'delete', attachmentId: '7' },
	],
	[
		'a new user on Cloud',
		{ resource: 'user', username: 'mia', emailAddress: 'mia@acme.example', displayName: 'Mia' },
		{ resource: 'user', operation: 'create', email: 'mia@acme.example', simplify: false },
		['emailAddress'],
	],
	[
		'a new user on a server',
		{
			jiraVersion: 'server',
			resource: 'user',
			username: 'mia',
			emailAddress: 'mia@acme.example',
			displayName: 'Mia',
			additionalFields: { notification: true },
		},
		{
			authentication: 'jiraDataCenterApi',
			resource: 'user',
			operation: 'create',
			email: 'mia@acme.example',
			name: 'mia',
			displayName: 'Mia',
			notify: true,
			simplify: false,
		},
	],
	[
		'a deleted user',
		{ resource: 'user', operation: 'delete', accountId: '712020:ab' },
		{ resource: 'user', operation: 'delete', user: { __rl: true, mode: 'id', value: '712020:ab' } },
	],
	[
		'a user',
		{
			resource: 'user',
			operation: 'get',
			accountId: '712020:ab',
			additionalFields: { expand: ['groups'] },
		},
		{
			resource: 'user',
			operation: 'get',
			user: { __rl: true, mode: 'id', value: '712020:ab' },
			include: ['groups'],
			simplify: false,
		},
	],
];

describe("a node of n8n's becomes ours", () => {
	test.each(table)('%s', (_, parameters, expected, noted = []) => {
		const { nodes, notes } = migrated(parameters);
		expect(nodes.map((node) => node.parameters)).toEqual([expected]);
		expect(notes.map(({ parameter }) => parameter)).toEqual(noted);
		expect(nodes[0].type).toBe('n8n-nodes-jira-platform.jira');
	});

	test('with its settings, whatever its version', () => {
		const settings = {
			id: 'x',
			position: [1, 2],
			onError: 'continueErrorOutput',
			retryOnFail: true,
			maxTries: 3,
			notes: 'Why',
			disabled: true,
		};
		const { nodes } = migrated(task, { ...settings, typeVersion: 7 });
		expect(nodes[0]).toMatchObject({ ...settings, typeVersion: 1, name: 'Jira' });
	});

	test('first moved, then changed, as two nodes', () => {
		const { nodes } = migrated({
			operation: 'update',
			issueKey: 'SUP-1',
			updateFields: { statusId: '31', summary: 'S' },
		});
		expect(nodes.map(({ parameters }) => parameters?.operation)).toEqual(['transition', 'update']);
	});

	test.each([
		[{ resource: 'issueComment', operation: 'create', issueId: '1', body: 'x' }],
		[{ operation: 'search', jql: 'x' }],
		[{ resource: '={{ $json.resource }}' }],
		[{ resource: 'sprint' }],
	])('not where there is no such operation: %j', (parameters) => {
		const { nodes, operation, notes } = migrated(parameters);
		expect(nodes[0]).toMatchObject({ type: 'n8n-nodes-base.jira', parameters });
		expect(operation).toBeUndefined();
		expect(notes).toHaveLength(1);
	});
});

describe('a tool of an AI agent', () => {
	const tool = (parameters: Parameters) =>
		migrated(parameters, { type: 'n8n-nodes-base.jiraTool' });

	test('keeps what the model gives, and its description', () => {
		const fromModel =
			"={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('Issue_Key', ``, 'string') }}";
		const { nodes, notes } = tool({
			descriptionType: 'manual',
			toolDescription: 'Reads',
			operation: 'get',
			issueKey: fromModel,
			additionalFields: {},
		});
		expect(nodes[0]).toMatchObject({
			type: 'n8n-nodes-jira-platform.jiraTool',
			parameters: {
				descriptionType: 'manual',
				toolDescription: 'Reads',
				resource: 'issue',
				operation: 'get',
				issue: key(fromModel),
			},
		});
		expect(notes).toEqual([]);
	});

	test('stays one node where it moves and changes an issue', () => {
		const { nodes, notes } = tool({
			operation: 'update',
			issueKey: 'SUP-1',
			updateFields: { statusId: list('31', 'Done'), summary: 'S' },
		});
		expect(nodes.map(({ parameters }) => parameters?.changes)).toEqual([
			{ summary: 'S', transition: named('Done') },
		]);
		expect(notes.map(({ parameter }) => parameter)).toEqual(['updateFields.statusId']);
	});

	test('says that its parameters were removed', () => {
		expect(tool({}).notes[0]?.text).toContain('has no parameters');
	});
});

describe('signing in', () => {
	test.each([
		['cloud', 'jiraSoftwareCloudApi', undefined, 'jiraBasicApi'],
		['cloudOAuth2', 'jiraSoftwareCloudOAuth2Api', 'jiraOAuth2Api', 'jiraOAuth2Api'],
		[
			'cloudServiceAccount',
			'atlassianServiceAccountApi',
			'jiraServiceAccountApi',
			'jiraServiceAccountApi',
		],
		['server', 'jiraSoftwareServerApi', 'jiraDataCenterApi', 'jiraDataCenterApi'],
		['serverPat', 'jiraSoftwareServerPatApi', 'jiraDataCenterPatApi', 'jiraDataCenterPatApi'],
	])('%s', (jiraVersion, theirs, authentication, ours) => {
		const { nodes } = migrated(
			{ ...task, jiraVersion },
			{ credentials: { [theirs]: { id: '7', name: 'My Jira' } } },
		);
		expect(nodes[0].parameters?.authentication).toBe(authentication);
		expect(nodes[0].credentials).toEqual({ [ours]: { id: null, name: 'My Jira' } });
	});

	test('with a credential in the old form', () => {
		const { nodes } = migrated(task, { credentials: { jiraSoftwareCloudApi: 'Jira account' } });
		expect(nodes[0].credentials).toEqual({ jiraBasicApi: { id: null, name: 'Jira account' } });
	});

	test('with one that is invented, or of another kind', () => {
		const credentials = {
			jiraApi: { id: '1', name: 'x' },
			jiraSoftwareServerApi: { id: '2', name: 'y' },
		};
		const { nodes, notes } = migrated(task, { credentials });
		expect(nodes[0].credentials).toEqual({});
		expect(notes.map(({ text }) => text.split(' ')[0])).toEqual(['n8n', 'has']);
	});

	test('in an unknown way, and with a site', () => {
		expect(
			migrated({ ...task, jiraVersion: '={{ $json.v }}' }).notes.map(({ parameter }) => parameter),
		).toEqual(['jiraVersion']);
		expect(
			migrated({ ...task, jiraVersion: 'cloudServiceAccount', site: list('x') }).notes.map(
				({ parameter }) => parameter,
			),
		).toEqual(['site']);
	});
});
