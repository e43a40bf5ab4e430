import { call } from '../../../connection';
import { operation } from '../../../operation';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';
import { movedTogether, movedIssuesField } from '../issue/movedTogether';
import { openSprint, SPRINT } from './oneSprint';

const ADD = 'POST /rest/agile/1.0/sprint/{sprintId}/issue';

export const addIssuesToSprint = operation({
	displayName: 'Add Issues',
	action: 'Add issues to sprint',
	phrases: ['move issue to sprint', 'plan issue', 'put into sprint'],
	description:
		'Put issues into an active or future sprint; the issues of all items share requests of 50',
	effect: 'added to a sprint',
	endpoints: [ADD, SPRINT, ...sprintEndpoints],
	optional: [SPRINT, ...sprintEndpoints],
	fields: { ...ownSprintFields(), issues: movedIssuesField() },

	combine: movedTogether({
		key: ({ board, sprint }) => JSON.stringify([board, sprint]),
		request: async (issues, asked, context) => {
			const id = await sprintId(asked, 'open', context);
			return call(ADD, { path: { sprintId: id }, body: { issues: [...issues] } });
		},
		done: async (asked, context) => ({ sprintId: Number(await sprintId(asked, 'open', context)) }),
		place: async (asked, context) =>
			await openSprint(await sprintId(asked, 'open', context), context),
		step: (issue, { sprint }) => `Add ${issue} to sprint ${sprint.value}`,
	}),
});
