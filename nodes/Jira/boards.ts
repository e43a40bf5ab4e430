import { call, listPages } from '../connection';
import { objectField, type Details, type Entered, type Field } from '../fields';
import type { RunContext } from '../operation';
import { foldedName } from '../values/named';
import type { ObjectKind, WrittenObject } from '../values/numberedObject';
import { objectId } from './lookUps/objectId';

/** The endpoint for the boards of this Jira. */
export const BOARDS = 'GET /rest/agile/1.0/board';

const BOARD: ObjectKind = {
	one: 'board',
	several: 'boards',
	addresses: ['/boards/', 'rapidView=', '/board/'],
};

/** A board as Jira's lists show it. */
export interface Board {
	readonly id: number;
	readonly name: string;
	/** `simple` for the boards of team-managed projects. */
	readonly type?: string;
	/** On Cloud. */
	readonly location?: { readonly projectKey?: string };
}

/** A board, from a list, by name, ID or address. */
export function boardField<const Some extends Details>(
	details: Some,
): Field<Entered<WrittenObject, Some>> {
	return objectField('Board', BOARD, { list: 'searchBoards', name: 'WEB board', id: '1' }, details);
}

/** The board that an operation is about. */
export function ownBoardField() {
	return boardField({
		required: true,
		description: 'The board: its name, its ID or its address in the browser',
	});
}

/**
 * The ID of a board.
 *
 * @throws ItemRefused if none or more than one has that name
 */
export async function boardId(
	written: WrittenObject,
	context: Pick<RunContext<typeof BOARDS>, 'loadOnce' | 'send' | 'site'> &
		Partial<Pick<RunContext, 'fieldNames'>>,
): Promise<string> {
	const { fieldNames, send, site } = context;
	// What Data Center calls a board in its refusals.
	fieldNames?.set('rapidViewId', 'Board');
	const name = written.value;
	return await objectId(
		written,
		'Board',
		BOARD,
		{
			list: `boards like ${foldedName(name)}`,
			load: async () => {
				const boards: Board[] = [];
				const limits = { limit: Infinity, pageSize: BOARD_PAGE };
				for await (const page of listPages(send, site, call(BOARDS, { query: { name } }), limits)) {
					boards.push(...(page as readonly Board[]));
				}
				return boards;
			},
			tell: ({ type, location }) =>
				[type, location?.projectKey && `project ${location.projectKey}`].filter(Boolean).join(', '),
		},
		context,
	);
}

/** The most boards, sprints or epics of one page. */
export const BOARD_PAGE = 50;
