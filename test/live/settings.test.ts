import { readSettings } from './settings';

const CLOUD = {
	JIRA_LIVE_URL: 'https://acme.atlassian.net/',
	JIRA_LIVE_EMAIL: 'mia@acme.example',
	JIRA_LIVE_TOKEN: 'the-token',
	JIRA_LIVE_PROJECT: 'SCRATCH',
};

const { JIRA_LIVE_EMAIL, ...SERVER } = CLOUD;

describe('readSettings', () => {
	it('treats a site with an email address as Jira Cloud', () => {
		expect(readSettings(CLOUD)).toMatchObject({
			flavour: 'cloud',
			url: 'https://acme.atlassian.net',
			authorization: `Basic ${Buffer.from(`${JIRA_LIVE_EMAIL}:the-token`).toString('base64')}`,
		});
	});

	it('treats a site without one as Jira Data Center, with its context path', () => {
		const JIRA_LIVE_URL = 'https://jira.acme.example:8443/jira/';
		expect(readSettings({ ...SERVER, JIRA_LIVE_URL })).toMatchObject({
			flavour: 'dataCenter',
			url: 'https://jira.acme.example:8443/jira',
			authorization: 'Bearer the-token',
		});
	});

	it('accepts a development tool only with its OAuth credential', () => {
		const tool = { JIRA_LIVE_CLIENT_ID: 'id', JIRA_LIVE_CLIENT_SECRET: 'secret' };
		expect(readSettings({ ...CLOUD, ...tool }).tool).toEqual({
			clientId: 'id',
			clientSecret: 'secret',
			gatewayUrl: 'https://api.atlassian.com',
		});
		expect(readSettings({ ...CLOUD, JIRA_LIVE_CLIENT_ID: 'id' }).tool).toBeUndefined();
	});

	it.each([
		[{ ...CLOUD, CI: 'true' }, 'CI is set'],
		[{ ...CLOUD, CI: 'false' }, 'CI is set'],
		[{}, 'Set JIRA_LIVE_URL, JIRA_LIVE_TOKEN, JIRA_LIVE_PROJECT.'],
		[{ ...CLOUD, JIRA_LIVE_TOKEN: ' ' }, 'Set JIRA_LIVE_TOKEN.'],
		[{ ...CLOUD, JIRA_LIVE_URL: 'http://acme.atlassian.net' }, 'must begin with https'],
		[{ ...CLOUD, JIRA_LIVE_URL: 'http://127.0.0.1.acme.example' }, 'must begin with https'],
		[{ ...CLOUD, JIRA_LIVE_URL: 'acme' }, 'JIRA_LIVE_URL must be a URL'],
		[{ ...CLOUD, JIRA_LIVE_URL: 'https://the-token@acme.example' }, 'JIRA_LIVE_URL must be a URL'],
		[{ ...CLOUD, JIRA_LIVE_PROJECT: 'A" OR project = B' }, 'must be the key of a project'],
	])('refuses %j', (environment, message) => {
		expect(() => readSettings(environment)).toThrow(message);
		expect(() => readSettings(environment)).not.toThrow('the-token');
	});
});
