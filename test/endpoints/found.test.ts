import { describedEndpoint, linesOf } from '../../build/endpoint/found';
import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import { searchEndpoints } from '../../nodes/endpoints/searchEndpoints';

const foundBy = (text: string) =>
	searchEndpoints(text, callableEndpoints('cloud')).map((one) => describedEndpoint(one, 'cloud'));

describe('what the command prints', () => {
	it('names the endpoint, what it does and its page', () => {
		expect(linesOf(foundBy('create worklog'), 1)).toBe(
			[
				'Add worklog · Issue worklogs · write',
				'  POST /rest/api/3/issue/{issueIdOrKey}/worklog',
				'  https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-worklogs/#api-rest-api-3-issue-issueidorkey-worklog-post',
			].join('\n'),
		);
	});

	it('says what replaces a deprecated endpoint, and that there are more', () => {
		const [first] = foundBy('deprecated workflow search');
		const lines = linesOf(first === undefined ? [] : [first], 4).split('\n');
		expect(lines[0]).toContain('read · deprecated');
		expect(lines).toContain('  replaced by GET /rest/api/3/workflows/search');
		expect(lines.at(-1)).toBe('3 more; --limit shows them');
	});

	it('has the scopes for scripts', () => {
		expect(foundBy('who am I')[0]?.scopes.classic).toEqual([['read:jira-user']]);
	});

	it('says that nothing was found', () => {
		expect(linesOf([], 0)).toBe('No endpoint has all of these words.');
	});
});
