import { textOf, textsOf } from '../fields/definition';
import type { User } from '../model';
import { may } from '../permissions';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { everyone } from '../seed/users';
import { accountView, groupId } from '../views/user';
import { askedGroup } from './groups';

/** Only administrators manage people. */
function refuseOthers(ask: Ask): void {
	userOf(ask);
	if (!may(ask.viewer, 'ADMINISTER')) {
		throw refusal(403, 'The user does not have permission to complete this operation');
	}
}

/** The person that the query names; 404 if there is none. */
function askedUser({ jira, query }: Ask): User {
	const [id, user] =
		jira.flavour === 'cloud'
			? [query.text('accountId'), jira.users.get(query.text('accountId') ?? '')]
			: query.text('key') === undefined
				? [query.text('username'), jira.users.byName(query.text('username') ?? '')]
				: [query.text('key'), jira.users.byKey(query.text('key') ?? '')];
	if (id === undefined) throw refusal(400, 'The user has to be provided.');
	if (user === undefined) throw refusal(404, `The user named '${id}' does not exist`);
	return user;
}

/** What a new account needs, by its property, in Jira's words. */
const needed = {
	cloud: { emailAddress: 'You must specify an email address.' },
	dataCenter: {
		name: 'You must specify a username.',
		displayName: 'You must specify a full name.',
		emailAddress: 'You must specify an email address.',
	},
};

function createUser(ask: Ask): Answer {
	refuseOthers(ask);
	const { jira, body } = ask;
	const onCloud = jira.flavour === 'cloud';
	const missing = Object.entries(needed[jira.flavour]).filter(
		([name]) => (textOf(body[name]) ?? '') === '',
	);
	if (missing.length > 0) throw refusal(400, [], Object.fromEntries(missing));
	if (onCloud && !Array.isArray(body.products)) {
		throw refusal(400, [], { products: 'The products have to be provided.' });
	}
	const emailAddress = textOf(body.emailAddress) ?? '';
	const name = (onCloud ? emailAddress.split('@')[0] : textOf(body.name)) ?? '';
	const known = onCloud ? jira.users.byEmail(emailAddress) : jira.users.byName(name);
	// Cloud answers 201 for somebody who has access already. Source: "Create user".
	if (known && onCloud) return created(accountView(known, ask, new Set()));
	if (known) throw refusal(400, [], { username: 'A user with that username already exists.' });
	const number = jira.users.all().length;
	const user: User = {
		accountId: `712020:00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`,
		name,
		key: `JIRAUSER${20000 + number}`,
		displayName: textOf(body.displayName) ?? emailAddress,
		emailAddress,
		emailHidden: false,
		active: true,
		locale: 'en_US',
		timeZone: 'Europe/Berlin',
		groups: onCloud && textsOf(body.products).length === 0 ? [] : [everyone],
	};
	jira.users.add(user);
	return created(accountView(user, ask, new Set()));
}

/** Only a server lets administrators change people by its API. Source: "Update user" of Data Center. */
function updateUser(ask: Ask): Answer {
	refuseOthers(ask);
	const user = askedUser(ask);
	const { displayName, emailAddress } = ask.body;
	ask.jira.users.change(user, {
		displayName: textOf(displayName) ?? user.displayName,
		emailAddress: textOf(emailAddress) ?? user.emailAddress,
	});
	return ok(accountView(user, ask, new Set()));
}

function deleteUser(ask: Ask): Answer {
	refuseOthers(ask);
	const user = askedUser(ask);
	if (user.accountId === ask.viewer?.accountId) throw refusal(400, 'You cannot delete yourself.');
	ask.jira.users.remove(user);
	return noContent();
}

function groupsOfUser(ask: Ask): Answer {
	userOf(ask);
	return ok(
		askedUser(ask).groups.map((name) => ({
			name,
			groupId: groupId(name),
			self: `${ask.base}/group?groupId=${groupId(name)}`,
		})),
	);
}

function groupView(name: string, ask: Ask): Record<string, unknown> {
	const members = ask.jira.users.all().filter(({ groups }) => groups.includes(name));
	const self = `${ask.base}/group?groupname=${encodeURIComponent(name)}`;
	const users = {
		size: members.length,
		items: [],
		'max-results': 50,
		'start-index': 0,
		'end-index': 0,
	};
	return ask.jira.flavour === 'cloud'
		? { name, groupId: groupId(name), self, users, expand: 'users' }
		: { name, self };
}

function addMember(ask: Ask): Answer {
	refuseOthers(ask);
	const { jira, body } = ask;
	const group = askedGroup(ask);
	const named = textOf(jira.flavour === 'cloud' ? body.accountId : body.name) ?? '';
	const user = jira.flavour === 'cloud' ? jira.users.get(named) : jira.users.byName(named);
	if (user === undefined) throw refusal(404, `The user named '${named}' does not exist`);
	if (user.groups.includes(group)) {
		throw refusal(
			400,
			`Cannot add user '${user.displayName}', user is already a member of '${group}'`,
		);
	}
	user.groups = [...user.groups, group];
	return created(groupView(group, ask));
}

function removeMember(ask: Ask): Answer {
	refuseOthers(ask);
	const group = askedGroup(ask);
	const user = askedUser(ask);
	if (!user.groups.includes(group)) {
		throw refusal(
			400,
			`Cannot remove user '${user.displayName}' from group '${group}' since user is not a member of '${group}'`,
		);
	}
	user.groups = user.groups.filter((one) => one !== group);
	return ok(undefined);
}

/** Managing people and who is in which group. */
export const accountRoutes: readonly Route[] = [
	...routes({
		'POST user': createUser,
		'DELETE user': deleteUser,
		'POST group/user': addMember,
		'DELETE group/user': removeMember,
	}),
	...routes({ 'GET user/groups': groupsOfUser }, { on: 'cloud' }),
	...routes({ 'PUT user': updateUser }, { on: 'dataCenter' }),
];
