import { call } from '../../../connection';
import type { RunContext } from '../../../operation';

/** The endpoint that reads the epics of team-managed projects, too. */
export const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** An epic as an issue. */
export interface EpicIssue {
	readonly id: string;
	readonly key: string;
	readonly fields: {
		readonly summary?: string;
		readonly status?: { readonly statusCategory?: { readonly key?: string } };
		readonly issuetype?: { readonly hierarchyLevel?: number };
		readonly project?: { readonly simplified?: boolean };
	};
}

type EpicContext = Pick<RunContext<typeof ISSUE>, 'loadOnce' | 'send' | 'site'>;

const FIELDS = ['summary', 'status', 'issuetype', 'project'];

/**
 * The epic of a team-managed project, which Jira's operations for epics do not work with; undefined for every other
 * issue. Data Center has no such projects. Source: the descriptions of the operations "Epic", Jira Software Cloud REST
 * API, and `simplified` of projects.
 */
export async function teamManagedEpic(
	epic: string,
	{ loadOnce, send, site }: EpicContext,
): Promise<EpicIssue | undefined> {
	if (site.flavour === 'dataCenter') return undefined;
	const issue = await loadOnce(`epic ${epic} as an issue`, async () =>
		send(call(ISSUE, { path: { issueIdOrKey: epic }, query: { fields: FIELDS } })),
	);
	const found = issue as EpicIssue;
	const { issuetype, project } = found.fields;
	return project?.simplified === true && issuetype?.hierarchyLevel === 1 ? found : undefined;
}

/** Such an epic, as Jira's operations show others: its name is its summary. It has no color of its own. */
export function shownEpic({ id, key, fields: { summary, status } }: EpicIssue) {
	const done = status?.statusCategory?.key === 'done';
	return { id: Number(id), key, name: summary ?? '', summary: summary ?? '', done };
}
