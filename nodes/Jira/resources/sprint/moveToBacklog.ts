import { call } from '../../../connection';
import { operation } from '../../../operation';
import { movedTogether, movedIssuesField } from '../issue/movedTogether';

/** The endpoint that takes issues out of active and future sprints. */
export const BACKLOG = 'POST /rest/agile/1.0/backlog/issue';

export const moveToBacklog = operation({
	displayName: 'Move Issues to Backlog',
	action: 'Move issues to backlog',
	phrases: ['remove issue from sprint', 'take out of sprint'],
	description:
		'Take issues out of active and future sprints; the issues of all items share requests of 50',
	effect: 'moved to the backlog',
	endpoints: [BACKLOG],
	fields: { issues: movedIssuesField() },

	combine: movedTogether({
		key: () => '',
		request: (issues) => call(BACKLOG, { body: { issues: [...issues] } }),
		done: async () => await Promise.resolve({ movedToBacklog: true }),
		step: (issue) => `Move ${issue} to the backlog`,
	}),
});
