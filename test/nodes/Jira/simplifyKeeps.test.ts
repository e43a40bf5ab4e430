import type { IDataObject } from 'n8n-workflow';
import { simplifyIssue } from '../../../nodes/Jira/resources/issue/simplifyIssue';
import { sprintOf } from '../../../nodes/values/sprint';

const self = 'https://acme.atlassian.net/rest/api/3/x/1';

const simplified = (fields: object): IDataObject =>
	simplifyIssue({ id: '1', key: 'SUP-1', fields: fields as IDataObject });

const jiraTime = (iso8601: string) => ({
	iso8601,
	jira: iso8601,
	friendly: 'Today',
	epochMillis: Date.parse(iso8601),
});

describe('A simplified issue keeps more than the name of', () => {
	it.each<[what: string, value: unknown, expected: unknown]>([
		[
			'a service level that is over',
			{
				id: '2',
				name: 'Time to first response',
				_links: { self },
				completedCycles: [
					{
						startTime: jiraTime('2026-01-21T09:00:00+0000'),
						stopTime: jiraTime('2026-01-21T15:00:00+0000'),
						breached: true,
						goalDuration: { millis: 14_400_000, friendly: '4h' },
						remainingTime: { millis: -7_200_000, friendly: '-2h' },
					},
				],
				slaDisplayFormat: 'NEW_SLA_FORMAT',
			},
			{
				id: '2',
				name: 'Time to first response',
				completedCycles: [
					{
						startTime: '2026-01-21T09:00:00+0000',
						stopTime: '2026-01-21T15:00:00+0000',
						breached: true,
						goalDuration: { millis: 14_400_000, friendly: '4h' },
						remainingTime: { millis: -7_200_000, friendly: '-2h' },
					},
				],
			},
		],
		[
			'a customer request',
			{
				_links: {
					self,
					jiraRest: self,
					web: 'https://acme.atlassian.net/servicedesk/customer/portal/2/SUP-1',
					agent: self,
				},
				requestType: {
					...{ id: '72', name: 'Get IT help', description: '', helpText: '', issueTypeId: '1' },
					...{ _expands: ['field'], _links: { self }, groupIds: ['3'], icon: { id: '1' } },
				},
				currentStatus: {
					status: 'Waiting for support',
					statusCategory: 'INDETERMINATE',
					statusDate: jiraTime('2026-01-21T09:00:00+0000'),
				},
			},
			{
				requestType: 'Get IT help',
				status: 'Waiting for support',
				statusCategory: 'INDETERMINATE',
				statusDate: '2026-01-21T09:00:00+0000',
				url: 'https://acme.atlassian.net/servicedesk/customer/portal/2/SUP-1',
			},
		],
		[
			'an object of Assets',
			[{ workspaceId: 'g2778e1d', id: 'g2778e1d:88', objectId: '88' }],
			[{ workspaceId: 'g2778e1d', id: 'g2778e1d:88', objectId: '88' }],
		],
		[
			'satisfaction',
			{ type: 'csat', rating: 4, comment: { body: 'Quick' } },
			{ type: 'csat', rating: 4, comment: { body: 'Quick' } },
		],
		[
			'a language',
			{ languageCode: 'de', displayName: 'Deutsch' },
			{ languageCode: 'de', displayName: 'Deutsch' },
		],
		[
			'progress',
			{ progress: 60, total: 120, percent: 50 },
			{ progress: 60, total: 120, percent: 50 },
		],
		['a team without a name', { id: 'a-1', name: '', isShared: true }, { id: 'a-1' }],
		[
			'approvals',
			[
				{
					id: '1',
					name: 'Waiting for approval',
					finalDecision: 'approved',
					canAnswerApproval: false,
					approvers: [
						{
							approver: { accountId: '5b10', displayName: 'Mia', active: true, _links: { self } },
							approverDecision: 'approved',
						},
					],
					createdDate: jiraTime('2026-01-21T09:00:00+0000'),
					completedDate: jiraTime('2026-01-21T10:00:00+0000'),
					_links: { self },
				},
				{
					...{ id: '2', name: 'Waiting for approval', finalDecision: 'pending' },
					approvers: [
						{
							approver: { accountId: '5b11', displayName: 'Kim', active: true },
							approverDecision: 'pending',
						},
					],
				},
			],
			[
				{
					id: '1',
					name: 'Waiting for approval',
					finalDecision: 'approved',
					canAnswerApproval: false,
					approvers: [
						{ approver: { accountId: '5b10', displayName: 'Mia' }, approverDecision: 'approved' },
					],
					createdDate: '2026-01-21T09:00:00+0000',
					completedDate: '2026-01-21T10:00:00+0000',
				},
				{
					...{ id: '2', name: 'Waiting for approval', finalDecision: 'pending' },
					approvers: [
						{ approver: { accountId: '5b11', displayName: 'Kim' }, approverDecision: 'pending' },
					],
				},
			],
		],
		[
			'a board',
			{ id: 4, self, name: 'Web', type: 'scrum', location: { projectId: 1, projectKey: 'SUP' } },
			{ id: 4, name: 'Web', type: 'scrum', location: { projectId: 1, projectKey: 'SUP' } },
		],
		['a measure of an app', { id: '7', value: 3, unit: 'kg' }, { id: '7', value: 3, unit: 'kg' }],
	])('%s', (_what, value, expected) => {
		expect(simplified({ field: value })).toMatchObject({ field: expected });
		expect(JSON.stringify(simplified({ field: value }))).not.toContain(self);
	});
});

