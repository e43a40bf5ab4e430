import { multiChoiceField, objectField, type Details, type Entered, type Field } from '../fields';
import type { RunContext } from '../operation';
import { idWritten, type ObjectKind, type WrittenObject } from '../values/numberedObject';
import { boardField, boardId } from './boards';
import { sprintCalled, sprintEndpoints } from './lookUps/sprintCalled';

export { sprintEndpoints };

const SPRINT: ObjectKind = {
	one: 'sprint',
	several: 'sprints',
	addresses: ['/sprint/', 'sprint=', 'sprints=', '/sprints/'],
};

/** A sprint: from the list of a board, by name, also with the name of its board, by ID or by address. */
export function sprintField<const Some extends Details>(
	displayName: string,
	details: Some,
): Field<Entered<WrittenObject, Some>> {
	return objectField(
		displayName,
		SPRINT,
		{ list: 'searchSprints', name: 'WEB Sprint 2', id: '2' },
		details,
	);
}

/** The sprint that an operation is about, and the board on which it is looked up. */
export function ownSprintFields() {
	return {
		board: boardField({
			description:
				'The board whose sprints are listed, and on which a name is looked up; all boards, if it is left empty',
		}),
		sprint: sprintField('Sprint', {
			required: true,
			description: 'The sprint: its name, also as "board: sprint", its ID or its address',
		}),
	};
}

/** What {@link ownSprintFields} hold. */
export interface NamedSprint {
	readonly board: WrittenObject | undefined;
	readonly sprint: WrittenObject;
}

/**
 * The ID of the sprint that a form names.
 *
 * @param which whether it may be closed
 * @throws ItemRefused if none or more than one has that name
 */
export async function sprintId(
	{ board, sprint }: NamedSprint,
	which: 'any' | 'open',
	context: Pick<RunContext<(typeof sprintEndpoints)[number]>, 'loadOnce' | 'send' | 'site'>,
	label = 'Sprint',
): Promise<string> {
	const id = idWritten(sprint, SPRINT);
	if (id !== undefined) return id;
	const on = board && (await boardId(board, context));
	const scope = { board: on, closed: which === 'any' };
	return String(await sprintCalled(sprint.value, label, scope, context));
}

/** The states of the sprints to list. */
export function sprintStatesField(): Field<string[]> {
	return multiChoiceField('States', ['active', 'future', 'closed'], {
		description: 'Sprints in any of these states; all, if none is chosen',
	});
}
