import type { AgileRouteName } from '../../sandbox/jira/rest/route';
import { asked, sent, type Cases } from './case';

/** Requests for every operation that the embedded Jira has below `/rest/agile/1.0/`, with what `seedSoftware` adds. */
export const boardCases: { readonly [Name in AgileRouteName]?: Cases } = {
	'GET board': {
		good: asked(
			'board',
			'board?startAt=1&maxResults=1',
			'board?type=scrum&projectKeyOrId=WEB&name=web',
		),
		bad: asked('board?type=nope', 'board?projectKeyOrId=NOPE', 'board?startAt=x'),
	},
	'GET board/{boardId}': { good: asked('board/1', 'board/2'), bad: asked('board/99') },
	'GET board/{boardId}/sprint': {
		good: asked('board/1/sprint', 'board/1/sprint?state=active,future&startAt=1&maxResults=1'),
		bad: asked('board/2/sprint', 'board/99/sprint', 'board/1/sprint?state=nope'),
	},
	'GET board/{boardId}/epic': {
		good: asked('board/1/epic', 'board/1/epic?done=false&maxResults=1'),
		bad: asked('board/99/epic'),
	},
	'GET board/{boardId}/issue': {
		good: asked(
			'board/1/issue',
			'board/1/issue?maxResults=2&fields=summary,status&jql=status%20%3D%20%22To%20Do%22',
			'board/2/issue',
		),
		bad: asked('board/99/issue', 'board/1/issue?jql=nope%20%3D%201'),
	},
	'GET board/{boardId}/backlog': {
		good: asked('board/1/backlog', 'board/2/backlog?maxResults=1&fields=summary'),
		bad: asked('board/99/backlog'),
	},
	'GET board/{boardId}/configuration': {
		good: asked('board/1/configuration', 'board/2/configuration'),
		bad: asked('board/99/configuration'),
	},
	'POST board': {
		good: sent('board', { name: 'Bugs', type: 'kanban', filterId: 10000 }),
		bad: sent(
			'board',
			{ name: 'Bugs', type: 'kanban', filterId: 9 },
			{ name: 'Bugs', filterId: 10000 },
			{ type: 'kanban', filterId: 10000 },
		),
	},
	'DELETE board/{boardId}': { good: asked('board/3'), bad: asked('board/99') },
	'POST sprint': {
		good: sent(
			'sprint',
			{ name: 'WEB Sprint 4', originBoardId: 1 },
			{
				name: 'WEB Sprint 5',
				originBoardId: 1,
				goal: 'Search',
				startDate: '2026-03-01T09:00:00.000Z',
				endDate: '2026-03-15T09:00:00.000Z',
			},
		),
		bad: sent(
			'sprint',
			{ name: ' ', originBoardId: 1 },
			{ name: 'On a kanban board', originBoardId: 2 },
			{ name: 'Nowhere', originBoardId: 99 },
		),
	},
	'POST sprint/{sprintId}': {
		good: [
			...sent('sprint/3', { goal: 'Search' }),
			...sent('sprint/4', {
				state: 'active',
				startDate: '2026-03-01T09:00:00.000Z',
				endDate: '2026-03-15T09:00:00.000Z',
			}),
			...sent('sprint/4', { state: 'closed' }),
		],
		bad: [
			...sent('sprint/3', { state: 'active' }, { name: '' }, { startDate: 'soon' }),
			...sent('sprint/1', { state: 'active' }),
			...sent('sprint/99', { goal: 'Nothing' }),
		],
	},
	'DELETE sprint/{sprintId}': { good: asked('sprint/5'), bad: asked('sprint/99') },
	'POST sprint/{sprintId}/issue': {
		good: sent('sprint/3/issue', { issues: ['WEB-5', 'WEB-8'] }),
		bad: [
			...sent('sprint/3/issue', { issues: ['WEB-999'] }, { issues: [] }),
			...sent('sprint/1/issue', { issues: ['WEB-5'] }),
			...sent('sprint/99/issue', { issues: ['WEB-5'] }),
		],
	},
	'POST backlog/issue': {
		good: sent('backlog/issue', { issues: ['WEB-5'] }),
		bad: sent('backlog/issue', { issues: ['WEB-999'] }, { issues: [] }),
	},
	'POST epic/{epicIdOrKey}': {
		good: sent('epic/WEB-1', { summary: 'Search', color: { key: 'color_3' }, done: true }),
		bad: [...sent('epic/WEB-2', { done: true }), ...sent('epic/WEB-1', { summary: '' })],
	},
	'POST epic/{epicIdOrKey}/issue': {
		good: sent('epic/WEB-1/issue', { issues: ['WEB-8'] }),
		bad: [
			...sent('epic/WEB-1/issue', { issues: ['WEB-999'] }),
			...sent('epic/WEB-2/issue', { issues: ['WEB-8'] }),
		],
	},
	'POST epic/none/issue': {
		good: sent('epic/none/issue', { issues: ['WEB-8'] }),
		bad: sent('epic/none/issue', { issues: ['WEB-999'] }),
	},
	'PUT issue/rank': {
		good: sent('issue/rank', { issues: ['WEB-8', 'WEB-5'], rankBeforeIssue: 'WEB-3' }),
		bad: sent(
			'issue/rank',
			{ issues: ['WEB-8'] },
			{ issues: ['WEB-8'], rankAfterIssue: 'WEB-999' },
			{ issues: ['WEB-999'], rankAfterIssue: 'WEB-3' },
		),
	},
	'GET sprint/{sprintId}': {
		good: asked('sprint/1', 'sprint/2', 'sprint/3'),
		bad: asked('sprint/99'),
	},
	'GET sprint/{sprintId}/issue': {
		good: asked('sprint/2/issue', 'sprint/1/issue?fields=summary&maxResults=1'),
		bad: asked('sprint/99/issue'),
	},
	'GET epic/{epicIdOrKey}': { good: asked('epic/WEB-1'), bad: asked('epic/WEB-2', 'epic/WEB-999') },
	'GET epic/{epicIdOrKey}/issue': {
		good: asked('epic/WEB-1/issue', 'epic/WEB-6/issue?fields=summary&startAt=1'),
		bad: asked('epic/WEB-2/issue'),
	},
};
