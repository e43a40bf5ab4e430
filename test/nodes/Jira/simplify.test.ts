import type { IDataObject } from 'n8n-workflow';
import { simplifyIssue } from '../../../nodes/Jira/resources/issue/simplifyIssue';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira } from './jiraRun';

const self = 'https://acme.atlassian.net/rest/api/3/x/1';
const mia = {
	self,
	accountId: '5b10ac8d82e05b22cc7d4ef5',
	emailAddress: 'mia@acme.example',
	avatarUrls: { '48x48': self },
	displayName: 'Mia Krause',
	active: true,
	timeZone: 'Europe/Berlin',
	accountType: 'atlassian',
};
const plainMia = {
	accountId: '5b10ac8d82e05b22cc7d4ef5',
	displayName: 'Mia Krause',
	emailAddress: 'mia@acme.example',
};
const paragraph = (text: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'strong' }] }] }],
});

const values: ReadonlyArray<[string, unknown, unknown]> = [
	['text', 'Printer on fire', 'Printer on fire'],
	['a number', 0, 0],
	['false', false, false],
	['labels', ['a', 'b'], ['a', 'b']],
	['a status', { self, id: '3', name: 'To Do', statusCategory: { self, id: 2 } }, 'To Do'],
	['components', [{ self, id: '1', name: 'Printing' }], ['Printing']],
	['a user', mia, plainMia],
	[
		'a user of Data Center',
		{ self, name: 'mia', key: 'JIRAUSER1', displayName: 'Mia', active: true },
		{ name: 'mia', displayName: 'Mia' },
	],
	[
		'a user who left',
		{ self, accountId: '5b10', displayName: 'Kim', active: false },
		{ accountId: '5b10', displayName: 'Kim', active: false },
	],
	['a project', { self, id: '1', key: 'SUP', name: 'Support', projectTypeKey: 'software' }, 'SUP'],
	['a parent', { id: '1', key: 'SUP-1', self, fields: { summary: 'Parent' } }, 'SUP-1'],
	[
		'sub-tasks',
		[
			{
				...{ id: '10002', key: 'SUP-2', self },
				fields: {
					summary: 'Call',
					status: { self, id: '3', name: 'Done' },
					issuetype: { self, id: '5', name: 'Sub-task', subtask: true },
				},
			},
		],
		[{ key: 'SUP-2', summary: 'Call', status: 'Done' }],
	],
	[
		'a parent link',
		{ hasEpicLinkFieldDependency: false, showField: true, data: { id: 1, key: 'SUP-1' } },
		'SUP-1',
	],
	[
		'development on Cloud',
		'{pullrequest={dataType=pullrequest, state=MERGED, stateCount=1}, json={"cachedValue":{"errors":[],"summary":{"pullrequest":{"overall":{"count":1,"state":"MERGED","open":false},"byInstanceType":{"GitHub":{"count":1,"name":"GitHub"}}}}},"isStale":true}}',
		{ pullrequest: { count: 1, state: 'MERGED', open: false } },
	],
	[
		'development on Data Center',
		'{summaryBean=com.atlassian.jira.plugin.devstatus.rest.SummaryBean@55978f01[summary={build=x@15[overall=y],byInstanceType={}]}], devSummaryJson={"cachedValue":{"errors":[],"summary":{"build":{"overall":{"count":2,"failedBuildCount":1},"byInstanceType":{}},"review":{"overall":{"count":0}}}},"isStale":false}}',
		{ build: { count: 2, failedBuildCount: 1 } },
	],
	[
		'a text like that',
		'{json={"cachedValue":{"summary":}}}',
		'{json={"cachedValue":{"summary":}}}',
	],
	['rich text', paragraph('Now'), '**Now**'],
	['an option', { self, value: 'Red', id: '10' }, 'Red'],
	['a cascading list with an empty second half', { value: 'Asia', id: '1', child: null }, 'Asia'],
	[
		'options',
		[
			{ self, value: 'Red', id: '10' },
			{ self, value: 'Blue', id: '11' },
		],
		['Red', 'Blue'],
	],
	[
		'a cascading list',
		{ self, value: 'Europe', id: '1', child: { self, value: 'Berlin', id: '2' } },
		'Europe - Berlin',
	],
	['a cascading list without its second half', { self, value: 'Europe', id: '1' }, 'Europe'],
	[
		'links',
		[
			{
				id: '1',
				self,
				type: { inward: 'is blocked by', outward: 'blocks' },
				outwardIssue: {
					...{ id: '10002', key: 'SUP-2', self },
					fields: { summary: 'Call', status: { self, id: '3', name: 'Done' } },
				},
			},
			{
				id: '2',
				self,
				type: { inward: 'is blocked by', outward: 'blocks' },
				inwardIssue: { key: 'SUP-3' },
			},
		],
		[
			{ id: '1', type: 'blocks', issue: 'SUP-2', summary: 'Call', status: 'Done' },
			{ id: '2', type: 'is blocked by', issue: 'SUP-3' },
		],
	],
	['votes', { self, votes: 2, hasVoted: false }, 2],
	['watchers', { self, watchCount: 3, isWatching: true }, 3],
	[
		'attachments',
		[
			{
				self,
				id: '1',
				filename: 'a.txt',
				author: mia,
				created: '2026-01-21T15:00:00.000+0000',
				mimeType: 'text/plain',
				size: 5,
				content: self,
				thumbnail: self,
			},
		],
		[
			{
				...{ id: '1', filename: 'a.txt', mimeType: 'text/plain', size: 5, author: plainMia },
				created: '2026-01-21T15:00:00.000+0000',
				content: self,
			},
		],
	],
	[
		'comments',
		{
			comments: [{ self, id: '1', author: mia, body: paragraph('Hi') }],
			self,
			maxResults: 1,
			total: 1,
			startAt: 0,
		},
		[{ id: '1', author: plainMia, body: '**Hi**' }],
	],
	[
		'time tracking',
		{ originalEstimate: '1d', timeSpentSeconds: 60 },
		{ originalEstimate: '1d', timeSpentSeconds: 60 },
	],
	['an object of an app', { self, colour: { hex: '#fff' } }, { colour: { hex: '#fff' } }],
];

