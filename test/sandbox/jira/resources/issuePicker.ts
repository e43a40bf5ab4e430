import { searchIssues } from '../jql/search';
import { textQuery } from '../jql/textQuery';
import type { Issue } from '../model';
import { ok } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { visibleIssue } from '../rest/find';

/** The most issues of a section. */
const mostSuggested = 20;

function summaryOf({ values }: Issue): string {
	return String(values.summary ?? '');
}

/** Issues whose key, or its number, begins with the text, or whose summary has words that begin with its words. */
function isLike(query: string): (issue: Issue) => boolean {
	const lower = query.toLowerCase();
	const words = textQuery(query.replace(/(?<=[\p{L}\p{N}])(?=\s|$)/gu, '*'));
	return (issue) =>
		issue.key.toLowerCase().startsWith(lower) ||
		issue.key.split('-').at(-1)?.startsWith(lower) === true ||
		words(summaryOf(issue));
}

/**
 * Suggests issues: among those that the user has created, and among those of `currentJQL`. Source: "Get issue picker
 * suggestions", Jira Cloud platform REST API.
 */
function suggest(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	const typed = (query.text('query') ?? '').trim();
	const projectId = query.text('currentProjectId');
	const excluded = query.text('currentIssueKey');
	const like = isLike(typed);
	const suggested = (issues: Iterable<Issue>): Issue[] =>
		[...issues]
			.filter((issue) => visibleIssue(issue.id, ask) !== undefined)
			.filter((issue) => projectId === undefined || issue.projectId === projectId)
			.filter((issue) => issue.key !== excluded)
			.filter((issue) => typed === '' || like(issue))
			.slice(0, mostSuggested);
	const all = [...jira.issues.all()];
	const history = suggested(all.filter(({ creatorId }) => creatorId === viewer?.accountId));
	const jql = query.text('currentJQL');
	const current = typed === '' || jql === undefined ? [] : suggested(searchIssues({ ...ask, jql }));
	return ok({
		sections: [
			section('History Search', 'hs', history, ask),
			section('Current Search', 'cs', current, ask),
		],
	});
}

function section(label: string, id: string, issues: Issue[], { jira }: Ask) {
	const shown = issues.map((issue) => ({
		...(jira.flavour === 'cloud' ? { id: Number(issue.id) } : {}),
		key: issue.key,
		keyHtml: issue.key,
		img: '/images/icons/issuetypes/task.png',
		summary: summaryOf(issue),
		summaryText: summaryOf(issue),
	}));
	return {
		label,
		id,
		...(shown.length === 0
			? { msg: 'No matching issues found' }
			: { sub: `Showing ${shown.length} of ${shown.length} matching issues` }),
		issues: shown,
	};
}

/** Suggestions for somebody who types. */
export const issuePickerRoutes = routes({ 'GET issue/picker': suggest });
