import type { AgileRouteName } from '../../sandbox/jira/rest/route';
import { asked, type Cases } from './case';

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
