import { heldGatewayOf, gatewayOf } from '../../credentials/signIn/gateway';
import { parseServerAddress } from '../../credentials/signIn/serverAddress';
import { parseSiteAddress } from '../../credentials/signIn/siteAddress';
import { gatewayUrlOf } from '../../credentials/signIn/webAddress';

/** The host that a field's value leads to; 'refused' if it is not accepted. */
type Reader = (typed: string) => string;

const hostOr = (read: (typed: string) => string | undefined): Reader => {
	return (typed) => {
		try {
			const url = read(typed);
			return url === undefined ? 'cloud id' : new URL(url).hostname;
		} catch {
			return 'refused';
		}
	};
};

const siteUrl = (label: string) => (typed: string) => {
	const site = parseSiteAddress(typed, label);
	return site.kind === 'address' ? site.url : site.gatewayUrl;
};

const FIELDS: ReadonlyArray<readonly [string, Reader]> = [
	['Domain', hostOr(siteUrl('Domain'))],
	['Site', hostOr(siteUrl('Site'))],
	['Server URL', hostOr((typed) => parseServerAddress(typed, true))],
	['Gateway URL', hostOr(gatewayUrlOf)],
];

const HEADS = [
	'',
	'https://',
	'HTTPS://',
	'http://',
	'https://https://',
	'http://https://',
	'https://http://',
	'https://https//',
	'https//',
	'http//',
	'https:/',
	'https:///',
	'https:',
	'http:',
	'https.//',
	'https;//',
	'htps//',
	'ttps://',
	'htps:/',
	'//',
	'/',
	'://',
	'<https://',
	'https:\\\\',
	'www.https://',
];
const TAILS = [
	'',
	'/',
	'.',
	':443',
	'/jira',
	'//',
	'?a=https://b',
	'/browse/A-1',
	'/ex/jira/x',
	'\u200b',
];
const HOSTS = [
	'jira.acme.example',
	'acme.example',
	'JIRA.Acme.Example',
	'jira',
	'acme-2',
	'müller.example',
	'10.1.2.3',
	'2130706433',
	'0x7f.1',
	'127.1',
	'0177.0.0.1',
	'jira。acme。example',
	'ｊira.acme.example',
	'ji\u00adra.acme.example',
	'jira%2eacme.example',
];

const asTyped = (host: string): string[] => [
	host.toLowerCase(),
	`${host.toLowerCase()}.atlassian.net`,
	'xn--mller-kva.example',
	'refused',
];

describe.each(FIELDS)("an address in '%s'", (_, read) => {
	it('leads to the host that was typed, however it was typed, or nowhere', () => {
		const elsewhere = HOSTS.flatMap((host) =>
			HEADS.flatMap((head) => TAILS.map((tail) => `${head}${host}${tail}`)).flatMap((typed) =>
				asTyped(host).includes(read(typed)) ? [] : [`${JSON.stringify(typed)} → ${read(typed)}`],
			),
		);
		expect(elsewhere).toEqual([]);
	});

	it('is accepted if it is typed correctly', () => {
		for (const typed of [
			'https://jira.acme.example',
			'jira.acme.example/',
			'HTTPS://müller.example',
		]) {
			expect(read(typed)).not.toBe('refused');
		}
	});
});

