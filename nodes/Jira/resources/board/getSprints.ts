import type { IDataObject } from 'n8n-workflow';
import { limitField, preparedField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { BOARD_PAGE, boardId, BOARDS, ownBoardField } from '../../boards';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { sprintStatesField } from '../../sprints';
import { simplifySprint } from '../sprint/simplifySprint';

export const getBoardSprints = operation({
	displayName: 'Get Sprints',
	action: 'Get sprints of board',
	phrases: ['list sprints', 'active sprint', 'current sprint'],
	description: 'List the sprints of a board: active, future or closed ones',
	endpoint: 'GET /rest/agile/1.0/board/{boardId}/sprint',
	endpoints: [BOARDS],
	optional: [BOARDS],
	fields: {
		board: ownBoardField(),
		states: sprintStatesField(),
		limit: limitField(),
		simplify: simplifyField(),
		id: preparedField<string>(),
	},

	prepare: async (asked, context) => ({ ...asked, id: await boardId(asked.board, context) }),
	request: ({ id = '', states }) => ({
		path: { boardId: id },
		query: { state: states.length > 0 ? states : undefined },
	}),
	limit: ({ limit }) => limit,
	pageSize: BOARD_PAGE,
	output: (sprint: IDataObject, asked, site) =>
		simplifiedIf(asked, sprint, (shown) => simplifySprint(shown, site)),
});
