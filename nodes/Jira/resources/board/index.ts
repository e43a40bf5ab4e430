import { resource } from '../../../operation';
import { createBoard } from './create';
import { deleteBoard } from './delete';
import { getBoard } from './get';
import { getBacklog } from './getBacklog';
import { getBoardConfiguration } from './getConfiguration';
import { getBoardEpics } from './getEpics';
import { getBoardIssues } from './getIssues';
import { getBoards } from './getMany';
import { getBoardSprints } from './getSprints';

export const board = resource('board', 'Board', {
	getMany: getBoards,
	get: getBoard,
	getIssues: getBoardIssues,
	getBacklog,
	getSprints: getBoardSprints,
	getEpics: getBoardEpics,
	getConfiguration: getBoardConfiguration,
	create: createBoard,
	delete: deleteBoard,
});
