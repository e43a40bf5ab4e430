import { call } from '../../../connection';
import { choiceField, shownWhen } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { boardId } from '../../boards';
import { ownSprintFields, sprintEndpoints, sprintField, sprintId } from '../../sprints';
import { withBoardUrl } from '../board/simplifyBoard';
import { moveAll, moveEndpoints, targetOf } from './carriedOver';
import { readSprint, SPRINT } from './oneSprint';
import { notDone, notDoneEndpoints } from './notDone';
import { UPDATE } from './update';

export const completeSprint = operation({
	displayName: 'Complete',
	action: 'Complete sprint',
	phrases: ['close sprint', 'end sprint', 'finish sprint'],
	description:
		"Close an active sprint, and move its issues that are not in the board's last column",
	effect: 'completed',
	endpoints: [SPRINT, UPDATE, ...notDoneEndpoints, ...moveEndpoints, ...sprintEndpoints],
	optional: [...moveEndpoints, ...sprintEndpoints],
	fields: {
		...ownSprintFields(),
		moveTo: choiceField(
			'Move Open Issues To',
			[
				{ name: 'Backlog', value: 'backlog' },
				{ name: 'Next Future Sprint', value: 'next', description: 'The first one of the board' },
				{ name: 'Another Sprint', value: 'sprint' },
				{ name: 'Leave Them', value: 'leave', description: 'Jira decides where they appear' },
			],
			{
				description:
					'Where the issues go that are not done; sub-tasks follow their parents. What could not be moved is named.',
			},
		),
		target: shownWhen(
			sprintField('Target Sprint', {
				description: 'The active or future sprint that takes the issues which are not done',
			}),
			{ moveTo: ['sprint'] },
		),
	},

	run: async (asked, context) => {
		const { send, site, steps } = context;
		const id = await sprintId(asked, 'open', context);
		const sprint = await readSprint(id, context);
		if (sprint.state !== 'active') {
			throw new ItemRefused(
				`The sprint ${sprint.name} is ${sprint.state === 'closed' ? 'closed already' : 'not started yet'}`,
				'Only an active sprint can be completed.',
			);
		}
		const { board } = asked;
		const on = board === undefined ? String(sprint.originBoardId) : await boardId(board, context);
		const target = await targetOf(asked, on, context);
		const issues = await notDone(id, on, context);
		const [completing, moving] = steps.plan(
			{ step: 'Complete sprint', again: 'harmless' },
			target === undefined || issues.length === 0
				? undefined
				: { step: `Move ${issues.length} issues to ${target.name}`, again: 'harmless' },
		);
		const closed = await completing.carryOut(
			async () =>
				await context.doOrFind(
					async () =>
						await send(call(UPDATE, { path: { sprintId: id }, body: { state: 'closed' } })),
					() => async () => {
						const now = await readSprint(id, context);
						return now.state === 'closed' ? now : undefined;
					},
				),
		);
		await moving?.carryOut(async () => {
			await moveAll(issues, target, send);
		});
		const { completeDate } = (closed ?? {}) as { completeDate?: string };
		const { name } = sprint;
		const movedTo = target?.id === undefined ? target?.name : { id: target.id, name: target.name };
		return withBoardUrl(
			{
				...{ id: sprint.id, name, state: 'closed', boardId: Number(on) },
				...(completeDate === undefined ? {} : { completeDate }),
				notDone: issues,
				movedTo: movedTo ?? null,
			},
			on,
			site,
		);
	},
});
