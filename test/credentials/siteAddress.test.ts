import { parseSiteAddress } from '../../credentials/signIn/siteAddress';

const cloudId = '11223344-a1b2-3b33-c444-def123456789';
const acme = { kind: 'address', url: 'https://acme.atlassian.net' };

describe('a site as people type it', () => {
	it.each([
		['acme'],
		['Acme'],
		['  acme  '],
		['acme.atlassian.net'],
		['ACME.Atlassian.NET'],
		['acme.atlassian.net/'],
		['acme.atlassian.net.'],
		['acme.atlassian.net:443'],
		['https://acme.atlassian.net'],
		['https://acme.atlassian.net/'],
		['HTTPS://acme.atlassian.net/jira/software/projects/X/boards/1'],
		['https://acme.atlassian.net/browse/ABC-1?focusedId=1#comment'],
		['acme.atlassian.net/wiki'],
		['https://acme'],
	])('reads %j as acme', (typed) => {
		expect(parseSiteAddress(typed, 'Domain')).toMatchObject(acme);
	});

	it.each([
		['https://jira.acme.com/x', 'https://jira.acme.com'],
		['jira.acme.com:8443', 'https://jira.acme.com:8443'],
		['my-site-2', 'https://my-site-2.atlassian.net'],
		['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
		['http://localhost:8080', 'http://localhost:8080'],
		['http://[::1]:8080/browse/A-1', 'http://[::1]:8080'],
		['https://müller.example', 'https://xn--mller-kva.example'],
	])('reads %j as %s', (typed, url) => {
		expect(parseSiteAddress(typed, 'Domain')).toMatchObject({ kind: 'address', url });
	});

	it.each([
		['jira.acme.example', 'https://jira.acme.example'],
		['https://jira.acme.example:8443/jira', 'https://jira.acme.example:8443/jira'],
		[
			'https://jira.acme.example:8443/jira/browse/SUP-1?a=b#c',
			'https://jira.acme.example:8443/jira',
		],
		['jira.acme.example/secure/Dashboard.jspa', 'https://jira.acme.example'],
	])('keeps of %j what leads to a Data Center: %s', (typed, serverUrl) => {
		expect(parseSiteAddress(typed, 'Domain')).toMatchObject({ serverUrl });
	});

	it("says where plain http is allowed, unless the host is Atlassian's", () => {
		expect(() => parseSiteAddress('http://jira.intern:8080/jira', 'Domain')).toThrow(
			/begin it with https:\/\/, or, for a Jira Data Center, use the credential 'Jira Platform: Data Center/,
		);
		expect(() => parseSiteAddress('http://acme.atlassian.net', 'Domain')).toThrow(/https:\/\/$/);
	});

	it.each([
		[cloudId, undefined],
		[` ${cloudId.toUpperCase()} `, undefined],
		[`https://api.atlassian.com/ex/jira/${cloudId}`, 'https://api.atlassian.com'],
		[`api.atlassian.com/ex/jira/${cloudId}/rest/api/3`, 'https://api.atlassian.com'],
	])('reads %j as a cloud id', (typed, gatewayUrl) => {
		expect(parseSiteAddress(typed, 'Site')).toEqual({ kind: 'cloudId', cloudId, gatewayUrl });
	});

	it.each([
		['', /'Site' is empty/],
		['   ', /'Site' is empty/],
		['http://acme.atlassian.net', /begins with http:\/\/.*begin it with https:\/\//],
		['http://127.0.0.1.evil.example', /begins with http:\/\//],
		['ftp://acme.atlassian.net', /is not a valid address/],
		['my site', /is not a valid address/],
		['mia@acme.com', /user name or password/],
		['https://acme.atlassian.net@evil.example', /user name or password/],
		['https://user:secret@acme.atlassian.net', /user name or password/],
		['acme.atlassian.net\\@evil.example', /is not a valid address/],
		['https://', /is not a valid address/],
		['https://id.atlassian.com/manage', /id\.atlassian\.com, which is not a Jira site/],
		['home.atlassian.com', /which is not a Jira site/],
		['https://api.atlassian.com', /which is not a Jira site/],
		['https://atlassian.net', /which is not a Jira site/],
	])('refuses %j', (typed, sentence) => {
		expect(() => parseSiteAddress(typed, 'Site')).toThrow(sentence);
	});

	it('does not repeat a password from an address', () => {
		expect(() => parseSiteAddress('https://mia:hunter2@acme.example', 'Site')).toThrow(
			expect.objectContaining({ message: expect.not.stringContaining('hunter2') }) as Error,
		);
	});
});
