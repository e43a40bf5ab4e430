import { isObject, textOf, textsOf } from '../fields/definition';
import type { Issue, User } from '../model';
import { may, permissionOf } from '../permissions';
import { noContent, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { groupId } from '../views/user';

type Group = { readonly groups: ReadonlySet<string> };

/** The groups that a part of a request names: by name, and on Cloud by id. */
function groupsIn(part: Readonly<Record<string, unknown>>, { jira }: Ask): Group {
	const known = jira.users.groups();
	const listed = Array.isArray(part.groups) ? part.groups : [];
	const names = listed.map((one: unknown) => (isObject(one) ? textOf(one.name) : null) ?? '');
	const ids = jira.flavour === 'cloud' ? textsOf(part.groupIds) : [];
	const byId = ids.map((id) => known.find((name) => groupId(name) === id) ?? id);
	const groups = [...names, ...byId];
	const unknown = groups.find((name) => !known.includes(name));
	if (unknown !== undefined)
		throw refusal(400, [], { group: `Group '${unknown}' does not exist.` });
	return { groups: new Set(groups) };
}

function userIn(input: unknown, { jira }: Ask): User {
	const name = isObject(input)
		? textOf(jira.flavour === 'cloud' ? input.accountId : input.name)
		: null;
	const user =
		jira.flavour === 'cloud' ? jira.users.get(name ?? '') : jira.users.byName(name ?? '');
	if (user === undefined) throw refusal(400, [], { user: `User '${name}' does not exist.` });
	return user;
}

function peopleOf(issue: Issue, to: Readonly<Record<string, unknown>>, { jira }: Ask): User[] {
	const ids = [
		...(to.assignee === true ? [issue.values.assignee] : []),
		...(to.reporter === true ? [issue.values.reporter] : []),
		...(to.watchers === true ? jira.watchers.of(issue.id) : []),
		...(to.voters === true ? jira.voters.of(issue.id) : []),
	];
	return ids.flatMap((id) => (typeof id === 'string' ? (jira.users.get(id) ?? []) : []));
}

/**
 * Queues an email; whoever asks for it gets none. Without anybody who gets it, Jira refuses. Source: the answers of
 * "Send notification for issue".
 */
function notify(ask: Ask): Answer {
	const issue = issueOf(ask);
	const { jira, body, viewer } = ask;
	const to = isObject(body.to) ? body.to : {};
	const restrict = isObject(body.restrict) ? body.restrict : {};
	const { groups } = groupsIn(to, ask);
	const only = groupsIn(restrict, ask).groups;
	const permissions = (Array.isArray(restrict.permissions) ? restrict.permissions : []).map(
		(one: unknown) => (isObject(one) ? (textOf(one.key) ?? '') : ''),
	);
	const strange = permissions.find((key) => permissionOf(key) === undefined);
	if (strange !== undefined) {
		throw refusal(400, [], { permission: `Permission '${strange}' does not exist.` });
	}
	const users = (Array.isArray(to.users) ? to.users : []).map((one: unknown) => userIn(one, ask));
	const members = jira.users.all().filter((user) => user.groups.some((name) => groups.has(name)));
	const project = projectOfIssue(issue, ask);
	const recipients = [...new Set([...peopleOf(issue, to, ask), ...users, ...members])].filter(
		(user) =>
			user.active &&
			user !== viewer &&
			(only.size === 0 || user.groups.some((name) => only.has(name))) &&
			permissions.every((key) => may(user, key, project)),
	);
	if (recipients.length === 0) {
		throw refusal(400, 'No recipients were defined for notification.');
	}
	jira.notifications.push({
		issueId: issue.id,
		subject: textOf(body.subject) ?? `(${issue.key}) ${String(issue.values.summary)}`,
		text: textOf(body.textBody),
		html: textOf(body.htmlBody),
		recipients: recipients.map(({ name }) => name),
	});
	return noContent(oneIssue);
}

/** Emails about issues. */
export const notificationRoutes = routes({ 'POST issue/{issueIdOrKey}/notify': notify });
