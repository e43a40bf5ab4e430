import { operation } from '../../../operation';
import { issuesOfBoard } from './issuesOfBoard';

export const getBoardIssues = operation({
	displayName: 'Get Issues',
	action: 'Get issues of board',
	phrases: ['list issues on board', 'board tasks'],
	description: 'List the issues of a board in their order, also those of its backlog and sprints',
	endpoint: 'GET /rest/software/1.0/board/{boardId}/issue',
	...issuesOfBoard,
});
