import {
	chooseGrantedSite,
	grantedSitesIn,
	siteNotGranted,
} from '../../credentials/signIn/grantedSites';
import { parseSiteAddress } from '../../credentials/signIn/siteAddress';
import { faultsOfSentence } from './plainSentence';

const acmeId = '11223344-a1b2-3b33-c444-def123456789';
const betaId = '99887766-a1b2-3b33-c444-def123456789';
const resources = [
	{ id: acmeId, url: 'https://acme.atlassian.net', name: 'acme', scopes: ['read:jira-work'] },
	{ id: acmeId, url: 'https://acme.atlassian.net', name: 'acme', scopes: ['read:page:confluence'] },
	{ id: betaId, url: 'https://beta.atlassian.net/', name: 'beta', scopes: [] },
];
const sites = grantedSitesIn({ body: resources }) ?? [];
const [acme, beta] = sites;
const site = (typed: string) => parseSiteAddress(typed, 'Site');
const messageOf = (run: () => unknown): string => {
	try {
		run();
	} catch (error) {
		return (error as Error).message;
	}
	return '';
};

describe('the sites that a grant reaches', () => {
	it('joins the products of a site', () => {
		expect(sites).toEqual([
			{
				cloudId: acmeId,
				url: 'https://acme.atlassian.net',
				name: 'acme',
				scopes: ['read:jira-work', 'read:page:confluence'],
			},
			{ cloudId: betaId, url: 'https://beta.atlassian.net', name: 'beta', scopes: [] },
		]);
	});

	it.each([['<html>'], [{ code: 401 }], [undefined]])('is not a list: %j', (body) => {
		expect(grantedSitesIn({ body })).toBeUndefined();
	});

	it.each([
		['acme', acme],
		['https://ACME.atlassian.net/jira', acme],
		['beta.atlassian.net', beta],
		[acmeId.toUpperCase(), acme],
		['gamma', undefined],
	])('finds %s', (typed, expected) => {
		expect(chooseGrantedSite(sites, site(typed), 'oauth2')).toEqual(expected);
	});

	it('uses the only site when none is typed', () => {
		expect(chooseGrantedSite(sites.slice(0, 1), undefined, 'oauth2')).toEqual(acme);
	});

	it.each([
		[
			'several sites and none typed',
			() => chooseGrantedSite(sites, undefined, 'oauth2'),
			/several sites \(acme\.atlassian\.net, beta\.atlassian\.net\).*'Site'/,
		],
		[
			'no site at all',
			() => chooseGrantedSite([], site('acme'), 'serviceAccount'),
			/has no access to any Jira site.*Service accounts/,
		],
		[
			'another site',
			() => {
				throw siteNotGranted(sites, site('gamma'), 'oauth2');
			},
			/has access to acme\.atlassian\.net, beta\.atlassian\.net, but not to gamma\.atlassian\.net.*connect/,
		],
		[
			'an address that may be a Data Center',
			() => {
				throw siteNotGranted(sites, site('https://jira.acme.example:8443/jira'), 'oauth2');
			},
			/but not to jira\.acme\.example:8443 \(for a Jira Data Center use the credential 'Jira Platform: Data Center Access Token'\)/,
		],
		[
			'another cloud id',
			() => {
				throw siteNotGranted(sites, site('00000000-0000-4000-8000-000000000000'), 'serviceAccount');
			},
			/but not to the site 00000000-/,
		],
	])('names the sites: %s', (_, run, sentence) => {
		const message = messageOf(run);
		expect(message).toMatch(sentence);
		expect(faultsOfSentence(message)).toEqual([]);
	});

	it('names ten sites at most', () => {
		const many = Array.from({ length: 30 }, (_, index) => ({
			cloudId: String(index),
			url: `https://s${index}.atlassian.net`,
			name: '',
			scopes: [],
		}));
		const message = messageOf(() => chooseGrantedSite(many, undefined, 'oauth2'));
		expect(message).toContain('s9.atlassian.net …');
		expect(message).not.toContain('s10.');
	});
});
