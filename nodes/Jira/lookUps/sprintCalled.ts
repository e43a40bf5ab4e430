import { call, listPages } from '../../connection';
import type { RunContext } from '../../operation';
import { foldedName } from '../../values/named';
import { unlessRefused } from '../unlessRefused';
import { onlyOne } from './onlyOne';

const BOARDS = 'GET /rest/agile/1.0/board';
const SPRINTS = 'GET /rest/agile/1.0/board/{boardId}/sprint';

/** The endpoints for looking a sprint up. */
export const sprintEndpoints = [BOARDS, SPRINTS] as const;

type SprintContext = Pick<
	RunContext<(typeof sprintEndpoints)[number]>,
	'loadOnce' | 'send' | 'site'
>;

/** A sprint that issues can be put into, on a board. */
export interface OpenSprint {
	readonly id: number;
	readonly name: string;
	readonly state: string;
	readonly board: string;
}

/**
 * The number of an active or future sprint. The sprints of a project are read once per run.
 *
 * @param text its name, or the names of its board and of the sprint: `Web board: Sprint 12`
 * @param project key or ID; undefined for all projects
 * @throws ItemRefused
 */
export async function sprintCalled(
	text: string,
	label: string,
	project: string | undefined,
	context: SprintContext,
): Promise<number> {
	const sprints = await context.loadOnce(
		`sprints of ${project ?? 'all projects'}`,
		async () => await openSprints(project, context),
	);
	const { id } = onlyOne(sprintsCalled(text, sprints), {
		label,
		text,
		none: `no active or future sprint on a board${project === undefined ? '' : ` of ${project}`} has this name`,
		several: 'active or future sprints have this name',
		describe: (sprint) =>
			`${sprint.name} (board ${sprint.board}, ${sprint.state}, ID ${sprint.id})`,
		choose: 'Use the ID of the one that you mean, or write the name of its board before it.',
	});
	return id;
}

/** What people write between a board and its sprint. */
const BETWEEN = /^\s*(?:->|[:/>|→–-])\s*$/;

/** Those of the sprints that are exactly meant; a sprint that is on several boards counts once. */
export function sprintsCalled(text: string, sprints: readonly OpenSprint[]): readonly OpenSprint[] {
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

const PAGE_SIZE = 50;

async function openSprints(
	project: string | undefined,
	{ send, site }: SprintContext,
): Promise<readonly OpenSprint[]> {
	const limits = { limit: Infinity, pageSize: PAGE_SIZE };
	const boards: Board[] = [];
	const request = call(BOARDS, { query: { projectKeyOrId: project } });
	for await (const page of listPages(send, site, request, limits)) {
		boards.push(...(page as readonly Board[]));
	}
	const sprintsOf = async ({ id, name }: Board): Promise<OpenSprint[]> => {
		const path = { boardId: id };
		const asked = call(SPRINTS, { path, query: { state: ['active', 'future'] } });
		const found: OpenSprint[] = [];
		for await (const page of listPages(send, site, asked, limits)) {
			const some = page as ReadonlyArray<Omit<OpenSprint, 'board'>>;
			found.push(...some.map((sprint) => ({ ...sprint, board: name })));
		}
		return found;
	};
	const sprints = await Promise.all(
		boards
			.filter(({ type }) => type !== 'kanban')
			// A board of a team-managed project may have no sprints.
			.map(async (board) => await unlessRefused(async () => await sprintsOf(board), [])),
	);
	return sprints.flat();
}

interface Board {
	readonly id: number;
	readonly name: string;
	readonly type?: string;
}