describe('a simplified issue', () => {
	it.each(values)('shows %s as people write it', (_, value, expected) => {
		const issue = { id: '1', key: 'SUP-1', self, expand: 'names', fields: { field: value } };
		expect(simplifyIssue(issue as unknown as IDataObject)).toEqual({
			id: '1',
			key: 'SUP-1',
			field: expected,
		});
	});

	it('leaves out what has no value, and keeps what was expanded', () => {
		const issue = {
			id: '1',
			key: 'SUP-1',
			url: 'https://acme.atlassian.net/browse/SUP-1',
			fields: {
				...{ resolution: null, duedate: undefined, labels: [], timetracking: {} },
				customfield_10018: { hasEpicLinkFieldDependency: false, showField: false },
				customfield_10000:
					'{summaryBean=SummaryBean@1[], devSummaryJson={"cachedValue":{"summary":{"build":{"overall":{"count":0}}}},"isStale":false}}',
				customfield_10100:
					'com.atlassian.servicedesk.plugins.approvals.internal.customfield.ApprovalsCFValue@11128c5',
			},
			changelog: { total: 0, histories: [] },
		};
		expect(simplifyIssue(issue as unknown as IDataObject)).toEqual({
			id: '1',
			key: 'SUP-1',
			url: 'https://acme.atlassian.net/browse/SUP-1',
			labels: [],
			changelog: { total: 0, histories: [] },
		});
	});
});

describe.each(['cloud', 'dataCenter'] as const)('Simplify, on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
		await runJira(sandbox, {
			operation: 'issue.create',
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Bug'),
				summary: 'Printer on fire',
				description: '**Now**',
			},
		});
		await runJira(sandbox, {
			operation: 'comment.add',
			parameters: { issue: located('key', 'SUP-1'), body: 'On *it*' },
		});
	});
	afterAll(async () => await sandbox.close());

	it.each([
		['issue.get', { issue: located('key', 'SUP-1') }],
		['issue.search', { jql: 'key = SUP-1' }],
	])('%s returns names and Markdown', async (operation, parameters) => {
		const run = await runJira(sandbox, {
			operation,
			parameters: { ...parameters, simplify: true },
		});
		const [issue] = jsonOf(run);
		expect(issue).toMatchObject({
			key: 'SUP-1',
			url: `${sandbox.siteUrl}/browse/SUP-1`,
			summary: 'Printer on fire',
			description: '**Now**',
			project: 'SUP',
			issuetype: 'Bug',
			status: 'To Do',
			reporter: { displayName: 'Mia Krause' },
		});
		expect(Object.values(issue ?? {})).not.toContain(null);
		expect(JSON.stringify(issue)).not.toContain('"self"');
	});

	it('returns comments with their text', async () => {
		const run = await runJira(sandbox, {
			operation: 'comment.getMany',
			parameters: { issue: located('key', 'SUP-1'), simplify: true },
		});
		expect(jsonOf(run)).toEqual([
			{
				id: expect.any(String),
				author: expect.objectContaining({ displayName: 'Mia Krause' }),
				body: 'On _it_',
				created: expect.any(String),
				updated: expect.any(String),
				...(flavour === 'cloud' && { jsdPublic: true }),
			},
		]);
	});

	it('returns projects that can be told apart', async () => {
		const run = await runJira(sandbox, {
			operation: 'project.getMany',
			parameters: { simplify: true, limit: 1 },
		});
		expect(jsonOf(run)).toEqual([
			expect.objectContaining({ key: expect.any(String), name: expect.any(String) }),
		]);
		expect(jsonOf(run)[0]).not.toHaveProperty('avatarUrls');
	});
});
