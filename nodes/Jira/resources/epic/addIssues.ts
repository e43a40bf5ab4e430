import { BULK_FETCH, call } from '../../../connection';
import { operation } from '../../../operation';
import { movedTogether, movedIssuesField } from '../issue/movedTogether';
import { epicField } from './epicField';
import { EDIT, withParent } from './parent';
import { ISSUE, teamManagedEpic } from './teamManaged';

const ADD = 'POST /rest/agile/1.0/epic/{epicIdOrKey}/issue';

export const addIssuesToEpic = operation({
	displayName: 'Add Issues',
	action: 'Add issues to epic',
	phrases: ['move issue to epic', 'set epic', 'link epic'],
	description: 'Put issues into an epic; the issues of all items share requests of 50',
	effect: 'added to an epic',
	// Those of the platform are for team-managed projects only.
	endpoints: [ADD, ISSUE, EDIT, BULK_FETCH],
	optional: [ISSUE, EDIT, BULK_FETCH],
	fields: { epic: epicField(), issues: movedIssuesField() },

	combine: movedTogether({
		key: ({ epic }) => epic,
		request: (issues, { epic }) =>
			call(ADD, { path: { epicIdOrKey: epic }, body: { issues: [...issues] } }),
		otherwise: async (issues, { epic }, context) => {
			const found = await teamManagedEpic(epic, context).catch(() => undefined);
			return found && (await withParent(issues, { id: found.id }, context));
		},
		done: async ({ epic }) => await Promise.resolve({ epic }),
		place: async ({ epic }, { loadOnce, send }) =>
			await loadOnce(`issue ${epic} as an epic`, async () =>
				send(call(ISSUE, { path: { issueIdOrKey: epic }, query: { fields: ['issuetype'] } })),
			),
		step: (issue, { epic }) => `Add ${issue} to epic ${epic}`,
	}),
});
