import type { Issue } from '../model';
import { may } from '../permissions';
import { noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue, userOf } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { userView } from '../views/user';

/** Without the permission to view voters, the list of them is empty. */
function votes(ask: Ask): Answer {
	const issue = issueOf(ask);
	const { jira, viewer } = ask;
	const all = jira.voters.of(issue.id);
	const seesThem = may(viewer, 'VIEW_VOTERS_AND_WATCHERS', projectOfIssue(issue, ask));
	return ok(
		{
			self: `${ask.base}/issue/${issue.key}/votes`,
			votes: all.length,
			hasVoted: jira.voters.has(issue.id, viewer),
			voters: seesThem ? all.map((id) => userView(id, ask)) : [],
		},
		oneIssue,
	);
}

/** Whoever reported an issue cannot vote for it. Source: the answers of Data Center's "Add vote". */
function votable(ask: Ask): Issue {
	const issue = issueOf(ask);
	if (issue.values.reporter === userOf(ask).accountId) {
		throw refusal(404, 'You cannot vote for an issue you have reported.');
	}
	return issue;
}

function addVote(ask: Ask): Answer {
	ask.jira.voters.add(votable(ask).id, userOf(ask).accountId);
	return noContent(oneIssue);
}

/** Data Center refuses to remove a vote that there is not. Source: the answers of its "Remove vote". */
function removeVote(ask: Ask): Answer {
	const { jira, viewer } = ask;
	const issue = jira.flavour === 'dataCenter' ? votable(ask) : issueOf(ask);
	if (jira.flavour === 'dataCenter' && !jira.voters.has(issue.id, viewer)) {
		throw refusal(404, 'You have not voted for this issue.');
	}
	jira.voters.remove(issue.id, userOf(ask).accountId);
	return noContent(oneIssue);
}

/** Votes for issues. */
export const voteRoutes: readonly Route[] = [
	...routes({
		'GET issue/{issueIdOrKey}/votes': votes,
		'DELETE issue/{issueIdOrKey}/votes': removeVote,
	}),
	...routes({ 'POST issue/{issueIdOrKey}/votes': addVote }, { takes: 'nothing' }),
];
