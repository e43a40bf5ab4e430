import { may } from '../permissions';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { administrators } from '../seed/users';
import { groupId, personView } from '../views/user';

function pickGroups(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	const typed = (query.text('query') ?? '').toLowerCase();
	const excluded = query.set('exclude');
	const all = may(viewer, 'USER_PICKER') ? jira.users.groups() : [];
	const matching = all.filter((name) => name.includes(typed) && !excluded.has(name));
	const shown = matching.slice(0, Math.max(1, query.integer('maxResults', 20)));
	return ok({
		header: `Showing ${shown.length} of ${matching.length} matching groups`,
		total: matching.length,
		groups: shown.map((name) => ({
			name,
			html: typed === '' ? name : name.replace(typed, `<b>${typed}</b>`),
			labels: [],
			...(jira.flavour === 'cloud' ? { groupId: groupId(name) } : {}),
		})),
	});
}

/** The group that the query names, on Cloud also by `groupId`. */
export function askedGroup({ jira, query }: Ask): string {
	const name = query.text('groupname');
	const wantedId = jira.flavour === 'cloud' ? query.text('groupId') : undefined;
	if ((name ?? wantedId ?? '') === '') {
		throw refusal(400, 'The name of the group has to be provided.');
	}
	const group = jira.users
		.groups()
		.find((one) => one === name || (wantedId !== undefined && groupId(one) === wantedId));
	if (group === undefined) {
		throw refusal(404, `The group named '${name ?? wantedId}' does not exist.`);
	}
	return group;
}

function members(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	// On Cloud, Browse users and groups suffices. Source: "Get users from group" of both.
	if (!may(viewer, jira.flavour === 'cloud' ? 'USER_PICKER' : 'ADMINISTER')) {
		throw refusal(403, 'You do not have permission to view the members of this group.');
	}
	const group = askedGroup(ask);
	const inactive = query.flag('includeInactiveUsers');
	const users = jira.users
		.all()
		.filter((user) => user.groups.includes(group) && (user.active || inactive));
	const page = pageOf(users, ask, { usual: 50, most: 50 });
	return ok(pageBody(page, ask, (user) => personView(user, ask)));
}

function bulkGroups(ask: Ask): Answer {
	const { jira, query } = ask;
	const names = query.set('groupName');
	const ids = query.set('groupId');
	const access = query.text('accessType') ?? '';
	const groups = jira.users.groups().filter((name) => {
		if (access.includes('admin') && name !== administrators) return false;
		if (names.size === 0 && ids.size === 0) return true;
		return names.has(name) || ids.has(groupId(name));
	});
	const page = pageOf(groups, ask, { usual: 50, most: 50 });
	return ok(pageBody(page, ask, (name) => ({ name, groupId: groupId(name) })));
}

/** Groups of people. */
export const groupRoutes: readonly Route[] = [
	...routes({ 'GET groups/picker': pickGroups }),
	...routes({ 'GET group/member': members }, { needsUser: true }),
	...routes({ 'GET group/bulk': bulkGroups }, { on: 'cloud' }),
];
