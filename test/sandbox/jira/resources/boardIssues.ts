import { searchIssues } from '../jql/search';
import type { Issue } from '../model';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { readPageToken, writePageToken } from '../rest/pageToken';
import { pageOf } from '../rest/paging';
import { agileApi } from '../rest/route';
import type { Ask } from '../rest/route';
import { agileFields, epicOf, isDone, sprintsOf } from '../views/board';
import { issueView, selectFields } from '../views/issue';
import { boardOf, epicNamed, isEpic, sprintOf } from './boardParts';

/** Whether an issue belongs to a list. */
type Belongs = (issue: Issue) => boolean;

/** The issues of the board that the path names; epics are in a panel of their own. */
export function onBoard(ask: Ask): Belongs {
	const { projectId, type } = boardOf(ask);
	return (issue) => issue.projectId === projectId && (type !== 'scrum' || !isEpic(issue, ask));
}

/** Those that are in no sprint that is not closed, and not done; on a kanban board, those that nobody began. */
export function inBacklog(ask: Ask): Belongs {
	const { jira } = ask;
	const belongs = onBoard(ask);
	const isKanban = boardOf(ask).type === 'kanban';
	return (issue) => {
		if (!belongs(issue) || isDone(issue, jira)) return false;
		const category = jira.statuses.find(({ id }) => id === issue.statusId)?.category.key;
		if (isKanban) return category === 'new';
		return sprintsOf(issue, jira).every(({ state }) => state === 'closed');
	};
}

/** The issues of the sprint that the path names. */
export function inSprint(ask: Ask): Belongs {
	const sprint = sprintOf(ask);
	return (issue) => sprintsOf(issue, ask.jira).includes(sprint);
}

/** The issues of the epic that the path names. */
export function inEpic(ask: Ask): Belongs {
	const epic = epicNamed(ask);
	return (issue) => epicOf(issue, ask.jira) === epic;
}

/** The issues that the user sees, narrowed and ordered by the query's `jql`; else by rank. */
export function issuesIn(ask: Ask): Issue[] {
	const jql = ask.query.text('jql') ?? '';
	const ordered = /\border\s+by\b/i.test(jql) ? jql : `${jql} ORDER BY rank ASC`;
	return searchIssues({ ...ask, jql: ordered });
}

/** An issue with its fields of the platform and of Jira Software. */
function shownIssues(issues: readonly Issue[], ask: Ask): unknown[] {
	const { jira, query } = ask;
	const names = query.list('fields');
	const fields = selectFields(names, '*navigable', ask);
	const added = (issue: Issue): Record<string, unknown> =>
		Object.fromEntries(
			Object.entries(agileFields(issue, ask)).filter(
				([name]) => names.length === 0 || names.includes(name) || names.includes('*all'),
			),
		);
	return issues.map((issue) => {
		const view = issueView(issue, fields, query.set('expand'), ask);
		return {
			...view,
			self: `${jira.webUrl}${agileApi}/issue/${issue.id}`,
			fields: { ...(view.fields as object | undefined), ...added(issue) },
		};
	});
}

const counts = (issues: readonly unknown[]) => ({ issues: issues.length, keys: issues.length });

const pageSize = { usual: 50, most: 50 };

/** A page by offset, as a search on Data Center returns it. */
export function issuePage(ask: Ask, belongs: Belongs): Answer {
	const found = issuesIn(ask).filter(belongs);
	const { startAt, maxResults, total, items } = pageOf(found, ask, pageSize);
	const issues = shownIssues(items, ask);
	return ok({ expand: 'schema,names', startAt, maxResults, total, issues }, counts(issues));
}

/** As many issues as Cloud puts on a page with fields. */
const largestPage = 100;

/** A page by token, as the search of Cloud returns it. Source: "Get issues for sprint", `/rest/software/1.0`. */
export function tokenPage(ask: Ask, belongs: Belongs): Answer {
	const { query } = ask;
	const found = issuesIn(ask).filter(belongs);
	const place = `${ask.address.split('?')[0]} ${query.text('jql') ?? ''}`;
	const token = query.text('nextPageToken');
	const position = token === undefined ? undefined : readPageToken(place, token);
	if (position === null)
		throw refusal(400, 'The provided nextPageToken is invalid or has expired.');
	const last = found.findIndex(({ id }) => id === position?.lastId);
	const start = position === undefined ? 0 : last === -1 ? position.offset : last + 1;
	const size = Math.min(largestPage, Math.max(1, query.integer('maxResults', 50)));
	const items = found.slice(start, start + size);
	const offset = start + items.length;
	const isLast = offset >= found.length;
	const next = isLast
		? {}
		: { nextPageToken: writePageToken(place, { offset, lastId: items.at(-1)?.id ?? '' }) };
	const issues = shownIssues(items, ask);
	return ok({ issues, isLast, ...next }, counts(issues));
}
