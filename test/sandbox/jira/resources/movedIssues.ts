import type { Issue } from '../model';
import { issueNotFound, noContent, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleIssue } from '../rest/find';
import type { Ask } from '../rest/route';

/** "At most 50 issues may be moved at once", in each of these operations. */
const mostMoved = 50;

/** The issues that the body names; 400 for too many, and for one that the user does not see. */
export function namedIssues(ask: Ask): Issue[] {
	const { issues } = ask.body;
	if (!Array.isArray(issues) || issues.length === 0) throw refusal(400, 'No issues were provided.');
	if (issues.length > mostMoved) {
		throw refusal(400, `The number of issues must not exceed ${mostMoved}.`);
	}
	return issues.map((name) => {
		const issue = visibleIssue(String(name), ask);
		if (issue === undefined) throw refusal(400, issueNotFound);
		return issue;
	});
}

/** The answer to a move, which names nothing. */
export function moved(issues: readonly Issue[]): Answer {
	return noContent({ issues: issues.length, keys: issues.length });
}
