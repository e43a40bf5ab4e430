import type { IDataObject } from 'n8n-workflow';
import { call, isNotFound } from '../../../connection';
import { dateTimeField, simplifyField, textField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { isoTime } from '../../../values/moment';
import { isId } from '../../../values/named';
import { boardField, boardId, BOARDS } from '../../boards';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { refuseWrongOrder, sprintNameField } from './sprintFields';
import { simplifySprint } from './simplifySprint';

const CREATE = 'POST /rest/agile/1.0/sprint';

export const createSprint = operation({
	displayName: 'Create',
	action: 'Create sprint',
	phrases: ['new sprint', 'add sprint', 'plan sprint'],
	description: 'Create a future sprint on a scrum board',
	effect: 'created',
	endpoints: [CREATE, BOARDS],
	optional: [BOARDS],
	fields: {
		board: boardField({ required: true, description: 'The scrum board that it is planned on' }),
		name: sprintNameField({ required: true, description: 'The name of the sprint' }),
		goal: textField('Goal', {
			typeOptions: { rows: 2 },
			placeholder: 'e.g. Checkout in one page',
			description: 'What the team wants to achieve',
		}),
		startDate: dateTimeField('Start Date', { description: 'When it is planned to start' }),
		endDate: dateTimeField('End Date', { description: 'When it is planned to end' }),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { name, goal, startDate, endDate, board } = asked;
		const { send, site } = context;
		refuseWrongOrder(asked);
		const id = await boardId(board, context);
		const body = definedOnly({
			name,
			originBoardId: isId(id) ? Number(id) : refuseBoard(board.value),
			goal,
			startDate: startDate === undefined ? undefined : isoTime(startDate),
			endDate: endDate === undefined ? undefined : isoTime(endDate),
		});
		const sprint = await send(call(CREATE, { body })).catch((reason: unknown) => {
			throw isNotFound(reason) ? noBoard(board.value) : reason;
		});
		return simplifiedIf(asked, sprint as IDataObject, (shown) => simplifySprint(shown, site));
	},
});

function refuseBoard(board: string): never {
	throw noBoard(board);
}

/** The request names the board in its body, so that Jira's refusal does not say which one. */
function noBoard(board: string): ItemRefused {
	return new ItemRefused(
		`'Board' is "${board}", but there is no such board, or this account cannot see it`,
		'Check its ID, and in Jira what this account may see.',
	);
}
