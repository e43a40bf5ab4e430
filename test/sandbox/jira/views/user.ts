import type { User } from '../model';
import type { ViewContext } from './context';

const sizes = { '48x48': 'large', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };

function avatarUrls(user: User, view: ViewContext): Record<string, string> {
	const urls = Object.entries(sizes).map(([size, name]) => [
		size,
		`${view.jira.webUrl}/secure/useravatar?size=${name}&avatarId=10338&ownerId=${encodeURIComponent(user.name)}`,
	]);
	return Object.fromEntries(urls) as Record<string, string>;
}

/** The URL of a person, with the flavour's identifier for people. */
function userSelf(user: User, view: ViewContext): string {
	return view.jira.flavour === 'cloud'
		? `${view.base}/user?accountId=${encodeURIComponent(user.accountId)}`
		: `${view.base}/user?username=${encodeURIComponent(user.name)}`;
}

/**
 * A person as issues, comments and searches show them. On Cloud, an email address that its owner
 * hides is left out for everyone else.
 */
export function personView(user: User, view: ViewContext): Record<string, unknown> {
	const common = {
		avatarUrls: avatarUrls(user, view),
		displayName: user.displayName,
		active: user.active,
		timeZone: user.timeZone,
	};
	if (view.jira.flavour === 'dataCenter') {
		return {
			self: userSelf(user, view),
			name: user.name,
			key: user.key,
			emailAddress: user.emailAddress,
			...common,
		};
	}
	const seesEmail = !user.emailHidden || user.accountId === view.viewer?.accountId;
	return {
		self: userSelf(user, view),
		accountId: user.accountId,
		...(seesEmail ? { emailAddress: user.emailAddress } : {}),
		...common,
		accountType: user.accountType ?? 'atlassian',
	};
}

/** The person with an account id; null if nobody has it. */
export function userView(accountId: string, view: ViewContext): Record<string, unknown> | null {
	const user = view.jira.users.get(accountId);
	return user ? personView(user, view) : null;
}

/** The answer of `GET /myself` and `GET /user`; `expand` adds groups and application roles. */
export function accountView(
	user: User,
	view: ViewContext,
	expand: ReadonlySet<string>,
): Record<string, unknown> {
	const items = user.groups.map((name) => ({
		name,
		...(view.jira.flavour === 'cloud' ? { groupId: groupId(name) } : {}),
		self: `${view.base}/group?groupname=${encodeURIComponent(name)}`,
	}));
	return {
		...personView(user, view),
		locale: user.locale,
		...(view.jira.flavour === 'dataCenter' ? { deleted: false } : {}),
		groups: { size: items.length, items: expand.has('groups') ? items : [] },
		applicationRoles: { size: 1, items: [] },
		expand: 'groups,applicationRoles',
	};
}

/** A group's id on Cloud: the same for the same name. */
export function groupId(name: string): string {
	const digits = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
	return `276f955c-63d7-42c8-9520-${digits.toString(16).padStart(12, '0')}`;
}
