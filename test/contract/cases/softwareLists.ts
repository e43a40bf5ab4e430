import type { SoftwareRouteName } from '../../sandbox/jira/rest/route';
import { asked, type Cases } from './case';

/** Requests for the lists of issues below `/rest/software/1.0/`, with what `seedSoftware` adds. */
export const softwareListCases: { readonly [Name in SoftwareRouteName]?: Cases } = {
	'GET board/{boardId}/issue': {
		good: asked(
			'board/1/issue',
			'board/1/issue?maxResults=2&fields=summary,status&jql=status%20%3D%20%22To%20Do%22',
			'board/2/issue?maxResults=1',
		),
		bad: asked(
			'board/99/issue',
			'board/1/issue?jql=nope%20%3D%201',
			'board/1/issue?nextPageToken=nope',
		),
	},
	'GET board/{boardId}/backlog': {
		good: asked('board/1/backlog', 'board/2/backlog?maxResults=1&fields=summary'),
		bad: asked('board/99/backlog'),
	},
	'GET sprint/{sprintId}/issue': {
		good: asked('sprint/2/issue', 'sprint/1/issue?fields=summary&maxResults=1'),
		bad: asked('sprint/99/issue'),
	},
	'GET epic/{epicIdOrKey}/issue': {
		good: asked('epic/WEB-1/issue', 'epic/WEB-6/issue?fields=summary&maxResults=1'),
		bad: asked('epic/WEB-2/issue'),
	},
};
