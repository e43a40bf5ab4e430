import type { IDataObject } from 'n8n-workflow';
import { choiceField, limitField, preparedField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { BOARD_PAGE, boardId, BOARDS, ownBoardField } from '../../boards';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyEpic } from '../epic/simplifyEpic';

export const getBoardEpics = operation({
	displayName: 'Get Epics',
	action: 'Get epics of board',
	phrases: ['list epics'],
	description: 'List the epics of a board, open or done',
	endpoint: 'GET /rest/agile/1.0/board/{boardId}/epic',
	endpoints: [BOARDS],
	optional: [BOARDS],
	fields: {
		board: ownBoardField(),
		done: choiceField('Which', [
			{ name: 'All', value: 'all' },
			{ name: 'Done', value: 'true' },
			{ name: 'Not Done', value: 'false' },
		]),
		limit: limitField(),
		simplify: simplifyField(),
		id: preparedField<string>(),
	},

	prepare: async (asked, context) => ({ ...asked, id: await boardId(asked.board, context) }),
	request: ({ id = '', done }) => ({
		path: { boardId: id },
		query: { done: done === 'all' ? undefined : done },
	}),
	limit: ({ limit }) => limit,
	pageSize: BOARD_PAGE,
	output: (epic: IDataObject, asked, site) =>
		simplifiedIf(asked, epic, (shown) => simplifyEpic(shown, site)),
});
