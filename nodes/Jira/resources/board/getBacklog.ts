import { operation } from '../../../operation';
import { issuesOfBoard } from './issuesOfBoard';

export const getBacklog = operation({
	displayName: 'Get Backlog',
	action: 'Get backlog of board',
	phrases: ['list backlog', 'backlog issues'],
	description: 'List the issues in the backlog of a board, in their order',
	endpoint: 'GET /rest/software/1.0/board/{boardId}/backlog',
	...issuesOfBoard,
});
