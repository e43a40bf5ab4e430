import { neededScopes } from '../../nodes/connection';
import { factsOf, type ScopeSets } from '../../nodes/endpoints';

describe('neededScopes', () => {
	it.each<[string, ScopeSets, string]>([
		['one', { classic: [['read:jira-work']], granular: [] }, 'the scope read:jira-work'],
		[
			'one, or all of some',
			factsOf('POST /rest/api/3/bulk/issues/delete', 'cloud').scopes,
			'the scope write:jira-work, or all of write:issue:jira and read:issue:jira',
		],
		['three', { classic: [], granular: [['a', 'b', 'c']] }, 'all of a, b and c'],
		['nothing of which is known', { classic: [], granular: [] }, ''],
		['any token', { classic: [[]], granular: [[]] }, ''],
	])('says %s', (_, scopes, words) => {
		expect(neededScopes(scopes)).toBe(words);
	});
});
