import { administered, asked, type CaseTable, type Situation } from './case';

/** Requests about people and groups. */
export function peopleCases({ isCloud, miaInQuery }: Situation): CaseTable {
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
				...asked('group/member?groupname=jira-administrators'),
				...administered('group/member', 'group/member?groupname=nobody'),
			],
		},
		'GET group/bulk': {
			good: asked('group/bulk', 'group/bulk?groupName=jira-administrators'),
			bad: asked('group/bulk?startAt=x'),
		},
	};
}