describe('A simplified issue has only the name of', () => {
	it.each<[what: string, value: unknown, expected: unknown]>([
		[
			'a version',
			{ self, id: '1', name: '2.0', archived: false, released: true, releaseDate: '2026-01-21' },
			'2.0',
		],
		[
			'an issue type',
			{ self, id: '1', description: '', iconUrl: self, name: 'Bug', subtask: false, avatarId: 1 },
			'Bug',
		],
		[
			'a team',
			{
				id: 'a-1',
				name: 'Ops',
				avatarUrl: self,
				isVisible: true,
				isVerified: true,
				isShared: true,
			},
			'Ops',
		],
		['an organization', { id: '27', name: 'Acme', _links: { self } }, 'Acme'],
		['a group', { name: 'admins', groupId: 'a-1', self }, 'admins'],
		['an option that is switched off', { self, id: '1', value: 'Red', disabled: true }, 'Red'],
		['the key of a project', { self, id: '1', key: 'SUP', name: 'Support', avatarUrls: {} }, 'SUP'],
		['a status category', { self, id: 2, key: 'new', colorName: 'blue', name: 'To Do' }, 'To Do'],
	])('%s', (_what, value, expected) => {
		expect(simplified({ field: value })).toEqual({ id: '1', key: 'SUP-1', field: expected });
	});
});

describe('sprintOf', () => {
	const text = (properties: string): string =>
		`com.atlassian.greenhopper.service.sprint.Sprint@1f[${properties}]`;

	it.each<[what: string, value: unknown, expected: unknown]>([
		[
			'a sprint to come',
			{ id: 7, name: 'Next', state: 'future', boardId: 4, goal: '' },
			{ id: 7, name: 'Next', state: 'future', boardId: 4 },
		],
		[
			'a sprint of the API of boards',
			{ id: 7, self, state: 'closed', name: 'Old', originBoardId: 4, completeDate: '2026-01-21' },
			{ id: 7, name: 'Old', state: 'closed', boardId: 4, completeDate: '2026-01-21' },
		],
		[
			'the text of a sprint to come',
			text('id=7,rapidViewId=4,state=FUTURE,name=Next,startDate=<null>,endDate=<null>,sequence=7'),
			{ id: 7, name: 'Next', state: 'future', boardId: 4 },
		],
		[
			'a text with commas, brackets and signs of equality in its name and goal',
			text('id=7,rapidViewId=4,state=CLOSED,name=A, b=c [d],goal=ship,\nnow=1,sequence=7'),
			{ id: 7, name: 'A, b=c [d]', state: 'closed', boardId: 4, goal: 'ship,\nnow=1' },
		],
	])('reads %s', (_what, value, expected) => {
		expect(sprintOf(value)).toEqual(expected);
	});

	it.each([
		['another object with a state', { id: 7, name: 'Fix', state: 'active' }],
		['a state that no sprint has', { id: 7, name: 'Fix', state: 'open', boardId: 4 }],
		['another Java object', 'com.atlassian.servicedesk.Approval@1f[id=7,state=ACTIVE,name=a]'],
		['a text about a sprint', 'Sprint@1f[id=7,rapidViewId=4,state=ACTIVE,name=a]'],
		['a text without a name', text('id=7,rapidViewId=4,state=ACTIVE')],
		['nothing', null],
	])('does not read %s', (_what, value) => {
		expect(sprintOf(value)).toBeUndefined();
	});
});

describe('A simplified issue has in addition to its fields', () => {
	it('the states and dates of its sprints', () => {
		const old = { id: 7, name: 'Old', state: 'closed', boardId: 4, completeDate: '2026-01-21' };
		const next = { id: 8, name: 'Next', state: 'future', boardId: 4 };
		expect(simplified({ customfield_1: [old, next], labels: ['a'] })).toEqual({
			id: '1',
			key: 'SUP-1',
			customfield_1: ['Old', 'Next'],
			labels: ['a'],
			sprints: [old, next],
		});
	});

	const pages = (comments: number, worklogs: number) => ({
		comment: { comments: Array.from({ length: 20 }, () => ({ id: '1' })), total: comments },
		worklog: { worklogs: Array.from({ length: 20 }, () => ({ id: '1' })), total: worklogs },
	});

	it.each<[what: string, fields: object, expected: unknown]>([
		['comments', pages(57, 20), { comment: { given: 20, total: 57 } }],
		['work logs', pages(20, 21), { worklog: { given: 20, total: 21 } }],
		[
			'both',
			pages(21, 1_000),
			{ comment: { given: 20, total: 21 }, worklog: { given: 20, total: 1_000 } },
		],
		['nothing that was cut', pages(20, 20), undefined],
		['nothing of an issue without such fields', { summary: 'a' }, undefined],
	])('the number of those left out: %s', (_what, fields, expected) => {
		expect(simplified(fields)['incomplete']).toEqual(expected);
	});
});
