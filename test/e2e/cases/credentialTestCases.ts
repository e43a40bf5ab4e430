import type { SettingsChange } from '../../sandbox/sandbox';
import type { Jiras } from '../start/jiras';

/** One way in which a Test can fail. */
export interface TestCase {
	readonly type: string;
	readonly what: string;
	/** What is entered in the form instead of correct values. */
	readonly typed?: (jiras: Jiras) => Record<string, unknown>;
	/** What is wrong with Jira meanwhile. */
	readonly jira?: SettingsChange;
	/** Parts of the sentence that the user reads: what happened, and the remedy. */
	readonly says: readonly [string, string];
}

type Case = Omit<TestCase, 'type' | 'what'>;

const casesOf = (type: string, cases: Readonly<Record<string, Case>>): TestCase[] =>
	Object.entries(cases).map(([what, rest]) => ({ type, what, ...rest }));

/** The embedded Jira's own data for a bad credential. */
const cloudData = (name: string) => (jiras: Jiras) => ({ ...jiras.cloud.credentials[name] });
const serverData = (name: string) => (jiras: Jiras) => ({ ...jiras.dataCenter.credentials[name] });

const everyRequest = (fault: object): SettingsChange => ({
	faults: [{ path: '/**', times: 0, ...fault }],
});

const tokenRefused: Case['says'] = ["does not accept this 'API Token'", 'Security → API tokens'];
const passwordRefused: Case['says'] = ["does not accept this 'Password'", 'in the browser'];
const isDown: Case['says'] = ['cannot answer at the moment', 'try again later'];
const isServer: Case['says'] = [
	'is Jira Data Center',
	"'Jira Platform: Data Center Access Token' or 'Jira Platform: Data Center Password'",
];
const isCloud: Case['says'] = [
	'is Jira Cloud',
	"use the credential 'Jira Platform: Cloud API Token'",
];
const clientRefused = (where: string): Case['says'] => [
	"does not accept this 'Client ID' with this 'Client Secret'",
	`copy both again from ${where}`,
];

const basic = casesOf('jiraBasicApi', {
	'a wrong email': { typed: () => ({ email: 'nobody@acme.example' }), says: tokenRefused },
	'no email': {
		typed: () => ({ email: 'mia' }),
		says: ["'Email' does not contain", 'sign in to Atlassian'],
	},
	'a wrong token': { typed: () => ({ apiToken: 'wrong' }), says: tokenRefused },
	'no token': { typed: () => ({ apiToken: '' }), says: ["'API Token' is empty", 'fill it in'] },
	'an expired token': { typed: cloudData('jiraBasicApiExpired'), says: tokenRefused },
	'an inactive account': { typed: cloudData('jiraBasicApiInactive'), says: tokenRefused },
	'a token without the scope': {
		typed: cloudData('jiraBasicApiNarrow'),
		says: ['the scope read:jira-user is missing', 'Create API token with scopes'],
	},
	'no domain': {
		typed: () => ({ domain: ' ' }),
		says: ["'Domain' is empty", 'acme.atlassian.net'],
	},
	'plain http': {
		typed: () => ({ domain: 'http://acme.atlassian.net' }),
		says: ["'Domain' begins with http://", 'begin it with https://'],
	},
	'no address': {
		typed: () => ({ domain: 'acme atlassian net' }),
		says: ["'Domain' is not a valid address", 'enter one like acme.atlassian.net'],
	},
	"Atlassian's own host": {
		typed: () => ({ domain: 'https://id.atlassian.com' }),
		says: ['id.atlassian.com, which is not a Jira site', 'open Jira in your browser'],
	},
	'an unknown host': {
		typed: () => ({ domain: 'https://jira.invalid' }),
		says: ['cannot find a server named jira.invalid', "check 'Domain' for a typo"],
	},
	'a closed port': {
		typed: () => ({ domain: 'http://127.0.0.1:1' }),
		says: ['Nothing listens at 127.0.0.1:1', "check the port in 'Domain'"],
	},
	'something else than Jira': {
		jira: { notJira: true },
		says: ['There is no Jira at', 'open Jira in your browser'],
	},
	'a Data Center': { typed: ({ dataCenter }) => ({ domain: dataCenter.siteUrl }), says: isServer },
	'a page of a Data Center': {
		typed: ({ dataCenter }) => ({ domain: `${dataCenter.siteUrl}/browse/SUP-1` }),
		says: isServer,
	},
	'API tokens blocked': {
		jira: { apiAccess: false },
		says: ['does not accept API tokens', 'admin.atlassian.com → Security'],
	},
	'no access to Jira': {
		jira: everyRequest({
			path: '/rest/**',
			status: 403,
			headers: { 'x-seraph-loginreason': 'OK' },
		}),
		says: ['Signing in worked, but this account may not use Jira', 'ask an administrator'],
	},
	'Jira is down': { jira: everyRequest({ status: 503 }), says: isDown },
	'too many requests': {
		jira: everyRequest({ status: 429 }),
		says: ['too many requests', 'wait a minute'],
	},
	'the connection is cut': {
		jira: everyRequest({ drop: 'before' }),
		says: ['closed the connection without an answer', "check 'Domain'"],
	},
});

