import { pinAddress, type OwnPlaces } from '../../credentials/signIn/hostPinning';

const site = 'https://acme.atlassian.net';
const gateway = 'https://api.atlassian.com';
const cloudId = '11223344-a1b2-3b33-c444-def123456789';
const behind = `${gateway}/ex/jira/${cloudId}`;

const onSite: OwnPlaces = {
	relativeTo: site,
	places: [{ base: site }],
	earlierBases: [`${gateway}/ex/jira/`, `${site}/`],
};
const onGateway: OwnPlaces = {
	relativeTo: behind,
	places: [{ base: behind }, { base: site, path: /^\/rest\//, moveTo: behind }, { base: site }],
	earlierBases: [`${gateway}/ex/jira/`, `${site}/`],
};
const onServer: OwnPlaces = {
	relativeTo: 'https://jira.acme.com:8443/jira',
	places: [{ base: 'https://jira.acme.com:8443/jira' }],
	earlierBases: ['https://jira.acme.com:8443/jira/'],
};

describe('where a request goes', () => {
	it.each([
		['a path', { url: '/rest/api/3/myself' }, onSite, site, '/rest/api/3/myself'],
		['a path without a slash', { url: 'rest/api/3/x' }, onGateway, behind, '/rest/api/3/x'],
		['nothing but a query', { url: '?a=1' }, onSite, site, '/?a=1'],
		['the older name of the option', { uri: '/rest/x' }, onSite, site, '/rest/x'],
		['its own host', { url: `${site}/rest/x?jql=a%20b#c` }, onSite, site, '/rest/x?jql=a%20b#c'],
		[
			'its own host in capitals',
			{ url: 'HTTPS://ACME.atlassian.NET/rest/x' },
			onSite,
			site,
			'/rest/x',
		],
		['its own host with the usual port', { url: `${site}:443/rest/x` }, onSite, site, '/rest/x'],
		['a value with a slash', { url: '/rest/x/team%2Fjob' }, onSite, site, '/rest/x/team%2Fjob'],
		['dots in a name', { url: '/rest/x/v1..2;a' }, onSite, site, '/rest/x/v1..2;a'],
		['its own base', { baseURL: site, url: '/rest/x' }, onSite, site, '/rest/x'],
		[
			'the site, with a token for the gateway',
			{ url: `${site}/rest/x` },
			onGateway,
			behind,
			'/rest/x',
		],
		['a page of the site', { url: `${site}/browse/A-1` }, onGateway, site, '/browse/A-1'],
		['the gateway', { url: `${behind}/rest/x` }, onGateway, behind, '/rest/x'],
		[
			'a context path',
			{ url: '/rest/api/2/myself' },
			onServer,
			onServer.relativeTo,
			'/rest/api/2/myself',
		],
		[
			'a base of an earlier signing, after the API was found elsewhere',
			{ baseURL: site, url: '/rest/x' },
			onGateway,
			behind,
			'/rest/x',
		],
	])('signs %s', (_, request, own, baseURL, url) => {
		expect(pinAddress(request, own)).toEqual({ baseURL, url });
	});

	it.each([
		['another host', { url: 'https://evil.example/rest/x' }, onSite],
		['another host that begins alike', { url: `${site}.evil.example/rest/x` }, onSite],
		['its own host as a user name', { url: `${site}@evil.example/rest/x` }, onSite],
		['a user name before its own host', { url: 'https://x:y@acme.atlassian.net/rest/x' }, onSite],
		['no scheme', { url: '//evil.example/rest/x' }, onSite],
		['no scheme, but its own host', { url: '//acme.atlassian.net/rest/x' }, onSite],
		['a backslash', { url: '\\\\evil.example/rest/x' }, onSite],
		['a slash and a backslash', { url: '/\\evil.example' }, onSite],
		['a scheme without slashes', { url: 'https:evil.example' }, onSite],
		['a scheme with a tab in it', { url: 'ht\ttps://evil.example' }, onSite],
		['another scheme', { url: 'javascript:alert(1)' }, onSite],
		['http for https', { url: 'http://acme.atlassian.net/rest/x' }, onSite],
		['another port', { url: `${site}:8443/rest/x` }, onSite],
		['another base', { baseURL: 'https://evil.example', url: '/rest/x' }, onSite],
		['another base that begins alike', { baseURL: `${site}.evil.example`, url: '/rest/x' }, onSite],
		['another host despite its own base', { baseURL: site, url: 'https://evil.example/' }, onSite],
		['another site behind the gateway', { url: `${gateway}/ex/jira/other/rest/x` }, onGateway],
		['a site that begins alike', { url: `${behind}0/rest/x` }, onGateway],
		['another part of the gateway', { url: `${gateway}/ex/confluence/${cloudId}/x` }, onGateway],
		['a way out of the base', { url: '/../other/rest/x' }, onGateway],
		['a longer way out', { url: '/rest/../../other/rest/x' }, onGateway],
		['an encoded way out', { url: '/%2e%2e/other/rest/x' }, onGateway],
		['an encoded slash in it', { url: '/rest/..%2f..%2fother' }, onGateway],
		['both encoded', { url: '/rest/%2E%2E%2F%2e%2e%2Fother' }, onGateway],
		['an encoded backslash', { url: '/rest/..%5c..%5cother' }, onGateway],
		['a way out behind a semicolon', { url: '/rest/..;/..;/other' }, onGateway],
		['one with a parameter', { url: '/rest/..;jsessionid=1/other' }, onServer],
		['one with an encoded semicolon', { url: '/rest/..%3b/other' }, onGateway],
		['a way out that is encoded twice', { url: '/rest/%252e%252e%252fother' }, onGateway],
		['an encoded control character', { url: '/rest/x%00/y' }, onSite],
		['an encoded line break', { url: '/rest/x%0d%0aHost:%20y' }, onSite],
		['a path beside the context path', { url: 'https://jira.acme.com:8443/other' }, onServer],
		[
			'a path that begins as the context path',
			{ url: 'https://jira.acme.com:8443/jira2/x' },
			onServer,
		],
		['a way out of the context path', { url: '/../other' }, onServer],
	])('refuses %s', (_, request, own) => {
		expect(() => pinAddress(request, own)).toThrow(/signs only requests to /);
	});

	it('says that another part of its own host is not allowed', () => {
		expect(() =>
			pinAddress({ url: `${gateway}/jira/builds/0.1/x?token=secret` }, onGateway),
		).toThrow(
			'This credential signs only requests to its own part of api.atlassian.com, and this one goes to another part: correct the URL (https and path), or use a credential for that part',
		);
	});

	it('names the hosts, but shows nothing of the path or query', () => {
		expect(() => pinAddress({ url: 'https://evil.example/a?token=secret' }, onGateway)).toThrow(
			'This credential signs only requests to api.atlassian.com and acme.atlassian.net, and this one goes to evil.example: use a URL of your Jira, or a credential for the other service',
		);
	});
});
