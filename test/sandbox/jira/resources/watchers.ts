import { textOf, textsOf } from '../fields/definition';
import type { Issue, User } from '../model';
import { may } from '../permissions';
import { noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue, userOf, visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { userView } from '../views/user';

/** Only those who may view watchers see others than themselves. */
function watchers(ask: Ask): Answer {
	const issue = issueOf(ask);
	const { jira, viewer } = ask;
	const all = jira.watchers.of(issue.id);
	const seesAll = may(viewer, 'VIEW_VOTERS_AND_WATCHERS', projectOfIssue(issue, ask));
	const shown = all.filter((id) => seesAll || id === viewer?.accountId);
	return ok(
		{
			self: `${ask.base}/issue/${issue.key}/watchers`,
			isWatching: jira.watchers.has(issue.id, viewer),
			watchCount: all.length,
			watchers: shown.map((id) => userView(id, ask)),
		},
		oneIssue,
	);
}

/** Others may only be added and removed by those who manage watchers: 403 on Cloud, 401 on Data Center. */
function mayManage(issue: Issue, watcher: User, ask: Ask): void {
	const isOwn = watcher.accountId === ask.viewer?.accountId;
	if (isOwn || may(ask.viewer, 'MANAGE_WATCHERS', projectOfIssue(issue, ask))) return;
	throw refusal(
		ask.jira.flavour === 'cloud' ? 403 : 401,
		'You do not have permission to manage the watcher list.',
	);
}

function watcherNamed(name: string, { jira }: Ask): User {
	const user = jira.flavour === 'cloud' ? jira.users.get(name) : jira.users.byName(name);
	if (user?.active === true) return user;
	throw refusal(404, 'Specified user does not exist or you do not have required permissions');
}

function addWatcher(ask: Ask): Answer {
	const { json, jira, query } = ask;
	const issue = issueOf(ask);
	const onServer = jira.flavour === 'dataCenter' ? query.text('userName') : undefined;
	const name = onServer ?? json;
	if (name !== undefined && typeof name !== 'string') {
		throw refusal(400, 'The watcher must be a text.');
	}
	const watcher = name === undefined ? userOf(ask) : watcherNamed(name, ask);
	mayManage(issue, watcher, ask);
	jira.watchers.add(issue.id, watcher.accountId);
	return noContent(oneIssue);
}

function removeWatcher(ask: Ask): Answer {
	const { jira, query } = ask;
	const issue = issueOf(ask);
	const names = jira.flavour === 'cloud' ? ['accountId'] : ['username', 'userName'];
	const name = names.map((one) => query.text(one)).find((one) => one !== undefined);
	if (name === undefined) throw refusal(400, 'The watcher to remove is missing.');
	const watcher = watcherNamed(name, ask);
	mayManage(issue, watcher, ask);
	jira.watchers.remove(issue.id, watcher.accountId);
	return noContent(oneIssue);
}

/** Whether the user watches each of several issues, by id. Source: operation "Get is watching issue bulk". */
function areWatched(ask: Ask): Answer {
	const ids = textsOf(ask.body.issueIds).map((one) => textOf(one) ?? '');
	const watched = ids.map((id) => {
		const issue = visibleIssue(id, ask);
		return [id, issue !== undefined && ask.jira.watchers.has(issue.id, ask.viewer)] as const;
	});
	return ok({ issuesIsWatching: Object.fromEntries(watched) });
}

/** Who watches issues. */
export const watcherRoutes: readonly Route[] = [
	...routes({
		'GET issue/{issueIdOrKey}/watchers': watchers,
		'DELETE issue/{issueIdOrKey}/watchers': removeWatcher,
	}),
	...routes({ 'POST issue/{issueIdOrKey}/watchers': addWatcher }, { takes: 'json' }),
	...routes({ 'POST issue/watching': areWatched }, { on: 'cloud' }),
];