const account = casesOf('jiraServiceAccountApi', {
	'a wrong secret': {
		typed: () => ({ clientSecret: 'wrong' }),
		says: clientRefused('the credential of the service account'),
	},
	'no client id': {
		typed: () => ({ clientId: '' }),
		says: ["'Client ID' is empty", 'fill it in'],
	},
	'a site that it does not reach': {
		typed: ({ cloud }) => ({ site: cloud.sites[1]?.url }),
		says: ['This connection has access to 127.0.0.1', "correct 'Site'"],
	},
	'a Data Center': { typed: ({ dataCenter }) => ({ site: dataCenter.siteUrl }), says: isServer },
	'an address that does not issue tokens': {
		typed: ({ cloud }) => ({ tokenUrl: `${cloud.siteUrl}/oauth/token` }),
		says: ['does not issue tokens at this address', "clear 'Token URL'"],
	},
	'a closed port for tokens': {
		typed: () => ({ tokenUrl: 'http://127.0.0.1:1/token' }),
		says: ['Nothing listens at 127.0.0.1:1', "check the port in 'Token URL'"],
	},
	'another gateway': {
		typed: ({ cloud }) => ({ gatewayUrl: cloud.siteUrl }),
		says: ['There is no Jira', "'Gateway URL'"],
	},
	'no access to Jira': {
		jira: everyRequest({ path: '/rest/**', status: 403 }),
		says: ['Signing in worked, but this account may not use Jira', 'admin.atlassian.com'],
	},
});

const devOps = casesOf('jiraDevOpsApi', {
	'a wrong secret': {
		typed: () => ({ clientSecret: 'wrong' }),
		says: clientRefused('Jira → Settings → Apps → OAuth credentials'),
	},
	'no site': { typed: () => ({ site: '' }), says: ["'Site' is empty", 'fill it in'] },
	'a Data Center': { typed: ({ dataCenter }) => ({ site: dataCenter.siteUrl }), says: isServer },
	'credentials of another site': {
		typed: ({ cloud }) => ({ site: cloud.sites[1]?.url }),
		says: ['does not accept these credentials for the site', 'created on this site'],
	},
	'no permissions': {
		jira: { devOpsPermissions: [] },
		says: ['have no permission for builds', 'OAuth credentials → ⋯ → Edit permissions'],
	},
});

const password = casesOf('jiraDataCenterApi', {
	'a wrong password': { typed: () => ({ password: 'wrong' }), says: passwordRefused },
	'an unknown user': { typed: () => ({ username: 'nobody' }), says: passwordRefused },
	'an inactive account': { typed: serverData('jiraDataCenterApiInactive'), says: passwordRefused },
	'plain http without leave': {
		typed: () => ({ allowHttp: false }),
		says: ["'Server URL' begins with http://", "switch on 'Allow HTTP'"],
	},
	'https at a port without': {
		typed: ({ dataCenter }) => ({ serverUrl: dataCenter.siteUrl.replace('http:', 'https:') }),
		says: ['does not speak https at this port', "switch on 'Allow HTTP'"],
	},
	'another context path': {
		typed: ({ dataCenter }) => ({ serverUrl: `${dataCenter.siteUrl}x` }),
		says: ['There is no Jira at', 'with port and context path'],
	},
	'a closed port': {
		typed: () => ({ serverUrl: 'http://127.0.0.1:1/jira' }),
		says: ['Nothing listens at 127.0.0.1:1', "check the port in 'Server URL'"],
	},
	'an unknown host': {
		typed: () => ({ serverUrl: 'https://jira.invalid' }),
		says: ['cannot find a server named jira.invalid', 'VPN, company DNS'],
	},
	'a Cloud site': {
		typed: () => ({ serverUrl: 'https://acme.atlassian.net' }),
		says: isCloud,
	},
	'a Cloud site by another address': {
		typed: ({ cloud }) => ({ serverUrl: cloud.siteUrl }),
		says: isCloud,
	},
	'something else than Jira': {
		jira: { notJira: true },
		says: ['There is no Jira at', 'with port and context path'],
	},
	'a CAPTCHA': {
		jira: everyRequest({
			status: 403,
			headers: {
				'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=http://jira/login.jsp',
				'x-seraph-loginreason': 'AUTHENTICATION_DENIED',
			},
		}),
		says: ['Jira requires a CAPTCHA', 'sign in once at'],
	},
	'Jira is down': { jira: everyRequest({ status: 503 }), says: isDown },
});

const token = casesOf('jiraDataCenterPatApi', {
	'a wrong token': {
		typed: () => ({ personalAccessToken: 'wrong' }),
		says: ["does not accept this 'Personal Access Token'", 'create a new one in Jira'],
	},
	'an expired token': {
		typed: serverData('jiraDataCenterPatApiExpired'),
		says: ['has expired or was revoked', 'Profile → Personal Access Tokens'],
	},
	'no server URL': {
		typed: () => ({ serverUrl: '' }),
		says: ["'Server URL' is empty", 'https://jira.acme.example/jira'],
	},
});

/** The cases of the five types that the editor tests; it does not test OAuth2 credentials, but connects them. */
export const credentialTestCases: readonly TestCase[] = [
	...basic,
	...account,
	...devOps,
	...password,
	...token,
];
