import { BULK_FETCH, bulkFetch, byReference, call, entriesOf } from '../../../connection';
import { operation } from '../../../operation';
import { movedTogether, movedIssuesField } from '../issue/movedTogether';
import { EDIT, withParent } from './parent';

const REMOVE = 'POST /rest/agile/1.0/epic/none/issue';

export const removeIssuesFromEpic = operation({
	displayName: 'Remove Issues',
	action: 'Remove issues from epic',
	phrases: ['take issue out of epic', 'clear epic'],
	description: 'Take issues out of their epics; the issues of all items share requests of 50',
	effect: 'removed from their epics',
	endpoints: { cloud: [REMOVE, BULK_FETCH, EDIT], dataCenter: [REMOVE] },
	optional: [BULK_FETCH, EDIT],
	fields: { issues: movedIssuesField() },

	combine: movedTogether({
		key: () => '',
		request: (issues) => call(REMOVE, { body: { issues: [...issues] } }),
		// Jira refuses issues of team-managed projects, whose epics are their parents.
		otherwise: async (issues, _asked, context) => {
			const { send, site } = context;
			if (site.flavour === 'dataCenter') return undefined;
			const answer = await send(bulkFetch(issues, ['project']));
			const found = byReference(entriesOf(answer, 'issues'));
			const isTeamManaged = (issue: string) => {
				const { project } = (found.get(issue)?.['fields'] ?? {}) as Fields;
				return project?.simplified === true;
			};
			const own = issues.filter(isTeamManaged);
			if (own.length === 0) return undefined;
			const others = issues.filter((issue) => !isTeamManaged(issue));
			const ends = new Map(
				(await withParent(own, null, context)).map((end, index) => [own[index], end]),
			);
			const failed =
				others.length === 0
					? undefined
					: await send(call(REMOVE, { body: { issues: others } })).then(
							() => undefined,
							(reason: unknown) => ({ reason }),
						);
			return issues.map((issue) => (isTeamManaged(issue) ? ends.get(issue) : failed));
		},
		done: async () => await Promise.resolve({ epic: null }),
		step: (issue) => `Remove ${issue} from its epic`,
	}),
});

interface Fields {
	readonly project?: { readonly simplified?: boolean };
}
