import type { Outcome } from '../../credentials/signIn/ask';
import { prepareDataCenter, signDataCenter } from '../../credentials/signIn/dataCenterSignIn';
import type { Fields } from '../../credentials/signIn/fields';
import { selfSigned } from '../sandbox/front/selfSigned';
import { answer, noAnswer, services } from './answers';

const base = 'https://jira.acme.com/jira';
const myself = `${base}/rest/api/2/myself`;
const serverInfo = `${base}/rest/api/2/serverInfo`;
const user = answer(200, { name: 'mia', active: true }, { 'x-ausername': 'mia' });

let secrets = 0;
const credential = (more: Fields = {}): Fields => {
	secrets += 1;
	return {
		username: 'mia',
		password: ` pässwörd ${secrets} `,
		personalAccessToken: `pat-${secrets}`,
		serverUrl: `${base}/secure/Dashboard.jspa`,
		allowHttp: false,
		allowUnauthorizedCerts: false,
		caCertificate: '',
		apiUrl: '',
		...more,
	};
};
const basic = ({ username, password }: Fields) =>
	`Basic ${Buffer.from(`${String(username)}:${String(password)}`, 'utf8').toString('base64')}`;

describe('Data Center', () => {
	it('checks the password once for many first requests, as it was typed, and stores the base URL', async () => {
		const fields = credential();
		const { ask, asked } = services({ [myself]: user });
		const results = await Promise.all(
			Array.from({ length: 50 }, async () => await prepareDataCenter(fields, 'password', ask)),
		);
		expect(results[0]).toEqual({ apiUrl: base });
		expect(asked).toEqual([`GET ${myself} ${basic(fields)}`]);
	});

	it('checks again at a Test and after a 401', async () => {
		const fields = credential({ apiUrl: base });
		const { ask, asked } = services({ [myself]: user });
		expect(await prepareDataCenter(fields, 'personalAccessToken', ask)).toEqual({});
		expect(asked).toEqual([`GET ${myself} Bearer ${String(fields.personalAccessToken)}`]);
	});

	it('signs with password or token, below the context path', () => {
		const fields = credential();
		const request = { url: '/rest/api/2/issue/A-1' };
		expect(signDataCenter(fields, 'password', request)).toEqual({
			baseURL: base,
			url: '/rest/api/2/issue/A-1',
			headers: { Authorization: basic(fields) },
			sendCredentialsOnCrossOriginRedirect: false,
		});
		expect(signDataCenter(fields, 'personalAccessToken', request).headers).toEqual({
			Authorization: `Bearer ${String(fields.personalAccessToken)}`,
		});
	});

	it('trusts what the user trusts, both in signed requests and in its own', async () => {
		const pem = `${selfSigned.certificate}\n`;
		const fields = credential({ allowUnauthorizedCerts: true, caCertificate: pem });
		const tls = { skipSslCertificateValidation: true, agentOptions: { ca: pem } };
		expect(signDataCenter(fields, 'password', { url: '/x' })).toMatchObject({
			...tls,
			rejectUnauthorized: false,
		});
		const { ask, questions } = services({ [myself]: user });
		await prepareDataCenter(fields, 'password', ask);
		expect(questions).toMatchObject([{ tls }]);
	});

	it.each([
		['another host', 'https://evil.example/rest/api/2/myself'],
		['another port', 'https://jira.acme.com:8443/jira/rest/x'],
		['http', 'http://jira.acme.com/jira/rest/x'],
		['a path beside Jira', 'https://jira.acme.com/wiki/rest/x'],
		['a way out of Jira', `${base}/../wiki`],
	])('does not sign for %s', (_, url) => {
		expect(() => signDataCenter(credential(), 'password', { url })).toThrow(
			/signs only requests to (its own part of )?jira\.acme\.com/,
		);
	});

	it.each<[string, Fields, Record<string, Outcome>, RegExp]>([
		['http without leave', { serverUrl: 'http://jira.acme.com' }, {}, /'Allow HTTP'/],
		['no user name', { username: '' }, {}, /'Username' is empty/],
		['no password', { password: '' }, {}, /'Password' is empty/],
		[
			'a Cloud address',
			{ serverUrl: 'acme.atlassian.net' },
			{},
			/acme\.atlassian\.net is Jira Cloud/,
		],
		[
			'Cloud under an address of its own',
			{},
			{ [myself]: answer(401, ''), [serverInfo]: answer(200, { deploymentType: 'Cloud' }) },
			/jira\.acme\.com is Jira Cloud.*'Jira Platform: Cloud API Token'/,
		],
		[
			'a wrong password',
			{},
			{ [myself]: answer(401, ''), [serverInfo]: answer(200, { deploymentType: 'Server' }) },
			/'Password' for this 'Username'/,
		],
		['no Jira', {}, {}, /no Jira at jira\.acme\.com/],
		['no server', {}, { [myself]: noAnswer('ECONNREFUSED') }, /Nothing listens at jira\.acme\.com/],
	])('says what is wrong: %s', async (_, more, answers, sentence) => {
		const fields = credential(more);
		const attempt = prepareDataCenter(fields, 'password', services(answers).ask);
		await expect(attempt).rejects.toThrow(sentence);
		await expect(attempt).rejects.not.toThrow(/pässwörd/);
	});

	it('keeps nothing from a check that went wrong', async () => {
		const fields = credential();
		const down = services({ [myself]: noAnswer('ECONNREFUSED') });
		await expect(prepareDataCenter(fields, 'password', down.ask)).rejects.toThrow();
		const up = services({ [myself]: user });
		expect(await prepareDataCenter(fields, 'password', up.ask)).toEqual({ apiUrl: base });
	});
});
