import { administered, asked, byAdministrator, sent, type CaseTable, type Situation } from './case';

/** Requests about people and groups. */
export function peopleCases({ isCloud, mia, miaInQuery }: Situation): CaseTable {
	const named = `${isCloud ? 'accountId' : 'username'}=${miaInQuery}`;
	const typed = isCloud ? 'query' : 'username';
	return {
		'GET user': {
			good: asked(
				...(isCloud
					? [
							`user?accountId=${miaInQuery}`,
							`user?accountId=${miaInQuery}&expand=groups,applicationRoles`,
						]
					: [`user?username=${miaInQuery}`]),
			),
			bad: asked('user', isCloud ? 'user?accountId=nobody' : 'user?username=nobody'),
		},
		'GET user/bulk': {
			good: asked(`user/bulk?accountId=${miaInQuery}&accountId=nobody&maxResults=5`),
			bad: asked('user/bulk'),
		},
		'GET user/search': {
			good: asked(`user/search?${typed}=mia`, `user/search?${typed}=m&startAt=1&maxResults=1`),
			bad: asked('user/search'),
		},
		'GET user/assignable/search': {
			good: asked(
				`user/assignable/search?project=SUP&${typed}=mia`,
				'user/assignable/search?issueKey={issue}&maxResults=2',
			),
			bad: asked('user/assignable/search', 'user/assignable/search?project=NOPE'),
		},
		'GET users': {
			good: asked('users', 'users?startAt=1&maxResults=1'),
			bad: asked('users?startAt=x'),
		},
		'GET users/search': {
			good: asked('users/search', 'users/search?startAt=1&maxResults=1'),
			bad: asked('users/search?startAt=x'),
		},
		'GET user/list': { good: asked('user/list', 'user/list?maxResults=1'), bad: [] },
		'GET groups/picker': {
			good: asked('groups/picker', 'groups/picker?query=adm&maxResults=1'),
			bad: [],
		},
		'GET group/member': {
			good: administered('group/member?groupname=jira-administrators&includeInactiveUsers=true'),
			bad: [
				...(isCloud ? [] : asked('group/member?groupname=jira-administrators')),
				...administered('group/member', 'group/member?groupname=nobody'),
			],
		},
		'GET user/groups': {
			good: asked(`user/groups?accountId=${miaInQuery}`),
			bad: asked('user/groups?accountId=nobody'),
		},
		'POST user': {
			good: byAdministrator({
				path: 'user',
				body: isCloud
					? { emailAddress: 'new@acme.example', products: ['jira-software'] }
					: {
							name: 'new',
							emailAddress: 'new@acme.example',
							displayName: 'Newly Hired',
							password: 'Spring-2027',
							notification: 'true',
							applicationKeys: ['jira-software'],
						},
			}),
			bad: [
				...sent('user', { emailAddress: 'new@acme.example', products: [] }),
				...byAdministrator({ path: 'user', body: { products: [] } }),
			],
		},
		'PUT user': {
			good: byAdministrator({
				path: 'user?username=jonas',
				body: { displayName: 'Jonas W.', emailAddress: 'jonas.w@acme.example' },
			}),
			bad: [
				{ path: 'user?username=jonas', body: { displayName: 'Not by Mia' } },
				...byAdministrator({ path: 'user?username=nobody', body: { displayName: 'Nobody' } }),
			],
		},
		'DELETE user': {
			good: administered(isCloud ? 'user?accountId=5b10c0ffee0d15ea5e0ddba1' : 'user?username=zoe'),
			bad: [
				...asked(isCloud ? `user?accountId=${miaInQuery}` : 'user?username=mia'),
				...administered(isCloud ? 'user?accountId=nobody' : 'user?username=nobody'),
			],
		},
		'POST group/user': {
			good: byAdministrator({ path: 'group/user?groupname=security-team', body: mia }),
			bad: [
				...sent('group/user?groupname=security-team', mia),
				...byAdministrator(
					{ path: 'group/user?groupname=nobody', body: mia },
					{ path: 'group/user?groupname=jira-users', body: mia },
				),
			],
		},
		'DELETE group/user': {
			good: administered(`group/user?groupname=security-team&${named}`),
			bad: [
				...asked(`group/user?groupname=jira-users&${named}`),
				...administered(
					`group/user?groupname=nobody&${named}`,
					`group/user?groupname=jira-administrators&${named}`,
				),
			],
		},
		'GET group/bulk': {
			good: asked('group/bulk', 'group/bulk?groupName=jira-administrators'),
			bad: asked('group/bulk?startAt=x'),
		},
	};
}
