import { dynamicJql, jqlOf } from '../../../../nodes/JiraTrigger/wanted/jql';

describe('jqlOf', () => {
	it.each<[readonly string[], string | undefined, string | undefined]>([
		[[], undefined, undefined],
		[['SUP'], undefined, 'project = "SUP"'],
		[['SUP', 'My "own"'], undefined, 'project in ("SUP", "My \\"own\\"")'],
		[[], 'priority = High', 'priority = High'],
		[[], 'priority = High ORDER BY created DESC', 'priority = High'],
		[[], 'order by created', undefined],
		[['SUP'], 'order by created', 'project = "SUP"'],
		[['SUP'], 'priority = High', 'project = "SUP" AND priority = High'],
		[['SUP'], 'a = 1 OR b = 2', 'project = "SUP" AND (a = 1 OR b = 2)'],
		[['SUP'], 'NOT a = 1', 'project = "SUP" AND (NOT a = 1)'],
		[
			['SUP'],
			'summary ~ "order by" or x = 1',
			'project = "SUP" AND (summary ~ "order by" or x = 1)',
		],
		// What Jira refuses stays in parentheses, and is refused.
		[['SUP'], 'a = 1) OR (b = 2', 'project = "SUP" AND (a = 1) OR (b = 2)'],
	])('%j and %s: %s', (projects, jql, joined) => {
		expect(jqlOf({ projects, jql })).toBe(joined);
	});
});

describe('dynamicJql', () => {
	const every = 'project != null';
	it.each<[string, string, string | undefined]>([
		['project = SUP', 'project = SUP', undefined],
		['"Project" = "SUP"', '"Project" = "SUP"', undefined],
		['status NOT IN (Done, "In Review")', 'status NOT IN (Done, "In Review")', undefined],
		['project = SUP and priority = High', 'project = SUP', 'priority = High'],
		[
			'priority = High AND (status = Done AND labels = vip)',
			'status = Done',
			'priority = High AND labels = vip',
		],
		['project = SUP OR status = Done', 'project = SUP OR status = Done', undefined],
		['project = SUP OR priority = High', every, 'project = SUP OR priority = High'],
		[
			'(project = SUP OR project = OPS) AND issuetype in (Bug) AND text ~ "and (x"',
			'(project = SUP OR project = OPS) AND issuetype in (Bug)',
			'text ~ "and (x"',
		],
		['issueKey in (SUP-1, SUP-2)', 'issueKey in (SUP-1, SUP-2)', undefined],
		// Only the one name of the field is documented.
		['key in (SUP-1, SUP-2)', every, 'key in (SUP-1, SUP-2)'],
		['assignee = currentUser()', every, 'assignee = currentUser()'],
		['assignee in (mia, currentUser())', every, 'assignee in (mia, currentUser())'],
		['assignee in membersOf("qa")', every, 'assignee in membersOf("qa")'],
		['assignee is EMPTY AND status != Done', 'status != Done', 'assignee is EMPTY'],
		['assignee = EMPTY', every, 'assignee = EMPTY'],
		['status CHANGED TO Done', every, 'status CHANGED TO Done'],
		['status was in (Done) after "2026-01-01"', every, 'status was in (Done) after "2026-01-01"'],
		['NOT project = SUP', every, 'NOT (project = SUP)'],
		['NOT (project = SUP AND x = 1)', every, 'NOT (project = SUP AND x = 1)'],
		['project = SUP && x > 1 order by key', 'project = SUP', 'x > 1'],
		['project=SUP AND(x=1)', 'project=SUP', 'x=1'],
		// Jira says what is wrong with it.
		['project = SUP AND (x = 1', every, 'project = SUP AND (x = 1'],
		['project = SUP AND', every, 'project = SUP AND'],
	])('divides %s', (jql, filter, remaining) => {
		expect(dynamicJql({ projects: [], jql })).toEqual({ filter, remaining });
	});

	it('has a filter where nothing is filtered, and takes the projects', () => {
		expect(dynamicJql({ projects: [] })).toEqual({ filter: every, remaining: undefined });
		expect(dynamicJql({ projects: ['SUP', 'OPS'], jql: 'labels = vip OR labels = x' })).toEqual({
			filter: 'project in ("SUP", "OPS")',
			remaining: 'labels = vip OR labels = x',
		});
	});
});
