import type { Outcome } from '../../credentials/signIn/ask';
import { diagnoseMyself, type SignInAttempt, type Way } from '../../credentials/signIn/diagnosis';
import { answer, mia, noAnswer } from './answers';
import { faultsOfSentence } from './plainSentence';

const cloud = (way: Way): SignInAttempt => ({
	way,
	field: 'Domain',
	host: 'acme.atlassian.net',
	flavour: 'cloud',
});
const server = (way: Way): SignInAttempt => ({
	way,
	field: 'Server URL',
	host: 'jira.acme.com',
	flavour: 'dataCenter',
});
const page = '<html><body>Log in</body></html>';
const noScope = { code: 401, message: 'Unauthorized; scope does not match' };

describe('the result of asking who signs in', () => {
	it.each<[string, Outcome, SignInAttempt]>([
		['a user of Cloud', answer(200, mia), cloud('apiToken')],
		['a user of Data Center', answer(200, { name: 'mia', active: true }), server('password')],
		[
			'a user, with the headers of Data Center',
			answer(200, { name: 'mia' }, { 'x-ausername': 'mia', 'x-seraph-loginreason': 'OK' }),
			server('personalAccessToken'),
		],
	])('is fine for %s', (_, outcome, attempt) => {
		expect(diagnoseMyself(outcome, attempt)).toBeUndefined();
	});

	const cases: Array<[string, Outcome, SignInAttempt, string, RegExp]> = [
		[
			'a token that is not accepted',
			answer(401, 'Client must be authenticated'),
			cloud('apiToken'),
			'tokenRefused',
			/'API Token' for this 'Email'.*id\.atlassian\.com/,
		],
		[
			'an anonymous 200 on Cloud',
			answer(
				200,
				{ accountId: 'unidentified' },
				{ 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
			),
			cloud('apiToken'),
			'tokenRefused',
			/'API Token'/,
		],
		[
			'an anonymous 200 on Data Center',
			answer(200, { name: 'anonymous' }, { 'x-ausername': 'anonymous' }),
			server('personalAccessToken'),
			'tokenRefused',
			/'Personal Access Token'.*expired or was revoked/,
		],
		[
			'a password that is not accepted',
			answer(401, page, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }),
			server('password'),
			'tokenRefused',
			/'Password' for this 'Username'/,
		],
		[
			'a connection that has ended',
			answer(401, { code: 401, message: 'Unauthorized' }),
			cloud('oauth2'),
			'tokenRefused',
			/connect the credential again/,
		],
		[
			'a service account that has ended',
			answer(401, { code: 401, message: 'Unauthorized' }),
			cloud('serviceAccount'),
			'tokenRefused',
			/service account.*admin\.atlassian\.com/,
		],
		[
			'an inactive user',
			answer(200, { ...mia, active: false }),
			cloud('apiToken'),
			'userUnknown',
			/inactive/,
		],
		[
			'a user without access to Jira',
			answer(401, '', { 'x-seraph-loginreason': 'AUTHORISATION_FAILED' }),
			server('password'),
			'userUnknown',
			/does not let it in/,
		],
		[
			'a CAPTCHA',
			answer(403, page, {
				'x-authentication-denied-reason':
					'CAPTCHA_CHALLENGE; login-url=https://jira.acme.com/login.jsp',
			}),
			server('password'),
			'captcha',
			/CAPTCHA.*jira\.acme\.com in the browser/,
		],
		[
			'a CAPTCHA that is said by a 401',
			answer(401, '', { 'x-seraph-loginreason': 'AUTHENTICATION_DENIED' }),
			server('password'),
			'captcha',
			/CAPTCHA/,
		],
		[
			'passwords switched off',
			answer(403, { message: 'Basic Authentication has been disabled on this instance.' }),
			server('password'),
			'apiOff',
			/“Basic Authentication has been disabled on this instance\.”.*'Jira Platform: Data Center Access Token'/,
		],
		[
			'API tokens blocked',
			answer(403, { errorMessages: ['An admin has blocked API token access'], errors: {} }),
			cloud('apiToken'),
			'apiOff',
			/“An admin has blocked API token access”.*admin\.atlassian\.com → Security/,
		],
		[
			'no permission on Data Center',
			answer(403, '', { 'x-seraph-loginreason': 'OK' }),
			server('password'),
			'permissionMissing',
			/may not use Jira/,
		],
		[
			'no permission on Cloud',
			answer(403, { errorMessages: ['Nein'], errors: {} }),
			cloud('serviceAccount'),
			'permissionMissing',
			/may not use Jira \(it says: “Nein”\)/,
		],
		[
			'a missing scope of an API token',
			answer(401, noScope),
			cloud('apiToken'),
			'scopeMissing',
			/scope read:jira-user is missing.*create a new API token/,
		],
		[
			'a missing scope of a connection',
			answer(403, noScope),
			cloud('oauth2'),
			'scopeMissing',
			/read:jira-user.*developer\.atlassian\.com/,
		],
		[
			'a missing scope, said by the header',
			answer(401, '', { 'www-authenticate': 'Bearer error="insufficient_scope"' }),
			cloud('serviceAccount'),
			'scopeMissing',
			/read:jira-user/,
		],
		[
			'too many requests',
			answer(429, ''),
			cloud('apiToken'),
			'busy',
			/too many requests.*wait a minute/,
		],
		['maintenance', answer(503, page), server('password'), 'busy', /cannot answer at the moment/],
		[
			'a page instead of Jira',
			answer(200, page),
			cloud('apiToken'),
			'notJira',
			/no Jira at acme\.atlassian\.net.*'Domain'/,
		],
		[
			'JSON of something else',
			answer(200, { hello: 'world' }),
			server('password'),
			'notJira',
			/no Jira at jira\.acme\.com.*context path/,
		],
		[
			'nothing there',
			answer(404, page),
			server('password'),
			'notJira',
			/no Jira at jira\.acme\.com/,
		],
		[
			'a log-in page',
			answer(302, '', { location: '/login.jsp?os_destination=%2Frest' }),
			server('password'),
			'notJira',
			/redirect, like a login page/,
		],
		[
			'another host',
			answer(301, '', { location: 'https://new.acme.com/rest/api/2/myself' }),
			server('password'),
			'notJira',
			/redirects to new\.acme\.com/,
		],
		[
			'a name that does not exist',
			noAnswer('ENOTFOUND'),
			cloud('apiToken'),
			'unreachable',
			/cannot find a server named acme\.atlassian\.net.*'Domain'/,
		],
	];

	it.each(cases)('says what is wrong: %s', (_, outcome, attempt, reason, sentence) => {
		const trouble = diagnoseMyself(outcome, attempt);
		expect(trouble?.signInReason).toBe(reason);
		expect(trouble?.message).toMatch(sentence);
		expect(faultsOfSentence(trouble?.message ?? '')).toEqual([]);
	});

	it('shortens what Jira says to one short line', () => {
		const trouble = diagnoseMyself(
			answer(403, { errorMessages: [`No\n\n  entry ${'x'.repeat(500)}`] }),
			cloud('oauth2'),
		);
		expect(trouble?.message).toContain('“No entry x');
		expect(trouble?.message.length).toBeLessThan(420);
	});
});
