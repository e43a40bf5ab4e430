import { call, listPages, RequestFailed, type Send } from '../../../connection';
import { halvesOf, ItemRefused, type RunContext } from '../../../operation';
import type { WrittenObject } from '../../../values/numberedObject';
import { sprintId, type sprintEndpoints } from '../../sprints';
import { openSprint, SPRINT } from './oneSprint';

const BACKLOG = 'POST /rest/agile/1.0/backlog/issue';
const ADD = 'POST /rest/agile/1.0/sprint/{sprintId}/issue';
const SPRINTS = 'GET /rest/agile/1.0/board/{boardId}/sprint';

/** The endpoints for moving what was not done. */
export const moveEndpoints = [BACKLOG, ADD, SPRINTS] as const;

type MoveEndpoint = (typeof moveEndpoints)[number];

/** Where issues go: the backlog, or a sprint. */
export interface Target {
	readonly id?: number;
	readonly name: string;
}

/** What a form says about it. */
interface Asked {
	readonly board: WrittenObject | undefined;
	readonly moveTo: 'backlog' | 'leave' | 'next' | 'sprint';
	readonly target: WrittenObject | undefined;
}

/**
 * Where the issues go that are not done; undefined if they are left where they are.
 *
 * @param board the board whose next sprint is meant
 * @throws ItemRefused if that is not there
 */
export async function targetOf(
	{ board: on, moveTo, target }: Asked,
	board: string,
	context: RunContext<MoveEndpoint | typeof SPRINT | (typeof sprintEndpoints)[number]>,
): Promise<Target | undefined> {
	if (moveTo === 'leave') return undefined;
	if (moveTo === 'backlog') return { name: 'the backlog' };
	if (moveTo === 'next') return await nextSprint(board, context);
	if (target === undefined) {
		throw new ItemRefused(
			"'Target Sprint' is empty",
			"Fill it in, or choose something else in 'Move Open Issues To'.",
		);
	}
	const named = { board: on, sprint: target };
	return await openSprint(await sprintId(named, 'open', context, 'Target Sprint'), context);
}

async function nextSprint(
	board: string,
	{ send, site }: Pick<RunContext<typeof SPRINTS>, 'send' | 'site'>,
): Promise<Target> {
	const asked = call(SPRINTS, { path: { boardId: board }, query: { state: ['future'] } });
	for await (const [next] of listPages(send, site, asked, { limit: 1, pageSize: 1 })) {
		if (next !== undefined) return next as Target;
	}
	throw new ItemRefused(
		'The board has no future sprint to which the open issues could go',
		"Create one first, or choose something else in 'Move Open Issues To'.",
	);
}

/** The most issues of one request. */
const MOST_ISSUES = 50;

/**
 * Moves issues in requests of 50. If Jira refuses a request because of one issue, all others are moved.
 *
 * @throws what names the issues that were not moved
 */
export async function moveAll(
	keys: readonly string[],
	target: Target | undefined,
	send: Send<MoveEndpoint>,
): Promise<void> {
	const refused = new Map<string, string>();
	for (let start = 0; start < keys.length; start += MOST_ISSUES) {
		const chunk = keys.slice(start, start + MOST_ISSUES);
		await move(chunk, target, send, refused).catch((reason: unknown) => {
			throw naming(reason, [...refused.keys(), ...keys.slice(start)]);
		});
	}
	if (refused.size === 0) return;
	const [why = ''] = refused.values();
	throw new ItemRefused(
		`${[...refused.keys()].join(', ')} ${refused.size === 1 ? 'was' : 'were'} not moved: ${why}`,
		"Move them with 'Add Issues' or 'Move Issues to Backlog'.",
	);
}

async function move(
	issues: readonly string[],
	target: Target | undefined,
	send: Send<MoveEndpoint>,
	refused: Map<string, string>,
): Promise<void> {
	const body = { issues: [...issues] };
	const request =
		target?.id === undefined
			? call(BACKLOG, { body })
			: call(ADD, { path: { sprintId: target.id }, body });
	await send(request).catch(async (reason: unknown) => {
		if (!(reason instanceof RequestFailed) || !isRefusal(reason)) throw reason;
		const [only, ...others] = issues;
		if (only === undefined) return;
		if (others.length === 0) refused.set(only, reason.message);
		else for (const half of halvesOf(issues)) await move(half, target, send, refused);
	});
}

function isRefusal({ failure: { status = 0, mayHaveBeenDone } }: RequestFailed): boolean {
	return !mayHaveBeenDone && (status === 400 || status === 403);
}

/** Adds which issues may not have been moved. */
function naming(reason: unknown, keys: readonly string[]): unknown {
	if (!(reason instanceof RequestFailed)) return reason;
	const { failure, answerBody } = reason;
	const description =
		`${failure.description} Not moved, or not certainly: ${keys.join(', ')}.`.trim();
	return new RequestFailed({ ...failure, description }, answerBody);
}
