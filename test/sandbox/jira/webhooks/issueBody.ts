import { isEstimates, remainingOf, timeSpentOn } from '../fields/timeTracking';
import type { Issue } from '../model';
import { subTasksOf } from '../subTasks';
import type { ViewContext } from '../views/context';
import { issueView, selectFields } from '../views/issue';

/** The fields that the issue of a comment has. */
const fieldsBesideComment = ['summary', 'issuetype', 'project', 'assignee', 'priority', 'status'];

/** Times in seconds, null if there are none, as issues in deliveries have them beside `timetracking`. */
function times(issue: Issue): {
	spent: number | null;
	original: number | null;
	rest: number | null;
} {
	const { timetracking } = issue.values;
	const spent = timeSpentOn(issue);
	return {
		spent: spent === 0 ? null : spent,
		original: isEstimates(timetracking) ? timetracking.original : null,
		rest: isEstimates(timetracking) ? remainingOf(timetracking) : null,
	};
}

function sum(values: ReadonlyArray<number | null>): number | null {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

function timeFields(issue: Issue, view: ViewContext): Record<string, unknown> {
	const own = times(issue);
	const all = [issue, ...subTasksOf(issue, view.jira)].map(times);
	const [spent, rest] = [sum(all.map((one) => one.spent)), sum(all.map((one) => one.rest))];
	const progress = spent ?? 0;
	const total = progress + (rest ?? 0);
	return {
		timespent: own.spent,
		timeoriginalestimate: own.original,
		timeestimate: own.rest,
		aggregatetimespent: spent,
		aggregatetimeoriginalestimate: sum(all.map((one) => one.original)),
		aggregatetimeestimate: rest,
		aggregateprogress: {
			progress,
			total,
			...(total === 0 ? {} : { percent: Math.floor((100 * progress) / total) }),
		},
	};
}

function shown(issue: Issue, wanted: readonly string[], view: ViewContext) {
	const { id, self, key, fields } = issueView(
		issue,
		selectFields(wanted, '*all', view),
		new Set(),
		view,
	);
	return { id, self, key, fields: fields as Record<string, unknown> };
}

/** The issue of an event of issues. On Cloud it is without its comments and worklogs. */
export function issueOfEvent(issue: Issue, view: ViewContext): Record<string, unknown> {
	const without = view.jira.flavour === 'cloud' ? ['-comment', '-worklog'] : [];
	const { fields, ...rest } = shown(issue, without, view);
	return { ...rest, fields: { ...fields, ...timeFields(issue, view) } };
}

/** The part of an issue that comes with its comments. */
export function issueBesideComment(issue: Issue, view: ViewContext): Record<string, unknown> {
	return shown(issue, fieldsBesideComment, view);
}
