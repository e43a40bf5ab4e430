import { asked, sent, type CaseTable, type Situation } from './case';

/** Searches: by offset on Data Center, by token on Cloud. */
export function searchCases({ isCloud }: Situation): CaseTable {
	const jql = 'project = SUP ORDER BY key DESC';
	const query = encodeURIComponent(jql);
	const byOffset = {
		jql,
		startAt: 0,
		maxResults: 2,
		fields: ['summary', 'description', 'comment'],
	};
	const onServer = {
		'GET search': {
			good: asked(
				`search?jql=${query}&startAt=1&maxResults=2&fields=summary,status&expand=names,schema`,
				'search',
			),
			bad: asked('search?jql=nope%20~', 'search?jql=nope%20%3D%201'),
		},
		'POST search': {
			good: sent('search', byOffset, {
				jql,
				fields: ['*all'],
				expand: ['names', 'schema', 'changelog', 'transitions'],
			}),
			bad: sent('search', { jql: 'project = = SUP' }, { jql, nextPageToken: 'x' }),
		},
	};
	// Still in Cloud's document, though removed in 2025.
	const removed = {
		'GET search': { good: [], bad: asked('search?jql=') },
		'POST search': { good: [], bad: sent('search', { jql }) },
	};
	const page = {
		jql,
		maxResults: 1,
		fields: ['*all'],
		expand: 'names,schema,renderedFields,changelog,editmeta,transitions,operations',
	};
	return {
		...(isCloud ? removed : onServer),
		'GET issue/picker': {
			good: asked(
				'issue/picker?query=printer',
				`issue/picker?query=SUP-1&currentJQL=${query}&showSubTasks=true`,
				'issue/picker?query=',
			),
			bad: [],
		},
		'GET search/jql': {
			good: asked(
				`search/jql?jql=${query}`,
				`search/jql?jql=${query}&maxResults=1&fields=summary,description&fields=comment&expand=names,schema`,
				`search/jql?jql=${query}&reconcileIssues=10000`,
			),
			bad: asked(
				'search/jql',
				'search/jql?jql=project%20%3D%20%3D',
				`search/jql?jql=${query}&nextPageToken=nope`,
				`search/jql?jql=${query}&maxResults=x`,
			),
		},
		'POST search/jql': {
			good: sent(
				'search/jql',
				page,
				{ jql, fields: ['id', 'key'], maxResults: 5000 },
				{ jql },
				{ jql, properties: ['app.note'] },
			),
			bad: sent(
				'search/jql',
				{ jql, startAt: 0 },
				{ jql, properties: ['a', 'b', 'c', 'd', 'e', 'f'] },
				{ jql: 'nope = 1' },
				{ jql, maxResults: 5001 },
				{ jql: '' },
			),
		},
		'POST search/approximate-count': {
			good: sent('search/approximate-count', { jql: 'project = SUP' }),
			bad: sent('search/approximate-count', { jql: 'nope = 1' }, {}),
		},
	};
}
