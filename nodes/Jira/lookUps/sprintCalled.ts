import { call, listPages } from '../../connection';
import type { RunContext } from '../../operation';
import { foldedName } from '../../values/named';
import { BOARD_PAGE, BOARDS, type Board } from '../boards';
import { unlessRefused } from '../unlessRefused';
import { onlyOne } from './onlyOne';

const SPRINTS = 'GET /rest/agile/1.0/board/{boardId}/sprint';

/** The endpoints for looking a sprint up. */
export const sprintEndpoints = [BOARDS, SPRINTS] as const;

type SprintContext = Pick<
	RunContext<(typeof sprintEndpoints)[number]>,
	'loadOnce' | 'send' | 'site'
>;

/** A sprint with its board. */
export interface BoardSprint {
	readonly id: number;
	readonly name: string;
	readonly state: string;
	readonly board: string;
}

/** Where a sprint is looked up. */
export interface SprintScope {
	/** Key or ID of a project; all projects by default. */
	readonly project?: string | undefined;
	/** ID of a board; all boards of the project by default. */
	readonly board?: string | undefined;
	/** Whether closed sprints count, if no active or future one has the name. */
	readonly closed?: boolean;
}

/**
 * The number of a sprint. The sprints of a board or a project are read once per run.
 *
 * @param text its name, or the names of its board and of the sprint: `Web board: Sprint 12`
 * @throws ItemRefused
 */
export async function sprintCalled(
	text: string,
	label: string,
	{ project, board, closed = false }: SprintScope,
	context: SprintContext,
): Promise<number> {
	const found = async (states: readonly string[]) =>
		sprintsCalled(
			text,
			await context.loadOnce(
				`${states.join()} sprints of ${board ?? project ?? 'all projects'}`,
				async () => await sprintsOf({ project, board }, states, context),
			),
		);
	const open = await found(OPEN);
	const sprints = open.length > 0 || !closed ? open : await found(CLOSED);
	const kind = closed ? 'sprint' : 'active or future sprint';
	const place =
		board !== undefined
			? ' on the board'
			: project !== undefined
				? ` on a board of ${project}`
				: ' on a board';
	const { id } = onlyOne(sprints, {
		label,
		text,
		none: `no ${kind}${place} has this name`,
		several: `${kind}s have this name`,
		describe: (sprint) =>
			`${sprint.name} (board ${sprint.board}, ${sprint.state}, ID ${sprint.id})`,
		choose: 'Use the ID of the one that you mean, or write the name of its board before it.',
	});
	return id;
}

const OPEN = ['active', 'future'];
const CLOSED = ['closed'];

/** What people write between a board and its sprint. */
const BETWEEN = /^\s*(?:->|[:/>|→–-])\s*$/;

/** Those of the sprints that are exactly meant; a sprint that is on several boards counts once. */
export function sprintsCalled(
	text: string,
	sprints: readonly BoardSprint[],
): readonly BoardSprint[] {
	const wanted = foldedName(text);
	const named = sprints.filter(({ name }) => foldedName(name) === wanted);
	const onBoard = sprints.filter(({ name, board }) => {
		const [start, end] = [foldedName(board), foldedName(name)];
		return (
			wanted.startsWith(start) &&
			wanted.endsWith(end) &&
			BETWEEN.test(wanted.slice(start.length, wanted.length - end.length))
		);
	});
	const found = named.length > 0 ? named : onBoard;
	return [...new Map(found.map((sprint) => [sprint.id, sprint])).values()];
}

const ALL = { limit: Infinity, pageSize: BOARD_PAGE };

async function sprintsOf(
	{ project, board }: SprintScope,
	states: readonly string[],
	context: SprintContext,
): Promise<readonly BoardSprint[]> {
	if (board !== undefined) return await sprintsOn({ id: board, name: board }, states, context);
	const boards = await context.loadOnce(`boards of ${project ?? 'all projects'}`, async () => {
		const { send, site } = context;
		const read: Board[] = [];
		const request = call(BOARDS, { query: { projectKeyOrId: project } });
		for await (const page of listPages(send, site, request, ALL)) {
			read.push(...(page as readonly Board[]));
		}
		return read;
	});
	const sprints = await Promise.all(
		boards
			.filter(({ type }) => type !== 'kanban')
			.map(
				async (one) =>
					// A board of a team-managed project may have no sprints.
					await unlessRefused(async () => await sprintsOn(one, states, context), []),
			),
	);
	return sprints.flat();
}

async function sprintsOn(
	{ id, name }: { readonly id: number | string; readonly name: string },
	states: readonly string[],
	{ send, site }: SprintContext,
): Promise<readonly BoardSprint[]> {
	const asked = call(SPRINTS, { path: { boardId: id }, query: { state: [...states] } });
	const found: BoardSprint[] = [];
	for await (const page of listPages(send, site, asked, ALL)) {
		const some = page as ReadonlyArray<Omit<BoardSprint, 'board'>>;
		found.push(...some.map((sprint) => ({ ...sprint, board: name })));
	}
	return found;
}
