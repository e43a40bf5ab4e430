import { asked, byAdministrator, sent, type CaseTable, type Situation } from './case';

/** Requests about filters; the first one that is created has the ID 10000. */
export function filterCases({ isCloud, mia, miaInQuery }: Situation): CaseTable {
	const named = { name: 'Contract', jql: 'project = SUP' };
	return {
		'POST filter': {
			good: sent('filter', named, { ...named, name: 'Another', description: 'Text' }),
			bad: sent('filter', { ...named, jql: 'project = = SUP' }, { jql: 'project = SUP' }),
		},
		'GET filter/{id}': { good: asked('filter/10000'), bad: asked('filter/99999') },
		'PUT filter/{id}': {
			good: sent('filter/10000', { ...named, description: 'Changed' }),
			bad: sent('filter/10000', { ...named, jql: 'nope = 1' }),
		},
		'GET filter/favourite': { good: asked('filter/favourite'), bad: [] },
		'GET filter/my': { good: asked('filter/my'), bad: [] },
		'GET filter/search': {
			good: asked(
				'filter/search',
				`filter/search?filterName=con&accountId=${miaInQuery}&orderBy=-id&maxResults=1&expand=description,owner,jql,sharePermissions,viewUrl,favourite`,
			),
			bad: asked('filter/search?startAt=x'),
		},
		'PUT filter/{id}/favourite': {
			good: asked('filter/10000/favourite'),
			bad: asked('filter/99999/favourite'),
		},
		'DELETE filter/{id}/favourite': {
			good: asked('filter/10000/favourite'),
			bad: asked('filter/99999/favourite'),
		},
		'PUT filter/{id}/owner': {
			good: byAdministrator({ path: 'filter/10000/owner', body: mia }),
			bad: sent('filter/10000/owner', { accountId: 'nobody' }),
		},
		'POST filter/{id}/permission': {
			good: sent(
				'filter/10000/permission',
				{ type: 'group', groupname: 'jira-users' },
				{ type: 'project', projectId: '10000' },
				{ type: 'projectRole', projectId: '10000', projectRoleId: '10002' },
				{ type: 'user', ...(isCloud ? mia : { userKey: 'JIRAUSER10000' }) },
			),
			bad: sent('filter/10000/permission', { type: 'group', groupname: 'nobody' }),
		},
		'GET filter/{id}/permission': {
			good: asked('filter/10000/permission'),
			bad: asked('filter/99999/permission'),
		},
		'DELETE filter/{id}/permission/{permissionId}': {
			good: asked(`filter/10000/permission/10001${isCloud ? '' : '?permissionId=10001'}`),
			bad: asked(`filter/10000/permission/99999${isCloud ? '' : '?permissionId=99999'}`),
		},
		'DELETE filter/{id}': { good: asked('filter/10000'), bad: asked('filter/99999') },
	};
}
