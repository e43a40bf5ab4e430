import { issueReference, parseIssueReference } from '../../nodes/values/issueReference';

describe('parseIssueReference', () => {
	it.each([
		['SUP-1', 'SUP-1'],
		['sup-12', 'SUP-12'],
		[' SUP-1 ', 'SUP-1'],
		['A1_B-99', 'A1_B-99'],
		['10001', '10001'],
		['https://acme.atlassian.net/browse/SUP-1', 'SUP-1'],
		['https://acme.atlassian.net/browse/sup-1?focusedCommentId=10#comment', 'SUP-1'],
		['https://jira.acme.example:8443/jira/browse/SUP-1/', 'SUP-1'],
		['https://acme.atlassian.net/jira/software/projects/SUP/boards/1?selectedIssue=SUP-7', 'SUP-7'],
		['https://acme.atlassian.net/jira/software/c/projects/SUP/issues/SUP-8', 'SUP-8'],
		['https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/issue/SUP-9', 'SUP-9'],
		['https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/3/SUP-10', 'SUP-10'],
		['https://acme.atlassian.net/rest/api/3/issue/10001', '10001'],
		['https://acme.atlassian.net/rest/api/3/issue/10001/comment/10002', '10001'],
		['https://api.atlassian.com/ex/jira/1f2e/rest/api/2/issue/SUP-3/worklog', 'SUP-3'],
		['https://jira.acme.example/jira/rest/agile/1.0/issue/10001?fields=x', '10001'],
	])('reads %j', (given, reference) => {
		expect(parseIssueReference(given)).toBe(reference);
	});

	it.each([
		[''],
		['SUP'],
		['SUP-'],
		['SUP-0'],
		['1SUP-1'],
		['SUP-1?x'],
		['SUP-1#'],
		['SUP-1/comment'],
		['../project/ABC'],
		['../project/ABC-1'],
		['%2e%2e'],
		['ABC-1\n'.repeat(2)],
		['x'.repeat(5000)],
		['https://acme.atlassian.net/jira/software/projects/SUP/boards/1'],
		['https://acme.atlassian.net/browse/..%2fproject'],
		['https://acme.atlassian.net/jira/issue/10001'],
		['https://acme.atlassian.net/rest/api/3/project/10001'],
		['https://'],
	])('refuses %j', (given) => {
		expect(parseIssueReference(given)).toBeUndefined();
	});
});

describe('issueReference', () => {
	it('accepts a number as an id', () => {
		expect(issueReference.parse(10001)).toBe('10001');
	});

	it.each([[null], [undefined], [{}], [['SUP-1']], [-1], [1.5]])('refuses %j', (given) => {
		expect(issueReference.safeParse(given).success).toBe(false);
	});
});
