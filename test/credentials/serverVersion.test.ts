import {
	cameLater,
	isAtLeast,
	passwordsAreOff,
	shortVersion,
	versionIn,
	type ServerVersion,
} from '../../credentials/signIn/serverVersion';
import { faultsOfSentence } from './plainSentence';

const version = (text: string): ServerVersion => {
	const found = versionIn({ version: text });
	if (found === undefined) throw new Error(text);
	return found;
};

describe('versionIn', () => {
	it.each<[string, unknown, string | undefined]>([
		['numbers and words', { version: '10.3.1', versionNumbers: [10, 3, 1] }, '10.3.1'],
		['numbers alone', { versionNumbers: [9, 12, 0] }, '9.12.0'],
		['words alone', { version: '11.3.0-SNAPSHOT' }, '11.3.0'],
		['a short version', { version: '8.4' }, '8.4'],
		['more numbers than count', { versionNumbers: [10, 3, 1, 7] }, '10.3.1'],
		['another version scheme', { version: 'next' }, undefined],
		['no version', {}, undefined],
		['numbers that are none', { versionNumbers: ['<b>', -1] }, undefined],
		['one number', { versionNumbers: [10] }, undefined],
		['a page', '<html>', undefined],
		['nothing', undefined, undefined],
	])('reads %s', (_, serverInfo, expected) => {
		expect(versionIn(serverInfo)?.text).toBe(expected);
	});
});

it.each([
	['8.4.0', '8.4', true],
	['8.3.9', '8.4', false],
	['8.14', '8.4', true],
	['10.0.0', '9.12', true],
	['9.12.5', '10.0', false],
	['11.3.0', '11.0', true],
	['10.3.0', '10.3.1', false],
])('isAtLeast: %s is %s or later: %s', (text, wanted, expected) => {
	expect(isAtLeast(version(text), wanted)).toBe(expected);
});

it('calls a version as people do', () => {
	expect(shortVersion(version('10.3.1'))).toBe('10.3');
});

it.each([
	[
		undefined,
		/^Jira does not accept passwords on its API, as is the default since Jira 11 \(so\): /,
	],
	['11.3.2', /^Jira 11 has password sign-in off by default \(so\): make a personal access token/],
	['12.0.0', /^Jira 12 has password sign-in off by default/],
	[
		'10.3.1',
		/^An administrator has switched password sign-in off for the API of this Jira 10\.3 \(so\): /,
	],
])('says of Jira %s why it takes no passwords, and what to do', (text, sentence) => {
	const said = passwordsAreOff(text === undefined ? undefined : version(text), ' (so)');
	expect(said).toMatch(sentence);
	expect(said).toMatch(
		/'Jira Platform: Data Center Access Token'.*OAuth2.*'Jira Platform: Data Center OAuth2'/,
	);
	expect(faultsOfSentence(said)).toEqual([]);
});

it.each([
	['personalAccessToken', '8.13.2', /Jira 8\.13 does not have personal access tokens.*Jira 8\.14/],
	['personalAccessToken', '8.14.0', undefined],
	['personalAccessToken', undefined, undefined],
	['serverOAuth2', '8.21.1', /Jira 8\.21 does not have OAuth 2\.0.*Jira 8\.22/],
	['serverOAuth2', '11.3.0', undefined],
	['password', '7.0.0', undefined],
])('says of %s on Jira %s that it came later', (way, text, sentence) => {
	const said = cameLater(way, text === undefined ? undefined : version(text));
	if (sentence === undefined) expect(said).toBeUndefined();
	else expect(said).toMatch(sentence);
});