describe('a typing mistake at the beginning of an address', () => {
	it.each([
		['https://https://acme.atlassian.net', 'https://acme.atlassian.net'],
		['https//acme.atlassian.net', 'https://acme.atlassian.net'],
		['http//acme.atlassian.net/jira', 'https://acme.atlassian.net/jira'],
		['https:/acme.atlassian.net', 'https://acme.atlassian.net'],
		['https:acme', 'https://acme'],
		['https.//acme.atlassian.net', 'https://acme.atlassian.net'],
		['htps//acme.atlassian.net/', 'https://acme.atlassian.net'],
	])('%j: says what it was understood as', (typed, understood) => {
		expect(() => parseSiteAddress(typed, 'Domain')).toThrow(
			`'Domain' does not begin like an address: if you mean ${understood}, enter exactly that`,
		);
	});

	it.each([
		['https://https://jira.acme.example', 'https://jira.acme.example'],
		['https//jira.acme.example/jira', 'https://jira.acme.example/jira'],
		['http:/jira.acme.example:8080/jira', 'https://jira.acme.example:8080/jira'],
	])('%j in Server URL: says so, too', (typed, understood) => {
		expect(() => parseServerAddress(typed, true)).toThrow(`if you mean ${understood}`);
	});

	it.each(['https', 'http', 'https://', 'https//', 'https://http'])('%j has no host', (typed) => {
		expect(() => parseSiteAddress(typed, 'Domain')).toThrow(/is not a valid address/);
	});

	it('does not repeat a password', () => {
		expect(() => parseSiteAddress('https//mia:hunter2@acme.example', 'Site')).toThrow(
			expect.objectContaining({ message: expect.not.stringContaining('hunter2') }) as Error,
		);
	});

	it('says how a number would be read', () => {
		expect(() => parseServerAddress('https://2130706433/jira', true)).toThrow(
			"'Server URL' would be read as 127.0.0.1, which is not what it says",
		);
	});
});

describe('a gateway that is typed for the site', () => {
	const cloudId = '11111111-2222-3333-4444-555555555555';
	const government = 'https://api.atlassian-us-gov-mod.com';

	it.each([
		[`${government}/ex/jira/${cloudId}`, government],
		[`${government}/ex/jira/${cloudId}/rest/api/3/myself`, government],
		[
			`https://proxy.acme.example:8443/atlassian/ex/jira/${cloudId}`,
			'https://proxy.acme.example:8443/atlassian',
		],
	])('%s keeps its own host and cloud id', (typed, gatewayUrl) => {
		const site = parseSiteAddress(typed, 'Domain');
		expect(site).toEqual({ kind: 'cloudId', cloudId, gatewayUrl });
		for (const inField of ['', 'https://api.atlassian.com', gatewayUrl]) {
			expect(gatewayOf({ gatewayUrl: inField }, site, 'Domain')).toBe(gatewayUrl);
		}
	});

	it('is refused if Gateway URL holds another one', () => {
		const site = parseSiteAddress(`${government}/ex/jira/${cloudId}`, 'Domain');
		expect(() => gatewayOf({ gatewayUrl: 'https://proxy.acme.example' }, site, 'Domain')).toThrow(
			`'Domain' names the gateway ${government}, but 'Gateway URL' names another one (https://proxy.acme.example)`,
		);
	});

	it('must also be in Gateway URL for OAuth2, whose tokens n8n restricts to that host', () => {
		const site = parseSiteAddress(`${government}/ex/jira/${cloudId}`, 'Site');
		expect(() => heldGatewayOf({ gatewayUrl: '' }, site)).toThrow(
			/'Site' names the gateway .*enter the right one in 'Gateway URL'/,
		);
		expect(heldGatewayOf({ gatewayUrl: government }, site)).toBe(government);
	});

	it.each([
		[`${government}/ex/jira/`, /has no cloud ID after \/ex\/jira\//],
		[`${government}/ex/jira/acme`, /has no cloud ID after/],
		[government, /which is not a Jira site/],
		['https://atlassian-us-gov-mod.net', /which is not a Jira site/],
	])('%s without a cloud id is refused', (typed, sentence) => {
		expect(() => parseSiteAddress(typed, 'Domain')).toThrow(sentence);
	});

	it("accepts a site of the government's cloud as a site", () => {
		expect(parseSiteAddress('acme.atlassian-us-gov-mod.net', 'Domain')).toEqual({
			kind: 'address',
			url: 'https://acme.atlassian-us-gov-mod.net',
			serverUrl: 'https://acme.atlassian-us-gov-mod.net',
		});
	});
});
