import { call } from '../../../connection';
import { ItemRefused, type RunContext } from '../../../operation';

/** The endpoint for one sprint. */
export const SPRINT = 'GET /rest/agile/1.0/sprint/{sprintId}';

/** A sprint as Jira returns it. */
export interface Sprint {
	readonly id: number;
	readonly name: string;
	readonly state: 'active' | 'closed' | 'future';
	readonly originBoardId?: number;
	readonly goal?: string;
	readonly startDate?: string;
	readonly endDate?: string;
	readonly completeDate?: string;
	/** When it was started (Data Center). */
	readonly activatedDate?: string;
}

type SprintContext = Pick<RunContext<typeof SPRINT>, 'loadOnce' | 'send'>;

/** A sprint as it is now. */
export async function readSprint(
	id: string,
	{ send }: Pick<SprintContext, 'send'>,
): Promise<Sprint> {
	return (await send(call(SPRINT, { path: { sprintId: id } }))) as Sprint;
}

/**
 * A sprint that issues can be put into; read once per run.
 *
 * @throws ItemRefused if it is closed
 */
export async function openSprint(id: string, context: SprintContext): Promise<Sprint> {
	const sprint = await context.loadOnce(`sprint ${id}`, async () => await readSprint(id, context));
	if (sprint.state !== 'closed') return sprint;
	throw new ItemRefused(
		`The sprint ${sprint.name} is closed`,
		'Issues can only be put into active and future sprints.',
	);
}
