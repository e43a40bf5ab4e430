import type { Flavour, User } from '../model';

export const everyone = 'jira-users';
export const administrators = 'jira-administrators';
export const securityTeam = 'security-team';

/** The project roles that a new Jira has, on Cloud and on Data Center. */
export const projectRoles: Readonly<Record<Flavour, readonly string[]>> = {
	cloud: ['Administrators', 'Member', 'Viewer', 'atlassian-addons-project-access'],
	dataCenter: ['Administrators', 'Developers', 'Users'],
};

type NamedUser = Pick<User, 'name' | 'displayName' | 'accountId'> &
	Partial<Pick<User, 'groups' | 'active' | 'emailHidden' | 'timeZone' | 'locale'>>;

/**
 * The first one is Mia, who is the user of every ready credential of the sandbox; one has left, two
 * share a name, two hide their email address.
 */
const named: readonly NamedUser[] = [
	{ name: 'mia', displayName: 'Mia Krause', accountId: '5b10a2844c20165700ede21a' },
	{
		name: 'jonas',
		displayName: 'Jonas Weber',
		accountId: '5b10ac8d82e05b22cc7d4ef5',
		groups: [everyone, administrators, securityTeam],
	},
	{ name: 'soeren', displayName: 'Sören Öztürk', accountId: '5b10a0effa615349cb016cd8' },
	{
		name: 'noa',
		displayName: 'נועה לוי',
		accountId: '712020:0d3f9c1e-7b52-4a6e-9d0c-3f1b5a7e2c11',
		timeZone: 'Asia/Jerusalem',
		locale: 'he_IL',
	},
	{
		name: 'layla',
		displayName: 'ليلى حداد',
		accountId: '712020:4b8e2f60-1c3d-4e5f-8a9b-6c7d8e9f0a12',
		timeZone: 'Asia/Dubai',
	},
	{
		name: 'haruka',
		displayName: '山田 はるか',
		accountId: '712020:9a7b6c5d-4e3f-4a1b-8c2d-1e0f9a8b7c13',
		timeZone: 'Asia/Tokyo',
		locale: 'ja_JP',
	},
	{
		name: 'aoife',
		displayName: "Aoife O'Brien",
		accountId: '5b109f2e9729b51b54dc274d',
		emailHidden: true,
	},
	{
		name: 'viktor',
		displayName: 'Viktor Left',
		accountId: '5b1099f45f4c2d1a2b3c4d5e',
		active: false,
	},
	{
		name: 'zoe',
		displayName: 'Zoë Ångström',
		accountId: '5b10b1c2d3e4f5a6b7c8d9e0',
		timeZone: 'Europe/Stockholm',
	},
	{
		name: 'jonas.weber2',
		displayName: 'Jonas Weber',
		accountId: '712020:1f2e3d4c-5b6a-4798-8a7b-6c5d4e3f2a14',
	},
	{ name: 'lukasz', displayName: 'Łukasz Żak', accountId: '5b10c0ffee0d15ea5e0ddba1' },
	{
		name: 'chidi',
		displayName: 'Chidi Anagonye-Okafor',
		accountId: '5b10d00dfeedface00c0ffee',
		emailHidden: true,
	},
];

function fromNamed(user: NamedUser, index: number): User {
	return {
		key: `JIRAUSER${10000 + index}`,
		emailAddress: `${user.name}@acme.example`,
		emailHidden: false,
		active: true,
		locale: 'en_US',
		timeZone: 'Europe/Berlin',
		groups: [everyone],
		...user,
	};
}

/** One of the many users of a large site: `Seeded User 00001`. */
function numbered(number: number, index: number): User {
	const padded = String(number).padStart(5, '0');
	return {
		accountId: `712020:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
		name: `seeded${padded}`,
		key: `JIRAUSER${10000 + index}`,
		displayName: `Seeded User ${padded}`,
		emailAddress: `seeded${padded}@acme.example`,
		emailHidden: false,
		active: true,
		locale: 'en_US',
		timeZone: 'Europe/Berlin',
		groups: [everyone],
	};
}

/** All named people, even if `count` is smaller, and numbered ones up to `count`. */
export function seedUsers(count: number): User[] {
	const users = named.map(fromNamed);
	for (let index = users.length; index < count; index++) {
		users.push(numbered(index - named.length + 1, index));
	}
	return users;
}
