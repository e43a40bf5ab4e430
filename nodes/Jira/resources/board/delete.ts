import { goneIsFineField, preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { boardId, BOARDS, ownBoardField } from '../../boards';

export const deleteBoard = operation({
	displayName: 'Delete',
	action: 'Delete board',
	description: 'Delete a board; its issues, sprints and filter stay',
	effect: 'deleted',
	endpoint: 'DELETE /rest/agile/1.0/board/{boardId}',
	endpoints: [BOARDS],
	optional: [BOARDS],
	fields: { board: ownBoardField(), goneIsFine: goneIsFineField(), id: preparedField<string>() },

	prepare: async (asked, context) => ({ ...asked, id: await boardId(asked.board, context) }),
	request: ({ id = '' }) => ({ path: { boardId: id } }),
	output: (_body, { id = '' }) => ({ deleted: true, id }),
	ifGone: ({ id = '' }) => ({ deleted: false, id }),
});
