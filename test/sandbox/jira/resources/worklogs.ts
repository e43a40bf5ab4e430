import { readAdjustment } from '../fields/estimateAdjustment';
import type { Adjust } from '../fields/estimateAdjustment';
import { remainingOf, withRemaining } from '../fields/timeTracking';
import { readWorklog, readWorklogChange } from '../fields/worklog';
import type { Issue, Worklog } from '../model';
import { may } from '../permissions';
import { created, noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer, Refusal } from '../rest/answer';
import { issueOf, projectOfIssue } from '../rest/find';
import { listBody, pageOf, wholePage } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { mayChange } from '../views/contribution';
import { worklogView } from '../views/worklog';
import { readableBy } from '../visibility';

function show(issue: Issue, worklog: Worklog, ask: Ask): Record<string, unknown> {
	return worklogView(issue, worklog, ask, ask.query.set('expand'));
}

/** The documents specify 400 on Cloud and 403 on Data Center. */
function notPermitted(what: string, { jira }: Ask): Refusal {
	return refusal(
		jira.flavour === 'cloud' ? 400 : 403,
		`You do not have the permission to ${what} this worklog.`,
	);
}

function worklogOf(issue: Issue, { params, viewer }: Ask): Worklog {
	const worklog = readableBy(viewer, issue.worklogs).find(({ id }) => id === params.id);
	if (!worklog) throw refusal(404, `Cannot find worklog with id: '${params.id}'.`);
	return worklog;
}

/** Cloud pages the list and can filter it by the time at which work began; Data Center sends all of it. */
function getWorklogs(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	const onCloud = jira.flavour === 'cloud';
	const limits = { usual: 5000, most: 5000 };
	if (onCloud) pageOf([], ask, limits);
	const issue = issueOf(ask);
	const all = readableBy(viewer, issue.worklogs);
	const from = query.integer('startedAfter', 0, Number.MAX_SAFE_INTEGER);
	const until = query.integer('startedBefore', Infinity, Number.MAX_SAFE_INTEGER);
	const page = onCloud
		? pageOf(
				all.filter(({ started }) => started >= from && started < until),
				ask,
				limits,
			)
		: wholePage(all);
	return ok(
		listBody('worklogs', page, (worklog) => show(issue, worklog, ask)),
		oneIssue,
	);
}

function getWorklog(ask: Ask): Answer {
	const issue = issueOf(ask);
	return ok(show(issue, worklogOf(issue, ask), ask), oneIssue);
}

/** Sets the remaining estimate; an issue without estimates gets one. */
function adjust(issue: Issue, change: Adjust | null, { jira, viewer }: Ask): void {
	if (change === null) return;
	const { timetracking } = issue.values;
	const values = { timetracking: withRemaining(timetracking, change(remainingOf(timetracking))) };
	jira.issues.change(issue, { values }, viewer?.accountId ?? '');
}

function addWorklog(ask: Ask): Answer {
	const { jira, viewer, query, body } = ask;
	const issue = issueOf(ask);
	if (!may(viewer, 'WORK_ON_ISSUES', projectOfIssue(issue, ask))) throw notPermitted('add', ask);
	const draft = readWorklog(body, ask);
	const change = readAdjustment(query, draft.timeSpent, 'reduceBy');
	const worklog = jira.issues.contribute(issue, 'worklogs', draft, viewer?.accountId ?? '');
	adjust(issue, change, ask);
	return created(show(issue, worklog, ask), oneIssue);
}

function updateWorklog(ask: Ask): Answer {
	const { jira, viewer, query, body } = ask;
	const issue = issueOf(ask);
	const worklog = worklogOf(issue, ask);
	if (!mayChange('EDIT', 'WORKLOGS', worklog, issue, ask)) throw notPermitted('edit', ask);
	const change = readWorklogChange(body, ask);
	if (jira.flavour === 'dataCenter' && Object.keys(change).length === 0) {
		throw refusal(400, 'At least one field must be changed.');
	}
	const spent = (change.timeSpent ?? worklog.timeSpent) - worklog.timeSpent;
	const adjustment = readAdjustment(query, spent, null);
	jira.issues.revise(issue, worklog, change, viewer?.accountId ?? '');
	adjust(issue, adjustment, ask);
	return ok(show(issue, worklog, ask), oneIssue);
}

function deleteWorklog(ask: Ask): Answer {
	const issue = issueOf(ask);
	const worklog = worklogOf(issue, ask);
	if (!mayChange('DELETE', 'WORKLOGS', worklog, issue, ask)) throw notPermitted('delete', ask);
	const change = readAdjustment(ask.query, -worklog.timeSpent, 'increaseBy');
	ask.jira.issues.withdraw(issue, 'worklogs', worklog);
	ask.jira.deletedWorklogs.push({ id: worklog.id, deleted: ask.jira.clock() });
	adjust(issue, change, ask);
	return noContent(oneIssue);
}

/** Work that was logged on issues. */
export const worklogRoutes = routes({
	'GET issue/{issueIdOrKey}/worklog': getWorklogs,
	'POST issue/{issueIdOrKey}/worklog': addWorklog,
	'GET issue/{issueIdOrKey}/worklog/{id}': getWorklog,
	'PUT issue/{issueIdOrKey}/worklog/{id}': updateWorklog,
	'DELETE issue/{issueIdOrKey}/worklog/{id}': deleteWorklog,
});
