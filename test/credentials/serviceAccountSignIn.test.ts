import type { IDataObject } from 'n8n-workflow';
import type { Outcome, Question } from '../../credentials/signIn/ask';
import { tokenIsAboutToEnd } from '../../credentials/signIn/clientCredentials';
import type { Fields } from '../../credentials/signIn/fields';
import { serviceAccount } from '../../credentials/signIn/serviceAccountSignIn';
import { answer } from './answers';
import {
	atlassian,
	behind,
	cloudId,
	credential,
	gateway,
	send,
	site,
	useFakeTime,
} from './atlassian';

const path = '/rest/api/3/issue/A-1';
const later = useFakeTime();

describe('a service account', () => {
	it('gets a token, finds its site, and signs for the gateway', async () => {
		const service = atlassian();
		const fields = credential();
		expect(await send(serviceAccount, fields, service, { url: path })).toEqual({
			baseURL: behind,
			url: path,
			headers: { Authorization: 'Bearer token-1' },
			sendCredentialsOnCrossOriginRedirect: false,
		});
		expect(fields).toMatchObject({
			accessToken: 'token-1',
			expiresAt: Date.now() + 3_600_000,
			cloudId,
			siteUrl: site,
		});
		expect(service.asked).toEqual([
			'POST https://auth.atlassian.com/oauth/token',
			`GET ${gateway}/oauth/token/accessible-resources Bearer token-1`,
			`GET ${behind}/rest/api/3/myself Bearer token-1`,
		]);
	});

	it('requests the token with a form without a scope, which Atlassian would reject', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, fields, service, { url: path });
		const [question] = service.questions as [Question];
		expect(question.body).toEqual({
			form: { grant_type: 'client_credentials', client_id: fields.clientId, client_secret: 'shh' },
		});
	});

	it.each([
		['with one credential for all', true],
		['each with its own copy of the credential', false],
	])('signs in once for 50 first requests at the same time, %s', async (_, isShared) => {
		const service = atlassian();
		const shared = credential();
		const requests = Array.from(
			{ length: 50 },
			async () =>
				await send(serviceAccount, isShared ? shared : { ...shared }, service, { url: path }),
		);
		const signed = await Promise.all(requests);
		expect(new Set(signed.map(({ headers }) => (headers as IDataObject).Authorization))).toEqual(
			new Set(['Bearer token-1']),
		);
		expect(service.asked).toHaveLength(3);
	});

	it('renews 60 s early, once for many requests, and sends nothing else', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, fields, service, { url: path });
		later(3600 - 61);
		expect(tokenIsAboutToEnd(fields, Date.now())).toBe(false);
		await send(serviceAccount, fields, service, { url: path });
		expect(service.posts()).toHaveLength(1);

		later(1);
		expect(tokenIsAboutToEnd(fields, Date.now())).toBe(true);
		const before = service.asked.length;
		await Promise.all(
			Array.from(
				{ length: 20 },
				async () => await send(serviceAccount, fields, service, { url: path }),
			),
		);
		expect(service.asked.slice(before)).toEqual(['POST https://auth.atlassian.com/oauth/token']);
		expect(fields.accessToken).toBe('token-2');
	});

	it('renews a stored token that has ended, in a later run', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, fields, service, { url: path });
		later(7200);
		const nextRun = { ...fields };
		const before = service.asked.length;
		expect(await send(serviceAccount, nextRun, service, { url: path })).toMatchObject({
			headers: { Authorization: 'Bearer token-2' },
		});
		expect(service.asked.slice(before)).toEqual(['POST https://auth.atlassian.com/oauth/token']);
	});

	it('renews once when a token is refused while many requests are on their way', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, fields, service, { url: path });
		const isAccepted = (token: unknown) => token !== 'Bearer token-1';
		const signed = await Promise.all(
			Array.from({ length: 20 }, async (_, index) => {
				// They return one after another, the last ones long after the renewal.
				for (let turn = 0; turn < index * 3; turn += 1) await Promise.resolve();
				return await send(serviceAccount, fields, service, { url: path }, isAccepted);
			}),
		);
		expect(new Set(signed.map(({ headers }) => (headers as IDataObject).Authorization))).toEqual(
			new Set(['Bearer token-2']),
		);
		expect(service.issued()).toBe(2);
	});

	it('never reuses a refused token, even if two were refused in one run', async () => {
		const service = atlassian();
		const fields = credential();
		const refused = new Set<unknown>();
		const isAccepted = (token: unknown) => !refused.has(token);
		for (const round of [1, 2, 3, 4]) {
			const signed = await send(serviceAccount, fields, service, { url: path }, isAccepted);
			expect(signed).toMatchObject({ headers: { Authorization: `Bearer token-${round}` } });
			refused.add(`Bearer token-${round}`);
		}
		expect(service.issued()).toBe(4);
	});

	it('uses a newer token than the refused one only if it was issued after the refusal', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, fields, service, { url: path });
		later(60);
		// A Test whose token n8n has not stored: it is kept in memory.
		await serviceAccount.prepare({ ...fields, accessToken: '' }, service.ask, Date.now());
		later(60);
		const isAccepted = (token: unknown) =>
			!['Bearer token-1', 'Bearer token-2'].includes(`${token}`);
		for (const run of [fields, { ...fields }]) {
			const signed = await send(serviceAccount, run, service, { url: path }, isAccepted);
			expect(signed).toMatchObject({ headers: { Authorization: 'Bearer token-3' } });
			later(60);
		}
		expect(service.issued()).toBe(3);
	});

	it('begins a Test with a new token, whatever is in memory', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, { ...fields }, service, { url: path });
		for (const accessToken of ['', 'token-1']) {
			const tested = { ...fields, accessToken };
			await serviceAccount.prepare(tested, service.ask, Date.now());
		}
		expect(service.issued()).toBe(3);
	});

	it('gets a new token when the user has changed the credential', async () => {
		const service = atlassian();
		const fields = credential();
		await send(serviceAccount, fields, service, { url: path });
		const changed = { ...fields, clientSecret: 'another', site: cloudId };
		const signed = await send(serviceAccount, changed, service, { url: path });
		expect(signed).toMatchObject({ headers: { Authorization: 'Bearer token-2' } });
	});

	it.each([
		['its API', { url: '/rest/api/3/x' }, behind, '/rest/api/3/x'],
		[
			'the site that Jira names in its answers',
			{ url: `${site}/rest/api/3/x?y=1` },
			behind,
			'/rest/api/3/x?y=1',
		],
		[
			'the list of its sites',
			{ url: `${gateway}/oauth/token/accessible-resources` },
			gateway,
			'/oauth/token/accessible-resources',
		],
	])('signs for %s', async (_, request, baseURL, url) => {
		const signed = await send(serviceAccount, credential(), atlassian(), request);
		expect(signed).toMatchObject({ baseURL, url });
	});

	it.each([
		['another host', 'https://evil.example/rest/api/3/x'],
		['a page of the site', `${site}/browse/A-1`],
		['another site behind the gateway', `${gateway}/ex/jira/another/rest/api/3/x`],
		['another product of the gateway', `${gateway}/ex/confluence/${cloudId}/wiki`],
	])('does not sign for %s', async (_, url) => {
		await expect(send(serviceAccount, credential(), atlassian(), { url })).rejects.toMatchObject({
			signInReason: 'foreignHost',
		});
	});

	it('finds a site with its own domain by its cloud id', async () => {
		const service = atlassian({
			more: { 'https://jira.acme.com/_edge/tenant_info': answer(200, { cloudId }) },
		});
		const fields = credential({ site: 'jira.acme.com' });
		await send(serviceAccount, fields, service, { url: path });
		expect(fields).toMatchObject({ cloudId, siteUrl: 'https://jira.acme.com' });
	});

	it.each<[string, Fields, Record<string, Outcome>, string, RegExp]>([
		['no client id', { clientId: ' ' }, {}, 'incomplete', /'Client ID' is empty/],
		[
			'an unknown client',
			{},
			{
				'https://auth.atlassian.com/oauth/token': answer(401, {
					error: 'access_denied',
					error_description: 'Unauthorized',
				}),
			},
			'tokenRefused',
			/'Client ID' with this 'Client Secret' \(it says: “Unauthorized”\).*Service accounts/,
		],
		[
			'an address without tokens',
			{ tokenUrl: 'https://acme.example/token' },
			{},
			'notJira',
			/acme\.example does not issue tokens.*'Token URL'/,
		],
		[
			'a token URL by http',
			{ tokenUrl: 'http://auth.atlassian.com/oauth/token' },
			{},
			'addressInvalid',
			/'Token URL' begins with http/,
		],
		[
			'a site that is not granted',
			{ site: 'beta' },
			{
				'https://beta.atlassian.net/_edge/tenant_info': answer(200, {
					cloudId: '99887766-a1b2-3b33-c444-def123456789',
				}),
			},
			'siteNotGranted',
			/has access to acme\.atlassian\.net, but not to beta\.atlassian\.net/,
		],
		[
			'no access to Jira',
			{},
			{ [`${behind}/rest/api/3/myself`]: answer(403, {}) },
			'permissionMissing',
			/may not use Jira/,
		],
		[
			'a token service that is down',
			{},
			{ 'https://auth.atlassian.com/oauth/token': answer(503, '') },
			'busy',
			/auth\.atlassian\.com is online but cannot answer/,
		],
	])('says what is wrong before the first use: %s', async (_, more, answers, reason, sentence) => {
		const attempt = send(serviceAccount, credential(more), atlassian({ more: answers }), {
			url: path,
		});
		await expect(attempt).rejects.toMatchObject({ signInReason: reason });
		await expect(attempt).rejects.toThrow(sentence);
		await expect(attempt).rejects.not.toThrow(/shh/);
	});

	it.each<[string, Outcome]>([
		[
			'a scope that only the Test needs is missing',
			answer(401, { message: 'scope does not match' }),
		],
		['Jira is busy', answer(429, '')],
	])('lets a run begin when %s', async (_, myself) => {
		const service = atlassian({ more: { [`${behind}/rest/api/3/myself`]: myself } });
		await expect(send(serviceAccount, credential(), service, { url: path })).resolves.toBeDefined();
	});
});
