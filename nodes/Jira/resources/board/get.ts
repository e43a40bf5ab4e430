import type { IDataObject } from 'n8n-workflow';
import { preparedField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { boardId, BOARDS, ownBoardField } from '../../boards';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyBoard } from './simplifyBoard';

export const getBoard = operation({
	displayName: 'Get',
	action: 'Get board',
	phrases: ['read board'],
	description: 'Get a board by its name or ID',
	endpoint: 'GET /rest/agile/1.0/board/{boardId}',
	endpoints: [BOARDS],
	optional: [BOARDS],
	fields: { board: ownBoardField(), simplify: simplifyField(), id: preparedField<string>() },

	prepare: async (asked, context) => ({ ...asked, id: await boardId(asked.board, context) }),
	request: ({ id = '' }) => ({ path: { boardId: id } }),
	output: (board, asked, site) =>
		simplifiedIf(asked, board as IDataObject, (shown) => simplifyBoard(shown, site)),
});
