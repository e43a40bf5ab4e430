import { parseServerAddress } from '../../credentials/signIn/serverAddress';

describe('a Data Center address as people type it', () => {
	it.each([
		['jira.acme.com', 'https://jira.acme.com'],
		['https://jira.acme.com/', 'https://jira.acme.com'],
		['https://JIRA.acme.com:8443/jira/', 'https://jira.acme.com:8443/jira'],
		['https://jira.acme.com/jira/secure/Dashboard.jspa', 'https://jira.acme.com/jira'],
		['https://jira.acme.com/secure/Dashboard.jspa?selectPageId=1', 'https://jira.acme.com'],
		['https://jira.acme.com/jira/browse/ABC-1', 'https://jira.acme.com/jira'],
		['https://jira.acme.com/jira/rest/api/2/myself', 'https://jira.acme.com/jira'],
		['https://jira.acme.com/tools/jira/projects/ABC/issues', 'https://jira.acme.com/tools/jira'],
		['https://jira.acme.com/login.jsp', 'https://jira.acme.com'],
		['https://jira.acme.com/Jira', 'https://jira.acme.com/Jira'],
		['jira', 'https://jira'],
		['jira:8080/context', 'https://jira:8080/context'],
	])('reads %j as %s', (typed, url) => {
		expect(parseServerAddress(typed, false)).toBe(url);
	});

	it('accepts http if the user allows it, and only then', () => {
		expect(parseServerAddress('http://jira.intern:8080/jira', true)).toBe(
			'http://jira.intern:8080/jira',
		);
		expect(() => parseServerAddress('http://jira.intern:8080/jira', false)).toThrow(
			/begins with http:\/\/.*'Allow HTTP'/,
		);
		expect(() => parseServerAddress('http://127.0.0.1:8080', false)).toThrow(/'Allow HTTP'/);
	});

	it.each([
		['', /'Server URL' is empty/],
		[
			'https://acme.atlassian.net',
			/^acme\.atlassian\.net is Jira Cloud: use the credential 'Jira Platform: Cloud API Token'/,
		],
		['https://api.atlassian.com/ex/jira/1', /api\.atlassian\.com is Jira Cloud/],
		['https://mia:pw@jira.acme.com', /user name or password/],
		['file:///etc/passwd', /is not a valid address/],
		['https://jira.acme.com\\@evil.example', /is not a valid address/],
	])('refuses %j', (typed, sentence) => {
		expect(() => parseServerAddress(typed, true)).toThrow(sentence);
	});
});
