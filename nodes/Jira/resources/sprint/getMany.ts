import { getBoardSprints } from '../board/getSprints';

/** The sprints of a board, where people look for them first. */
export const getSprints = {
	...getBoardSprints,
	displayName: 'Get Many',
	action: 'Get many sprints of board',
	phrases: ['list sprints', 'find sprint', 'current sprint'],
};
